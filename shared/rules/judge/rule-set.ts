import { type LocalDay } from '../../kernel/calendar';
import type { ActKind } from '../types/act';
import { ACT_TRIGGERS, type Raise, type RulePack, type RuleRow } from '../types/pack';
import { STAGES, type Evaluator } from './evaluator';

/** A row in force, with the pack it stands in and the evaluator that reads it. */
export type RuleInForce = { readonly row: RuleRow; readonly pack: RulePack; readonly evaluator: Evaluator };

/** Rows and packs in force on one day. */
export type DayRules = {
  readonly byAct: ReadonlyMap<ActKind, readonly RuleInForce[]>;
  readonly packs: readonly RulePack[];
};

/** Checked packs ready to judge by. */
export type RuleSet = {
  readonly packs: readonly RulePack[];
  readonly raises: readonly Raise[];
  /** What is in force on a day; the same object for the same day. */
  readonly on: (day: LocalDay) => DayRules;
};

/** Whether a row holds on a day, both ends included. */
export function isInForce(row: Pick<RuleRow, 'effectiveFrom' | 'effectiveTo'>, day: LocalDay): boolean {
  return row.effectiveFrom <= day && (row.effectiveTo === null || day <= row.effectiveTo);
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Of each pack the version in force on a day: the latest of those that have taken effect, the higher version on a tie. */
export function packsOn(packs: readonly RulePack[], day: LocalDay): readonly RulePack[] {
  const byId = new Map<string, RulePack>();
  for (const pack of packs) {
    if (pack.effectiveFrom > day) continue;
    const known = byId.get(pack.packId);
    const isLater =
      known === undefined ||
      pack.effectiveFrom > known.effectiveFrom ||
      (pack.effectiveFrom === known.effectiveFrom && compareVersions(pack.version, known.version) > 0);
    if (isLater) byId.set(pack.packId, pack);
  }
  return [...byId.values()].toSorted((a, b) => (a.packId < b.packId ? -1 : 1));
}

/** Of rows with one id the one with the highest order that is in force on the day. */
function rowsOn(
  packs: readonly RulePack[],
  day: LocalDay,
): readonly { readonly row: RuleRow; readonly pack: RulePack }[] {
  const byId = new Map<string, { readonly row: RuleRow; readonly pack: RulePack }>();
  for (const pack of packs) {
    for (const row of pack.rules) {
      if (!isInForce(row, day)) continue;
      const known = byId.get(row.ruleId);
      if (known === undefined || (row.order ?? 0) > (known.row.order ?? 0)) byId.set(row.ruleId, { row, pack });
    }
  }
  return [...byId.values()];
}

function dayRules(packs: readonly RulePack[], day: LocalDay, evaluators: ReadonlyMap<string, Evaluator>): DayRules {
  const inForce = packsOn(packs, day);
  const rules = rowsOn(inForce, day)
    .flatMap(({ row, pack }): RuleInForce[] => {
      const evaluator = evaluators.get(row.evaluator);
      return evaluator === undefined ? [] : [{ row, pack, evaluator }];
    })
    .toSorted(
      (a, b) =>
        STAGES.indexOf(a.evaluator.stage) - STAGES.indexOf(b.evaluator.stage) || (a.row.ruleId < b.row.ruleId ? -1 : 1),
    );
  const byAct = new Map<ActKind, RuleInForce[]>();
  for (const rule of rules) {
    for (const kind of ACT_TRIGGERS[rule.row.trigger] ?? []) byAct.set(kind, [...(byAct.get(kind) ?? []), rule]);
  }
  return { byAct, packs: inForce };
}

/** Makes packs ready to judge by. The packs must have passed `loadPack`; rows whose trigger is an event are left to the duties. */
export function createRuleSet(
  packs: readonly RulePack[],
  evaluators: ReadonlyMap<string, Evaluator>,
  raises: readonly Raise[] = [],
): RuleSet {
  const days = new Map<LocalDay, DayRules>();
  return {
    packs,
    raises,
    on: (day) => {
      const known = days.get(day);
      if (known !== undefined) return known;
      if (days.size > 4_000) days.clear();
      const made = dayRules(packs, day, evaluators);
      days.set(day, made);
      return made;
    },
  };
}

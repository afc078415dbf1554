import type { DebtFacts, Place } from '../types/facts';
import type { Verdict } from '../types/judgement';
import type { Raise } from '../types/pack';
import { coveredDebts, placeOfRow } from './coverage';
import type { Evaluation, RuleContext } from './evaluator';
import { levelOf } from './level';
import type { RuleInForce } from './rule-set';

/** What the rules in force on the days of an act would say if something nobody knows were so. */
export type Supposing = {
  readonly rules: readonly RuleInForce[];
  readonly raises: readonly Raise[];
  readonly context: Omit<RuleContext, 'debts'>;
  readonly debts: readonly DebtFacts[];
};

type Said = { readonly rule: RuleInForce; readonly evaluation: Evaluation };

function saidAt({ context, debts }: Supposing, rule: RuleInForce, places: readonly Place[]): Said | null {
  if (rule.row.action === 'schedule' || rule.row.action === 'allow') return null;
  const covered = coveredDebts(rule.row, context.facts, places, debts);
  if (covered.length === 0) return null;
  const evaluation = rule.evaluator.evaluate({ ...context, debts: covered }, rule.row.params as never);
  return evaluation === null ? null : { rule, evaluation };
}

/** Where a row holds, taken at its word; every place for one that holds everywhere. */
function placesOfRow({ row }: RuleInForce): readonly Place[] {
  const place = placeOfRow(row);
  return place === null ? [] : [place];
}

/**
 * How strictly hours are asked of the act while nobody knows the zone: as the strictest rule that needs it may. Null when none
 * does, so that a zone nobody knows is no matter. While nobody knows the residence either, the hours of every state count.
 */
export function zoneNeeded(
  supposing: Supposing,
  places: readonly Place[] | null,
): Exclude<Verdict['outcome'], 'allowed'> | null {
  const nowhere = { ...supposing, context: { ...supposing.context, zones: [] } };
  const levels = supposing.rules.flatMap((rule) => {
    const said = saidAt(nowhere, rule, places ?? placesOfRow(rule));
    if (said === null || said.evaluation.isMet || said.evaluation.reason !== 'ZONE_NEEDED') return [];
    return [levelOf(rule.row, supposing.raises, said.evaluation.atMost)];
  });
  return (['blocked', 'warn', 'informed'] as const).find((level) => levels.includes(level)) ?? null;
}

/** Whether the laws of places that were not asked have anything to say of the act, and which would block it. */
export function placesNotAsked(
  supposing: Supposing,
  asked: readonly Place[],
): { readonly isMatter: boolean; readonly objecting: readonly string[] } {
  const objecting = new Set<string>();
  let isMatter = false;
  for (const rule of supposing.rules) {
    const place = placeOfRow(rule.row);
    if (place === null || asked.some((each) => each.state === place.state && each.locality === place.locality))
      continue;
    const said = saidAt(supposing, rule, [place]);
    if (said === null) continue;
    isMatter = true;
    const { evaluation } = said;
    if (evaluation.isMet || levelOf(rule.row, supposing.raises, evaluation.atMost) !== 'blocked') continue;
    objecting.add(place.locality === null ? place.state : `${place.state}-${place.locality}`);
  }
  return { isMatter, objecting: [...objecting].toSorted() };
}

import { addDays, type LocalDay } from '../../kernel/calendar';
import { coveredDebts } from '../judge/coverage';
import { isInForce, packsOn, type RuleSet } from '../judge/rule-set';
import { addBusinessDays } from '../time/business-days';
import type { DebtFacts, Facts } from '../types/facts';
import type { RuleRow } from '../types/pack';
import type { DutyContext, DutyDraft, DutyFacts } from './duty-evaluator';
import { DUTY_EVALUATORS } from './registry';
import type { Duty, DutyState, Escalation, Happening } from './types';

const SOON_BUSINESS_DAYS = 2;
const COMPLIANCE_AFTER_DAYS = 5;
const MOST_DAYS = 4_096;
const ORDER: readonly Escalation[] = ['none', 'collector', 'supervisor', 'compliance'];

const rowsByDay = new WeakMap<RuleSet, Map<LocalDay, readonly RuleRow[]>>();

/** The rows that schedule and are in force on a day; of one id the row of the highest order. */
function scheduleRows(rules: RuleSet, day: LocalDay): readonly RuleRow[] {
  let days = rowsByDay.get(rules);
  if (days === undefined) rowsByDay.set(rules, (days = new Map()));
  const known = days.get(day);
  if (known !== undefined) return known;
  const byId = new Map<string, RuleRow>();
  for (const row of packsOn(rules.packs, day).flatMap((pack) => pack.rules)) {
    if (row.action !== 'schedule' || !isInForce(row, day)) continue;
    const other = byId.get(row.ruleId);
    if (other === undefined || (row.order ?? 0) > (other.order ?? 0)) byId.set(row.ruleId, row);
  }
  const rows = [...byId.values()];
  if (days.size >= MOST_DAYS) days.clear();
  days.set(day, rows);
  return rows;
}

/** Coverage asks for all facts; duties are owed to the consumer, whoever is on the phone. */
function wholeFacts({ account, debts, restrictions }: DutyFacts): Facts {
  return {
    account,
    debts,
    restrictions,
    person: { personId: '', role: 'consumer', zoneEvidence: [], language: null, isNaturalPerson: null },
    endpoint: null,
    contacts: [],
    consents: [],
    notices: [],
    checks: [],
    authorizations: [],
    desk: { otherNow: null, lastSyncAt: null, worksWithHub: false, lease: null, isOffline: false },
  };
}

function debtsOf(happening: Happening, facts: DutyFacts): readonly DebtFacts[] {
  const named = facts.debts.filter(({ debtId }) => happening.debtIds.includes(debtId));
  return named.length > 0 ? named : facts.debts;
}

function numberParam(row: RuleRow, name: string, otherwise: number): number {
  const value = row.params[name];
  return typeof value === 'number' ? value : otherwise;
}

function stateOf(draft: DutyDraft, row: RuleRow, today: LocalDay): DutyState {
  if (draft.isVoid === true) return 'void';
  if ((draft.doneOn ?? null) !== null) return 'done';
  if (draft.isHeld === true) return 'open';
  if (draft.isWait === true) return today > draft.dueOn ? 'done' : 'open';
  if (today > draft.dueOn) return 'late';
  const soon = numberParam(row, 'soonBusinessDays', SOON_BUSINESS_DAYS);
  return today >= addBusinessDays(draft.dueOn, -soon, 'actual-and-observed') ? 'due-soon' : 'open';
}

function escalationOf(state: DutyState, draft: DutyDraft, row: RuleRow, today: LocalDay): Escalation {
  if (state !== 'due-soon' && state !== 'late') return 'none';
  const forCompliance = addDays(draft.dueOn, numberParam(row, 'complianceAfterDays', COMPLIANCE_AFTER_DAYS));
  const asked: Escalation = state === 'due-soon' ? 'collector' : today > forCompliance ? 'compliance' : 'supervisor';
  const most = draft.escalatesTo ?? 'compliance';
  return ORDER.indexOf(asked) <= ORDER.indexOf(most) ? asked : most;
}

type Ended = { readonly done: ReadonlySet<string>; readonly voided: ReadonlySet<string> };

function endedBy(happenings: readonly Happening[]): Ended {
  return {
    done: new Set(happenings.flatMap((each) => (each.kind === 'duty.done' ? [each.dutyId] : []))),
    voided: new Set(happenings.flatMap((each) => (each.kind === 'source.void' ? [each.sourceId] : []))),
  };
}

function dutyOf(row: RuleRow, context: DutyContext, ended: Ended, today: LocalDay): Duty | null {
  const { happening, debts } = context;
  const evaluator = DUTY_EVALUATORS.get(row.evaluator);
  if (evaluator === undefined || !evaluator.triggers.includes(happening.kind)) return null;
  const made = evaluator.draft(context as never, row.params as never);
  if (made === null) return null;
  const dutyId = `${row.ruleId}:${happening.happeningId}`;
  const draft: DutyDraft = {
    ...made,
    ...(ended.voided.has(happening.happeningId) ? { isVoid: true } : {}),
    ...(ended.done.has(dutyId) ? { doneOn: made.doneOn ?? today } : {}),
  };
  const state = stateOf(draft, row, today);
  return {
    dutyId,
    ruleId: row.ruleId,
    citation: row.citation,
    jurisdiction: row.jurisdiction,
    kind: draft.kind,
    title: draft.kind.toUpperCase().replaceAll('-', '_'),
    isWait: draft.isWait ?? false,
    debtIds: debts.map(({ debtId }) => debtId),
    startedOn: happening.on,
    opensOn: draft.opensOn ?? null,
    dueOn: draft.dueOn,
    endsOn: draft.endsOn ?? null,
    state,
    escalation: escalationOf(state, draft, row, today),
    sourceId: happening.happeningId,
  };
}

/**
 * What the happenings of one account oblige to, by the rows that schedule and were in force on each happening's day, as it stands
 * today (the consumer's day). Ordered by due day, then id; what is done or void is listed too, for it is evidence. The order of
 * the happenings does not matter. Escalation: the collector two business days before a duty is due, a supervisor when it is late,
 * compliance when it is more than five days late, where the row says nothing else.
 */
export function dutiesOf(
  happenings: readonly Happening[],
  facts: DutyFacts,
  rules: RuleSet,
  today: LocalDay,
): readonly Duty[] {
  const whole = wholeFacts(facts);
  const ended = endedBy(happenings);
  const duties: Duty[] = [];
  for (const happening of happenings) {
    for (const row of scheduleRows(rules, happening.on)) {
      if (row.trigger !== happening.kind) continue;
      const debts = coveredDebts(row, whole, whole.account.places, debtsOf(happening, facts));
      if (debts.length === 0) continue;
      const duty = dutyOf(row, { happening, happenings, facts, debts }, ended, today);
      if (duty !== null) duties.push(duty);
    }
  }
  return duties.toSorted((a, b) => (a.dueOn === b.dueOn ? (a.dutyId < b.dutyId ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
}

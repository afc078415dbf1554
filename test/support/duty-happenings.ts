import type { Happening, HappeningKind, HappeningOf } from '#shared/rules/duties/types';
import type { DutyFacts } from '#shared/rules/duties/duty-evaluator';
import { dutiesOf } from '#shared/rules/duties/duties-of';
import type { Duty } from '#shared/rules/duties/types';
import type { AccountFacts } from '#shared/rules/types/facts';
import { aDebt, anAccount, day, shippedRules } from './rules-facts';

const DETAILS: { readonly [K in HappeningKind]: Omit<HappeningOf<K>, 'happeningId' | 'on' | 'debtIds'> } = {
  'communication.first': { kind: 'communication.first' },
  'validation.sent': { kind: 'validation.sent', printedEndsOn: null, returnedOn: null },
  'dispute.received': {
    kind: 'dispute.received',
    form: 'written',
    via: 'consumer',
    isFurnished: true,
    isChargedOff: true,
    materialAddedOn: null,
    frivolousFoundOn: null,
  },
  'consent.revoked': { kind: 'consent.revoked' },
  'payment.post-dated': { kind: 'payment.post-dated', depositOn: day('2026-04-30') },
  'payment.amount-changed': { kind: 'payment.amount-changed', debitOn: day('2026-04-30') },
  'payment.plan-agreed': { kind: 'payment.plan-agreed' },
  'bankruptcy.noticed': { kind: 'bankruptcy.noticed', chapter: 7, orderForReliefOn: null },
  'number.texted': { kind: 'number.texted', endpointId: 'phone-1' },
  'debt.report-planned': { kind: 'debt.report-planned', reportOn: null },
  'debt.paid': { kind: 'debt.paid' },
  'payoff.asked': { kind: 'payoff.asked' },
  'record.last-activity': { kind: 'record.last-activity' },
  'step.taken': { kind: 'step.taken', step: 'dispute-answer', sourceId: null, returnedOn: null },
  'duty.done': { kind: 'duty.done', dutyId: '' },
  'source.void': { kind: 'source.void', sourceId: 'h1' },
};

/** A happening on a day, about every debt; its id is `h1` unless named. */
export function happened<K extends HappeningKind>(kind: K, on: string, over: Partial<HappeningOf<K>> = {}): Happening {
  return { happeningId: 'h1', on: day(on), debtIds: [], ...DETAILS[kind], ...over } as unknown as Happening;
}

/** A step taken on a day. */
export function step(
  name: HappeningOf<'step.taken'>['step'],
  on: string,
  over: Partial<HappeningOf<'step.taken'>> = {},
): Happening {
  return happened('step.taken', on, { happeningId: `step-${name}-${on}`, step: name, ...over });
}

/** An account with one consumer debt placed with an agency. */
export function dutyFacts(over: Partial<DutyFacts> = {}): DutyFacts {
  return { account: anAccount(), debts: [aDebt()], restrictions: [], ...over };
}

/** The same in a state. */
export function inState(state: string, over: Partial<AccountFacts> = {}): DutyFacts {
  return dutyFacts({ account: anAccount({ places: [{ state, locality: null }], ...over }) });
}

/** The duties of one rule by the shipped packs. */
export function dutiesOfRule(
  ruleId: string,
  happenings: readonly Happening[],
  today: string,
  facts = dutyFacts(),
): readonly Duty[] {
  return dutiesOf(happenings, facts, shippedRules(), day(today)).filter((duty) => duty.ruleId === ruleId);
}

/** The one duty of a rule; undefined when there is none. */
export function dutyOfRule(
  ruleId: string,
  happenings: readonly Happening[],
  today: string,
  facts = dutyFacts(),
): Duty | undefined {
  return dutiesOfRule(ruleId, happenings, today, facts)[0];
}

/** How a duty stands: due day, state and escalation. */
export function standing(ruleId: string, happenings: readonly Happening[], today: string, facts = dutyFacts()) {
  const duty = dutyOfRule(ruleId, happenings, today, facts);
  return duty && { dueOn: duty.dueOn, state: duty.state, escalation: duty.escalation };
}

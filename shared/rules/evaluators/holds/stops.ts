import { epochMs } from '../../../kernel/calendar';
import type { JsonValue } from '../../../kernel/json';
import { personClass } from '../../judge/coverage';
import type { Evaluation, RuleContext } from '../../judge/evaluator';
import type { DebtFacts, Restriction, RestrictionKind } from '../../types/facts';
import { earliestNowMs, latestNowMs, mostDaysSinceInstant } from './days';

export type StopOf<K extends RestrictionKind> = Extract<Restriction, { readonly kind: K }>;

/**
 * Whether a stop is in force at the act's moment: from its receipt on (12 CFR 1006.6(c): a notice is complete on receipt), whoever
 * heard of it when, until it was lifted. Of two clocks the later receives and the earlier lifts; a date that cannot be read binds.
 */
export function isInForce(stop: Restriction, context: RuleContext): boolean {
  if (epochMs(stop.receivedAt) > latestNowMs(context)) return false;
  return !(stop.liftedAt !== null && epochMs(stop.liftedAt) <= earliestNowMs(context));
}

/** The debts of the act, among those the row covers, that a stop is about. */
export function debtsUnder(stop: Restriction, context: RuleContext): readonly DebtFacts[] {
  const { debtIds } = stop;
  return debtIds === null ? context.debts : context.debts.filter((debt) => debtIds.includes(debt.debtId));
}

/** The stops of one kind in force on a debt of the act, whoever they protect. */
export function stopsOf<K extends RestrictionKind>(kind: K, context: RuleContext): readonly StopOf<K>[] {
  return context.facts.restrictions.filter(
    (stop): stop is StopOf<K> => stop.kind === kind && isInForce(stop, context) && debtsUnder(stop, context).length > 0,
  );
}

/** Whether a stop protects the very person of the act. */
export function protectsPerson(stop: Restriction, context: RuleContext): boolean {
  return stop.personId === null || stop.personId === context.facts.person.personId;
}

/**
 * Whether a stop of "the consumer" protects the person of the act: the spouse, guardian, executor and the others of
 * 12 CFR 1006.6(a) are the consumer too, so what one of them asked for holds for all of them.
 */
export function protectsAsConsumer(stop: Restriction, context: RuleContext): boolean {
  return protectsPerson(stop, context) || personClass(context.facts.person.role) === 'consumer';
}

/** Law firms, creditors and bureaus are not protected by the consumer's stops (12 CFR 1006.6(d)(1)(ii)-(vi)). */
export function isProfessional(context: RuleContext): boolean {
  return personClass(context.facts.person.role) === 'professional';
}

/** What every verdict on a stop tells: which one, since when, and whether the desk heard of it only later. */
export function stopFacts(stop: Restriction, context: RuleContext): Record<string, JsonValue> {
  return {
    restrictionId: stop.restrictionId,
    receivedAt: stop.receivedAt,
    daysSinceReceipt: mostDaysSinceInstant(stop.receivedAt, context),
    isWritten: stop.isWritten,
    debtIds: debtsUnder(stop, context).map((debt) => debt.debtId),
    ...(epochMs(stop.placedAt) > context.nowMs ? { isKnownOnlyLater: true } : {}),
  };
}

const STRENGTH = { record: 1, warn: 2, full: 3 } as const;

function strength(evaluation: Evaluation): number {
  return evaluation.isMet ? 0 : STRENGTH[evaluation.atMost ?? 'full'];
}

/** What releases last is stricter; what time never releases is strictest. */
function releasedAtMs(evaluation: Evaluation): number {
  return evaluation.isMet ? 0 : (evaluation.earliestAllowedMs ?? Number.POSITIVE_INFINITY);
}

/** Of what several stops come to the most protective; null when none of them has anything to say. */
export function strictest(evaluations: readonly (Evaluation | null)[]): Evaluation | null {
  let found: Evaluation | null = null;
  for (const each of evaluations) {
    if (each === null) continue;
    const isStricter =
      found === null ||
      strength(each) > strength(found) ||
      (strength(each) === strength(found) && releasedAtMs(each) > releasedAtMs(found));
    if (isStricter) found = each;
  }
  return found;
}

/** A rule that is not met but may only warn here, whatever its row may do. */
export function unmetWarning(reason: string, facts: Readonly<Record<string, JsonValue>>): Evaluation {
  return { isMet: false, reason, facts, earliestAllowedMs: null, atMost: 'warn' };
}

/** A rule that is not met and only informs here. */
export function unmetNote(reason: string, facts: Readonly<Record<string, JsonValue>>): Evaluation {
  return { isMet: false, reason, facts, earliestAllowedMs: null, atMost: 'record' };
}

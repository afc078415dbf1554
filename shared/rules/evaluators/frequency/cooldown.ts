import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { bucketsOf, isToSamePerson } from './buckets';
import { between, contactsInOrder, type TimedContact } from '../../judge/contact-times';
import { datingZones } from '../../time/dating-zones';
import { dayAfterMs, latestClockMs, startOfDayAfterMs, whenAllClocksReachMs } from './strictest';

const params = z.strictObject({ days: z.int().positive() });
const MS_PER_DAY = 86_400_000;
const UNIT = ['entity', 'person', 'debt'] as const;

/** Telephone conversations with the person, whoever called, also those the person had agreed to. */
function conversations(context: RuleContext, days: number): readonly TimedContact[] {
  // Two days more than the longest cooldown there is, in any zone and on any night the clocks change.
  const sinceMs = Math.min(...context.clocksMs) - (days + 2) * MS_PER_DAY;
  return between(contactsInOrder(context.facts.contacts), sinceMs, latestClockMs(context)).filter(
    ({ contact }) => contact.counts.conversation && contact.kind === 'call' && isToSamePerson(context, UNIT, contact),
  );
}

function evaluate(context: RuleContext, { days }: z.output<typeof params>): Evaluation | null {
  const zones = datingZones(context);
  const spoken = conversations(context, days);
  let latest: { readonly freeMs: number; readonly atMs: number; readonly debtId: string | null } | null = null;
  for (const { debtId, holds } of bucketsOf(context, UNIT)) {
    const last = spoken.findLast(({ contact }) => holds(contact));
    if (last === undefined) continue;
    const freeMs = startOfDayAfterMs(last.atMs, days, zones);
    if (latest === null || freeMs > latest.freeMs) latest = { freeMs, atMs: last.atMs, debtId };
  }
  if (latest === null) return met({ days });
  const [zone = 'UTC'] = zones;
  const facts = {
    days,
    conversationOn: dayAfterMs(latest.atMs, 0, zone),
    freeOn: dayAfterMs(latest.atMs, days, zone),
    ...(latest.debtId === null ? {} : { debtId: latest.debtId }),
  };
  const freeMs = whenAllClocksReachMs(context, latest.freeMs);
  return context.nowMs < freeMs ? unmet('CONVERSATION_TOO_RECENT', facts, freeMs) : met(facts);
}

/**
 * No call about a debt within `days` days of a telephone conversation about it with that person, whoever called; the day of the
 * conversation is day one, so after one on D the first free day is D + `days` (12 CFR 1006.14(b)(2)(i)(B), comments
 * 14(b)(2)(i)-1.ii and 14(b)(4)-1.ii). Each debt that was spoken of has a cooldown of its own.
 */
export const cooldown = evaluator({ name: 'cooldown', stage: 'frequency', params, evaluate });

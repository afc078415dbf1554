import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { ACT_KINDS, type ActKind } from '../../types/act';
import type { ActKindOfContact, PriorContact } from '../../types/facts';
import { contactsInOrder } from '../../judge/contact-times';
import { latestClockMs } from '../frequency/strictest';

const params = z.strictObject({
  excuses: z.array(z.string()).min(1),
  withinDays: z.int().positive(),
  acts: z.array(z.enum(ACT_KINDS)).min(1).optional(),
});

const MS_PER_DAY = 86_400_000;
const MEDIA: Partial<Record<ActKind, ActKindOfContact>> = {
  dial: 'call',
  voicemail: 'call',
  text: 'text',
  email: 'email',
  message: 'message',
  letter: 'letter',
  visit: 'visit',
};

/** A contact of the person by the medium of the act, with this collector. */
function isBetween({ act, facts }: RuleContext, medium: ActKindOfContact, contact: PriorContact): boolean {
  return (
    contact.entityId === facts.account.entityId &&
    contact.personId === act.personId &&
    contact.kind === medium &&
    !contact.reachedStranger
  );
}

function evaluate(context: RuleContext, { withinDays, acts }: z.output<typeof params>): Evaluation | null {
  const { act, facts, clocksMs } = context;
  if (act.purpose !== 'respond') return null;
  const medium = acts === undefined || acts.includes(act.kind) ? MEDIA[act.kind] : undefined;
  if (medium === undefined) return unmet('MEDIUM_NOT_ANSWERABLE', { kind: act.kind });
  const untilMs = latestClockMs(context);
  const exchanged = contactsInOrder(facts.contacts).filter(
    ({ contact, atMs }) => atMs <= untilMs && isBetween(context, medium, contact),
  );
  const asked = exchanged.findLast(({ contact }) => contact.direction === 'in');
  if (asked === undefined) return unmet('NOTHING_TO_ANSWER', { medium });
  // Elapsed time, not days of a calendar: the shorter reading of the house's limit needs no zone.
  const isLate = clocksMs.some((clockMs) => clockMs - asked.atMs > withinDays * MS_PER_DAY);
  if (isLate) return unmet('ANSWER_TOO_LATE', { medium, withinDays });
  const answered = exchanged.some(
    ({ contact, atMs }) => contact.direction === 'out' && contact.purpose === 'respond' && atMs >= asked.atMs,
  );
  const named = { medium, contactId: asked.contact.contactId };
  return answered ? unmet('ANSWERED_ALREADY', named) : met(named);
}

/**
 * A person who makes contact at an inconvenient time, or by a medium they had refused, may be answered once by the same medium
 * (12 CFR 1006.6(b)(1), comment 6(b)(1)-2; 1006.14(h)(2)). Each contact of theirs opens one answer.
 */
export const respondOnce = evaluator({ name: 'respond-once', stage: 'hours', params, evaluate });

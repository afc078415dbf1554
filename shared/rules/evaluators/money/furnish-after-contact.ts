import { z } from 'zod';
import { addDays, type LocalDay } from '../../../kernel/calendar';
import { personClass } from '../../judge/coverage';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { DebtFacts } from '../../types/facts';
import { dayOfInstant, hasHappened, laterOf, startEverywhereMs, today } from './act-days';

const params = z.strictObject({
  waitDays: z.int().min(1),
  /** Which notices are a letter or message "about the debt" for this rule. */
  noticeKinds: z.array(z.enum(['before-furnishing', 'validation'])).min(1),
});
type Params = z.output<typeof params>;

type Standing =
  | { readonly is: 'spoken'; readonly contactId: string }
  | { readonly is: 'notified' | 'waiting'; readonly sentOn: LocalDay; readonly freeOn: LocalDay }
  | { readonly is: 'returned'; readonly returnedOn: LocalDay }
  | { readonly is: 'nothing' };

function spokenContactId(context: RuleContext, debt: DebtFacts): string | null {
  const spoken = context.facts.contacts.find(
    (contact) =>
      contact.counts.conversation &&
      (contact.kind === 'call' || contact.kind === 'visit') &&
      contact.entityId === context.facts.account.entityId &&
      contact.debtIds.includes(debt.debtId) &&
      personClass(contact.personRole) === 'consumer' &&
      !contact.reachedStranger &&
      hasHappened(context, contact.at),
  );
  return spoken?.contactId ?? null;
}

/** A notice that came back during the wait is as good as none; one that came back later had its time. */
function standingOf(context: RuleContext, debt: DebtFacts, { waitDays, noticeKinds }: Params): Standing {
  const contactId = spokenContactId(context, debt);
  if (contactId !== null) return { is: 'spoken', contactId };
  const { first } = today(context);
  let best: Standing = { is: 'nothing' };
  for (const notice of context.facts.notices) {
    if (!noticeKinds.some((kind) => kind === notice.kind) || !notice.debtIds.includes(debt.debtId)) continue;
    if (!hasHappened(context, notice.sentAt)) continue;
    const sentOn = dayOfInstant(context, notice.sentAt).last;
    const freeOn = addDays(sentOn, waitDays);
    const { undeliverableOn } = notice;
    if (undeliverableOn !== null && undeliverableOn <= freeOn) {
      if (best.is === 'nothing' || (best.is === 'returned' && undeliverableOn > best.returnedOn))
        best = { is: 'returned', returnedOn: undeliverableOn };
    } else if (first >= freeOn) return { is: 'notified', sentOn, freeOn };
    else if (best.is !== 'waiting' || freeOn < best.freeOn) best = { is: 'waiting', sentOn, freeOn };
  }
  return best;
}

/**
 * No report to a bureau before the consumer was spoken to about the debt in person or by phone, or a letter or message about it
 * was sent and `waitDays` consecutive days passed without its coming back (12 CFR 1006.30(a)(1)). A voicemail is neither.
 */
export const furnishAfterContact = evaluator({
  name: 'furnish-after-contact',
  stage: 'money',
  params,
  evaluate: (context, rule) => {
    let waitUntil: { readonly debtId: string; readonly sentOn: LocalDay; readonly freeOn: LocalDay } | null = null;
    for (const debt of context.debts) {
      const standing = standingOf(context, debt, rule);
      const { debtId } = debt;
      if (standing.is === 'nothing') return unmet('FURNISH_NOT_TOLD', { debtId, waitDays: rule.waitDays });
      if (standing.is === 'returned')
        return unmet('FURNISH_NOTICE_RETURNED', { debtId, returnedOn: standing.returnedOn });
      if (standing.is !== 'waiting') continue;
      const isLatest = waitUntil === null || laterOf(waitUntil.freeOn, standing.freeOn) !== waitUntil.freeOn;
      if (isLatest) waitUntil = { debtId, sentOn: standing.sentOn, freeOn: standing.freeOn };
    }
    if (waitUntil === null) return met({ debtIds: context.debts.map((debt) => debt.debtId) });
    const facts = { ...waitUntil, waitDays: rule.waitDays };
    return unmet('FURNISH_WAIT', facts, startEverywhereMs(context, waitUntil.freeOn));
  },
});

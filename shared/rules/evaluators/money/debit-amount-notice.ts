import { z } from 'zod';
import { addDays } from '../../../kernel/calendar';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Notice } from '../../types/facts';
import { dayOfInstant, hasHappened, laterOf, startEverywhereMs, today } from './act-days';

const params = z.strictObject({
  noticeDays: z.int().min(1),
  /** House policy: a notice older than this told of an earlier debit. */
  staleDays: z.int().min(1),
});

/** The last notice of an amount that covers every debt of the debit. An earlier one told of another amount; of two at once the one that came back. */
function latestNotice(context: RuleContext): Notice | null {
  const sent = context.facts.notices.filter(
    (notice) =>
      notice.kind === 'reg-e-amount' &&
      context.debts.every(({ debtId }) => notice.debtIds.includes(debtId)) &&
      hasHappened(context, notice.sentAt),
  );
  const rank = (notice: Notice) => `${notice.sentAt} ${notice.undeliverableOn ?? ''}`;
  return sent.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0] ?? null;
}

/**
 * A recurring debit whose amount differs from the last one or from what was authorised waits until ten days after the written
 * notice of amount and date (12 CFR 1005.10(d)(1)). The first debit whose usual amount nobody knows counts as different.
 */
export const debitAmountNotice = evaluator({
  name: 'debit-amount-notice',
  stage: 'money',
  params,
  evaluate: (context, { noticeDays, staleDays }) => {
    const { payment } = context.act;
    if (payment === null) return unmet('PAYMENT_NOT_STATED', {});
    if (!payment.isRecurring) return null;
    const { amountMinor, usualAmountMinor } = payment;
    if (amountMinor === usualAmountMinor) return met({ amountMinor, usualAmountMinor });
    const facts = { amountMinor, usualAmountMinor, noticeDays };
    const notice = latestNotice(context);
    if (notice === null) return unmet('AMOUNT_NOTICE_MISSING', facts);
    if (notice.undeliverableOn !== null)
      return unmet('AMOUNT_NOTICE_RETURNED', { ...facts, returnedOn: notice.undeliverableOn });
    const sent = dayOfInstant(context, notice.sentAt);
    const freeOn = addDays(sent.last, noticeDays);
    const { first, last } = today(context);
    const seen = { ...facts, sentOn: sent.last, freeOn };
    // A debit is carried out on its day, or on the day of the act when that has passed.
    if (laterOf(payment.on, first) < freeOn)
      return unmet('AMOUNT_NOTICE_WAIT', seen, startEverywhereMs(context, freeOn));
    if (laterOf(payment.on, last) > addDays(sent.first, staleDays))
      return unmet('AMOUNT_NOTICE_OLD', { ...seen, staleDays });
    return met(seen);
  },
});

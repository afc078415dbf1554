import { z } from 'zod';
import { daysBetween, type LocalDay } from '../../../kernel/calendar';
import { type PostDatedWindow, postDatedWindow } from '../../duties/post-dated-window';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { addBusinessDays } from '../../time/business-days';
import type { ActPayment } from '../../types/act';
import type { Notice } from '../../types/facts';
import { type DaySpan, dayOfInstant, hasHappened, laterOf, startEverywhereMs, today } from './act-days';

const params = z.strictObject({
  ifPostDatedMoreThanDays: z.int().min(0),
  noticeBusinessDaysMin: z.int().min(1),
  noticeBusinessDaysMax: z.int().min(1),
});
type Params = z.output<typeof params>;

/** Whether the rule is about the instrument; one that was given on a day nobody knows counts as dated far ahead. */
function isFarAhead({ isPostDated, givenOn, on }: ActPayment, rule: Params): boolean {
  return isPostDated && (givenOn === null || daysBetween(givenOn, on) > rule.ifPostDatedMoreThanDays);
}

function noticesOf(context: RuleContext): readonly Notice[] {
  return context.facts.notices.filter(
    (notice) =>
      notice.kind === 'post-dated' &&
      context.debts.every(({ debtId }) => notice.debtIds.includes(debtId)) &&
      notice.undeliverableOn === null &&
      hasHappened(context, notice.sentAt),
  );
}

function isInWindow(sent: DaySpan, window: PostDatedWindow): boolean {
  return window.opensOn <= sent.first && sent.last <= window.closesOn;
}

/** The first day on which a deposit would follow a notice in time; null when the notice is too old by then. */
function depositDay(context: RuleContext, notice: Notice, from: LocalDay, rule: Params): LocalDay | null {
  const sent = dayOfInstant(context, notice.sentAt);
  const { noticeBusinessDaysMin: min, noticeBusinessDaysMax: max } = rule;
  const day = laterOf(from, addBusinessDays(sent.last, min, 'actual-and-observed'));
  return isInWindow(sent, postDatedWindow(day, min, max)) ? day : null;
}

function noticeOfDeposit(context: RuleContext, payment: ActPayment, rule: Params): Evaluation {
  const { first, last } = today(context);
  const from = laterOf(payment.on, first);
  const { noticeBusinessDaysMin: min, noticeBusinessDaysMax: max } = rule;
  const facts = { on: payment.on, givenOn: payment.givenOn, ...postDatedWindow(from, min, max) };
  const notices = noticesOf(context);
  if (notices.length === 0) return unmet('POST_DATED_NOTICE_MISSING', facts);
  const days = notices.flatMap((notice) => depositDay(context, notice, from, rule) ?? []).toSorted();
  const [free] = days;
  if (free === undefined) return unmet('POST_DATED_NOTICE_OUT_OF_TIME', facts);
  const isEarly = payment.on > first;
  if (isEarly || free > first)
    return unmet(
      isEarly ? 'POST_DATED_NOT_DUE' : 'POST_DATED_NOTICE_WAIT',
      { ...facts, freeOn: free },
      startEverywhereMs(context, free),
    );
  const onTheLatest = notices.some((notice) => depositDay(context, notice, laterOf(payment.on, last), rule) === last);
  return onTheLatest ? met(facts) : unmet('POST_DATED_NOTICE_OUT_OF_TIME', facts);
}

/**
 * An instrument dated more than five days ahead is deposited on its day and never earlier, and only when notice of the deposit
 * was sent not more than ten nor less than three business days before (12 CFR 1006.22(c)).
 */
export const debitPostDated = evaluator({
  name: 'debit-post-dated',
  stage: 'money',
  params,
  evaluate: (context, rule) => {
    const { payment } = context.act;
    if (payment === null) return unmet('PAYMENT_NOT_STATED', {});
    if (!payment.isPostDated) return null;
    const { on } = payment;
    if (isFarAhead(payment, rule)) return noticeOfDeposit(context, payment, rule);
    if (on <= today(context).first) return met({ on });
    return unmet('POST_DATED_NOT_DUE', { on, freeOn: on }, startEverywhereMs(context, on));
  },
});

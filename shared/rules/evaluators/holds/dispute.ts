import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import type { JsonValue } from '../../../kernel/json';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { DebtFacts, Notice } from '../../types/facts';
import { isContactOrTalk, isPayment, isSpoken } from './act-kinds';
import { answersThePerson } from './answering';
import { earliestNowMs } from './days';
import {
  debtsUnder,
  isProfessional,
  stopFacts,
  type StopOf,
  stopsOf,
  strictest,
  unmetNote,
  unmetWarning,
} from './stops';
import { validationPeriodEndsOn } from './validation-period';
import { purposeOf } from './purpose';

type Dispute = StopOf<'dispute'>;

/** Whether a notice about one of the debts went out after the dispute came in, and by every clock has. */
function wasSent(kind: Notice['kind'], stop: Dispute, debtId: string, context: RuleContext): boolean {
  return context.facts.notices.some(
    (notice) =>
      notice.kind === kind &&
      notice.debtIds.includes(debtId) &&
      notice.undeliverableOn === null &&
      epochMs(notice.sentAt) >= epochMs(stop.receivedAt) &&
      epochMs(notice.sentAt) <= earliestNowMs(context),
  );
}

/** What may still be done on a held debt: answering the person, in writing at any time, and what a law requires. */
function isLeftOpen(stop: Dispute, context: RuleContext): boolean {
  const { act } = context;
  if (!isContactOrTalk(act)) return false;
  if (isProfessional(context)) return true;
  const purpose = purposeOf(context);
  if (purpose === 'legally-required' || purpose === 'opt-out-confirmation' || purpose === 'efforts-ending') return true;
  return purpose === 'respond' && (!isSpoken(act) || answersThePerson(context, stop.receivedAt));
}

/** Acts by which a debt is collected. What is furnished or sold has rules of its own. */
function collects(context: RuleContext): boolean {
  const { act } = context;
  return isContactOrTalk(act) || isPayment(act) || act.kind === 'suit';
}

function isWithinPeriod(stop: Dispute, debt: DebtFacts, context: RuleContext): boolean {
  const endsOn = validationPeriodEndsOn(debt.debtId, context);
  return endsOn === null || stop.disputedOn <= endsOn;
}

function disputeFacts(stop: Dispute, debts: readonly DebtFacts[], context: RuleContext): Record<string, JsonValue> {
  return {
    ...stopFacts(stop, context),
    debtIds: debts.map((debt) => debt.debtId),
    disputedOn: stop.disputedOn,
    periodEndsOn: debts
      .map((debt) => validationPeriodEndsOn(debt.debtId, context))
      .reduce((last, end) => (last === null || (end !== null && end > last) ? end : last), null),
    disputeReason: stop.reason,
  };
}

/** The undisputed rest of a debt disputed in part may be collected, and no payment may reach into the disputed part. */
function partly(stop: Dispute, held: readonly DebtFacts[], context: RuleContext): Evaluation {
  const facts = disputeFacts(stop, held, context);
  const owedMinor = held.reduce((sum, debt) => sum + debt.balanceMinor, 0);
  const restMinor = owedMinor - (stop.disputedMinor ?? owedMinor);
  if (restMinor <= 0 || context.act.kind === 'suit') return unmet('DISPUTE_HOLD', facts);
  const currency = held[0]?.currency ?? null;
  const amounts = { ...facts, disputedMinor: stop.disputedMinor, undisputedMinor: restMinor, currency };
  const { payment } = context.act;
  const isTooMuch = isPayment(context.act) && payment !== null && payment.amountMinor > restMinor;
  return isTooMuch ? unmet('DISPUTE_PAYMENT_TOO_LARGE', amounts) : unmetWarning('DISPUTE_PARTIAL', amounts);
}

const holdParams = z.strictObject({
  /** `verification`: what was disputed was verified; `substantiation`: the charged-off debt was substantiated. */
  until: z.enum(['verification', 'substantiation']),
  isWritingNeeded: z.boolean(),
  /** Only a dispute made in the validation period holds. */
  isPeriodNeeded: z.boolean(),
  /** Only debts that were charged off. */
  isChargedOffOnly: z.boolean(),
});
type HoldParams = z.output<typeof holdParams>;

function heldBy(stop: Dispute, context: RuleContext, rule: HoldParams): readonly DebtFacts[] {
  if (stop.isDuplicative || stop.disputedMinor === 0 || (rule.isWritingNeeded && !stop.isWritten)) return [];
  const sentAt = rule.until === 'verification' ? stop.verificationSentAt : null;
  if (sentAt !== null && epochMs(sentAt) <= earliestNowMs(context)) return [];
  return debtsUnder(stop, context).filter(
    (debt) =>
      !(rule.isPeriodNeeded && !isWithinPeriod(stop, debt, context)) &&
      !wasSent(rule.until, stop, debt.debtId, context),
  );
}

/**
 * A written dispute inside the validation period stops collection of the debt, or of the disputed part, until verification is sent
 * (12 CFR 1006.38(d)(2)). One that only repeats an earlier one that was answered does not.
 */
export const disputeHold = evaluator({
  name: 'dispute-hold',
  stage: 'holds',
  params: holdParams,
  evaluate: (context, rule) => {
    if (!collects(context)) return null;
    return strictest(
      stopsOf('dispute', context).map((stop) => {
        const held = heldBy(stop, context, rule);
        if (held.length === 0) return null;
        if (isLeftOpen(stop, context)) return met(disputeFacts(stop, held, context));
        // Whether a debt without a day of charge-off was charged off nobody has said.
        if (rule.isChargedOffOnly && held.every(({ chargedOffOn }) => chargedOffOn === null))
          return unmetWarning('CHARGE_OFF_UNKNOWN', disputeFacts(stop, held, context));
        return stop.disputedMinor === null
          ? unmet('DISPUTE_HOLD', disputeFacts(stop, held, context))
          : partly(stop, held, context);
      }),
    );
  },
});

/** Whoever asks in the validation period for the original creditor's name and address is left alone until it was sent (1006.38(c)). */
export const originalCreditorHold = evaluator({
  name: 'original-creditor-hold',
  stage: 'holds',
  params: z.strictObject({ isWritingNeeded: z.boolean() }),
  evaluate: (context, rule) => {
    if (!collects(context)) return null;
    return strictest(
      stopsOf('dispute', context).map((stop) => {
        if (!stop.wantsOriginalCreditor || (rule.isWritingNeeded && !stop.isWritten)) return null;
        const held = debtsUnder(stop, context).filter(
          (debt) => isWithinPeriod(stop, debt, context) && !wasSent('original-creditor', stop, debt.debtId, context),
        );
        if (held.length === 0) return null;
        const facts = disputeFacts(stop, held, context);
        return isLeftOpen(stop, context) ? met(facts) : unmet('ORIGINAL_CREDITOR_HOLD', facts);
      }),
    );
  },
});

/**
 * Disputes that stop nothing by federal law and still have to be known: said aloud or come too late, they are marked and reported
 * as disputed (15 USC 1692e(8)); a duplicative one may be answered with a short notice (1006.38(d)(2)(ii)).
 */
export const disputeWithoutHold = evaluator({
  name: 'dispute-without-hold',
  stage: 'holds',
  params: z.strictObject({ because: z.enum(['oral-or-late', 'duplicative']) }),
  evaluate: (context, { because }) => {
    if (!collects(context) || (isContactOrTalk(context.act) && isProfessional(context))) return null;
    return strictest(
      stopsOf('dispute', context).map((stop) => {
        const debts = debtsUnder(stop, context);
        const facts = disputeFacts(stop, debts, context);
        if (stop.isDuplicative) return because === 'duplicative' ? unmetNote('DISPUTE_DUPLICATIVE', facts) : null;
        if (because === 'duplicative' || stop.disputedMinor === 0) return null;
        if (!stop.isWritten) return unmetNote('DISPUTE_ORAL', facts);
        return debts.some((debt) => isWithinPeriod(stop, debt, context)) ? null : unmetNote('DISPUTE_LATE', facts);
      }),
    );
  },
});

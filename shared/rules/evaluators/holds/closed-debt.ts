import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { PURPOSES } from '../../types/act';
import type { DebtFacts } from '../../types/facts';
import { isContactOrTalk, isPayment } from './act-kinds';
import { isProfessional, unmetWarning } from './stops';
import { purposeOf } from './purpose';

const REASONS: Readonly<Record<Exclude<DebtFacts['status'], 'open'>, string>> = {
  paid: 'DEBT_PAID',
  settled: 'DEBT_SETTLED',
  discharged: 'DEBT_DISCHARGED',
  sold: 'DEBT_SOLD',
};

/**
 * Nothing is owed on a debt that was paid, settled or discharged, and what was sold is another's to collect: asking for it would
 * misstate what is owed (12 CFR 1006.18(b)(2)). Letters that say so may go out.
 */
export const closedDebt = evaluator({
  name: 'closed-debt',
  stage: 'holds',
  params: z.strictObject({ permittedPurposes: z.array(z.enum(PURPOSES)) }),
  evaluate: (context, rule) => {
    const { act, debts } = context;
    const isContact = isContactOrTalk(act);
    if (!isContact && !isPayment(act) && act.kind !== 'suit') return null;
    if (isContact && isProfessional(context)) return null;
    const closed = debts.filter((debt) => debt.status !== 'open');
    const [first] = closed;
    if (first === undefined || first.status === 'open') return null;
    const facts = { debtIds: closed.map((debt) => debt.debtId), status: first.status };
    if (isContact && rule.permittedPurposes.includes(purposeOf(context))) return met(facts);
    // An act that names no debt may be about those that are owed: which one is asked.
    if (act.debtIds.length === 0 && closed.length < debts.length) return unmetWarning(REASONS[first.status], facts);
    return unmet(REASONS[first.status], facts);
  },
});

import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { isDisputed } from './debt-restrictions';

/** A disputed debt is reported only with the mark that it is disputed (15 USC 1681s-2(a)(3); 15 USC 1692e(8)). */
export const furnishDisputeMarked = evaluator({
  name: 'furnish-dispute-marked',
  stage: 'money',
  params: z.strictObject({}),
  evaluate: (context) => {
    const disputed = context.debts.filter((debt) => isDisputed(context, debt)).map((debt) => debt.debtId);
    const facts = { disputedDebtIds: disputed };
    return disputed.length === 0 || context.act.marksDispute === true ? met(facts) : unmet('DISPUTE_NOT_MARKED', facts);
  },
});

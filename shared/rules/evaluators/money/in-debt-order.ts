import type { Evaluator } from '../../judge/evaluator';

/** The evaluator asked with the debts in the order of their ids, so that the debt it names does not hang on how facts are listed. */
export function inDebtOrder(evaluator: Evaluator): Evaluator {
  return {
    ...evaluator,
    evaluate: (context, params) => {
      const debts = context.debts.toSorted((a, b) => (a.debtId < b.debtId ? -1 : 1));
      return evaluator.evaluate({ ...context, debts }, params);
    },
  };
}

import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { DEBT_KINDS } from '../../types/facts';

/** An act the law does not allow for some kinds of debt at all. A debt whose kind nobody knows may be one of them. */
export const forbiddenDebtKind = evaluator({
  name: 'forbidden-debt-kind',
  stage: 'money',
  params: z.strictObject({ kinds: z.array(z.enum(DEBT_KINDS)).min(1) }),
  evaluate: ({ debts }, { kinds }) => {
    const forbidden = debts.find(({ kind }) => kind !== null && kinds.includes(kind));
    if (forbidden !== undefined)
      return unmet('DEBT_KIND_FORBIDDEN', { debtId: forbidden.debtId, debtKind: forbidden.kind });
    const unknown = debts.find(({ kind }) => kind === null);
    return unknown === undefined ? met({ kinds }) : unmet('DEBT_KIND_UNKNOWN', { debtId: unknown.debtId, kinds });
  },
});

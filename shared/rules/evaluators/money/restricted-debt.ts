import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { restrictionsOn } from './debt-restrictions';

/** Stops on a debt that forbid the act, such as an identity-theft report (15 USC 1681m(f), 1681s-2(a)(6)). */
export const restrictedDebt = evaluator({
  name: 'restricted-debt',
  stage: 'money',
  params: z.strictObject({ kinds: z.array(z.enum(['identity-theft', 'bankruptcy', 'dispute'])).min(1) }),
  evaluate: (context, { kinds }) => {
    for (const { debtId } of context.debts) {
      for (const kind of kinds) {
        const [restriction] = restrictionsOn(context, debtId, kind);
        if (restriction !== undefined)
          return unmet('DEBT_RESTRICTED', { debtId, kind, restrictionId: restriction.restrictionId });
      }
    }
    return met({ kinds });
  },
});

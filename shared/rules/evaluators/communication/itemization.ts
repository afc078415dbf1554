import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

const KINDS = ['last_statement', 'charge_off', 'last_payment', 'transaction', 'judgment'] as const;

/** A validation notice itemizes from one reference date of a known kind (12 CFR 1006.34(b)(3)). */
export const itemizationDate = evaluator({
  name: 'itemization-date',
  stage: 'content',
  params: z.strictObject({ oneOf: z.array(z.enum(KINDS)).min(1) }),
  evaluate: ({ act, debts }, { oneOf }) => {
    if (!act.disclosures.includes('validation-notice')) return null;
    const without = debts.filter(
      (debt) => debt.itemizationDate === null || debt.itemizationKind === null || !oneOf.includes(debt.itemizationKind),
    );
    const ids = (which: typeof debts) => ({ debtIds: which.map((debt) => debt.debtId) });
    return without.length === 0 ? met(ids(debts)) : unmet('ITEMIZATION_DATE_MISSING', ids(without));
  },
});

import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** What must go out whatever is left: the person asked for it, or another law does. */
const OWED: ReadonlySet<string> = new Set(['opt-out-confirmation', 'legally-required']);

/**
 * Offline, a desk with a hub spends only attempts that the hub lent it for this person and debt; what other desks do meanwhile is
 * unknown. A message left on a call is part of that call.
 */
export const lease = evaluator({
  name: 'lease',
  stage: 'frequency',
  params: z.strictObject({}),
  evaluate: ({ act, facts, debts }) => {
    const { worksWithHub, isOffline, lease: lent } = facts.desk;
    if (!worksWithHub || !isOffline || act.kind === 'voicemail' || OWED.has(act.purpose)) return null;
    if (lent === null) return unmet('LEASE_MISSING', {});
    const left = debts.map(({ debtId }) => ({
      debtId,
      attemptsLeft: Math.max(0, ...lent.filter((each) => each.debtId === debtId).map((each) => each.attemptsLeft)),
    }));
    const spent = left.filter(({ attemptsLeft }) => attemptsLeft <= 0).map(({ debtId }) => debtId);
    if (spent.length > 0) return unmet('LEASE_SPENT', { debtIds: spent });
    return met({ attemptsLeft: Math.min(...left.map(({ attemptsLeft }) => attemptsLeft)) });
  },
});

import type { Act } from '../types/act';
import type { Facts } from '../types/facts';

/** The list by what `key` says of each; the list itself when it is so already, as lists from the store are. */
function inOrder<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  for (let index = 1; index < list.length; index += 1) {
    const [before, after] = [list[index - 1], list[index]];
    if (before === undefined || after === undefined || key(before) <= key(after)) continue;
    return list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  }
  return list;
}

/** The act with its debts in the one order judgements are made in. */
export function actInOrder(act: Act): Act {
  const debtIds = inOrder(act.debtIds, (id) => id);
  return debtIds === act.debtIds ? act : { ...act, debtIds };
}

/**
 * The facts in the one order judgements are made in, so that a verdict that names the first of several names the same one however
 * the facts were gathered. Contacts are left: rules read them by time.
 */
export function factsInOrder(facts: Facts): Facts {
  return {
    ...facts,
    debts: inOrder(facts.debts, (debt) => debt.debtId),
    consents: inOrder(facts.consents, (consent) => consent.consentId),
    restrictions: inOrder(facts.restrictions, (restriction) => restriction.restrictionId),
    notices: inOrder(facts.notices, (notice) => notice.noticeId),
    authorizations: inOrder(facts.authorizations, (authorization) => authorization.authorizationId),
  };
}

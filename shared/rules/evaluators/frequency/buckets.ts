import type { RuleContext } from '../../judge/evaluator';
import { personClass } from '../../judge/coverage';
import type { DebtFacts, PersonRole, PriorContact } from '../../types/facts';

/**
 * What a rule counts apart. `entity` is the collecting business: the contacts of another one never count, whether or not a row
 * says so. `person` is one person whatever the number; `debtor-or-spouse` the debtor and the spouse together; `debt` each debt,
 * debts with one group key being one (12 CFR 1006.14(b)(4)); `account` all debts of the account together. Without `person` the
 * contacts to everybody of the same protection (the consumers, or third parties) count together.
 */
export const UNITS = ['entity', 'person', 'debtor-or-spouse', 'debt', 'account'] as const;
export type Unit = (typeof UNITS)[number];

/** What is counted as one; `debtId` names the debt of the act it stands for, null where debts are not told apart. */
export type Bucket = { readonly debtId: string | null; readonly holds: (contact: PriorContact) => boolean };

const DEBTORS: ReadonlySet<PersonRole> = new Set<PersonRole>(['consumer', 'cosigner', 'debtor-business']);

function areMarried(a: PersonRole, b: PersonRole): boolean {
  return (a === 'spouse' && DEBTORS.has(b)) || (b === 'spouse' && DEBTORS.has(a));
}

/** Whether a contact was to the one a rule protects, by its unit. Professionals and strangers protect nobody's count. */
export function isToSamePerson({ act, facts }: RuleContext, unit: readonly Unit[], contact: PriorContact): boolean {
  if (contact.reachedStranger || contact.entityId !== facts.account.entityId) return false;
  const { role } = facts.person;
  if (contact.personId === act.personId) return true;
  if (unit.includes('person')) return false;
  if (unit.includes('debtor-or-spouse')) return areMarried(role, contact.personRole);
  return personClass(contact.personRole) === personClass(role);
}

/** What a debt counts under: its group, or itself. */
export function debtKeys(debts: readonly DebtFacts[]): (debtId: string) => string {
  const groups = new Map<string, string>();
  for (const { debtId, groupKey } of debts) if (groupKey !== null) groups.set(debtId, `group ${groupKey}`);
  return (debtId) => groups.get(debtId) ?? debtId;
}

/**
 * Whether a contact was about a debt that counts under one of the keys. One that names no debt may have been about any of them,
 * so it is charged to all (comment 14(b)(4)-1 asks for one at least).
 */
export function isAbout(contact: PriorContact, keys: ReadonlySet<string>, keyOf: (debtId: string) => string): boolean {
  return contact.debtIds.length === 0 || contact.debtIds.some((debtId) => keys.has(keyOf(debtId)));
}

/** The buckets an act would be charged to. */
export function bucketsOf({ facts, debts }: RuleContext, unit: readonly Unit[]): readonly Bucket[] {
  const keyOf = debtKeys(facts.debts);
  if (unit.includes('debt')) {
    const byKey = new Map(debts.map(({ debtId }) => [keyOf(debtId), debtId]));
    return [...byKey].map(([key, debtId]) => {
      const keys = new Set([key]);
      return { debtId, holds: (contact) => isAbout(contact, keys, keyOf) };
    });
  }
  if (!unit.includes('account')) return [{ debtId: null, holds: () => true }];
  const keys = new Set(facts.debts.map(({ debtId }) => keyOf(debtId)));
  return [{ debtId: null, holds: (contact) => isAbout(contact, keys, keyOf) }];
}

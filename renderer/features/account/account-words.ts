import type { Account, Party } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { BUCKET_TITLES, PARTY_ROLE_TITLES } from '../../text/domain-words';
import { t } from '../../text/words';
import { languageName } from '../../text/language-name';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatLongDay, formatMoney } from '../../text/format';

/** What is owed, an amount for each currency: never added up across currencies. */
export function openBalances(account: Account): readonly string[] {
  const sums = new Map<string, number>();
  for (const debt of account.debts) {
    if (debt.status === 'open') sums.set(debt.currency, (sums.get(debt.currency) ?? 0) + debt.balanceMinor);
  }
  return [...sums].map(([currency, amountMinor]) => formatMoney(amountMinor, currency));
}

/** How old the account is, in words: `45 days past due (31–60 days)`. */
export function ageInWords(view: AccountView): string {
  if (view.daysPastDue === null) return ACCOUNT_WORDS.noDueDate;
  if (view.daysPastDue <= 0) return ACCOUNT_WORDS.notDue;
  return `${ACCOUNT_WORDS.daysPastDue(view.daysPastDue)} (${BUCKET_TITLES[view.bucket].toLowerCase()})`;
}

/** What is known of a person besides name and role. */
export function knownOf(party: Party): readonly string[] {
  return [
    party.bornOn === null ? null : ACCOUNT_WORDS.bornOn(formatLongDay(party.bornOn)),
    party.language === null ? null : ACCOUNT_WORDS.speaks(languageName(party.language)),
  ].filter((part) => part !== null);
}

/** One party in words: name, role, and what is known of them. */
export function partyWords(party: Party): string {
  return `${party.name ?? ACCOUNT_WORDS.noName} (${[PARTY_ROLE_TITLES[party.role], ...knownOf(party)].join(', ')})`;
}

/** Who recorded something: the person at this desk, or by name. */
export function whoWords(actorId: string, self: string): string {
  return actorId === self ? t('account:point.you') : actorId;
}

import type { Account } from '#shared/domain/account/types';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { FieldWords, ScriptField } from '#shared/scripts/fields';
import type { ScriptLanguage } from '#shared/scripts/model';
import type { Situation } from '#shared/scripts/obligations';
import { startPlayer } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS, firstScript } from '#shared/scripts/shipped';
import { knownItems } from '#shared/scripts/verify';
import { VERIFY_ITEMS } from '#shared/scripts/model';
import type { Settings } from '#shared/contract/settings';
import { localDay } from '#shared/kernel/calendar';
import { formatLongDay, formatMoney } from '../text/format';
import { parseAmount } from './amount';
import type { ContactWords } from './contact-draft';
import { chosenDebts, currenciesOwed } from './contact-input';

/** Reasons of verdicts that say the debt is too old to be sued for. */
const TIME_BARRED = new Set(['TIME_BAR_NOT_DISCLOSED', 'TIME_BARRED']);

/** What is known of a call before its first word. Where nobody knows whose debt it is, it counts as another's. */
export function situationOf(gate: GateView | null, settings: Pick<Settings, 'callsAreRecorded'>): Situation {
  const verdicts = gate?.points.flatMap(({ acts }) => acts.flatMap(({ judgement }) => judgement.verdicts)) ?? [];
  return {
    party: gate?.coverage.note === 'first-party' ? 'first-party' : 'third-party',
    isRecorded: settings.callsAreRecorded,
    isTimeBarred: verdicts.some(({ reason }) => reason !== null && TIME_BARRED.has(reason)),
  };
}

/** The language to read in: as set, else the consumer's where it is one of the script's, else the window's. */
export function languageToRead(
  set: Settings['scriptLanguage'],
  consumer: string | null,
  window: ScriptLanguage,
): ScriptLanguage {
  if (set !== 'consumer') return set;
  const said = consumer?.trim().toLowerCase() ?? '';
  if (/^(?:es|spa|spanish|espa[nñ]ol)/.test(said)) return 'es';
  return /^(?:en|eng|english|ingl[eé]s)/.test(said) ? 'en' : window;
}

export type CallToPlay = {
  readonly direction: 'out' | 'in';
  readonly account: Account;
  readonly partyId: string | null;
  readonly gate: GateView | null;
  readonly settings: Settings;
  readonly windowLanguage: ScriptLanguage;
  readonly nowMs: number;
};

/** The script of a call, at its first step. */
export function scriptOfCall({ direction, account, partyId, gate, settings, windowLanguage, nowMs }: CallToPlay) {
  const party = account.parties.find(({ id }) => id === partyId) ?? account.parties[0];
  const known = knownItems(account, partyId);
  const start = {
    script: firstScript(direction),
    situation: situationOf(gate, settings),
    language: languageToRead(settings.scriptLanguage, party?.language ?? null, windowLanguage),
    askable: VERIFY_ITEMS.filter((item) => known[item] !== undefined),
  };
  return startPlayer(SHIPPED_SCRIPTS, start, nowMs);
}

/** The day the oldest open debt was due, or null. */
export function oldestDue(account: Account): string | null {
  const days = account.debts.flatMap(({ status, dueOn }) => (status === 'open' && dueOn !== null ? [dueOn] : []));
  return days.toSorted()[0] ?? null;
}

/** The values of a script's fields for one account and entry, in words. Those nobody knows are left out. */
export function fieldWords(
  account: Account,
  words: Pick<ContactWords, 'debtsLeftOut' | 'promiseAmount' | 'promiseCurrency' | 'promiseDay' | 'partyId'>,
  settings: Pick<Settings, 'agentName' | 'agencyName' | 'agencyPhone'>,
): FieldWords {
  const party = account.parties.find(({ id }) => id === words.partyId) ?? account.parties[0];
  const debts = chosenDebts(words, account);
  const currency = words.promiseCurrency ?? currenciesOwed(account)[0] ?? 'USD';
  const owed = [...new Set(debts.map((debt) => debt.currency))].map((each) =>
    formatMoney(
      debts.filter((debt) => debt.currency === each).reduce((sum, debt) => sum + debt.balanceMinor, 0),
      each,
    ),
  );
  const amount = words.promiseAmount.trim() === '' ? null : parseAmount(words.promiseAmount, currency);
  const day = localDay(words.promiseDay);
  const oldest = localDay(oldestDue(account) ?? '');
  const values: Readonly<Record<ScriptField, string | null>> = {
    'agent.name': settings.agentName,
    'agency.name': settings.agencyName,
    'agency.phone': settings.agencyPhone,
    'consumer.name': party?.name ?? null,
    'account.creditor': account.clientName,
    'account.number': account.externalId,
    'account.balance': owed.length === 0 ? null : owed.join(' + '),
    'account.oldest': oldest === null ? null : formatLongDay(oldest),
    'promise.amount': amount === null ? null : formatMoney(amount, currency),
    'promise.day': day === null ? null : formatLongDay(day),
    'consumer.born-on': null,
    'consumer.address': null,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

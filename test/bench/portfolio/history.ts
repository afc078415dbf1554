import { DISPOSITIONS, type Disposition } from '#shared/domain/contact/dispositions';
import type { ContactLogged } from '#shared/domain/events/types';
import { instant } from '#shared/kernel/calendar';
import type { DebtId } from '#shared/kernel/ids';
import { MS_PER_DAY } from './shift';

/** Contacts of an account that a lot happened on: the timeline of one hundred is read from these. */
const CONTACTS_OF_BUSY = 100;
/** There are no more of them than a few shifts open: the rest of the history is spread over all accounts. */
const MOST_BUSY = 400;
const LARGEST_SHARE_OF_BUSY = 0.8;

const CODES = ['NA', 'VM', 'LCM', '3P', 'RPU', 'REF', 'NA', 'BZ'];
const USED = CODES.map((code) => DISPOSITIONS.find((row) => row.code === code)).filter((row) => row !== undefined);
const WORDS =
  'asked to be called again after work said the insurer should pay voice mail full spouse answered will look at the bill'.split(
    ' ',
  );

export type Portfolio = { readonly accounts: number; readonly events: number };

/** How many accounts are busy. */
export function busyAccounts({ accounts, events }: Portfolio): number {
  const affordable = Math.floor((events * LARGEST_SHARE_OF_BUSY) / CONTACTS_OF_BUSY);
  return Math.max(1, Math.min(MOST_BUSY, affordable, accounts));
}

/** The number of the busy account at this place among them. */
export function busyAccount(portfolio: Portfolio, place: number): number {
  const busy = busyAccounts(portfolio);
  return (place % busy) * Math.floor(portfolio.accounts / busy);
}

/** Whom the contact at this place of the history is with: now and then a busy account, else any. */
export function accountOfContact(portfolio: Portfolio, place: number): number {
  const share = (busyAccounts(portfolio) * CONTACTS_OF_BUSY) / portfolio.events;
  const busyBefore = Math.floor(place * share);
  if (Math.floor((place + 1) * share) > busyBefore) return busyAccount(portfolio, busyBefore);
  return (Math.imul(place + 1, 0x9e3779b1) >>> 0) % portfolio.accounts;
}

function dispositionAt(place: number): Disposition {
  const found = USED[place % USED.length];
  if (found === undefined) throw new Error('no disposition to use');
  return found;
}

function noteAt(place: number): string | null {
  if (place % 3 === 0) return null;
  const length = 6 + (place % 24);
  return Array.from({ length }, (_, at) => WORDS[(place * 7 + at * 5) % WORDS.length]).join(' ');
}

/** A contact as `log-contact` decides it. */
export function contactAt(place: number, atMs: number, debtIds: readonly DebtId[]): ContactLogged {
  const { code, outcome, countsAs, effects, followUpDays } = dispositionAt(place);
  return {
    channel: 'call-out',
    disposition: code,
    outcome,
    countsAs,
    effects,
    partyId: null,
    contactPointId: null,
    debtIds,
    note: noteAt(place),
    nextStep:
      followUpDays === null ? null : { kind: 'follow-up', at: instant(atMs + followUpDays * MS_PER_DAY), text: null },
    promise: null,
    startedAt: instant(atMs - 90_000),
    endedAt: instant(atMs),
  };
}

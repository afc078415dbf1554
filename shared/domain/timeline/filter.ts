import type { LocalDay } from '../../kernel/calendar';
import type { ActorId, PartyId } from '../../kernel/ids';
import type { Account } from '../account/types';
import { type TimelineChip, chipsOf } from './chips';
import { plainText, searchTextOf } from './search-text';
import type { TimelineEntry, TimelineKind } from './types';

/**
 * A word that is looked for in what was recorded. The words on the screen are those of the person's language and not in the record,
 * so whoever shows them says which outcome codes and kinds of entry the word names there.
 */
export type SearchWord = {
  readonly text: string;
  readonly dispositions: readonly string[];
  readonly kinds: readonly TimelineKind[];
};

/** What is asked of the history. Empty lists and nulls ask for everything; days are those of the zone the rows are shown in. */
export type TimelineFilter = {
  readonly chips: readonly TimelineChip[];
  readonly actorId: ActorId | null;
  readonly partyId: PartyId | null;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  /** All of them must be found. */
  readonly words: readonly SearchWord[];
};

export const EVERYTHING: TimelineFilter = { chips: [], actorId: null, partyId: null, from: null, to: null, words: [] };

/** Words of a text, as an unknowing reader would look for them. */
export function searchWords(text: string): readonly SearchWord[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => ({ text: word, dispositions: [], kinds: [] }));
}

function partiesOf(entry: TimelineEntry): readonly (string | null)[] {
  switch (entry.kind) {
    case 'contact':
    case 'decision':
      return [entry.partyId];
    case 'stop':
      return [entry.stop.personId];
    case 'stop-lifted':
      return [entry.stop?.personId ?? null];
    case 'consent':
    case 'consent-revoked':
      return [entry.consent?.personId ?? null];
    case 'stated-place':
      return [entry.place.partyId];
    case 'check':
      return [entry.check.personId];
    case 'authorization':
      return [entry.authorization.personId];
    case 'debit':
    case 'debit-cancelled':
      return [entry.debit?.partyId ?? null];
    default:
      return [];
  }
}

function names(entry: TimelineEntry, word: SearchWord): boolean {
  if (word.kinds.includes(entry.kind)) return true;
  return entry.kind === 'contact' && word.dispositions.includes(entry.disposition);
}

/** Whether an entry is asked for. `dayOf` gives the day of an entry in the zone of the rows. */
export function createMatcher(
  filter: TimelineFilter,
  account: Account,
  dayOf: (entry: TimelineEntry) => LocalDay,
): (entry: TimelineEntry) => boolean {
  const words = filter.words.map((word) => ({ word, plain: plainText(word.text) }));
  const { chips, actorId, partyId, from, to } = filter;
  const isOfChips = (entry: TimelineEntry) =>
    chips.length === 0 || chipsOf(entry, account).some((chip) => chips.includes(chip));
  const isInPeriod = (entry: TimelineEntry) => {
    if (from === null && to === null) return true;
    const day = dayOf(entry);
    return (from === null || from <= day) && (to === null || day <= to);
  };
  const isFound = (entry: TimelineEntry) => {
    if (words.length === 0) return true;
    let text: string | null = null;
    return words.every(({ word, plain }) => {
      if (names(entry, word)) return true;
      text ??= searchTextOf(entry, account);
      return text.includes(plain);
    });
  };
  return (entry) =>
    (actorId === null || entry.actorId === actorId) &&
    (partyId === null || partiesOf(entry).includes(partyId)) &&
    isOfChips(entry) &&
    isInPeriod(entry) &&
    isFound(entry);
}

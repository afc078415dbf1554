import type { Account } from '#shared/domain/account/types';
import { type SearchWord, searchWords } from '#shared/domain/timeline/filter';
import { plainText } from '#shared/domain/timeline/search-text';
import { TIMELINE_KINDS, type TimelineEntry } from '#shared/domain/timeline/types';
import { entryWords } from '#shared/phrases/entry-words';
import { dayWords, momentWords } from '#shared/phrases/formats';
import type { Speech } from '#shared/phrases/speech';
import type { LocalDay } from '#shared/kernel/calendar';
import { locale, t, words } from './words';

/** What phrases are made with, in the language of the moment. */
export function speech(): Speech {
  return { t, locale: locale() };
}

/** The words of a search with what they name on this screen: outcome codes and kinds of entry by their titles. */
export function searchWordsOf(text: string): readonly SearchWord[] {
  return searchWords(text).map(({ text: word }) => {
    const plain = plainText(word);
    const titles = Object.entries(words.domain.dispositionTitles);
    return {
      text: word,
      dispositions: titles.filter(([, title]) => plainText(title).includes(plain)).map(([code]) => code),
      kinds: TIMELINE_KINDS.filter((kind) => plainText(words.timeline.kinds[kind]).includes(plain)),
    };
  });
}

/** When an entry was recorded, with the zone. A placement has a day and no time. */
export function entryMoment(entry: Pick<TimelineEntry, 'kind' | 'at'>, zone: string): string {
  if (entry.kind === 'placed') return dayWords(entry.at.slice(0, 10) as LocalDay, speech());
  return momentWords(entry.at, zone, speech(), true);
}

/** An entry as it is quoted in a letter or a mail: which account, when, what, who, and its place in the record. */
export function citationOf(entry: TimelineEntry, account: Account, zone: string): string {
  const { word, summary, amount } = entryWords(entry, account, speech(), zone);
  const what = [word, summary, amount].filter((part) => part !== '').join(' · ');
  const place = [entry.id, entry.seq === null ? null : `#${entry.seq}`, entry.deskId];
  const parts = [
    `${account.clientName} ${account.externalId}`,
    entryMoment(entry, zone),
    what,
    entry.actorId,
    `[${place.filter((part) => part !== null).join(' ')}]`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' — ');
}

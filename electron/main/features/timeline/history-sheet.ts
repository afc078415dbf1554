import type { Account } from '#shared/domain/account/types';
import type { TimelineFilter } from '#shared/domain/timeline/filter';
import type { History } from '#shared/domain/timeline/history';
import { unfold } from '#shared/domain/timeline/runs';
import type { TimelineEntry } from '#shared/domain/timeline/types';
import type { Speech } from '#shared/phrases/speech';

/** A contact history that goes to paper or into a file: what was asked for, all of its entries, and who saved it when. */
export type HistorySheet = {
  readonly account: Account;
  readonly history: History;
  readonly filter: TimelineFilter;
  readonly speech: Speech;
  readonly made: {
    readonly at: History['notSent']['since'];
    readonly by: string;
    readonly kept: string;
    readonly head: { readonly seq: number; readonly hash: string };
  };
};

/** The entries of a sheet, newest first: no run is folded in a file. */
export function entriesOf({ history }: HistorySheet): readonly TimelineEntry[] {
  return unfold(history.lines);
}

/** What is asked for, in words: chips, days, people, words; or everything. */
export function askedWords({ filter, history, speech, account }: HistorySheet): string {
  const { t } = speech;
  const { chips, actorId, partyId, from, to, words } = filter;
  const party = account.parties.find(({ id }) => id === partyId);
  const parts = [
    ...chips.map((chip) => t(`timeline:chips.${chip}`)),
    ...(actorId === null ? [] : [actorId]),
    ...(partyId === null ? [] : [party?.name ?? partyId]),
    ...(from === null ? [] : [t('timeline:sheet.from', { day: from })]),
    ...(to === null ? [] : [t('timeline:sheet.to', { day: to })]),
    ...(words.length === 0 ? [] : [t('timeline:sheet.searched', { words: words.map(({ text }) => text).join(' ') })]),
  ];
  const entries = t('timeline:period.entries', { count: history.all });
  if (parts.length === 0) return t('timeline:sheet.everything', { entries });
  return `${t('timeline:sheet.part', { found: history.found, all: entries })}: ${parts.join(', ')}`;
}

/** Whose clocks the times are those of. */
export function zoneWords({ history, speech }: HistorySheet): string {
  const { zone, isConsumers, consumerZones } = history.rowZone;
  const { t } = speech;
  if (isConsumers) return t('timeline:zone.consumers', { zone });
  if (consumerZones.length === 0) return t('timeline:zone.desksUnknown', { zone });
  return t('timeline:zone.desksSeveral', { zone, zones: consumerZones.join(', ') });
}

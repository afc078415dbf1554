import type { Account } from '#shared/domain/account/types';
import type { FieldChange } from '#shared/domain/events/types';
import type { TimelineEntry } from '#shared/domain/timeline/timeline';
import { type LocalDay, epochMs, localDay } from '#shared/kernel/calendar';
import type { JsonValue } from '#shared/kernel/json';
import {
  CHANGED_FIELD_TITLES,
  CHANNEL_TITLES,
  DEBT_STATUS_TITLES,
  OUTCOME_TITLES,
  outcomeTitle,
} from '../../text/domain-words';
import { ACCOUNT_WORDS, TIMELINE_WORDS } from '../../text/ui-words';
import { textNamed } from '../../text/words';
import { type DeskTimes, formatDay, formatLongDay, formatMoney } from '../../text/format';

export type DayGroup = { readonly day: LocalDay; readonly entries: readonly TimelineEntry[] };

/** The desk's day an entry stands on. A placement is a calendar day, not a moment: no zone moves it. */
export function dayOfEntry(entry: TimelineEntry, times: DeskTimes): LocalDay {
  const placedOn = entry.kind === 'placed' ? localDay(entry.at.slice(0, 10)) : null;
  return placedOn ?? times.dayOf(epochMs(entry.at));
}

/** Entries grouped by day, in the order they come (newest first). */
export function groupByDay(entries: readonly TimelineEntry[], times: DeskTimes): readonly DayGroup[] {
  const groups: { day: LocalDay; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOfEntry(entry, times);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

/** What a contact was, in words: `No answer`. A code of another version is shown as it is. */
export function outcomeWords(entry: TimelineEntry & { readonly kind: 'contact' }): string {
  return outcomeTitle(entry.disposition);
}

/** How and with what result: `Call made, not connected`. A note is no contact. */
export function channelWords(entry: TimelineEntry & { readonly kind: 'contact' }): string {
  if (entry.outcome === 'NOTE') return CHANNEL_TITLES.none;
  return `${CHANNEL_TITLES[entry.channel]}, ${OUTCOME_TITLES[entry.outcome]}`;
}

/** Who made an entry: the person at this desk is `you`. */
export function actorWords(actorId: string | null, self: string): string {
  if (actorId === null) return '';
  return actorId === self ? TIMELINE_WORDS.you : actorId;
}

/** One change of an import in words. `of` says which debt, person or contact it is about, when it can be told. */
export type ChangeWords = { readonly title: string; readonly of: string | null; readonly change: string | null };

const NEW_TITLES: Readonly<Record<string, string>> = {
  debts: TIMELINE_WORDS.newDebt,
  parties: TIMELINE_WORDS.newParty,
  contactPoints: TIMELINE_WORDS.newPoint,
};

function nameOf(account: Account, kind: string, id: string): string | null {
  if (kind === 'debts') return account.debts.find((debt) => debt.id === id)?.externalId ?? null;
  if (kind === 'parties') return account.parties.find((party) => party.id === id)?.name ?? null;
  if (kind === 'contactPoints') return account.contactPoints.find((point) => point.id === id)?.value ?? null;
  return null;
}

function valueWords(value: JsonValue, field: string, currency: string): string {
  if (value === null || value === '') return TIMELINE_WORDS.nothing;
  if (typeof value === 'boolean') return value ? ACCOUNT_WORDS.yes : ACCOUNT_WORDS.no;
  if (typeof value === 'number') return field.endsWith('Minor') ? formatMoney(value, currency) : String(value);
  if (typeof value !== 'string') return '…';
  const day = localDay(value);
  if (day !== null) return formatDay(day);
  if (field === 'status' && Object.hasOwn(DEBT_STATUS_TITLES, value)) {
    return DEBT_STATUS_TITLES[value as keyof typeof DEBT_STATUS_TITLES];
  }
  return value;
}

/** A change of a placement file in words: `Balance $50.00 → $40.00`, `New debt 0000611365`. */
export function changeWords({ path, from, to }: FieldChange, account: Account): ChangeWords {
  const [kind = '', id = '', ...rest] = path.split('.');
  if (kind === 'attributes') {
    const change = TIMELINE_WORDS.was(valueWords(from, '', ''), valueWords(to, '', ''));
    return { title: [id, ...rest].join('.'), of: null, change };
  }
  const of = nameOf(account, kind, id);
  const field = rest.join('.');
  if (field === '') return { title: NEW_TITLES[kind] ?? path, of, change: null };
  const currency = account.debts.find((debt) => debt.id === id)?.currency ?? account.debts[0]?.currency ?? 'USD';
  const change = TIMELINE_WORDS.was(valueWords(from, field, currency), valueWords(to, field, currency));
  return { title: textNamed(CHANGED_FIELD_TITLES, field) ?? field, of, change };
}

/** The heading of a day: `Today`, `Yesterday` or the date. */
export function dayTitle(day: LocalDay, today: LocalDay, yesterday: LocalDay): string {
  if (day === today) return TIMELINE_WORDS.today;
  return day === yesterday ? TIMELINE_WORDS.yesterday : formatLongDay(day);
}

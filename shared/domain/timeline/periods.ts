import { type LocalDay, addDays, dayNumber } from '../../kernel/calendar';
import type { Account } from '../account/types';
import { amountsOf } from './amounts';
import { dayOfEntry } from './row-times';
import type { TimelineLine } from './runs';
import { unfold } from './runs';
import type { TimelineEntry } from './types';

export type PeriodSum = {
  readonly entries: number;
  /** Calls that were placed. */
  readonly attempts: number;
  readonly conversations: number;
  readonly messages: number;
  /** What was sent in writing. */
  readonly written: number;
  readonly promised: readonly { readonly currency: string; readonly amountMinor: number }[];
  readonly paid: readonly { readonly currency: string; readonly amountMinor: number }[];
};

/** A stretch of the past: today, the days of this week before it, or what else lies in one month (`2026-03`). */
export type Period = {
  readonly key: string;
  readonly kind: 'today' | 'week' | 'month';
  /** Its lines among all lines. */
  readonly firstLine: number;
  readonly lines: number;
  readonly sum: PeriodSum;
};

/** 1970-01-01 was a Thursday; weeks begin on Monday, so that a week of work stays in one piece. */
const THURSDAY = 3;
const DAYS_A_WEEK = 7;

/** The Monday of the week a day is in. */
export function startOfWeek(day: LocalDay): LocalDay {
  return addDays(day, -((dayNumber(day) + THURSDAY) % DAYS_A_WEEK));
}

/** The day it is where the rows are shown, and their zone. */
export type PeriodDay = { readonly today: LocalDay; readonly zone: string };

type Place = Pick<Period, 'key' | 'kind'>;

function placeOf(day: LocalDay, today: LocalDay): Place {
  // What a clock that ran ahead recorded of days to come stands with today.
  if (day >= today) return { key: 'today', kind: 'today' };
  if (day >= startOfWeek(today)) return { key: 'week', kind: 'week' };
  return { key: day.slice(0, 7), kind: 'month' };
}

const RANK = { today: 2, week: 1, month: 0 } as const;

function isLater(a: Place, b: Place): boolean {
  return RANK[a.kind] === RANK[b.kind] ? a.key > b.key : RANK[a.kind] > RANK[b.kind];
}

/**
 * The period of each entry, newest first. The order is that of the record; where a desk's clock went back, an entry stays in the
 * period of the one above it, so that every period is one stretch.
 */
export function periodsOfEntries(
  entries: readonly TimelineEntry[],
  { today, zone }: PeriodDay,
): ReadonlyMap<TimelineEntry, Place> {
  const periods = new Map<TimelineEntry, Place>();
  let above: Place | null = null;
  for (const entry of entries) {
    const own = placeOf(dayOfEntry(entry, zone), today);
    const place: Place = above !== null && isLater(own, above) ? above : own;
    periods.set(entry, place);
    above = place;
  }
  return periods;
}

type Sums = Map<string, number>;

function add(sums: Sums, currency: string, amountMinor: number): void {
  sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
}

function listed(sums: Sums): PeriodSum['paid'] {
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}

/** What a stretch of the history comes to. What was undone counts for nothing. */
export function sumOf(entries: readonly TimelineEntry[], account: Account): PeriodSum {
  const counts = { attempts: 0, conversations: 0, messages: 0, written: 0 };
  const promised: Sums = new Map();
  const paid: Sums = new Map();
  for (const entry of entries) {
    for (const { kind, currency, amountMinor } of amountsOf(entry, account)) {
      if (kind === 'promised') add(promised, currency, amountMinor);
      if (kind === 'paid') add(paid, currency, amountMinor);
    }
    if (entry.kind === 'notice') counts.written += 1;
    if (entry.kind !== 'contact' || entry.undone !== null) continue;
    if (entry.countsAs.placed) counts.attempts += 1;
    if (entry.countsAs.conversation) counts.conversations += 1;
    if (entry.countsAs.message) counts.messages += 1;
    if (entry.outcome === 'WRITTEN') counts.written += 1;
  }
  return { entries: entries.length, ...counts, promised: listed(promised), paid: listed(paid) };
}

/** The periods of lines, newest first; every line is in one of them. */
export function periodsOf(
  lines: readonly TimelineLine[],
  places: ReadonlyMap<TimelineEntry, Place>,
  account: Account,
): readonly Period[] {
  const found: (Place & { readonly firstLine: number; readonly lines: TimelineLine[] })[] = [];
  lines.forEach((line, index) => {
    const [first] = unfold([line]);
    const place = first === undefined ? undefined : places.get(first);
    if (place === undefined) throw new RangeError('a line of no period');
    const last = found.at(-1);
    if (last?.key === place.key) last.lines.push(line);
    else found.push({ ...place, firstLine: index, lines: [line] });
  });
  return found.map(({ key, kind, firstLine, lines: of }) => {
    return { key, kind, firstLine, lines: of.length, sum: sumOf(unfold(of), account) };
  });
}

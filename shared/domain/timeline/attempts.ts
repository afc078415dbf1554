import { type LocalDay, addDays, dayNumber, epochMs } from '../../kernel/calendar';
import { localDayAt } from '../../rules/time/local-days';
import { hourInZone } from './row-times';
import type { TimelineEntry } from './types';

const DAYS = 7;
const HOURS = 24;
/** 1970-01-01 was a Thursday: with it Monday is 0. */
const THURSDAY = 3;

/** Calls by day and by hour, by the clocks of one zone. */
export type Attempts = {
  /** The last seven days, the oldest first, today last. */
  readonly days: readonly { readonly day: LocalDay; readonly attempts: number; readonly conversations: number }[];
  /** Element `weekday * 24 + hour`, Monday first: all calls of the history, and those on which somebody was talked to. */
  readonly byHour: readonly number[];
  readonly talksByHour: readonly number[];
};

function isCall(entry: TimelineEntry): entry is TimelineEntry & { readonly kind: 'contact' } {
  return entry.kind === 'contact' && entry.channel === 'call-out' && entry.undone === null;
}

/** Counts the calls that were placed and not undone. A call is where it began. */
export function attemptsOf(entries: readonly TimelineEntry[], zone: string, today: LocalDay): Attempts {
  const byHour = Array.from({ length: DAYS * HOURS }, () => 0);
  const talksByHour = Array.from({ length: DAYS * HOURS }, () => 0);
  const days = Array.from({ length: DAYS }, (_, index) => {
    return { day: addDays(today, index + 1 - DAYS), attempts: 0, conversations: 0 };
  });
  const first = days[0]?.day ?? today;
  for (const entry of entries) {
    if (!isCall(entry) || !entry.countsAs.placed) continue;
    const atMs = epochMs(entry.startedAt ?? entry.at);
    const day = localDayAt(atMs, zone);
    const cell = ((dayNumber(day) + THURSDAY) % DAYS) * HOURS + hourInZone(atMs, zone);
    const talked = entry.countsAs.conversation ? 1 : 0;
    byHour[cell] = (byHour[cell] ?? 0) + 1;
    talksByHour[cell] = (talksByHour[cell] ?? 0) + talked;
    const dot = day < first ? undefined : days.find((each) => each.day === day);
    if (dot === undefined) continue;
    dot.attempts += 1;
    dot.conversations += talked;
  }
  return { days, byHour, talksByHour };
}

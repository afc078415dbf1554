import type { History } from '#shared/domain/timeline/history';
import type { Period } from '#shared/domain/timeline/periods';
import type { TimelineLine } from '#shared/domain/timeline/runs';
import type { TimelineEntry } from '#shared/domain/timeline/types';

export type Run = Extract<TimelineLine, { readonly kind: 'run' }>;

/** What the history shows one below the other. `key` stays with what it is about, whatever comes above it. */
export type TimelineRow =
  | { readonly kind: 'period'; readonly key: string; readonly period: Period; readonly isFolded: boolean }
  | { readonly kind: 'run'; readonly key: string; readonly run: Run; readonly isUnfolded: boolean }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: TimelineEntry; readonly isInRun: boolean };

export type Folding = {
  /** Keys of periods that show their summary only. */
  readonly folded: ReadonlySet<string>;
  /** Keys of runs that show each of their entries. */
  readonly unfolded: ReadonlySet<string>;
};

function rowsOfLine(line: TimelineLine, { unfolded }: Folding): readonly TimelineRow[] {
  if (line.kind === 'entry') return [{ kind: 'entry', key: line.entry.id, entry: line.entry, isInRun: false }];
  const isUnfolded = unfolded.has(line.id);
  const own: TimelineRow = { kind: 'run', key: line.id, run: line, isUnfolded };
  if (!isUnfolded) return [own];
  return [own, ...line.entries.map((entry): TimelineRow => ({ kind: 'entry', key: entry.id, entry, isInRun: true }))];
}

/** The rows of what is loaded of a history: each period with its lines, unless it is folded. */
export function timelineRows(history: Pick<History, 'lines' | 'periods'>, folding: Folding): readonly TimelineRow[] {
  return history.periods.flatMap((period): readonly TimelineRow[] => {
    const lines = history.lines.slice(period.firstLine, period.firstLine + period.lines);
    const isFolded = folding.folded.has(period.key);
    // A period none of whose lines is here yet has nothing to show but what it came to.
    const head: TimelineRow = { kind: 'period', key: `period-${period.key}`, period, isFolded };
    if (isFolded) return [head];
    return lines.length === 0 ? [] : [head, ...lines.flatMap((line) => rowsOfLine(line, folding))];
  });
}

/** Whether a row is a conversation. */
function isConversation(row: TimelineRow): boolean {
  return row.kind === 'entry' && row.entry.kind === 'contact' && row.entry.countsAs.conversation;
}

/** The key of the row so many further from one; stays within the rows. Without a row to start from, the first. */
export function keyFrom(rows: readonly TimelineRow[], key: string | null, by: number): string | null {
  const at = rows.findIndex((row) => row.key === key);
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[next]?.key ?? null;
}

/** The key of the next conversation below (`older`) or above; null when there is none. */
export function conversationFrom(
  rows: readonly TimelineRow[],
  key: string | null,
  direction: 'older' | 'newer',
): string | null {
  const at = rows.findIndex((row) => row.key === key);
  const found =
    direction === 'older'
      ? rows.find((row, index) => index > at && isConversation(row))
      : rows.findLast((row, index) => index < at && isConversation(row));
  return found?.key ?? null;
}

/** The entry a row is about; null for a period or a run. */
export function entryOfRow(rows: readonly TimelineRow[], key: string | null): TimelineEntry | null {
  const row = rows.find((each) => each.key === key);
  return row?.kind === 'entry' ? row.entry : null;
}

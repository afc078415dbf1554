import type { TimelineEntry } from './types';

/** A line of the history: one entry, or several of the same that follow each other, folded into one. Newest first. */
export type TimelineLine =
  | { readonly kind: 'entry'; readonly entry: TimelineEntry }
  | {
      readonly kind: 'run';
      /** Named by its oldest entry: it stays the same line while newer ones join it. */
      readonly id: string;
      /** The outcome code of the attempts; null for what files brought and for checks. */
      readonly disposition: string | null;
      readonly of: 'attempts' | 'updates' | 'checks';
      readonly entries: readonly TimelineEntry[];
    };

type Sort = { readonly of: 'attempts' | 'updates' | 'checks'; readonly disposition: string | null };

/** Fewer than this say more one by one. */
const SHORTEST_RUN = 3;

/** Of what sort a run with this entry would be; null for one that must be seen by itself. */
export function runSortOf(entry: TimelineEntry): Sort | null {
  if (entry.isPinned || entry.fate.state === 'refused') return null;
  switch (entry.kind) {
    case 'contact': {
      const isAttempt = entry.outcome === 'NO_CONNECT' || entry.outcome === 'MACHINE';
      const saysMore = entry.notes.length > 0 || entry.undone !== null || (entry.nextStep?.text ?? null) !== null;
      const standsOut = (entry.decision?.ruleIds.length ?? 0) > 0;
      if (entry.channel !== 'call-out' || !isAttempt || saysMore || standsOut) return null;
      return { of: 'attempts', disposition: entry.disposition };
    }
    case 'updated':
      return { of: 'updates', disposition: null };
    case 'check':
      return { of: 'checks', disposition: null };
    default:
      return null;
  }
}

function isSame(a: Sort | null, b: Sort | null): boolean {
  return a !== null && b !== null && a.of === b.of && a.disposition === b.disposition;
}

function linesOf(entries: readonly TimelineEntry[], sort: Sort | null): readonly TimelineLine[] {
  const oldest = entries.at(-1);
  if (sort === null || oldest === undefined || entries.length < SHORTEST_RUN) {
    return entries.map((entry) => ({ kind: 'entry', entry }));
  }
  return [{ kind: 'run', id: `run-${oldest.id}`, ...sort, entries }];
}

/**
 * Folds runs of entries of one sort. Nothing is lost and nothing changes its place: `unfold` gives the entries back. `mayFold` says
 * of two neighbours whether they may stand in one line, such as within one month.
 */
export function foldRuns(
  entries: readonly TimelineEntry[],
  mayFold: (newer: TimelineEntry, older: TimelineEntry) => boolean = () => true,
): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  let run: TimelineEntry[] = [];
  let sort: Sort | null = null;
  for (const entry of entries) {
    const own = runSortOf(entry);
    const before = run.at(-1);
    if (before !== undefined && isSame(sort, own) && mayFold(before, entry)) {
      run.push(entry);
      continue;
    }
    lines.push(...linesOf(run, sort));
    run = [entry];
    sort = own;
  }
  lines.push(...linesOf(run, sort));
  return lines;
}

/** The entries of lines, in their order. */
export function unfold(lines: readonly TimelineLine[]): readonly TimelineEntry[] {
  return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : line.entries));
}

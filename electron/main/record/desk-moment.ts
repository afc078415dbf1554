import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { instant } from '#shared/kernel/calendar';
import { parseHlc } from '#shared/kernel/hlc';
import type { RecordedEvent } from '#shared/domain/events/types';
import type { DeskFacts } from '#shared/rules/types/facts';
import type { ClockPort } from '../platform/clock';

/** A clock this far behind the record was set back; less is a correction by a time service. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What the desk knows of its own clock beside what it has recorded. */
export type DeskMoment = {
  /** Takes note of events on record: time had come as far as the latest of them. */
  readonly note: (events: readonly Pick<RecordedEvent, 'hlc'>[]) => void;
  readonly facts: () => DeskFacts;
  /** The latest moment on record, epoch ms; 0 when nothing is. */
  readonly latestMs: () => number;
};

/**
 * Follows the record. While the clock stands behind it, two clocks may be right, the desk's and the one the record was made by, and
 * the rules take the more restrictive of both.
 */
export function createDeskMoment(clock: Pick<ClockPort, 'nowMs'>): DeskMoment {
  let latestMs = 0;
  let behindMs: number | null = null;
  return {
    latestMs: () => latestMs,
    note: (events) => {
      for (const { hlc } of events) latestMs = Math.max(latestMs, parseHlc(hlc)?.ms ?? 0);
    },
    facts: () => {
      const nowMs = clock.nowMs();
      if (latestMs - nowMs <= CLOCK_TOLERANCE_MS) behindMs = null;
      else behindMs ??= latestMs - nowMs;
      return behindMs === null ? DESK_ALONE : { ...DESK_ALONE, otherNow: instant(nowMs + behindMs) };
    },
  };
}

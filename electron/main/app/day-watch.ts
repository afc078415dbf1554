import { type LocalDay, addDays, epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import { type ClockPort, todayOf } from '../platform/clock';
import type { Schedule } from '../platform/timer';

/** The longest the desk's clock is trusted without another look: a machine may sleep, and its clock or zone may be changed. */
const LOOK_EVERY_MS = 30_000;
const AFTER_MIDNIGHT_MS = 250;
/** A clock that went on by so much more or less than the time between two looks was set, or the machine slept. */
const JUMP_MS = 60_000;

export type DayWatch = {
  /** The last change of the machine's zone since the start, or null. */
  readonly zoneChange: () => { readonly from: string; readonly atMs: number } | null;
  readonly stop: () => void;
};

/**
 * Watches for another calendar day, another zone and a clock that was set or slept through, and tells each: due follow-ups, hours and
 * "today" are other ones then. `refreshZone` makes the process look at the machine's zone again.
 */
export function watchDay(parts: {
  readonly clock: ClockPort;
  readonly schedule: Schedule;
  readonly refreshZone: () => void;
  readonly onChange: (what: 'day' | 'zone' | 'clock') => void;
}): DayWatch {
  const { clock } = parts;
  let today: LocalDay = todayOf(clock);
  let zone = clock.zone();
  let lookedMs = clock.nowMs();
  let wait = LOOK_EVERY_MS;
  let change: { readonly from: string; readonly atMs: number } | null = null;
  let cancel = (): void => undefined;

  const look = (): void => {
    parts.refreshZone();
    const now = { today: todayOf(clock), zone: clock.zone(), ms: clock.nowMs() };
    const isJump = Math.abs(now.ms - lookedMs - wait) > JUMP_MS;
    const isOtherZone = now.zone !== zone;
    const isOtherDay = now.today !== today;
    if (isOtherZone) change = { from: zone, atMs: now.ms };
    [today, zone, lookedMs] = [now.today, now.zone, now.ms];
    if (isOtherZone) parts.onChange('zone');
    else if (isOtherDay) parts.onChange('day');
    else if (isJump) parts.onChange('clock');
    again();
  };
  const again = (): void => {
    const midnightMs = epochMs(instantOfLocalTime(addDays(today, 1), 0, zone));
    wait = Math.max(AFTER_MIDNIGHT_MS, Math.min(LOOK_EVERY_MS, midnightMs - lookedMs + AFTER_MIDNIGHT_MS));
    cancel = parts.schedule(wait, look);
  };
  again();
  return { zoneChange: () => change, stop: () => cancel() };
}

import { type Instant, type LocalDay, dayInZone, instant } from '#shared/kernel/calendar';

/** The time of the desk. Injected everywhere, so that tests and the demonstration can be at another time. */
export type ClockPort = {
  readonly nowMs: () => number;
  /** IANA name of the desk's zone. */
  readonly zone: () => string;
};

/** The machine's own clock and zone. */
export const systemClock: ClockPort = {
  nowMs: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The moment as an instant. */
export function nowOf(clock: ClockPort): Instant {
  return instant(clock.nowMs());
}

/** The desk's calendar day. */
export function todayOf(clock: ClockPort): LocalDay {
  return dayInZone(clock.nowMs(), clock.zone());
}

/**
 * Makes this process look at the machine's zone again. A page is told by the browser when a person changes the zone; Node looks once
 * and keeps it. Any write to `TZ`, taking away one that is not there too, makes it look anew.
 */
export function refreshZone(): void {
  if (process.env['TZ'] === undefined) delete process.env['TZ'];
}

import { type ClockPort, systemClock } from '../platform/clock';

/** The machine's clock. In a development build `KEPT_CLOCK_OFFSET_MS` shifts it, so that tests can set it back. */
export function clockOfStart(isPackaged: boolean): ClockPort {
  const offsetMs = isPackaged ? 0 : Number(process.env['KEPT_CLOCK_OFFSET_MS'] ?? '0');
  if (!Number.isFinite(offsetMs) || offsetMs === 0) return systemClock;
  return { ...systemClock, nowMs: () => systemClock.nowMs() + offsetMs };
}

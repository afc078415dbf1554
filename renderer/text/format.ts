import { type Instant, type LocalDay, dayInZone, daysBetween, epochMs } from '#shared/kernel/calendar';
import { formatMinor } from '#shared/kernel/money';
import { locale, t } from './words';

/** A calendar day as `09/30/2013`: days have no zone, so none is applied. */
export function formatDay(day: LocalDay): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** A calendar day that may be missing, as `09/30/2013` or a dash. */
export function formatDayOrDash(day: LocalDay | null): string {
  return day === null ? '–' : formatDay(day);
}

/** A calendar day that may be missing, short enough for a table: `09/30/13` or a dash. */
export function formatShortDay(day: LocalDay | null): string {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return day === null ? '–' : `${month}/${date}/${year.slice(-2)}`;
}

/** A calendar day as `Sep 30, 2013`. */
export function formatLongDay(day: LocalDay): string {
  return formatter('UTC', { dateStyle: 'medium' }).format(Date.parse(`${day}T00:00:00Z`));
}

const money = new Map<string, string>();

/** `formatMinor`, remembered: rows are drawn again and again with the same amounts. */
export function formatMoney(amountMinor: number, currency: string): string {
  const key = `${locale()}${currency}${amountMinor}`;
  const known = money.get(key);
  if (known !== undefined) return known;
  if (money.size > 5_000) money.clear();
  const text = formatMinor(amountMinor, currency, locale());
  money.set(key, text);
  return text;
}

export function formatCount(count: number): string {
  return count.toLocaleString(locale());
}

const BYTE_UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** `1.4 MB`, in decimal units as Explorer shows them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return t('domain:bytes', { count: bytes });
  const power = Math.min(BYTE_UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1_000 ** power;
  return `${size.toFixed(size < 10 ? 1 : 0)} ${BYTE_UNITS[power - 1]}`;
}

/** Times of the desk: every moment is shown in the desk's zone, whatever the zone of the machine. */
export type DeskTimes = {
  readonly zone: string;
  /** The desk's calendar day of a moment. */
  readonly dayOf: (atMs: number) => LocalDay;
  /** `2:05 PM` */
  readonly time: (at: Instant | number) => string;
  /** `2:05:30 PM`, where a minute would be too coarse. */
  readonly exact: (at: Instant | number) => string;
  /** `Nov 22, 2:05 PM`, with the year when it is another one than `nowMs`. */
  readonly moment: (at: Instant | number, nowMs: number) => string;
  /** Shortest form for a row: `2:05 PM` today, `Mon 2:05 PM` within six days to come, `Nov 22`, `11/22/25`. */
  readonly short: (at: Instant | number, nowMs: number) => string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to build: each is made once for a locale, a zone and its options. */
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = newFormatter(zone, options);
  formatters.set(key, made);
  return made;
}

function newFormatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone });
  } catch (error) {
    // An unknown zone must not take the screen down; UTC is what the record is in.
    if (error instanceof RangeError) return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
    throw error;
  }
}

/** Times for one desk zone. Make once per zone: formatters are costly to build. */
export function createDeskTimes(zone: string): DeskTimes {
  const time = formatter(zone, { hour: 'numeric', minute: '2-digit' });
  const exact = formatter(zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const dayTime = formatter(zone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const fullTime = formatter(zone, { dateStyle: 'medium', timeStyle: 'short' });
  const weekday = formatter(zone, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const monthDay = formatter(zone, { month: 'short', day: 'numeric' });
  const numeric = formatter(zone, { month: '2-digit', day: '2-digit', year: '2-digit' });
  const ms = (at: Instant | number) => (typeof at === 'number' ? at : epochMs(at));
  const dayOf = (atMs: number) => dayInZone(atMs, zone);
  const isSameYear = (a: number, b: number) => dayOf(a).slice(0, 4) === dayOf(b).slice(0, 4);
  return {
    zone,
    dayOf,
    time: (at) => time.format(ms(at)),
    exact: (at) => exact.format(ms(at)),
    moment: (at, nowMs) => (isSameYear(ms(at), nowMs) ? dayTime : fullTime).format(ms(at)),
    short: (at, nowMs) => {
      const days = daysBetween(dayOf(nowMs), dayOf(ms(at)));
      if (days === 0) return time.format(ms(at));
      if (days > 0 && days < 7) return weekday.format(ms(at));
      return (isSameYear(ms(at), nowMs) ? monthDay : numeric).format(ms(at));
    },
  };
}

import { startOfWeek } from '../domain/timeline/periods';
import { type Instant, type LocalDay, dayInZone, epochMs } from '../kernel/calendar';
import { formatMinor } from '../kernel/money';
import type { Speech } from './speech';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to build: each is made once for a locale, a zone and its options. */
function formatIn(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = newFormat(locale, zone, options);
  formats.set(key, made);
  return made;
}

function newFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  } catch (error) {
    // A zone that does not exist must not take a page down; UTC is what the record is in.
    if (error instanceof RangeError) return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    throw error;
  }
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u202F\u00A0]/g, ' ');
}

/** A calendar day as `Sep 30, 2013`; `short` as `Sep 30`. */
export function dayWords(day: LocalDay, { locale }: Pick<Speech, 'locale'>, form: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    form === 'long' ? { dateStyle: 'medium' } : { month: 'short', day: 'numeric' };
  return formatIn(locale, 'UTC', options).format(Date.parse(`${day}T00:00:00Z`));
}

/** A month as `March 2026`. */
export function monthWords(month: string, { locale }: Pick<Speech, 'locale'>): string {
  const text = formatIn(locale, 'UTC', { month: 'long', year: 'numeric' }).format(Date.parse(`${month}-15T00:00:00Z`));
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** A time of day as `2:05 PM`. */
export function timeWords(at: Instant, zone: string, { locale }: Pick<Speech, 'locale'>): string {
  return plainSpaces(formatIn(locale, zone, { hour: 'numeric', minute: '2-digit' }).format(epochMs(at)));
}

/** A moment as `Nov 22, 2026, 2:05 PM`; with the short name of the zone where it is asked for. */
export function momentWords(at: Instant, zone: string, { locale }: Pick<Speech, 'locale'>, isNamed = false): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(isNamed ? { timeZoneName: 'short' as const } : {}),
  };
  return plainSpaces(formatIn(locale, zone, options).format(epochMs(at)));
}

/** When an entry was recorded, as short as a row needs it: `2:05 PM` today, `Mon 2:05 PM` this week, else `Nov 3`. */
export function rowTimeWords(at: Instant, zone: string, today: LocalDay, { locale }: Pick<Speech, 'locale'>): string {
  const day = dayInZone(epochMs(at), zone);
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (day >= today) return plainSpaces(formatIn(locale, zone, time).format(epochMs(at)));
  const options: Intl.DateTimeFormatOptions =
    day >= startOfWeek(today) ? { weekday: 'short', ...time } : { month: 'short', day: 'numeric' };
  return plainSpaces(formatIn(locale, zone, options).format(epochMs(at)));
}

/** An amount as `$1,234.56`. A currency that does not exist leaves the amount as it is recorded. */
export function moneyWords(amountMinor: number, currency: string, { locale }: Pick<Speech, 'locale'>): string {
  try {
    return formatMinor(amountMinor, currency, locale);
  } catch (error) {
    if (error instanceof RangeError) return `${amountMinor} ${currency}`;
    throw error;
  }
}

/** A US phone as it is read: `+12125550142` as `(212) 555-0142`; others as they are. */
export function phoneWords(value: string): string {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(value);
  return match === null ? value : `(${match[1]}) ${match[2]}-${match[3]}`;
}

/** Space of every kind, control characters, and the marks that turn writing around. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
const UNREADABLE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/g;

/** One line of a text that may have many, without what cannot be read: control characters and the marks that turn writing around. */
export function oneLine(text: string, most = 200): string {
  const plain = text.slice(0, most * 4).replaceAll(UNREADABLE, ' ');
  const line = plain.trim();
  if (line.length <= most) return line;
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}

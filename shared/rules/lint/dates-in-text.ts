import { type LocalDay, localDay } from '../../kernel/calendar';

/** A day written in a text; offsets in the folded text. */
export type DateInText = { readonly day: LocalDay; readonly from: number; readonly to: number };

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];
const MONTH = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const ISO = /(?<!\d)(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/g;
const US = /(?<![\d/.-])(?<month>\d{1,2})(?<gap>[/.-])(?<day>\d{1,2})\k<gap>(?<year>\d{4}|\d{2})(?![\d/-])/g;
const US_SHORT = /(?<![\d/.-])(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/])/g;
const MONTH_DAY = new RegExp(
  `(?<![a-z])(?<month>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  'g',
);
const DAY_MONTH = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:(?:of|de)\\s+)?(?<month>${MONTH})(?![a-z])(?:\\.?,?\\s+(?:del?\\s+)?(?<year>\\d{4}))?`,
  'g',
);

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.findIndex((names) => names.includes(text)) + 1;
}

/** The day, or null when there is none such (13/45/2026, February 30). */
function dayOf(year: number, month: number, day: number): LocalDay | null {
  const two = (part: number) => String(part).padStart(2, '0');
  return localDay(`${year}-${two(month)}-${two(day)}`);
}

/** The first such day on or after `notBefore`: how a reader takes a date without a year. */
function nextDay(month: number, day: number, notBefore: LocalDay): LocalDay | null {
  const year = Number(notBefore.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && thisYear >= notBefore ? thisYear : dayOf(year + 1, month, day);
}

function read(groups: Readonly<Record<string, string | undefined>>, notBefore: LocalDay): LocalDay | null {
  const month = monthOf(groups['month'] ?? '');
  const day = Number(groups['day']);
  const written = groups['year'];
  if (written === undefined) return nextDay(month, day, notBefore);
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  // Month first as in the US; day first when the other way round is no date.
  return dayOf(year, month, day) ?? dayOf(year, day, month);
}

/**
 * The days written in a folded text: 2026-07-15, 7/15/2026, 7/15, July 15th, 15 de julio de 2026. One without a year is the next
 * such day on or after `notBefore`.
 */
export function datesInText(folded: string, notBefore: LocalDay): readonly DateInText[] {
  const found: DateInText[] = [];
  for (const pattern of [ISO, US, MONTH_DAY, DAY_MONTH, US_SHORT]) {
    for (const match of folded.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const day = read(match.groups ?? {}, notBefore);
      if (day !== null && !found.some((other) => other.from < to && from < other.to)) found.push({ day, from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

import { type LocalDay, addDays, daysBetween } from '../../kernel/calendar';
import { type DateInText, datesInText } from './dates-in-text';
import { type FoldedText, type Span, spanIn } from './fold-text';
import { LINT_RULES, type LintFinding, finding } from './lint-finding';

/** The validation period: its last day, and the day the text goes out when that is known. */
export type ValidationPeriod = { readonly endsOn: LocalDay; readonly today: LocalDay | undefined };

/** A time told without a date; it may lie up to `days` after the day of the text. */
type NearTime = Span & { readonly days: number; readonly isExact: boolean };

/** Assumed receipt and period together are never shorter: without a known day, anything below lies inside. */
const SHORTEST_PERIOD_DAYS = 35;
/** How far before its end a period may have begun, when the day of the text is not known. */
const LONGEST_LOOK_BACK_DAYS = 62;

/** Right before a date these make it a deadline; the words before it in the sentence need not be near. */
const BEFORE_DATE =
  /(?:by|before|until|till|through|thru|hasta|antes del?|para el|a mas tardar(?: el)?)(?:\s+(?:the|el|on|close of business|end of day|midnight|noon|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo),?){0,4}[\s,]*$/;
const IN_SENTENCE =
  /(?<![a-z])(?:no later than|on or before|due|deadline|expir\w*|ends?|ending|valid|good (?:through|until|thru|till)|vence\w*|vencimiento|expira\w*|fecha limite|plazo|valid[oa])(?![a-z])/;

const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1]),
  ),
  ...Object.fromEntries(
    'uno dos tres cuatro cinco seis siete ocho nueve diez'.split(' ').map((word, index) => [word, index + 1]),
  ),
  a: 1,
  an: 1,
  un: 1,
  una: 1,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  quince: 15,
  veinte: 20,
  treinta: 30,
};
const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^h/, 1 / 24],
  [/^(?:w|s)/, 7],
  [/^m/, 31],
];
const COUNT = `(?<count>\\d{1,3}|${Object.keys(NUMBERS).join('|')})(?:\\s*\\(\\d+\\))?`;
const UNIT =
  '(?:(?:more|business|calendar|working)\\s+){0,2}(?<unit>hours?|days?|weeks?|months?|horas?|dias?|semanas?|mes(?:es)?)';
/** "Within 30 days after receiving this notice" is the right itself, not a deadline on it. */
const NOT_THE_RIGHT = '(?!\\s+(?:after|of|from|upon)\\s+(?:you\\s+)?recei)';
const SPANS = [
  `(?<![a-z])(?:within|in(?:\\s+the)?|(?:during|over|for)\\s+the|dentro\\s+de|en(?:\\s+un\\s+plazo\\s+de)?|en\\s+l[oa]s)\\s+(?:the\\s+)?(?:next\\s+|proxim[oa]s\\s+)?${COUNT}\\s+${UNIT}(?![a-z])${NOT_THE_RIGHT}`,
  `(?<![a-z0-9])${COUNT}[\\s-]+${UNIT}\\s+(?:from|after|of)\\s+(?:today|now|the\\s+date|this|de\\s+hoy)`,
  `(?<![a-z])(?:you\\s+have|only|tiene|solo)\\s+(?:only\\s+|just\\s+|solo\\s+)?${COUNT}\\s+${UNIT}(?![a-z])${NOT_THE_RIGHT}`,
  `(?<![a-z0-9])${COUNT}[\\s-]+${UNIT}\\s+(?:deadline|offer|notice|left|plazo)`,
].map((source) => new RegExp(source, 'g'));

const NEAR =
  /(?<![a-z])(?:by|before|until|till|expires?|due|ends?|pay|antes del?|hasta|para el|para|vence|pague)\s+(?:the\s+|el\s+|la\s+|este\s+)?(?:close of business\s+|end of\s+|fin de\s+|fin del\s+)?(?:on\s+)?(?:this\s+|next\s+|proxim[oa]\s+)?(?<when>today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|business|week|month|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|semana|mes|\d{1,2}(?:st|nd|rd|th))(?![a-z0-9])/g;
const NEAR_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|tonight|day|business|hoy|dia)$/, 0],
  [/^(?:tomorrow|manana)$/, 1],
  [/^(?:month|mes|\d)/, 62],
  [/./, 14],
];

/** Presses for an answer and names no day at all. */
const UNDATED =
  /(?<![a-z])(?:(?:this\s+)?(?:special\s+|settlement\s+|discount\s+)?offer\s+(?:expires?|ends?|is\s+(?:only\s+)?(?:good|valid)|will\s+(?:expire|end))|expires\s+soon|(?:limited[ -]time|today[ -]only)|act\s+(?:now|immediately|today)|pay\s+(?:now|immediately|at\s+once|right\s+away)|immediate\s+payment|payment\s+(?:is\s+)?(?:due\s+)?(?:immediately|now)|(?:la\s+)?oferta\s+(?:vence|expira|termina)|solo\s+(?:por\s+)?hoy|pague\s+(?:ahora|inmediatamente|ya)|pago\s+inmediato|actue\s+ahora)(?![a-z])/g;

const SENTENCE_END = /[!?;\n]|\.\s/;

/** The rest of the sentence before and after a place, as far as a deadline word may stand from its date. */
function around(text: string, span: Span): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, span.from - 80), span.from);
  const after = text.slice(span.to, span.to + 60);
  return { before: before.split(SENTENCE_END).at(-1) ?? '', after: after.split(SENTENCE_END)[0] ?? '' };
}

function isDeadline(text: string, span: Span): boolean {
  const { before, after } = around(text, span);
  return BEFORE_DATE.test(before) || IN_SENTENCE.test(before) || IN_SENTENCE.test(after);
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): number {
  const count = NUMBERS[groups['count'] ?? ''] ?? Number(groups['count']);
  return count * (UNIT_DAYS.find(([pattern]) => pattern.test(groups['unit'] ?? ''))?.[1] ?? 1);
}

function nearTimes(text: string): readonly NearTime[] {
  const counted = SPANS.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    days: daysOf(match.groups ?? {}),
    isExact: true,
  }));
  const named = [...text.matchAll(NEAR)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    days: NEAR_DAYS.find(([pattern]) => pattern.test(match.groups?.['when'] ?? ''))?.[1] ?? 0,
    isExact: false,
  }));
  return [...counted, ...named].filter(
    (time, index, all) => !all.slice(0, index).some((other) => other.from < time.to && time.from < other.to),
  );
}

function daysLeft(period: ValidationPeriod): number {
  if (period.today === undefined) return SHORTEST_PERIOD_DAYS;
  return daysBetween(period.today, period.endsOn);
}

function judgeDate(text: string, date: DateInText, period: ValidationPeriod): 'refuse' | 'warn' | null {
  if (date.day >= period.endsOn) return null;
  if (period.today !== undefined && date.day < period.today) return null;
  if (isDeadline(text, date)) return 'refuse';
  return period.today !== undefined && date.day > period.today ? 'warn' : null;
}

function judgeTime(time: NearTime, left: number): 'refuse' | 'warn' | null {
  if (time.days < left) return 'refuse';
  return time.isExact ? null : 'warn';
}

/**
 * Finds what overshadows the rights of the validation period: deadlines before its end, told as a date, as a number of days, as a
 * weekday or as haste with no day at all (12 CFR 1006.38(b)(1)). A deadline on the last day of the period or later passes.
 */
export function overshadowingFindings(folded: FoldedText, period: ValidationPeriod): readonly LintFinding[] {
  const { text } = folded;
  if (period.today !== undefined && period.today > period.endsOn) return [];
  const rule = LINT_RULES.overshadowing;
  const hint = 'Name no deadline before the validation period ends.';
  const at = (span: Span) => spanIn(folded, span.from, span.to);
  const notBefore = period.today ?? addDays(period.endsOn, -LONGEST_LOOK_BACK_DAYS);
  const dates = datesInText(text, notBefore);
  // "By Friday, August 14": the date decides, the weekday only leads up to it.
  const times = nearTimes(text).filter((time) => !dates.some((date) => date.from < time.to + 3 && time.from < date.to));
  const left = daysLeft(period);
  const isDated = (span: Span) => {
    const { before, after } = around(text, span);
    const from = span.from - before.length;
    const to = span.to + after.length;
    return [...dates, ...times].some((other) => from <= other.from && other.from < to);
  };
  const ofDates = dates.flatMap((date) => {
    const level = judgeDate(text, date, period);
    if (level === null) return [];
    const code = level === 'refuse' ? 'OVERSHADOWING_DEADLINE' : 'OVERSHADOWING_DATE';
    return [finding(code, level, rule, at(date), hint)];
  });
  const ofTimes = times.flatMap((time) => {
    const level = judgeTime(time, left);
    return level === null ? [] : [finding('OVERSHADOWING_DEADLINE', level, rule, at(time), hint)];
  });
  const undated = [...text.matchAll(UNDATED)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((span) => !isDated(span))
    .map((span) => finding('OVERSHADOWING_DEADLINE', 'refuse', rule, at(span), hint));
  return [...ofDates, ...ofTimes, ...undated];
}

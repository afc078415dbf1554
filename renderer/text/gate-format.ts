import type { Account } from '#shared/domain/account/types';
import type { AttemptDots } from '#shared/domain/compliance/gate-types';
import { type Instant, dayInZone, daysBetween, epochMs } from '#shared/kernel/calendar';
import type { JsonValue } from '#shared/kernel/json';
import { explain } from '#shared/rules/explain/explain';
import type { Restriction } from '#shared/rules/types/facts';
import type { Verdict } from '#shared/rules/types/judgement';
import { stopText, stopTitleText } from '#shared/phrases/stop-words';
import { GATE_WORDS } from './gate-words';
import { language, locale, t, textNamed, words } from './words';
import { pointWords } from './point-words';
import { speech } from './timeline-speech';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${zone} ${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** What the clocks of a zone show, with the zone's short name: `10:42 AM EST`. */
export function timeIn(zone: string, atMs: number): string {
  return plainSpaces(formatIn(zone, 'time', { ...TIME, timeZoneName: 'short' }).format(atMs));
}

const yearIn = (zone: string, atMs: number): string => dayInZone(atMs, zone).slice(0, 4);

function momentFormat(days: number, isThisYear: boolean): readonly [string, Intl.DateTimeFormatOptions] {
  if (days > 0 && days < 7) return ['weekday', { weekday: 'short', ...TIME }];
  const day: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', ...TIME };
  return isThisYear ? ['day', day] : ['year', { year: 'numeric', ...day }];
}

/** A moment on the clocks of a zone: `8:00 AM EST` today, `Tue 8:00 AM EST` within six days, `Nov 30, 8:00 AM EST`; with its year when it is another. */
export function momentIn(zone: string, at: Instant, nowMs: number): string {
  const days = daysBetween(dayInZone(nowMs, zone), dayInZone(epochMs(at), zone));
  if (days === 0) return timeIn(zone, epochMs(at));
  const [name, options] = momentFormat(days, yearIn(zone, nowMs) === yearIn(zone, epochMs(at)));
  return plainSpaces(formatIn(zone, name, { ...options, timeZoneName: 'short' }).format(epochMs(at)));
}

/** The end of what lasts now: `9:00 PM EST` when it is today here or where the consumer is, else with its day. */
export function endIn(zone: string, at: Instant, nowMs: number, there: readonly string[]): string {
  const isToday = [zone, ...there].some((each) => dayInZone(nowMs, each) === dayInZone(epochMs(at), each));
  return isToday ? timeIn(zone, epochMs(at)) : momentIn(zone, at, nowMs);
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u202F\u00A0]/g, ' ');
}

/** Ids of debts and phones in facts stand for nothing on screen: they are shown by number. */
function named(value: JsonValue, account: Account): JsonValue {
  if (typeof value === 'string') {
    const debt = account.debts.find(({ id }) => id === value);
    if (debt !== undefined) return debt.externalId;
    const point = account.contactPoints.find(({ id }) => id === value);
    return point === undefined ? value : pointWords(point);
  }
  return Array.isArray(value) ? value.map((each) => named(each, account)) : value;
}

/** A verdict as one plain sentence, debts by their numbers. The time it would be allowed is told apart from it. */
export function verdictSentence(verdict: Verdict, account: Account): string {
  const facts = Object.fromEntries(Object.entries(verdict.facts).map(([name, value]) => [name, named(value, account)]));
  return explain({ ...verdict, facts, earliestAllowedAt: null }, 'UTC', language());
}

/** The verdict that says most of an outcome: one that time does not free first, else the one that holds longest. */
export function foremost(verdicts: readonly Verdict[], outcome: Verdict['outcome']): Verdict | null {
  const failing = verdicts.filter((verdict) => verdict.outcome === outcome);
  return failing.reduce<Verdict | null>((longest, each) => {
    if (longest === null) return each;
    if (longest.earliestAllowedAt === null) return longest;
    return each.earliestAllowedAt === null || each.earliestAllowedAt > longest.earliestAllowedAt ? each : longest;
  }, null);
}

/** What a fact is called; one that this version does not know by its name in the code, `windowDays` as `Window days`. */
function factTitle(name: string): string {
  const title = textNamed(words.gate.factTitles, name);
  if (title !== undefined) return title;
  const parts = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

/** An instant that stands in a fact, in the desk's zone; anything else as it is. */
function factValue(value: JsonValue, zone: string, nowMs: number): string {
  if (Array.isArray(value)) return value.map((each) => factValue(each, zone, nowMs)).join(', ');
  if (value === null) return '–';
  if (typeof value === 'boolean') return t(value ? 'gate:factYes' : 'gate:factNo');
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? momentIn(zone, value as Instant, nowMs) : value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** What a rule looked at, each fact with its title. Ids of entries say nothing to a reader and are left out. */
export function factWords(
  verdict: Verdict,
  account: Account,
  zone: string,
  nowMs: number,
): readonly { readonly title: string; readonly value: string }[] {
  return Object.entries(verdict.facts)
    .filter(([name]) => name !== 'restrictionId' && name !== 'consentId' && name !== 'contactId')
    .map(([name, value]) => ({ title: factTitle(name), value: factValue(named(value, account), zone, nowMs) }));
}

const MOST_DOTS = 12;

/** Calls of the window as dots: `●●○○○○○`. Many are told by their number alone. */
export function dotsOf({ used, max }: Pick<AttemptDots, 'used' | 'max'>): string {
  const over = Math.max(0, used - max);
  if (max + over > MOST_DOTS) return '';
  return '●'.repeat(Math.min(used, max) + over) + '○'.repeat(Math.max(0, max - used));
}

/** Calls of the window in words, which a reader hears in place of the dots. */
export function attemptWords({ used, max, windowDays }: AttemptDots): string {
  return GATE_WORDS.attempts(used, max, windowDays);
}

/** What a stop still allows, in one sentence that goes on from its title. */
export function stopWords(stop: Restriction, account: Account): string {
  return stopText(stop, account, speech());
}

/** A stop in short: its title, and how many debts it is about when not all. */
export function stopTitle(stop: Restriction): string {
  return stopTitleText(stop, speech());
}

/** Stops that forbid work altogether; they come first and are shown as alarms. */
const HARD: ReadonlySet<Restriction['kind']> = new Set<Restriction['kind']>([
  'bankruptcy',
  'cease',
  'attorney',
  'deceased',
  'identity-theft',
  'litigation',
  'unknown',
  'dispute',
]);

export function isHardStop(stop: Restriction): boolean {
  return HARD.has(stop.kind) && (stop.kind !== 'dispute' || stop.isWritten);
}

/** Stops in the order they matter before a call. */
export function stopsInOrder(stops: readonly Restriction[]): readonly Restriction[] {
  return stops.toSorted(
    (a, b) => Number(isHardStop(b)) - Number(isHardStop(a)) || (a.receivedAt < b.receivedAt ? -1 : 1),
  );
}

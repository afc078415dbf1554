import type { JsonValue } from '../../kernel/json';
import { localDayAt } from '../time/local-days';

/** What a verdict looked at, as its evaluator named it. */
export type ReasonFacts = Readonly<Record<string, JsonValue>>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A number of the facts as text; `?` when it is not there, for a sentence is better than none. */
export function numberOf(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  return typeof value === 'number' ? String(value) : '?';
}

/** An amount in minor units of the facts' `currency` as "USD 500.00". */
export function amountOf(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  return typeof value === 'number' ? `${textOf(facts, 'currency')} ${(value / 100).toFixed(2)}` : '?';
}

/** A text of the facts (an id, a code, a time of day). */
export function textOf(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '?';
}

/** A list of the facts as "a, b and c" (or "a, b or c"), each item in the words `say` has for it. */
export function listOf(
  facts: ReasonFacts,
  name: string,
  say: (item: string) => string = (item) => item,
  last: 'and' | 'or' = 'and',
): string {
  return listAs(facts, name, say, last);
}

/** A list of the facts with the word `last` before its end, in any language. */
export function listAs(facts: ReasonFacts, name: string, say: (item: string) => string, last: string): string {
  const value = facts[name];
  if (!Array.isArray(value)) return typeof value === 'string' ? say(value) : '?';
  const items = value.map((item) => say(typeof item === 'string' ? item : JSON.stringify(item)));
  return items.length < 2 ? (items[0] ?? '?') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** The city a zone is named after: "Los Angeles" of `America/Los_Angeles`. */
export function zoneWords(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** A time of day of the facts: "8:00 AM" of `08:00`. */
export function timeOf(facts: ReasonFacts, name: string): string {
  return timeAs(facts, name, ['AM', 'PM']);
}

/** A time of day of the facts on a clock of twelve hours, with the language's words for its halves. */
export function timeAs(facts: ReasonFacts, name: string, halves: readonly [string, string]): string {
  const [, hours = '', minutes = ''] = /^(\d{2}):(\d{2})$/.exec(textOf(facts, name)) ?? [];
  if (hours === '') return textOf(facts, name);
  const hour = Number(hours) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? halves[0] : halves[1]}`;
}

/** A day of the facts as "Apr 7, 2026"; of a moment the day it was in `zone`. */
export function dayOf(facts: ReasonFacts, name: string, zone = 'UTC'): string {
  return dayAt(facts, name, zone, dayWords);
}

/** A day of the facts in the words `say` has for it; of a moment the day it was in `zone`. */
export function dayAt(facts: ReasonFacts, name: string, zone: string, say: (day: string) => string): string {
  const value = facts[name];
  if (typeof value !== 'string') return '?';
  const atMs = value.includes('T') ? Date.parse(value) : Number.NaN;
  return say(Number.isNaN(atMs) ? value : localDayAt(atMs, zone));
}

/** `2026-04-07` as "Apr 7, 2026"; anything else as it came. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${name} ${Number(date)}, ${year ?? ''}`;
}

/** "1 call", "7 calls"; the number is a fact. */
export function countOf(facts: ReasonFacts, name: string, one: string, many = `${one}s`): string {
  const value = numberOf(facts, name);
  return `${value} ${value === '1' ? one : many}`;
}

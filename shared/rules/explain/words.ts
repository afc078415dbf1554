import type { JsonValue } from '../../kernel/json';

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

/** A list of the facts as "a, b and c". */
export function listOf(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '?';
  const items = value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  return items.length < 2 ? (items[0] ?? '?') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A day (`YYYY-MM-DD`, or the day of an instant) of the facts as "Apr 7, 2026". */
export function dayOf(facts: ReasonFacts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? dayWords(value) : '?';
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

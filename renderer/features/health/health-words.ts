import { HEALTH_FACTS, type HealthCheck, type HealthFact } from '#shared/contract/health';
import type { Instant } from '#shared/kernel/calendar';
import { type DeskTimes, formatBytes, formatCount } from '../../text/format';
import { t, textNamed, words } from '../../text/words';

type Value = NonNullable<HealthCheck['facts'][HealthFact]>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const HASH_SHOWN = 12;

/** A length of time in words, coarse: what is read here is whether it is short or long. */
export function spanWords(ms: number): string {
  if (ms < SECOND_MS) return t('health:spans.none');
  if (ms < MINUTE_MS) return t('health:spans.seconds', { count: Math.floor(ms / SECOND_MS) });
  if (ms < HOUR_MS) return t('health:spans.minutes', { count: Math.floor(ms / MINUTE_MS) });
  const hours = Math.floor(ms / HOUR_MS);
  return t('health:spans.hours', { hours, minutes: Math.floor((ms % HOUR_MS) / MINUTE_MS) });
}

function valueWords(name: HealthFact, value: Value, times: DeskTimes, nowMs: number): string {
  const { values } = words.health;
  switch (HEALTH_FACTS[name]) {
    case 'bytes':
      return formatBytes(Number(value));
    case 'count':
      return formatCount(Number(value));
    case 'duration':
      return spanWords(Number(value));
    case 'flag':
      return value === true ? values.yes : values.no;
    case 'instant':
      return times.moment(String(value) as Instant, nowMs);
    case 'hash':
      return String(value).slice(0, HASH_SHOWN);
    case 'word':
      return textNamed(values, String(value)) ?? String(value);
    case 'version':
      return String(value);
  }
}

/** The facts of a check as titles and values, in the order they were told; what is not known is left out. */
export function factLines(
  { facts }: HealthCheck,
  times: DeskTimes,
  nowMs: number,
): readonly { readonly name: HealthFact; readonly title: string; readonly value: string }[] {
  return (Object.keys(facts) as HealthFact[]).flatMap((name) => {
    const value = facts[name];
    if (value === null || value === undefined || value === '') return [];
    return [{ name, title: words.health.facts[name], value: valueWords(name, value, times, nowMs) }];
  });
}

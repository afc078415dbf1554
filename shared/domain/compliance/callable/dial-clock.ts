import type { RuleSet } from '../../../rules/judge/rule-set';
import { canonicalZone } from '../../../rules/place/zone-name';
import { dayAt, startMs, timeMs, zoneClock } from '../../../rules/time/zone-clock';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const TIMES_IN_TEXT = /"((?:[01]\d|2[0-3]):[0-5]\d)"/g;
const ZONES_IN_TEXT = /"zone":"([^"]+)"/g;
const INSTANTS_IN_TEXT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
/** When nobody knows where the consumer is, a day begins and ends at the edges of the country. */
const EDGES_OF_THE_COUNTRY = ['Pacific/Guam', 'Pacific/Honolulu'];
const MINUTES_PER_HOUR = 60;

/** What may change an answer by the clock alone: times of day (`HH:MM`), zones to read them in, and moments. Epoch ms. */
export type Turns = {
  readonly times: readonly string[];
  readonly zones: readonly string[];
  readonly moments: readonly number[];
};

export const NO_TURNS: Turns = { times: [], zones: [], moments: [] };

function earlier(time: string, minutes: number): string {
  const [hour = '0', minute = '0'] = time.split(':');
  const at = Math.max(0, Number(hour) * MINUTES_PER_HOUR + Number(minute) - minutes);
  return `${String(Math.floor(at / MINUTES_PER_HOUR)).padStart(2, '0')}:${String(at % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** Every time of day and zone that a row of the packs names. */
export function turnsOfRules(rules: RuleSet): Turns {
  const times = new Set<string>();
  const zones = new Set<string>();
  for (const { params } of rules.packs.flatMap((pack) => pack.rules)) {
    const { marginMinutes, zone } = params;
    if (typeof zone === 'string' && canonicalZone(zone) !== null) zones.add(zone);
    for (const value of Object.values(params)) {
      if (typeof value !== 'string' || !TIME.test(value)) continue;
      times.add(value);
      if (typeof marginMinutes === 'number') times.add(earlier(value, marginMinutes));
    }
  }
  return { times: [...times], zones: [...zones], moments: [] };
}

/** Every time, zone and moment that stands in the stops and notices of an account. */
export function turnsOfText(text: string): Turns {
  if (text === '') return NO_TURNS;
  const zones = [...text.matchAll(ZONES_IN_TEXT)].map(([, zone = '']) => canonicalZone(zone));
  return {
    times: [...new Set([...text.matchAll(TIMES_IN_TEXT)].map(([, time = '']) => time))],
    zones: [...new Set(zones.filter((zone) => zone !== null))],
    moments: [...text.matchAll(INSTANTS_IN_TEXT)].map(([at]) => Date.parse(at)).filter((ms) => !Number.isNaN(ms)),
  };
}

/** The next time of the clocks of a zone that is one of `times`, or its midnight. The ends of hours are inside, so what follows them counts too. */
function nextInZone(zone: string, times: readonly string[], nowMs: number): number {
  const clock = zoneClock(zone);
  const today = dayAt(clock, nowMs);
  let next = startMs(clock, today + 1);
  for (const time of times) {
    for (const side of ['opening', 'closing'] as const) {
      const atMs = timeMs(clock, today, time, side);
      if (atMs > nowMs) next = Math.min(next, atMs);
      else if (atMs + 1 > nowMs) next = Math.min(next, atMs + 1);
    }
  }
  return next;
}

/** The first moment after `nowMs` at which an answer may change by the clock alone, by any clock that may be right. Epoch ms. */
export function nextTurnMs(
  nowMs: number,
  aheadMs: readonly number[],
  zones: readonly string[],
  turns: readonly Turns[],
): number {
  const times = turns.flatMap((each) => each.times);
  const all = new Set([...(zones.length > 0 ? zones : EDGES_OF_THE_COUNTRY), ...turns.flatMap((each) => each.zones)]);
  let next = Infinity;
  for (const ahead of aheadMs) {
    for (const zone of all) next = Math.min(next, nextInZone(zone, times, nowMs + ahead) - ahead);
    for (const { moments } of turns) {
      for (const atMs of moments) if (atMs - ahead > nowMs) next = Math.min(next, atMs - ahead);
    }
  }
  return next;
}

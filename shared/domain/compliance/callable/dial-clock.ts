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
const SIDES = ['opening', 'closing'] as const;

/** What may change an answer by the clock alone: times of day (`HH:MM`), zones to read them in, and moments. Epoch ms. */
export type Turns = {
  readonly times: readonly string[];
  /** Times of day that are the last of hours: what follows them is another answer. */
  readonly ends: readonly string[];
  readonly zones: readonly string[];
  readonly moments: readonly number[];
};

export const NO_TURNS: Turns = { times: [], ends: [], zones: [], moments: [] };

function earlier(time: string, minutes: number): string {
  const [hour = '0', minute = '0'] = time.split(':');
  const at = Math.max(0, Number(hour) * MINUTES_PER_HOUR + Number(minute) - minutes);
  return `${String(Math.floor(at / MINUTES_PER_HOUR)).padStart(2, '0')}:${String(at % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** Every time of day and zone that a row of the packs names. */
export function turnsOfRules(rules: RuleSet): Turns {
  const times = new Set<string>();
  const ends = new Set<string>();
  const zones = new Set<string>();
  for (const { params } of rules.packs.flatMap((pack) => pack.rules)) {
    const { marginMinutes, zone } = params;
    if (typeof zone === 'string' && canonicalZone(zone) !== null) zones.add(zone);
    for (const [name, value] of Object.entries(params)) {
      if (typeof value !== 'string' || !TIME.test(value)) continue;
      if (name !== 'start') ends.add(value);
      if (name !== 'end') times.add(value);
      if (typeof marginMinutes === 'number') ends.add(earlier(value, marginMinutes));
    }
  }
  return { times: [...times], ends: [...ends], zones: [...zones], moments: [] };
}

/** Every time, zone and moment that stands in the stops and notices of an account. */
export function turnsOfText(text: string): Turns {
  if (text === '') return NO_TURNS;
  const zones = [...text.matchAll(ZONES_IN_TEXT)].map(([, zone = '']) => canonicalZone(zone));
  const times = [...new Set([...text.matchAll(TIMES_IN_TEXT)].map(([, time = '']) => time))];
  return {
    times,
    ends: times,
    zones: [...new Set(zones.filter((zone) => zone !== null))],
    moments: [...text.matchAll(INSTANTS_IN_TEXT)].map(([at]) => Date.parse(at)).filter((ms) => !Number.isNaN(ms)),
  };
}

/** The next time of the clocks of a zone that is one of `times`, or its midnight. The ends of hours are inside, so what follows them counts too. */
function nextInZone(zone: string, times: readonly string[], ends: readonly string[], nowMs: number): number {
  const clock = zoneClock(zone);
  const today = dayAt(clock, nowMs);
  let next = startMs(clock, today + 1);
  const turn = (time: string, afterMs: number) => {
    for (const side of SIDES) {
      const atMs = timeMs(clock, today, time, side) + afterMs;
      if (atMs > nowMs && atMs < next) next = atMs;
    }
  };
  for (const time of times) turn(time, 0);
  for (const time of ends) turn(time, 1);
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
  const ends = turns.flatMap((each) => each.ends);
  const all = new Set([...(zones.length > 0 ? zones : EDGES_OF_THE_COUNTRY), ...turns.flatMap((each) => each.zones)]);
  let next = Infinity;
  for (const ahead of aheadMs) {
    for (const zone of all) next = Math.min(next, nextInZone(zone, times, ends, nowMs + ahead) - ahead);
    for (const { moments } of turns) {
      for (const atMs of moments) if (atMs - ahead > nowMs) next = Math.min(next, atMs - ahead);
    }
  }
  return next;
}

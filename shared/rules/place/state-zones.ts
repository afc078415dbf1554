const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';
const BOISE = 'America/Boise';

/** States that lie in more than one zone, or in one of their own (49 CFR part 71); the others are below. */
const SPLIT: Readonly<Record<string, readonly string[]>> = {
  AK: ['America/Adak', 'America/Anchorage'],
  AZ: [MOUNTAIN, 'America/Phoenix'],
  FL: [CENTRAL, EASTERN],
  HI: ['Pacific/Honolulu'],
  ID: [BOISE, PACIFIC],
  IN: [CENTRAL, 'America/Indiana/Indianapolis'],
  KS: [CENTRAL, MOUNTAIN],
  KY: [CENTRAL, 'America/Kentucky/Louisville', EASTERN],
  MI: ['America/Detroit', 'America/Menominee'],
  ND: [CENTRAL, MOUNTAIN],
  NE: [CENTRAL, MOUNTAIN],
  NV: [MOUNTAIN, PACIFIC],
  OR: [BOISE, PACIFIC],
  SD: [CENTRAL, MOUNTAIN],
  TN: [CENTRAL, EASTERN],
  TX: [CENTRAL, MOUNTAIN],
  AS: ['Pacific/Pago_Pago'],
  GU: ['Pacific/Guam'],
  MP: ['Pacific/Saipan'],
  PR: ['America/Puerto_Rico'],
  VI: ['America/St_Thomas'],
};

const WHOLE: readonly (readonly [zone: string, states: string])[] = [
  [EASTERN, 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV'],
  [CENTRAL, 'AL AR IA IL LA MN MO MS OK WI'],
  [MOUNTAIN, 'CO MT NM UT WY'],
  [PACIFIC, 'CA WA'],
];

const ZONES_OF_STATE: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(SPLIT).map(([state, zones]) => [state, zones.toSorted()] as const),
  ...WHOLE.flatMap(([zone, states]) => states.split(' ').map((state) => [state, [zone]] as const)),
]);

/**
 * All zones of a state, district or territory by its USPS letters (`TX`, `DC`, `PR`), sorted; none for what is no place
 * (also the military AA, AE, AP, which may be anywhere).
 */
export function zonesOfState(usps: string): readonly string[] {
  return ZONES_OF_STATE.get(usps.trim().toUpperCase()) ?? [];
}

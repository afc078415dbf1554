/** Zones whose clocks have gone together since 2011: of each line the first stands for the others. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'America/New_York',
    'America/Detroit',
    'America/Indiana/Indianapolis',
    'America/Kentucky/Louisville',
    'America/Toronto',
  ],
  ['America/Chicago', 'America/Menominee', 'America/North_Dakota/Center', 'America/Winnipeg'],
  ['America/Denver', 'America/Boise', 'America/Edmonton'],
  ['America/Los_Angeles', 'America/Vancouver'],
  ['America/Anchorage', 'America/Juneau'],
];

const FIRST: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((zones) => zones.map((zone) => [zone, zones[0] ?? zone] as const)),
);

/** The zones without those whose clocks go together with one that is there. */
export function alikeZones(zones: readonly string[]): readonly string[] {
  return [...new Set(zones.map((zone) => FIRST.get(zone) ?? zone))].toSorted();
}

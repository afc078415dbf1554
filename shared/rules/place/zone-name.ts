/**
 * Names of the time-zone database for those CLDR keeps under an older one. Engines differ in which they resolve to, and the
 * names are part of what is recorded: the same evidence must give the same words everywhere.
 */
const PRESENT_NAMES: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Etc/UTC': 'UTC',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const known = new Map<string, string | null>();
const MOST_NAMES = 1024;

/**
 * The canonical IANA name of a zone (`America/Shiprock` gives `America/Denver`), or null when there is no such zone.
 * Abbreviations (`EST`) and offsets (`+05:00`) are refused: they do not say when the clocks change.
 */
export function canonicalZone(name: string): string | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const resolved = resolve(name);
  if (known.size >= MOST_NAMES) known.clear();
  known.set(name, resolved);
  return resolved;
}

function resolve(name: string): string | null {
  if (!name.includes('/') && name !== 'UTC') return null;
  try {
    const resolved = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
    return PRESENT_NAMES[resolved] ?? resolved;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Canonical names, sorted, each once; names that are no zone are left out. */
export function canonicalZones(names: Iterable<string>): readonly string[] {
  const zones = new Set<string>();
  for (const name of names) {
    const zone = canonicalZone(name);
    if (zone !== null) zones.add(zone);
  }
  return [...zones].toSorted();
}

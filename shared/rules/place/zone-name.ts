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
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
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

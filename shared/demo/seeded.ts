/** Chance that is the same for the same seed, on every machine. Not for secrets. */
export type Seeded = {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items; there must be one. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, each as likely as its weight says; there must be one. */
  readonly weighted: <T>(items: readonly (readonly [number, T])[]) => T;
};

/** FNV-1a over the text's code units: 32 bits to start from. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Chance from a seed (mulberry32). Text of any kind may be a seed: `4711/0041829301`. */
export function seeded(seed: string): Seeded {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const index = int(0, items.length - 1);
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[index] as T;
  };
  return {
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      const found = items.find(([weight]) => (left -= weight) < 0);
      return (found ?? pick(items))[1];
    },
  };
}

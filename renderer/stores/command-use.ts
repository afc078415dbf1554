/** How often and how lately each command was used, while the window is open. */
export type CommandUse = {
  readonly note: (id: string, nowMs: number) => void;
  /** Larger for what is used often and was used lately; 0 for what was never used. */
  readonly weight: (id: string, nowMs: number) => number;
};

/** A use counts half after two hours: an afternoon is not the morning. */
const HALF_LIFE_MS = 2 * 60 * 60 * 1_000;

function faded(weight: number, ms: number): number {
  return weight * 0.5 ** (Math.max(0, ms) / HALF_LIFE_MS);
}

export function createCommandUse(): CommandUse {
  const used = new Map<string, { readonly weight: number; readonly atMs: number }>();
  const weight = (id: string, nowMs: number) => {
    const known = used.get(id);
    return known === undefined ? 0 : faded(known.weight, nowMs - known.atMs);
  };
  return {
    weight,
    note: (id, nowMs) => {
      used.set(id, { weight: weight(id, nowMs) + 1, atMs: nowMs });
    },
  };
}

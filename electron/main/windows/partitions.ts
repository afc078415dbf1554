export const UI_PARTITION = 'persist:ui';

/** Of pages that are printed. Without `persist:` it lives in memory, so nothing of them is left in the profile. */
export const DOCUMENT_PARTITION = 'document';

/**
 * The storage partition of the store window. DURABILITY: it is half of the address of the database (the origin is the other half):
 * another generation is another, empty database, and the old one stays on the disk unseen. Only a recovery that rebuilds the store
 * from the journal counts it up.
 */
export function storePartition(generation: number): string {
  if (!Number.isSafeInteger(generation) || generation < 1) throw new Error(`not a store generation: ${generation}`);
  return `persist:store-${generation}`;
}

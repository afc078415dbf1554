import type { Migration } from './migration';

/** Frozen: databases of this version are in the field. A change is a new migration. */
export const first: Migration = {
  version: 1,
  why: 'the first shape of the store',
  stores: {
    meta: '&name',
    accounts: '&no',
    packs: '&no',
    deltas: '&revision',
    events: '[stream+hlc+id]',
    outbox: '&toSeq',
    scratch: '++id',
  },
};

import type { Transaction } from 'dexie';

/** One step of the schema. `stores` in Dexie's notation; `upgrade` runs inside the version change and makes only Dexie calls. */
export type Migration = {
  readonly version: number;
  readonly why: string;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
};

import Dexie, { type DexieOptions, type Table } from 'dexie';
import { CodedError, err } from '#shared/kernel/result';
import type { ChunkRow, DeltaRow, EventKey, EventRow, FirstRows, OutboxRow, PackRow } from '../core/persistence';
import { ALL_MIGRATIONS } from '../migrations/all-migrations';
import type { MetaRow } from './raw-open';

/** The browser's IndexedDB, or one that stands in for it. */
export type IndexedDbParts = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/**
 * The database through Dexie. `first` makes it, with its sentinel in the same transaction; without, an opening that finds nothing
 * fails instead of making an empty database.
 */
export class KeptDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly accounts: Table<ChunkRow, number>;
  declare readonly packs: Table<PackRow, number>;
  declare readonly deltas: Table<DeltaRow, number>;
  declare readonly events: Table<EventRow, EventKey>;
  declare readonly outbox: Table<OutboxRow, number>;

  constructor(name: string, parts: IndexedDbParts, first: FirstRows | null) {
    const options: DexieOptions = {
      // DURABILITY: a transaction has ended when it is on the disk, not when the operating system has it.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
      indexedDB: parts.indexedDB,
      IDBKeyRange: parts.IDBKeyRange,
    };
    super(name, options);
    for (const { version, stores, upgrade } of ALL_MIGRATIONS) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade !== undefined) step.upgrade(upgrade);
    }
    this.on('populate', (transaction) => {
      if (first === null) throw new Dexie.OpenFailedError('the database was emptied while it was opened');
      const rows: MetaRow[] = [
        { name: 'sentinel', sentinel: first.sentinel },
        { name: 'key', bytes: first.keyCheck },
      ];
      return transaction.table('meta').bulkAdd(rows);
    });
    // Nobody may upgrade or delete the database under the open store: the one who asks is blocked.
    this.on('versionchange', () => false);
  }

  /**
   * Opens. When the browser closes the database on its own (its storage was cleared), it stays closed. Fails with
   * `STORE_UNAVAILABLE` instead of waiting while another window has an older version open.
   */
  async openOnce(): Promise<void> {
    const blocked = new Promise<never>((_, reject) => {
      this.on('blocked', () => {
        reject(new CodedError(err('STORE_UNAVAILABLE', 'another window has the database open').error));
        return false;
      });
    });
    try {
      await Promise.race([this.open(), blocked]);
    } catch (failure) {
      this.close();
      throw failure;
    }
    const connection = this.backendDB();
    connection.onclose = () => this.close();
  }
}

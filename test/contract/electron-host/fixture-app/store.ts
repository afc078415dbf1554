import Dexie, { type EntityTable } from 'dexie';
import type { Row } from './rows';

/** The hidden window: a database behind one port. */
const db = new Dexie('fixture') as Dexie & { rows: EntityTable<Row, 'id'> };
db.version(1).stores({ rows: 'id, [account+date], *tags' });

const operations: Record<string, (input: never) => Promise<unknown>> = {
  persist: async () => [await navigator.storage.persist(), await navigator.storage.persisted()],
  put: async (rows: Row[]) => {
    await db.rows.bulkPut(rows);
    return rows.length;
  },
  count: () => db.rows.count(),
  page: ({ account, limit }: { account: string; limit: number }) =>
    db.rows
      .where('[account+date]')
      .between([account, Dexie.minKey], [account, Dexie.maxKey])
      .reverse()
      .limit(limit)
      .toArray(),
  place: async () => ({
    isSecure: isSecureContext,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }),
  rollBack: async () => {
    await db.transaction('rw', db.rows, async () => {
      await db.rows.clear();
      throw new Error('rolled back');
    });
  },
};

interface Request {
  readonly id: number;
  readonly operation: string;
  readonly input: never;
}

window.addEventListener('message', (event: MessageEvent<{ kind?: string } | null>) => {
  const port = event.ports[0];
  if (event.data?.kind !== 'port' || !port) return;
  port.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      port.postMessage({ id: data.id, value: await operations[data.operation]?.(data.input) });
    } catch (error) {
      port.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  port.postMessage({ ready: true });
});

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createStore } from '#host/core/store';
import { dexiePersistence } from '#host/db/dexie-persistence';
import { describeStorePort } from './store-port-suite';

describeStorePort('Dexie over a stand-in for IndexedDB', async () => {
  const persistence = dexiePersistence({ indexedDB: new IDBFactory(), IDBKeyRange });
  return {
    start: async () =>
      createStore({
        persistence,
        storageFacts: async () => ({ isPersisted: false, usageBytes: null, quotaBytes: null }),
      }),
    end: async () => undefined,
  };
});

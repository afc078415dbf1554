import { createStore } from './core/store';
import { dexiePersistence } from './db/dexie-persistence';
import { browserStorageFacts } from './db/storage-facts';
import { serveStore } from './rpc/serve-store';

declare const self: DedicatedWorkerGlobalScope;

const store = createStore({
  persistence: dexiePersistence({ indexedDB: self.indexedDB, IDBKeyRange }),
  storageFacts: () => browserStorageFacts(self.navigator.storage),
});

self.onmessage = (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (port !== undefined) serveStore(store, port);
};
// Only now may the page hand over its port: one sent to a worker that cannot start would be lost.
self.postMessage({ kind: 'kept-store-worker-started' });

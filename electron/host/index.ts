import type { StoreReply, StoreRequest } from '#shared/contract/store';
import { err } from '#shared/kernel/result';

/**
 * The page of the hidden store window. It takes one port from its preload and hands it to the worker that owns the database; nothing
 * else ever runs here.
 */

let isTaken = false;

/** Answers everything with a coded error: there is no worker that could. */
function answerWithoutStore(port: MessagePort): void {
  const refusal = err('STORE_UNAVAILABLE', 'the worker of the store did not start');
  port.onmessage = ({ data }: MessageEvent<StoreRequest>) => {
    port.postMessage({ id: data.id, result: refusal } satisfies StoreReply);
  };
  port.postMessage({ id: 0, result: refusal } satisfies StoreReply);
}

function startStore(port: MessagePort): void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const settle = (next: () => void) => () => {
    worker.onmessage = null;
    worker.onerror = null;
    next();
  };
  worker.onmessage = settle(() => worker.postMessage({ kind: 'kept-store-port' }, [port]));
  worker.onerror = settle(() => answerWithoutStore(port));
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  const kind = typeof event.data === 'object' && event.data !== null && 'kind' in event.data ? event.data.kind : null;
  // SECURITY: only the preload, in this very window, may bring the port, and only once.
  const isOwnWindow = (event.source as unknown) === globalThis;
  if (!isOwnWindow || isTaken || kind !== 'kept-store-port' || port === undefined) return;
  isTaken = true;
  startStore(port);
});

// Only a page may ask; the worker reports what came of it. A refusal is no failure: persistence is advice.
const storage: StorageManager & { persist?(): Promise<boolean> } = navigator.storage;
storage.persist?.().catch(() => false);

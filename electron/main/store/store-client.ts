import {
  STORE_METHODS,
  type StoreMethod,
  type StorePort,
  type StoreReply,
  type StoreRequest,
} from '#shared/contract/store';
import { type Result, err } from '#shared/kernel/result';

/** The end of a message channel that main holds. `MessagePortMain` fits. */
export type PortEnd = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  close(): void;
};

export type StoreClient = {
  readonly port: StorePort;
  /** Answers everything in flight with `STORE_UNAVAILABLE`; later calls get the same at once. */
  readonly abandon: (reason: string) => void;
};

type Waiting = { readonly method: StoreMethod; readonly answer: (result: Result<unknown>) => void };

function isReply(data: unknown): data is StoreReply {
  return typeof data === 'object' && data !== null && 'id' in data && 'result' in data;
}

/**
 * The store port over a message channel: numbered requests, answered in any order. No call waits on a clock: a store that dies is
 * noticed by its window and abandoned, and a slow answer is still an answer.
 */
export function createStoreClient(end: PortEnd): StoreClient {
  const inFlight = new Map<number, Waiting>();
  let lastId = 0;
  let gone: string | null = null;

  end.on('message', (event) => {
    if (!isReply(event.data)) return;
    const waiting = inFlight.get(event.data.id);
    inFlight.delete(event.data.id);
    waiting?.answer(event.data.result);
  });
  const abandon = (reason: string): void => {
    gone ??= reason;
    for (const [id, waiting] of inFlight) {
      inFlight.delete(id);
      waiting.answer(err('STORE_UNAVAILABLE', `the store went away during ${waiting.method}: ${reason}`));
    }
  };
  end.on('close', () => abandon('port closed'));

  const call = (method: StoreMethod, input: unknown): Promise<Result<unknown>> => {
    if (gone !== null) return Promise.resolve(err('STORE_UNAVAILABLE', `the store is gone: ${gone}`));
    return new Promise((answer) => {
      lastId += 1;
      inFlight.set(lastId, { method, answer });
      const request: StoreRequest = { id: lastId, method, input };
      end.postMessage(request);
    });
  };
  const methods = STORE_METHODS.map((method) => [method, (input: unknown) => call(method, input)] as const);
  return { port: Object.fromEntries(methods) as unknown as StorePort, abandon };
}

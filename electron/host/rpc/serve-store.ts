import {
  STORE_METHODS,
  type StoreGreeting,
  type StoreMethod,
  type StorePort,
  type StoreReply,
} from '#shared/contract/store';
import { type Result, err } from '#shared/kernel/result';

type Method = (input: unknown) => Promise<Result<unknown>>;

/** The id of a request that has none that can be answered. */
const NO_ID = -1;

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : 'unknown failure';
}

function isMethod(value: unknown): value is StoreMethod {
  return STORE_METHODS.some((method) => method === value);
}

/** Answers one request. Never rejects: what was not expected becomes `INTERNAL` with its message and nothing more. */
async function answer(store: StorePort, request: unknown): Promise<StoreReply> {
  const parts: Readonly<Record<string, unknown>> =
    typeof request === 'object' && request !== null ? { ...request } : {};
  const id = typeof parts['id'] === 'number' ? parts['id'] : NO_ID;
  const method = parts['method'];
  if (id === NO_ID || !isMethod(method)) return { id, result: err('IPC_BAD_REQUEST', 'not a request to the store') };
  try {
    const call: Method = store[method] as Method;
    return { id, result: await call(parts['input']) };
  } catch (failure) {
    return { id, result: err('INTERNAL', messageOf(failure)) };
  }
}

/** Greets, and answers every request on the port. Requests run beside each other; the store keeps writes in order. */
export function serveStore(store: StorePort, port: MessagePort): void {
  port.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const reply = await answer(store, data);
    try {
      port.postMessage(reply);
    } catch (failure) {
      // A value that cannot be cloned: the one who asked gets an answer all the same.
      port.postMessage({ id: reply.id, result: err('INTERNAL', messageOf(failure)) } satisfies StoreReply);
    }
  };
  port.postMessage({ ready: true } satisfies StoreGreeting);
}

import { afterEach, describe, expect, it } from 'vitest';
import { serveStore } from '#host/rpc/serve-store';
import type { StorePort } from '#shared/contract/store';
import { ok } from '#shared/kernel/result';

type Ends = { readonly near: MessagePort; readonly far: MessagePort };
let ends: Ends | null = null;

afterEach(() => {
  ends?.near.close();
  ends = null;
});

/** Serves a store of a few methods and gives what comes back, message by message. */
function serve(store: Partial<StorePort>) {
  const { port1: near, port2: far } = new MessageChannel() as unknown as { port1: MessagePort; port2: MessagePort };
  ends = { near, far };
  const arrived: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  near.onmessage = ({ data }) => {
    const next = waiting.shift();
    if (next === undefined) arrived.push(data);
    else next(data);
  };
  serveStore(store as StorePort, far);
  const next = () =>
    arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise<unknown>((resolve) => waiting.push(resolve));
  return { next, send: (message: unknown) => near.postMessage(message) };
}

describe('serving the store on a port', () => {
  it('greets first', async () => {
    expect(await serve({}).next()).toEqual({ ready: true });
  });

  it('answers a request under its id', async () => {
    const { next, send } = serve({ queueNext: async () => ok({ accountId: null }) });
    await next();
    send({ id: 7, method: 'queueNext', input: {} });
    expect(await next()).toEqual({ id: 7, result: { ok: true, value: { accountId: null } } });
  });

  it('answers later requests while an earlier one is still being worked on', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { next, send } = serve({
      verifyProjections: () => slow.then(() => ok({} as never)),
      deskEvents: async () => ok([]),
    });
    await next();
    send({ id: 1, method: 'verifyProjections', input: {} });
    send({ id: 2, method: 'deskEvents', input: {} });
    expect(await next()).toMatchObject({ id: 2 });
    finish();
    expect(await next()).toMatchObject({ id: 1 });
  });

  it.each([
    [{ id: 3, method: 'dropEverything', input: {} }, 3],
    [{ id: 3, method: 'constructor', input: {} }, 3],
    [{ id: 3 }, 3],
    [{ method: 'close' }, -1],
    ['close', -1],
    [null, -1],
  ])('answers %j with a code instead of silence', async (message, id) => {
    const { next, send } = serve({});
    await next();
    send(message);
    expect(await next()).toMatchObject({ id, result: { ok: false, error: { code: 'IPC_BAD_REQUEST' } } });
  });

  it('turns a fault into INTERNAL with its message only, and goes on', async () => {
    const { next, send } = serve({
      stats: () => Promise.reject(new TypeError('x is not a function')),
      accounts: () => {
        throw new Error('thrown at once');
      },
      deskEvents: async () => ok([]),
    });
    await next();
    send({ id: 1, method: 'stats', input: {} });
    const error = { code: 'INTERNAL', message: 'x is not a function' };
    expect(await next()).toEqual({ id: 1, result: { ok: false, error } });
    send({ id: 2, method: 'accounts', input: {} });
    expect(await next()).toMatchObject({ id: 2, result: { error: { code: 'INTERNAL' } } });
    send({ id: 3, method: 'deskEvents', input: {} });
    expect(await next()).toMatchObject({ id: 3, result: { ok: true } });
  });

  it('answers with a code when its own answer cannot be cloned, and goes on', async () => {
    const { next, send } = serve({
      deskEvents: async () => ok([() => undefined] as never),
      accounts: async () => ok([]),
    });
    await next();
    send({ id: 1, method: 'deskEvents', input: {} });
    expect(await next()).toMatchObject({ id: 1, result: { ok: false, error: { code: 'INTERNAL' } } });
    send({ id: 2, method: 'accounts', input: {} });
    expect(await next()).toMatchObject({ id: 2, result: { ok: true } });
  });
});

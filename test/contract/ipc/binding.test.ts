import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHANNELS, channelName } from '#shared/contract/channels';
import { type Contract, type HandlersOf, invoke } from '#shared/contract/define';
import { ipc } from '#shared/contract/ipc';
import { type AppError, type Result, ok } from '#shared/kernel/result';
import { bindIpc } from '#main/ipc/bind';
import { createWindowRoles } from '#main/security/window-roles';
import { REQUESTS, createDeskIpc, createRegistry, fromUi } from './desk-ipc';
import { SAMPLES } from './samples';

const CONTRACT = {
  account: {
    open: invoke(z.strictObject({ id: z.string() }), z.null()),
    close: invoke(z.strictObject({}), z.null()),
  },
} as const satisfies Contract;

const done = async (): Promise<Result<null, AppError>> => ok(null);
const HANDLERS: HandlersOf<typeof CONTRACT> = { account: { open: done, close: done } };

function bind(handlers: unknown, contract: Contract = CONTRACT, registry = createRegistry()): readonly string[] {
  bindIpc({
    ipcMain: registry,
    contract,
    handlers: handlers as HandlersOf<Contract>,
    role: 'ui',
    roles: createWindowRoles(),
    log: () => undefined,
    newCorrelationId: () => 'correlation',
    nowMs: () => 0,
  });
  return registry.channels();
}

describe('binding the contract', () => {
  it('gives every request of the contract exactly one handler, and nothing else one', () => {
    const invokes = Object.entries(ipc).flatMap(([group, entries]) =>
      Object.entries(entries)
        .filter(([, entry]) => entry.kind === 'invoke')
        .map(([name]) => channelName(group, name)),
    );
    expect([...createDeskIpc().channels()].toSorted()).toEqual(invokes.toSorted());
    expect(REQUESTS.map((request) => request.channel).toSorted()).toEqual(invokes.toSorted());
  });

  it('has the same names and kinds in the channels that the preload is built from', () => {
    const kinds = Object.entries(ipc).map(([group, entries]) => [
      group,
      Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.kind])),
    ]);
    expect(CHANNELS).toEqual(Object.fromEntries(kinds));
  });

  it('refuses to start without a handler for each request', () => {
    expect(() => bind({ account: { open: done } })).toThrow('no handler for account:close');
    expect(() => bind({})).toThrow('no handler for account:open');
    expect(() => bind({ account: { open: done, close: 'later' } })).toThrow('no handler for account:close');
  });

  it('refuses a handler that stands for no request', () => {
    expect(() => bind({ account: { open: done, close: done, wipe: done } })).toThrow('account:wipe');
    expect(() => bind({ ...HANDLERS, desk: { wipe: done } })).toThrow('desk:wipe');
  });

  it('does not take a handler from a prototype', () => {
    const contract = { account: { toString: invoke(z.strictObject({}), z.null()) } };
    expect(() => bind({ account: {} }, contract)).toThrow('no handler for account:toString');
  });

  it('refuses two requests of one channel, in a contract or bound twice', () => {
    const contract = { a: { 'b:c': CONTRACT.account.close }, 'a:b': { c: CONTRACT.account.close } };
    expect(() => bind({ a: { 'b:c': done }, 'a:b': { c: done } }, contract)).toThrow('the same channel');
    const registry = createRegistry();
    bind(HANDLERS, CONTRACT, registry);
    expect(() => bind(HANDLERS, CONTRACT, registry)).toThrow('second handler');
  });

  it('looks at who asks before it looks at what is asked', async () => {
    const desk = createDeskIpc();
    const trap = {
      get limit(): never {
        throw new Error('the input was read');
      },
    };
    const answer = await desk.request('queue:page', fromUi({}, 99), trap);
    expect(answer).toMatchObject({ ok: false, error: { code: 'IPC_FORBIDDEN' } });
  });

  it('refuses a frame that was disposed of while it was looked at', async () => {
    const desk = createDeskIpc();
    const event = {
      get senderFrame(): never {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
      sender: { id: 7 },
    };
    expect(await desk.request('desk:status', event, {})).toMatchObject({ ok: false, error: { code: 'IPC_FORBIDDEN' } });
    expect(desk.log).toEqual([{ event: 'ipc-forbidden', channel: 'desk:status', reason: 'frame-gone' }]);
  });

  it('refuses an object with a __proto__ of its own', async () => {
    const desk = createDeskIpc();
    const message: unknown = JSON.parse('{"view":"work","offset":0,"limit":1,"__proto__":{"isAdmin":true}}');
    expect(await desk.request('queue:page', fromUi(), message)).toMatchObject({
      ok: false,
      error: { code: 'IPC_BAD_REQUEST' },
    });
    expect(desk.handled).toEqual([]);
  });

  it('answers INTERNAL for a value that fits the contract but cannot be cloned into a page', async () => {
    const { input, output } = SAMPLES.account.open;
    for (const stowaway of [() => 'a way back', new Map(), 1n]) {
      const desk = createDeskIpc(async () => ok({ ...output, state: { stowaway } }));
      expect(await desk.request('account:open', fromUi(), input)).toMatchObject({
        ok: false,
        error: { code: 'INTERNAL' },
      });
    }
  });

  it('names at most twenty places of a request with many problems', async () => {
    const desk = createDeskIpc();
    const answer = await desk.request('queue:next', fromUi(), { skip: Array.from({ length: 1000 }, () => 'no id') });
    const problems = answer.ok ? [] : answer.error.details?.['problems'];
    expect(problems).toHaveLength(20);
    expect(problems).toContainEqual({ path: 'skip.19', code: 'custom' });
  });
});

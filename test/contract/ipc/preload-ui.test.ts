import { beforeAll, describe, expect, it } from 'vitest';
import { channelName } from '#shared/contract/channels';
import { type Workstation, ipc } from '#shared/contract/ipc';
import { ok } from '#shared/kernel/result';
import { preloadText, runPreload } from './preload';

type Listener = (event: unknown, ...payload: unknown[]) => void;

let text = '';

beforeAll(async () => {
  text = await preloadText('ui');
});

/** The UI preload run beside an `ipcRenderer` that remembers. */
function openPreload() {
  const exposed = new Map<string, unknown>();
  const invoked: (readonly unknown[])[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    invoke: (...args: unknown[]) => {
      invoked.push(args);
      return Promise.resolve(ok('answer'));
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
  };
  const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) };
  runPreload(text, { contextBridge, ipcRenderer }, {});
  const notify = (channel: string, event: unknown, ...payload: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener(event, ...payload);
  };
  return { exposed, invoked, notify, workstation: exposed.get('workstation') as Workstation };
}

function namesOf(groups: object): readonly string[] {
  return Object.entries(groups)
    .flatMap(([group, entries]: [string, object]) => Object.keys(entries).map((name) => channelName(group, name)))
    .toSorted();
}

describe('window.workstation', () => {
  it('is all that the preload exposes', () => {
    expect([...openPreload().exposed.keys()]).toEqual(['workstation']);
  });

  it('has the keys of the contract, and the contract has its keys', () => {
    expect(namesOf(openPreload().workstation)).toEqual(namesOf(ipc));
  });

  it('holds functions only, frozen all the way down', () => {
    const { workstation } = openPreload();
    expect(Object.isFrozen(workstation)).toBe(true);
    for (const entries of Object.values(workstation)) {
      expect(Object.isFrozen(entries)).toBe(true);
      for (const entry of Object.values(entries)) expect(entry).toBeTypeOf('function');
    }
  });

  it('sends a request on the channel of its entry, with one argument whatever it is called with', async () => {
    const { workstation, invoked } = openPreload();
    for (const [group, entries] of Object.entries(ipc)) {
      for (const [name, entry] of Object.entries(entries)) {
        if (entry.kind !== 'invoke') continue;
        const request = (
          workstation as unknown as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>
        )[group]?.[name];
        const input = { group, name };
        expect(await request?.(input, 'more', 'and more')).toEqual(ok('answer'));
        expect(invoked.at(-1)).toEqual([channelName(group, name), input]);
      }
    }
  });

  it('gives a listener the payload and never the event, until it unsubscribes', () => {
    const { workstation, notify } = openPreload();
    const heard: unknown[][] = [];
    const stop = workstation.queue.changed((...args: unknown[]) => heard.push(args));
    const event = { sender: 'the way back into Electron' };
    notify('queue:changed', event, { revision: 1 }, 'more');
    notify('desk:changed', event, { revision: 9 });
    expect(heard).toEqual([[{ revision: 1 }]]);
    expect(stop()).toBeUndefined();
    notify('queue:changed', event, { revision: 2 });
    expect(heard).toHaveLength(1);
  });

  it('keeps two subscriptions of one listener apart', () => {
    const { workstation, notify } = openPreload();
    let count = 0;
    const listener = () => {
      count += 1;
    };
    const stopFirst = workstation.desk.changed(listener);
    workstation.desk.changed(listener);
    stopFirst();
    stopFirst();
    notify('desk:changed', {}, { revision: 1 });
    expect(count).toBe(1);
  });

  it('refuses a listener that is no function', () => {
    const { workstation } = openPreload();
    expect(() => workstation.queue.changed(7 as never)).toThrow(TypeError);
  });
});

describe('the text of the UI preload', () => {
  it('holds no schema library and no way to name a channel from outside', () => {
    expect(text).not.toMatch(/zod|safeParse/i);
    expect(text.match(/require\(/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(10_000);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { STORE_PORT_CHANNEL } from '#main/windows/store-window';
import { preloadText, runPreload } from './preload';

let text = '';

beforeAll(async () => {
  text = await preloadText('store');
});

/** The store preload run in a page of which `readyState` says how far it is. */
function openPreload(readyState: 'interactive' | 'complete') {
  const page = { readyState, onLoad: [] as (() => void)[], posted: [] as (readonly unknown[])[] };
  const received = new Map<string, (event: { readonly ports: readonly unknown[] }) => void>();
  const window = {
    document: {
      get readyState() {
        return page.readyState;
      },
    },
    addEventListener: (event: string, listener: () => void) => {
      expect(event).toBe('load');
      page.onLoad.push(listener);
    },
    postMessage: (...args: unknown[]) => page.posted.push(args),
  };
  const ipcRenderer = {
    once: (channel: string, listener: (event: { readonly ports: readonly unknown[] }) => void) => {
      received.set(channel, (event) => {
        received.delete(channel);
        listener(event);
      });
    },
  };
  runPreload(text, { ipcRenderer }, window);
  return { page, send: (channel: string, ...ports: unknown[]) => received.get(channel)?.({ ports }) };
}

describe('the store preload', () => {
  it('gives a loaded page the port that main sent, and nothing else', () => {
    const { page, send } = openPreload('complete');
    send(STORE_PORT_CHANNEL, 'port');
    expect(page.posted).toEqual([[{ kind: 'kept-store-port' }, '*', ['port']]]);
  });

  it('waits with the port until the page has loaded and listens', () => {
    const { page, send } = openPreload('interactive');
    send(STORE_PORT_CHANNEL, 'port');
    expect(page.posted).toEqual([]);
    for (const listener of page.onLoad) listener();
    expect(page.posted).toHaveLength(1);
  });

  it('hands over exactly one port, however many are sent', () => {
    const { page, send } = openPreload('complete');
    send(STORE_PORT_CHANNEL, 'first', 'second');
    send(STORE_PORT_CHANNEL, 'third');
    expect(page.posted).toEqual([[{ kind: 'kept-store-port' }, '*', ['first']]]);
  });

  it('says nothing when no port came, and nothing on another channel', () => {
    const { page, send } = openPreload('complete');
    send('kept:other', 'port');
    send(STORE_PORT_CHANNEL);
    expect(page.posted).toEqual([]);
  });
});

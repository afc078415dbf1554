import { setImmediate as nextTask } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { STORE_ORIGIN } from '#main/security/origins';
import { createWindowRoles } from '#main/security/window-roles';
import { UI_PARTITION, storePartition } from '#main/windows/partitions';
import { openStoreWindow, storeWindowOptions } from '#main/windows/store-window';
import { FakeWindow, createFakeChannel } from './fake-windows';

/** Opens a store window whose page does what `prepare` says. */
function openDesk(prepare: (window: FakeWindow) => void) {
  const roles = createWindowRoles();
  const channel = createFakeChannel();
  const windows: FakeWindow[] = [];
  const timers = new Set<() => void>();
  const opening = openStoreWindow({
    createWindow: (options) => {
      const window = new FakeWindow(options);
      windows.push(window);
      prepare(window);
      return window;
    },
    createChannel: () => channel,
    roles,
    preloadPath: '/kept/dist/preload/store.cjs',
    isPackaged: true,
    generation: 1,
    greetingTimeoutMs: 10_000,
    schedule: (afterMs, act) => {
      expect(afterMs).toBe(10_000);
      timers.add(act);
      return () => void timers.delete(act);
    },
  });
  const window = windows[0];
  if (window === undefined) throw new Error('no window was created');
  return { opening, window, channel, roles, timers };
}

const greet = (window: FakeWindow): void => {
  window.onPort = (port) => port.post({ ready: true });
};

describe('opening the store window', () => {
  it('loads the store page, hands it one port and answers with the other once the page has greeted', async () => {
    const { opening, window, channel, roles, timers } = openDesk(greet);
    const opened = await opening;
    expect(opened).toEqual({ ok: true, value: { window, port: channel.port1 } });
    expect(window.loaded).toEqual([`${STORE_ORIGIN}/`]);
    expect(window.posted).toEqual([{ channel: 'kept:store-port', message: null, ports: [channel.port2] }]);
    expect(roles.roleOf(1)).toBe('store');
    expect(timers.size).toBe(0);
    expect(channel.port1.events.eventNames()).toEqual([]);
    expect(window.contentsEvents.listenerCount('render-process-gone')).toBe(0);
    expect(window.isDestroyed()).toBe(false);
  });

  it('posts the port only after the page has loaded', async () => {
    const order: string[] = [];
    const { opening } = openDesk((window) => {
      window.onLoad = async () => void order.push('loaded');
      window.onPort = (port) => {
        order.push('port');
        port.post({ ready: true });
      };
    });
    await opening;
    expect(order).toEqual(['loaded', 'port']);
  });

  it.each([
    ['load-failed', (window: FakeWindow) => void (window.onLoad = () => Promise.reject(new Error('ERR_FAILED')))],
    ['not-a-greeting', (window: FakeWindow) => void (window.onPort = (port) => port.post({ id: 1 }))],
    ['port-closed', (window: FakeWindow) => void (window.onPort = (port) => port.close())],
    [
      'process-gone: crashed',
      (window: FakeWindow) =>
        void (window.onPort = () => window.contentsEvents.emit('render-process-gone', {}, { reason: 'crashed' })),
    ],
  ])('answers STORE_UNAVAILABLE (%s) and leaves no window behind', async (reason, prepare) => {
    const { opening, window, channel, roles, timers } = openDesk(prepare);
    expect(await opening).toMatchObject({ ok: false, error: { code: 'STORE_UNAVAILABLE', details: { reason } } });
    expect(window.isDestroyed()).toBe(true);
    expect(channel.port1.state.isClosed).toBe(true);
    expect(roles.roleOf(1)).toBeNull();
    expect(timers.size).toBe(0);
  });

  it('answers STORE_UNAVAILABLE when the page stays silent for the time it may take', async () => {
    const { opening, window, timers } = openDesk(() => undefined);
    for (const act of timers) act();
    expect(await opening).toMatchObject({ ok: false, error: { details: { reason: 'no-greeting' } } });
    expect(window.isDestroyed()).toBe(true);
  });

  it('is over when the process dies during the load, and the late end of the load changes nothing', async () => {
    let finishLoad: () => void = () => undefined;
    const { opening, window, channel } = openDesk((made) => {
      made.onLoad = () => new Promise((resolve) => (finishLoad = resolve));
    });
    window.contentsEvents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(await opening).toMatchObject({ ok: false, error: { details: { reason: 'process-gone: oom' } } });
    finishLoad();
    await nextTask();
    expect(window.posted).toEqual([]);
    expect(channel.port1.state.isStarted).toBe(false);
  });
});

describe('the store window', () => {
  const options = storeWindowOptions({ preloadPath: '/kept/store.cjs', isPackaged: true, generation: 3 });

  it('is hidden, sandboxed, never throttled, and shows no images', () => {
    expect(options).toMatchObject({ show: false, skipTaskbar: true });
    expect(options.webPreferences).toEqual({
      preload: '/kept/store.cjs',
      partition: 'persist:store-3',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: false,
      devTools: false,
      backgroundThrottling: false,
      images: false,
      webgl: false,
      disableDialogs: true,
    });
  });
});

describe('where the databases lie', () => {
  it('never changes: another origin or partition is another, empty database', () => {
    expect([STORE_ORIGIN, storePartition(1), UI_PARTITION]).toEqual(['app://store', 'persist:store-1', 'persist:ui']);
  });

  it('is another place for each generation, and never the UI’s', () => {
    const places = [UI_PARTITION, storePartition(1), storePartition(2)];
    expect(new Set(places).size).toBe(3);
    for (const place of places) expect(place).toMatch(/^persist:/);
  });

  it.each([0, -1, 1.5, Number.NaN])('is nowhere for generation %d', (generation) => {
    expect(() => storePartition(generation)).toThrow('not a store generation');
  });
});

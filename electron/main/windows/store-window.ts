import type { BrowserWindowConstructorOptions } from 'electron';
import { type Result, err, ok } from '#shared/kernel/result';
import { startUrl } from '../security/asset-path';
import type { RoleHolder, WindowRoles } from '../security/window-roles';
import { type GreetingPort, awaitGreeting } from './store-greeting';
import { storePartition } from './partitions';
import { storePreferences } from './web-preferences';

/** The channel on which the store's preload is handed its port. */
export const STORE_PORT_CHANNEL = 'kept:store-port';

/** What is asked of a store window; Electron's `BrowserWindow` fits. `P` is the kind of port its contents can be handed. */
export type StoreWindowLike<P> = {
  readonly webContents: RoleHolder & {
    on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
    off(
      event: 'render-process-gone',
      listener: (event: unknown, details: { readonly reason: string }) => void,
    ): unknown;
    postMessage(channel: string, message: unknown, transfer: P[]): void;
  };
  loadURL(url: string): Promise<void>;
  destroy(): void;
};

export type StoreWindowParts<W extends StoreWindowLike<P>, P extends GreetingPort> = {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => W;
  readonly createChannel: () => { readonly port1: P; readonly port2: P };
  readonly roles: WindowRoles;
  /** Absolute path of the bundled preload. */
  readonly preloadPath: string;
  readonly isPackaged: boolean;
  /** Counted up only by a recovery: see `storePartition`. */
  readonly generation: number;
  /** How long it may take from the creation of the window to its page's greeting, in ms. */
  readonly greetingTimeoutMs: number;
  /** Runs `act` after a time and answers how to call it off. Main's timer, given in so that tests need not wait. */
  readonly schedule: (afterMs: number, act: () => void) => () => void;
};

/** A store window whose page has greeted, and main's end of the channel to it. */
export type OpenStoreWindow<W, P> = { readonly window: W; readonly port: P };

export function storeWindowOptions(
  parts: Pick<StoreWindowParts<never, never>, 'preloadPath' | 'isPackaged' | 'generation'>,
): BrowserWindowConstructorOptions {
  return {
    title: 'Kept store',
    show: false,
    width: 400,
    height: 300,
    skipTaskbar: true,
    webPreferences: storePreferences({
      preload: parts.preloadPath,
      partition: storePartition(parts.generation),
      isPackaged: parts.isPackaged,
    }),
  };
}

/**
 * Opens the hidden window, hands its page one port and waits for the greeting. When the page does not load, dies or stays silent
 * the window is destroyed and the answer is `STORE_UNAVAILABLE`: open another, never reload this one.
 */
export async function openStoreWindow<W extends StoreWindowLike<P>, P extends GreetingPort>(
  parts: StoreWindowParts<W, P>,
): Promise<Result<OpenStoreWindow<W, P>>> {
  const window = parts.createWindow(storeWindowOptions(parts));
  parts.roles.assign('store', window.webContents);
  const { port1, port2 } = parts.createChannel();
  const failure = await firstOutcome(window, parts, () => handOver(window, port1, port2));
  if (failure === null) return ok({ window, port: port1 });
  port1.close();
  window.destroy();
  return err('STORE_UNAVAILABLE', `the store window did not come up: ${failure}`, { reason: failure });
}

/** What comes first: the outcome of `start`, the death of the window's process, or the end of the time it may take. */
async function firstOutcome<P>(
  window: StoreWindowLike<P>,
  limit: Pick<StoreWindowParts<never, never>, 'greetingTimeoutMs' | 'schedule'>,
  start: () => Promise<string | null>,
): Promise<string | null> {
  const cleanUps: (() => void)[] = [];
  const ended = new Promise<string>((resolve) => {
    const onGone = (_event: unknown, details: { readonly reason: string }): void => {
      resolve(`process-gone: ${details.reason}`);
    };
    window.webContents.on('render-process-gone', onGone);
    cleanUps.push(
      () => void window.webContents.off('render-process-gone', onGone),
      limit.schedule(limit.greetingTimeoutMs, () => resolve('no-greeting')),
    );
  });
  try {
    return await Promise.race([ended, start()]);
  } finally {
    for (const cleanUp of cleanUps) cleanUp();
  }
}

/** Null when the greeting came, else why it did not. */
async function handOver<P extends GreetingPort>(
  window: StoreWindowLike<P>,
  port1: P,
  port2: P,
): Promise<string | null> {
  try {
    await window.loadURL(startUrl('store'));
  } catch (error) {
    if (error instanceof Error) return 'load-failed';
    throw error;
  }
  // The process may have died during the load; then the outcome is known already and this window is destroyed.
  if (window.webContents.isDestroyed()) return 'window-destroyed';
  const greeting = awaitGreeting(port1);
  window.webContents.postMessage(STORE_PORT_CHANNEL, null, [port2]);
  return greeting;
}

import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { GreetingPort } from '#main/windows/store-greeting';
import type { StoreWindowLike } from '#main/windows/store-window';
import type { UiWindowLike } from '#main/windows/ui-window';

type Listener = (...args: never[]) => void;

/** A listener of one event as an `EventEmitter` takes it. */
function general(listener: Listener): (...args: unknown[]) => void {
  return listener as (...args: unknown[]) => void;
}

/** An end of a channel whose other end is `peer`; messages arrive a tick later, once the end is started. */
export type FakePort = GreetingPort & {
  readonly events: EventEmitter;
  readonly post: (data: unknown) => void;
  readonly state: { isStarted: boolean; isClosed: boolean };
};

export function createFakeChannel(): { readonly port1: FakePort; readonly port2: FakePort } {
  const port1 = createFakePort(() => port2);
  const port2 = createFakePort(() => port1);
  return { port1, port2 };
}

function createFakePort(peer: () => FakePort): FakePort {
  const events = new EventEmitter();
  const state = { isStarted: false, isClosed: false };
  return {
    events,
    state,
    on: (event: string, listener: Listener) => events.on(event, general(listener)),
    off: (event: string, listener: Listener) => events.off(event, general(listener)),
    start: () => void (state.isStarted = true),
    close: () => {
      if (state.isClosed) return;
      state.isClosed = true;
      peer().events.emit('close');
    },
    post: (data) => {
      queueMicrotask(() => {
        if (peer().state.isStarted) peer().events.emit('message', { data });
      });
    },
  };
}

/** A window in Electron's shape that remembers what was done to it; `onLoad` decides what loading comes to. */
export class FakeWindow implements UiWindowLike, StoreWindowLike<FakePort> {
  readonly options: BrowserWindowConstructorOptions;
  readonly contentsEvents = new EventEmitter();
  readonly events = new EventEmitter();
  readonly loaded: string[] = [];
  readonly posted: { readonly channel: string; readonly message: unknown; readonly ports: readonly FakePort[] }[] = [];
  readonly done: string[] = [];
  onLoad: () => Promise<void> = async () => undefined;
  onPort: (port: FakePort) => void = () => undefined;
  #isDestroyed = false;
  #isVisible = false;

  readonly webContents = {
    id: 1,
    isDestroyed: () => this.#isDestroyed,
    isCrashed: () => false,
    send: () => undefined,
    once: (event: string, listener: () => void) => this.contentsEvents.once(event, listener),
    on: (event: string, listener: Listener) => this.contentsEvents.on(event, general(listener)),
    off: (event: string, listener: Listener) => this.contentsEvents.off(event, general(listener)),
    postMessage: (channel: string, message: unknown, ports: FakePort[]) => {
      if (this.#isDestroyed) throw new Error('Object has been destroyed');
      this.posted.push({ channel, message, ports });
      for (const port of ports) this.onPort(port);
    },
  };

  constructor(options: BrowserWindowConstructorOptions) {
    this.options = options;
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    await this.onLoad();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.contentsEvents.emit('destroyed');
  }

  on(event: string, listener: Listener): unknown {
    return this.events.on(event, general(listener));
  }

  once(event: string, listener: () => void): unknown {
    return this.events.once(event, listener);
  }

  show(): void {
    this.#isVisible = true;
    this.done.push('show');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setMenuBarVisibility(isVisible: boolean): void {
    this.done.push(`menu bar ${isVisible ? 'shown' : 'hidden'}`);
  }

  setContentProtection(isProtected: boolean): void {
    this.done.push(`content ${isProtected ? 'protected' : 'open'}`);
  }
}

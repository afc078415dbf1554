import type { Readable, Writable } from 'node:stream';
import type { CdpCommands, CdpEvents } from './cdp-protocol';

type Params = CdpEvents[keyof CdpEvents];
type Listener = (params: Params) => void;

interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** DevTools over `--remote-debugging-pipe`: JSON messages that end in NUL, written to fd 3 and read from fd 4. */
export class Cdp {
  readonly #toChromium: Writable;
  readonly #trace: ((line: string) => void) | null;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;
  #isClosed = false;

  constructor(toChromium: Writable, fromChromium: Readable, trace: ((line: string) => void) | null) {
    this.#toChromium = toChromium;
    this.#trace = trace;
    // A write after Chromium has gone fails here; `close` is what tells the callers.
    toChromium.on('error', () => undefined);
    let parts: Buffer[] = [];
    fromChromium.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
        const text = Buffer.concat(parts).toString('utf8');
        parts = [];
        this.#receive(text);
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  /** Sends one command. Without `sessionId` it goes to the browser itself. Rejects with Chromium's message. */
  send<M extends keyof CdpCommands>(
    method: M,
    params: CdpCommands[M][0],
    sessionId?: string,
  ): Promise<CdpCommands[M][1]> {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: Chromium has exited`));
    const id = ++this.#lastId;
    const text = JSON.stringify({ id, method, params, sessionId });
    this.#trace?.(`>> ${text}`);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve: resolve as (result: unknown) => void, reject });
      this.#toChromium.write(`${text}\0`);
    });
  }

  /** Calls `listener` for each such event of the session (the browser's own without one); returns how to stop. */
  on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void, sessionId = ''): () => void {
    const key = `${sessionId}:${event}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener as Listener);
    return () => listeners.delete(listener as Listener);
  }

  /** Fails everything that still waits. To be called when the process is gone. */
  close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: Chromium has exited`));
    this.#pending.clear();
  }

  #receive(text: string): void {
    this.#trace?.(`<< ${text}`);
    const message = JSON.parse(text) as Incoming;
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ''}:${message.method ?? ''}`;
      // A copy: a listener may take itself off.
      for (const listener of Array.from(this.#listeners.get(key) ?? [])) listener(message.params ?? {});
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result);
  }
}

import { decode, encode } from '../codec';
import type { PageToHost } from '../wire';
import type { PagePorts } from './page-ports';

type Post = (head: PageToHost, body?: string) => void;

interface IpcRendererEvent {
  readonly sender: IpcRenderer;
  readonly senderId: 0;
  readonly ports: readonly MessagePort[];
}

type Listener = (event: IpcRendererEvent, ...values: unknown[]) => void;

interface Registration {
  /** What the app passed, and so what it names when it takes the listener off again. */
  readonly listener: Listener;
  readonly call: Listener;
}

interface Settlers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `ipcRenderer` of a preload. `sendSync` is left out on purpose: it would block on DevTools. */
export class IpcRenderer {
  readonly #post: Post;
  readonly #ports: PagePorts;
  readonly #listeners = new Map<string, Registration[]>();
  readonly #calls = new Map<number, Settlers>();
  #lastId = 0;

  constructor(post: Post, ports: PagePorts) {
    this.#post = post;
    this.#ports = ports;
  }

  send(channel: string, ...values: unknown[]): void {
    this.#post({ type: 'send', channel, ports: [] }, encode(values));
  }

  invoke(channel: string, ...values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const body = encode(values);
      const id = ++this.#lastId;
      this.#calls.set(id, { resolve, reject });
      this.#post({ type: 'invoke', id, channel }, body);
    });
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []): void {
    const body = encode([message]);
    this.#post({ type: 'send', channel, ports: this.#ports.give(transfer) }, body);
  }

  sendSync(): never {
    throw new Error('test host: ipcRenderer.sendSync is not implemented');
  }

  on(channel: string, listener: Listener): this {
    return this.#add(channel, { listener, call: listener });
  }

  once(channel: string, listener: Listener): this {
    const call: Listener = (event, ...values) => {
      this.off(channel, listener);
      listener(event, ...values);
    };
    return this.#add(channel, { listener, call });
  }

  off(channel: string, listener: Listener): this {
    const registered = this.#listeners.get(channel) ?? [];
    const index = registered.findIndex((one) => one.listener === listener);
    if (index >= 0) registered.splice(index, 1);
    return this;
  }

  addListener(channel: string, listener: Listener): this {
    return this.on(channel, listener);
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel?: string): this {
    if (channel === undefined) this.#listeners.clear();
    else this.#listeners.delete(channel);
    return this;
  }

  listenerCount(channel: string): number {
    return this.#listeners.get(channel)?.length ?? 0;
  }

  /** Main sent `values` on `channel`. */
  emitFromHost(channel: string, ports: readonly MessagePort[], body: string): void {
    const values = decode(body) as readonly unknown[];
    const event: IpcRendererEvent = { sender: this, senderId: 0, ports };
    const registered = (this.#listeners.get(channel) ?? []).slice();
    for (const { call } of registered) call(event, ...values);
  }

  /** Main answered `invoke` number `id`. */
  settle(id: number, isOk: boolean, body: string): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (isOk) call?.resolve(decode(body));
    else call?.reject(new Error(String(decode(body))));
  }

  #add(channel: string, registration: Registration): this {
    const registered = this.#listeners.get(channel) ?? [];
    this.#listeners.set(channel, registered);
    registered.push(registration);
    return this;
  }
}

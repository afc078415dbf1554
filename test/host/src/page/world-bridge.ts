/**
 * contextBridge between the two worlds of a page. They share the DOM but no JavaScript object, so they talk by
 * synchronous CustomEvents on window, whose `detail` Chromium structured-clones when it crosses worlds.
 * Functions would arrive as null without an error, so they (and promises) cross as numbered tokens.
 */
type AnyFunction = (...values: unknown[]) => unknown;

/** What one world asks of the other. */
export type BridgeRequest =
  | { readonly op: 'expose'; readonly key: string; readonly api: unknown }
  | { readonly op: 'open'; readonly url: string; readonly name: string; readonly features: string };

type BridgeMessage =
  | BridgeRequest
  | { readonly op: 'call'; readonly id: number; readonly values: readonly unknown[] }
  | { readonly op: 'return'; readonly value: unknown }
  | { readonly op: 'throw'; readonly error: unknown }
  | { readonly op: 'resolve' | 'reject'; readonly id: number; readonly value: unknown };

interface Settlers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (value: unknown) => void;
}

const MAX_DEPTH = 1000;
const isRecord = (value: object): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

export class WorldBridge {
  readonly #tokenKey: string;
  readonly #theirs: string;
  readonly #functions = new Map<number, AnyFunction>();
  readonly #functionIds = new WeakMap<AnyFunction, number>();
  readonly #promises = new Map<number, Settlers>();
  #lastId = 0;
  #answer: BridgeMessage | null = null;

  /** `handle` answers the other world's requests; what it returns crosses back. */
  constructor(secret: string, world: 'main' | 'preload', handle: (request: BridgeRequest) => unknown) {
    this.#tokenKey = `__${secret}`;
    this.#theirs = (world === 'main' ? 'p' : 'm') + secret;
    const mine = (world === 'main' ? 'm' : 'p') + secret;
    const listener = (event: Event): void => {
      event.stopImmediatePropagation();
      this.#receive((event as CustomEvent<BridgeMessage>).detail, handle);
    };
    window.addEventListener(mine, listener, true);
  }

  /** Calls the other world and returns what it returned, or throws what it threw. */
  call(message: BridgeMessage): unknown {
    this.#answer = null;
    this.#say(message);
    const answer = this.#takeAnswer();
    // No answer: Chromium could not clone the message and dropped its detail.
    if (answer === null) throw new Error('An object could not be cloned.');
    if (answer.op === 'throw') throw this.fromOther(answer.error);
    return answer.op === 'return' ? this.fromOther(answer.value) : undefined;
  }

  /** A value ready to cross: functions and promises as tokens, plain objects and arrays copied. */
  toOther(value: unknown, depth = 0): unknown {
    if (depth > MAX_DEPTH) throw new Error('Electron contextBridge recursion depth exceeded.  Nested objects');
    if (typeof value === 'function') return { [this.#tokenKey]: 'function', id: this.#idOf(value as AnyFunction) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return this.#promiseToken(value);
    if (Array.isArray(value)) return value.map((item) => this.toOther(item, depth + 1));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, this.toOther(child, depth + 1)]));
  }

  /** The other way round. Works in place: what arrived is our own clone already. */
  fromOther(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        if (typeof item === 'object' && item !== null) value[index] = this.fromOther(item);
      }
      return value;
    }
    if (!isRecord(value)) return value;
    switch (value[this.#tokenKey]) {
      case 'function': {
        const id = Number(value['id']);
        return (...values: unknown[]) =>
          this.call({ op: 'call', id, values: values.map((item) => this.toOther(item)) });
      }
      case 'promise':
        return new Promise((resolve, reject) => this.#promises.set(Number(value['id']), { resolve, reject }));
      case 'error':
        return new Error(String(value['message']));
      default:
        for (const [key, child] of Object.entries(value)) {
          if (typeof child === 'object' && child !== null) value[key] = this.fromOther(child);
        }
        return value;
    }
  }

  #receive(message: BridgeMessage | null, handle: (request: BridgeRequest) => unknown): void {
    if (message === null) return;
    switch (message.op) {
      case 'return':
      case 'throw':
        this.#answer = message;
        return;
      case 'resolve':
      case 'reject':
        this.#promises.get(message.id)?.[message.op](this.fromOther(message.value));
        this.#promises.delete(message.id);
        return;
      default:
        this.#say(this.#run(() => (message.op === 'call' ? this.#invoke(message) : handle(message))));
    }
  }

  #run(action: () => unknown): BridgeMessage {
    try {
      return { op: 'return', value: this.toOther(action()) };
    } catch (error) {
      return { op: 'throw', error: this.#errorToken(error) };
    }
  }

  #invoke(message: { readonly id: number; readonly values: readonly unknown[] }): unknown {
    const target = this.#functions.get(message.id);
    if (!target) throw new Error('Attempted to call a function that has been released');
    return target(...message.values.map((value) => this.fromOther(value)));
  }

  #say(message: BridgeMessage): void {
    window.dispatchEvent(new CustomEvent(this.#theirs, { detail: message }));
  }

  #takeAnswer(): BridgeMessage | null {
    const answer = this.#answer;
    this.#answer = null;
    return answer;
  }

  #idOf(target: AnyFunction): number {
    const known = this.#functionIds.get(target);
    if (known !== undefined) return known;
    const id = ++this.#lastId;
    this.#functionIds.set(target, id);
    this.#functions.set(id, target);
    return id;
  }

  #promiseToken(promise: Promise<unknown>): unknown {
    const id = ++this.#lastId;
    promise.then(
      (value) => this.#say({ op: 'resolve', id, value: this.toOther(value) }),
      (error: unknown) => this.#say({ op: 'reject', id, value: this.#errorToken(error) }),
    );
    return { [this.#tokenKey]: 'promise', id };
  }

  #errorToken(error: unknown): unknown {
    return { [this.#tokenKey]: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

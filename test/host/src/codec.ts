/**
 * A structured-clone codec over JSON text. Runs in Node and in the page, so that main and a renderer can exchange
 * Map, Set, Date, bytes, BigInt, errors, holes and shared references through DevTools, which only carries text.
 *
 * `J` + plain JSON when the value is a tree JSON keeps exactly (the common case), else `S` + tagged JSON.
 */

type Json = null | boolean | number | string | Json[];
type Bytes = Uint8Array<ArrayBuffer>;

/** What a value that has no clone is refused with; the message reads as Chromium's does. */
export class CloneError extends Error {
  override readonly name = 'DataCloneError';
}

interface Base64 {
  readonly toText: (bytes: Bytes) => string;
  readonly fromText: (text: string) => Bytes;
}

/** Chromium 140 and newer; not yet in the compiler's library. */
interface Base64Bytes {
  toBase64(): string;
}
interface Base64Constructor {
  fromBase64(text: string): Bytes;
}

const base64: Base64 =
  typeof Buffer === 'undefined'
    ? {
        toText: (bytes) => (bytes as unknown as Base64Bytes).toBase64(),
        fromText: (text) => (Uint8Array as unknown as Base64Constructor).fromBase64(text),
      }
    : {
        toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        fromText: (text) => new Uint8Array(Buffer.from(text, 'base64')),
      };

const VIEWS: readonly (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
  Int8Array,
  Uint8ClampedArray,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
];

const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError } as const;

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
const isExactNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

/** Turns any cloneable value into text. Throws `CloneError` for what structured clone refuses. */
export function encode(value: unknown): string {
  return isJsonTree(value, new Set()) ? `J${JSON.stringify(value)}` : `S${JSON.stringify(tag(value, new Map()))}`;
}

/** The value `encode` was given, as a new object tree. */
export function decode(text: string): unknown {
  const json: unknown = JSON.parse(text.slice(1));
  return text.startsWith('J') ? json : untag(json as Json, []);
}

/** True when JSON keeps the value exactly. An object met twice is not a tree: its identity must survive. */
function isJsonTree(value: unknown, met: Set<object>): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return isExactNumber(value);
    case 'object': {
      if (value === null) return true;
      if (met.has(value)) return false;
      met.add(value);
      return Array.isArray(value) ? isPlainArray(value, met) : isPlainObject(value, met);
    }
    default:
      return false;
  }
}

function isPlainArray(value: readonly unknown[], met: Set<object>): boolean {
  for (let index = 0; index < value.length; index++) if (!isJsonTree(value[index], met)) return false;
  return Object.keys(value).length === value.length;
}

function isPlainObject(value: object, met: Set<object>): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (tagOf(value) !== 'Object') return false;
  for (const child of Object.values(value)) if (!isJsonTree(child, met)) return false;
  return true;
}

function tag(value: unknown, met: Map<object, number>): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return isExactNumber(value) ? value : ['n', Object.is(value, -0) ? '-0' : String(value)];
    case 'undefined':
      return ['u'];
    case 'bigint':
      return ['i', String(value)];
    case 'function':
    case 'symbol':
      throw new CloneError(`${String(value).slice(0, 60)} could not be cloned.`);
    case 'object':
      return value === null ? null : tagObject(value, met);
  }
}

function tagObject(value: object, met: Map<object, number>): Json {
  const known = met.get(value);
  if (known !== undefined) return ['r', known];
  met.set(value, met.size);
  if (Array.isArray(value)) return ['a', value.length, ...tagEntries(value, met)];
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
    return ['v', tagOf(value), base64.toText(bytes)];
  }
  if (value instanceof Error || tagOf(value) === 'Error') return tagError(value as Error, met);
  switch (tagOf(value)) {
    case 'Date':
      return ['d', Number(value)];
    case 'RegExp':
      return ['x', (value as RegExp).source, (value as RegExp).flags];
    case 'Map':
      return ['m', ...[...(value as Map<unknown, unknown>)].flat(1).map((item) => tag(item, met))];
    case 'Set':
      return ['s', ...[...(value as Set<unknown>)].map((item) => tag(item, met))];
    case 'ArrayBuffer':
      return ['b', base64.toText(new Uint8Array(value as ArrayBuffer))];
    case 'Boolean':
    case 'Number':
    case 'String':
    case 'BigInt':
      return ['p', tag(value.valueOf(), met)];
    default:
      refusePlatformObject(value);
      return ['o', ...tagEntries(value, met)];
  }
}

function tagEntries(value: object, met: Map<object, number>): Json[] {
  return Object.entries(value).flatMap(([key, child]) => [key, tag(child, met)]);
}

function tagError(value: Error, met: Map<object, number>): Json {
  const name = Object.hasOwn(ERRORS, value.name) ? value.name : 'Error';
  return ['e', name, value.message, value.stack ?? '', Object.hasOwn(value, 'cause') ? tag(value.cause, met) : ['u']];
}

/** Promises, DOM nodes, ports, weak maps: objects the engine or the browser made, that have no clone. */
function refusePlatformObject(value: object): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return;
  const maker: unknown = (prototype as { constructor?: unknown }).constructor;
  if (typeof maker !== 'function' || maker.name === 'Object') return;
  if (/\[native code\]\s*\}$/.test(Function.prototype.toString.call(maker)))
    throw new CloneError(`#<${tagOf(value)}> could not be cloned.`);
}

/** `made` numbers the objects in the order `tagObject` met them, which is what `['r', n]` refers to. */
function untag(json: Json, made: unknown[]): unknown {
  if (!Array.isArray(json)) return json;
  const [kind, first, second] = json;
  const keep = <T>(value: T): T => {
    made.push(value);
    return value;
  };
  switch (kind) {
    case 'n':
      return Number(first);
    case 'u':
      return undefined;
    case 'i':
      return BigInt(String(first));
    case 'r':
      return made[Number(first)];
    case 'a':
      return untagEntries(keep(sparseArray(Number(first))), json.slice(2), made);
    case 'o':
      return untagEntries(keep({}), json.slice(1), made);
    case 'd':
      return keep(new Date(first === null ? Number.NaN : Number(first)));
    case 'x':
      return keep(new RegExp(String(first), String(second)));
    case 'm':
      return untagMap(keep(new Map<unknown, unknown>()), json.slice(1), made);
    case 's': {
      const set = keep(new Set<unknown>());
      for (const item of json.slice(1)) set.add(untag(item, made));
      return set;
    }
    case 'b':
      return keep(base64.fromText(String(first)).buffer);
    case 'v':
      return keep(untagView(String(first), base64.fromText(String(second))));
    case 'e':
      return untagError(json, made);
    case 'p': {
      // The primitive inside has no number of its own, so the box may be numbered after it.
      const box: unknown = Object(untag(first ?? null, made));
      return keep(box);
    }
    default:
      throw new Error(`codec: unknown tag ${String(kind)}`);
  }
}

/** Holes stay holes: only what was there is set afterwards. */
function sparseArray(length: number): unknown[] {
  const array: unknown[] = [];
  array.length = length;
  return array;
}

function untagEntries(target: object, entries: readonly Json[], made: unknown[]): object {
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const value = untag(entries[index + 1] ?? null, made);
    // Not an assignment: a key named __proto__ must stay an ordinary property.
    Object.defineProperty(target, String(entries[index]), {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return target;
}

function untagMap(target: Map<unknown, unknown>, entries: readonly Json[], made: unknown[]): Map<unknown, unknown> {
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const key = untag(entries[index] ?? null, made);
    target.set(key, untag(entries[index + 1] ?? null, made));
  }
  return target;
}

function untagView(name: string, bytes: Bytes): ArrayBufferView {
  const View = VIEWS.find((candidate) => candidate.name === name);
  return View ? new View(bytes.buffer) : bytes;
}

function untagError(json: readonly Json[], made: unknown[]): Error {
  const [, name, message, stack, cause] = json;
  const error = new ERRORS[String(name) as keyof typeof ERRORS](String(message));
  made.push(error);
  if (stack !== '') Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
  const value = untag(cause ?? null, made);
  if (value !== undefined)
    Object.defineProperty(error, 'cause', { value, configurable: true, writable: true, enumerable: false });
  return error;
}

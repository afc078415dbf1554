import type { JsonValue } from '#shared/kernel/json';
import { type ClockPort, nowOf } from './clock';
import { describeError } from './log-error';
import { type LogFile, type LogFileInput, createLogFile } from './log-file';
import { redact } from './redact';

declare const brand: unique symbol;

/** A word of a program that is only known at run time: an errno, a channel, a code of Chromium. */
export type LogCode = string & { readonly [brand]: 'LogCode' };

const CODE = /^[A-Za-z][\w.:/-]{0,79}$/;

/** Marks a program's own word as loggable; anything that does not look like one becomes `not-a-code`. */
export function logCode(text: string): LogCode {
  return (CODE.test(text) ? text : 'not-a-code') as LogCode;
}

/** A string type that names its values: literals, unions of them, and branded ids. Plain `string` could be anything. */
type Named<T extends string> = string extends T ? never : T;

type Loggable<V> = V extends number | boolean | null | undefined
  ? V
  : V extends string
    ? Named<V>
    : V extends readonly (infer Item)[]
      ? readonly Loggable<Item>[]
      : never;

/** What may stand beside a message: ids, numbers, codes and booleans. A plain `string` does not compile. */
export type LogData<D> = { readonly [K in keyof D]: Loggable<D[K]> };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

type Write = <const S extends string, const M extends string, const D extends object>(
  scope: Named<S>,
  /** A fixed sentence, never one with values in it. */
  message: Named<M>,
  data?: D & LogData<D>,
) => void;

/** The log of a process. Nothing here waits, fails, or holds what people said or who they are. */
export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  /** Logs what was thrown or refused: code, class and stack; the message only of Kept's own failures. */
  readonly failure: <const S extends string, const M extends string, const D extends object>(
    scope: Named<S>,
    message: Named<M>,
    error: unknown,
    data?: D & LogData<D>,
  ) => void;
  readonly flush: LogFile['flush'];
  readonly dropped: LogFile['dropped'];
  readonly close: LogFile['close'];
};

export type LogInput = Omit<LogFileInput, 'name'> & {
  readonly clock: ClockPort;
  /** The process the lines are of; also the file's name. */
  readonly proc: string;
  /** Lines below it are left out; `info` unless said otherwise. */
  readonly level?: LogLevel;
};

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };
const LONGEST_TEXT = 2000;

function cleaned(value: JsonValue): JsonValue {
  if (typeof value === 'string') return redact(value.slice(0, LONGEST_TEXT));
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => cleaned(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), cleaned(item)]));
}

/** Opens the log of a process: JSON lines in `<dir>/<proc>.log`, redacted on the way in. */
export function createLog(input: LogInput): Log {
  const file = createLogFile({ ...input, name: input.proc });
  const lowest = RANK[input.level ?? 'info'];

  const put = (level: LogLevel, scope: string, msg: string, rest: { readonly [key: string]: unknown }): void => {
    if (RANK[level] < lowest) return;
    const head = { at: nowOf(input.clock), level, proc: input.proc };
    // Through JSON first, so that what is cleaned is exactly what would be written.
    const body = JSON.parse(JSON.stringify({ scope, msg, ...rest })) as JsonValue;
    file.put(JSON.stringify(Object.assign(head, cleaned(body))));
  };

  const writer =
    (level: LogLevel): Write =>
    (scope, message, data) =>
      put(level, scope, message, data === undefined ? {} : { data });

  return {
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    failure: (scope, message, error, data) =>
      put('error', scope, message, { ...(data === undefined ? {} : { data }), error: describeError(error) }),
    flush: file.flush,
    dropped: file.dropped,
    close: file.close,
  };
}

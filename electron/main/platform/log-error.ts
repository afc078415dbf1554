import { ERROR_CODES } from '#shared/kernel/error-codes';
import type { JsonValue } from '#shared/kernel/json';
import { CodedError } from '#shared/kernel/result';

/** A line of a V8 stack that names a place in a program; a line of a message that merely starts with `at` has none. */
const FRAME = /^ {4}at (?:[^()]+ \()?(?:node:|file:|app:|\/|[A-Za-z]:\\)[^()]*:\d+:\d+\)?$/;
const MOST_FRAMES = 30;
const DEEPEST_CAUSE = 3;
const WORD = /^[A-Za-z][\w.-]{0,79}$/;

function word(value: unknown): string | null {
  return typeof value === 'string' && WORD.test(value) ? value : null;
}

function isOwnFailure(value: unknown): value is { code: string; message: unknown; details?: JsonValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    Object.hasOwn(ERROR_CODES, value.code) &&
    'message' in value
  );
}

/**
 * What the log keeps of something that was thrown or refused: class, code, where it came from and what caused it. Messages are kept
 * only of Kept's own failures, which never hold what people entered; a message of the system or of a library may quote a cell of a
 * file, so it is left out.
 */
export function describeError(error: unknown, depth = 0): JsonValue {
  if (error instanceof CodedError) {
    return { ...ownFailure(error.error), ...origin(error, depth) };
  }
  if (error instanceof Error) {
    const code = 'code' in error ? word(error.code) : null;
    return { name: word(error.name) ?? 'Error', ...(code === null ? {} : { code }), ...origin(error, depth) };
  }
  return isOwnFailure(error) ? ownFailure(error) : { name: typeof error };
}

function ownFailure(failure: { readonly code: string; readonly message: unknown; readonly details?: JsonValue }): {
  readonly [key: string]: JsonValue;
} {
  const { code, message, details } = failure;
  return { code, message: String(message), ...(details === undefined ? {} : { details }) };
}

function origin(error: Error, depth: number): { readonly [key: string]: JsonValue } {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
  const hasCause = error.cause !== undefined && depth < DEEPEST_CAUSE;
  return hasCause ? { frames, cause: describeError(error.cause, depth + 1) } : { frames };
}

import type { ErrorCode } from './error-codes';
import type { JsonValue } from './json';

/** An expected failure: a code a person or a program can act on. `message` is English for logs and never holds personal data. */
export type AppError = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, JsonValue>>;
};

/** The outcome of anything that may fail for a reason that is not a bug. Bugs throw. */
export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success carrying `value`. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failure with a code, an English message for logs and optional details (codes, ids, counts; never personal data). */
export function err(
  code: ErrorCode,
  message: string,
  details?: Readonly<Record<string, JsonValue>>,
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** Carries an expected failure through code that can only throw (a port, a stream); the edge turns it back into a `Result`. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly error: AppError;

  constructor(error: AppError, options?: ErrorOptions) {
    super(`${error.code}: ${error.message}`, options);
    this.error = error;
  }
}

/** The value of a success; throws `CodedError` for a failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new CodedError(result.error);
}

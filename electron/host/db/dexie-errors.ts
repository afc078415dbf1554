import type { ErrorCode } from '#shared/kernel/error-codes';
import { CodedError, err } from '#shared/kernel/result';

const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'STORE_QUOTA',
  VersionError: 'SCHEMA_TOO_NEW',
  DatabaseClosedError: 'STORE_UNAVAILABLE',
  InvalidStateError: 'STORE_UNAVAILABLE',
  TransactionInactiveError: 'STORE_UNAVAILABLE',
  TimeoutError: 'STORE_UNAVAILABLE',
  AbortError: 'STORE_UNAVAILABLE',
  MissingAPIError: 'STORE_UNREADABLE',
  OpenFailedError: 'STORE_UNREADABLE',
  NotFoundError: 'STORE_UNREADABLE',
  UnknownError: 'STORE_UNREADABLE',
  NotReadableError: 'STORE_UNREADABLE',
  DataError: 'STORE_UNREADABLE',
};

type Failure = {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
  readonly failures?: unknown;
};

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}

/** A failure and what it was caused by, the cause first: Dexie wraps the browser's failure, a bulk call those of its rows. */
function* causes(failure: unknown): Generator<Failure> {
  if (!isFailure(failure)) return;
  if (failure.inner !== undefined && failure.inner !== failure) yield* causes(failure.inner);
  if (Array.isArray(failure.failures)) for (const one of failure.failures) yield* causes(one);
  yield failure;
}

/** What a failure of Dexie or IndexedDB means to the store, or null when it is a fault of ours. */
export function codedFailure(failure: unknown): CodedError | null {
  if (failure instanceof CodedError) return failure;
  const all = [...causes(failure)];
  // Running out of room also aborts the transaction: the cause counts, not what followed.
  const known =
    all.find(({ name }) => name === 'QuotaExceededError') ?? all.find(({ name }) => CODES[name] !== undefined);
  const code = known === undefined ? undefined : CODES[known.name];
  if (known === undefined || code === undefined) return null;
  return new CodedError(err(code, `${known.name}: ${known.message}`).error, { cause: failure });
}

/** Runs a database call; failures of the database become coded ones, faults of ours stay what they are. */
export async function withCodes<T>(call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (failure) {
    throw codedFailure(failure) ?? failure;
  }
}

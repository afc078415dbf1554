import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { codedFailure, withCodes } from '#host/db/dexie-errors';
import { CodedError, err } from '#shared/kernel/result';

const named = (name: string) => new DOMException('of the browser', name);

describe('failures of the database', () => {
  it.each([
    ['QuotaExceededError', 'STORE_QUOTA'],
    ['VersionError', 'SCHEMA_TOO_NEW'],
    ['UnknownError', 'STORE_UNREADABLE'],
    ['NotReadableError', 'STORE_UNREADABLE'],
    ['InvalidStateError', 'STORE_UNAVAILABLE'],
    ['AbortError', 'STORE_UNAVAILABLE'],
  ])('%s means %s', (name, code) => {
    expect(codedFailure(named(name))?.error.code).toBe(code);
  });

  it('finds the quota behind what Dexie made of it', () => {
    const { AbortError, BulkError, DatabaseClosedError } = Dexie as unknown as Record<
      string,
      new (...of: unknown[]) => Error
    >;
    const aborted = AbortError === undefined ? null : new AbortError('aborted', named('QuotaExceededError'));
    const bulk =
      BulkError === undefined ? null : new BulkError('accounts.bulkPut(): 1 of 9', [named('QuotaExceededError')]);
    const closed = DatabaseClosedError === undefined ? null : new DatabaseClosedError('closed');
    expect(codedFailure(aborted)?.error.code).toBe('STORE_QUOTA');
    expect(codedFailure(bulk)?.error.code).toBe('STORE_QUOTA');
    expect(codedFailure(closed)?.error.code).toBe('STORE_UNAVAILABLE');
  });

  it('leaves faults of ours as they are, and keeps codes that are there', async () => {
    const fault = new TypeError('x is undefined');
    const coded = new CodedError(err('STORE_CORRUPT', 'a row').error);
    expect(codedFailure(fault)).toBeNull();
    await expect(withCodes(() => Promise.reject(fault))).rejects.toBe(fault);
    await expect(withCodes(() => Promise.reject(coded))).rejects.toBe(coded);
  });
});

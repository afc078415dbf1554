import type { AccountId } from '#shared/kernel/ids';
import type { Portfolio } from '../portfolio/history';

export type Next = { readonly ms: number; readonly accountId: AccountId };

/** One of the two that are measured beside each other. Every answer is milliseconds of its own work; what it is given is made before. */
export type Side = {
  readonly name: string;
  /** Makes a new database of this name. Not measured. */
  readonly create: (database: string) => Promise<void>;
  /** Takes the accounts with these numbers. */
  readonly importBatch: (numbers: readonly number[]) => Promise<number>;
  /** What is left to do when every batch was taken. */
  readonly endImport: () => Promise<number>;
  /** Takes the contacts at these places of the history. */
  readonly addContacts: (portfolio: Portfolio, places: readonly number[]) => Promise<number>;
  /** Opens an existing database and reads the first fifty of the queue. The shift goes on after so many saves. */
  readonly start: (database: string, savedBefore: number) => Promise<number>;
  readonly next: () => Promise<Next>;
  /** The account with this number and the last hundred of its timeline. */
  readonly openAccount: (no: number) => Promise<number>;
  readonly save: (accountId: AccountId) => Promise<number>;
  readonly close: () => Promise<void>;
};

export const BATCH_ROWS = 2_000;
export const FIRST_PAGE = 50;
export const TIMELINE_PAGE = 100;

/** Runs work and answers how many milliseconds it took beside what it gave. */
export async function timed<T>(work: () => PromiseLike<T>): Promise<readonly [ms: number, value: T]> {
  const from = performance.now();
  const value = await work();
  return [performance.now() - from, value];
}

/** The numbers from `from` up to `to`, in batches. */
export function* batches(from: number, to: number): Generator<readonly number[]> {
  for (let at = from; at < to; at += BATCH_ROWS) {
    yield Array.from({ length: Math.min(BATCH_ROWS, to - at) }, (_, index) => at + index);
  }
}

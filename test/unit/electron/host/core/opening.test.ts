import { describe, expect, it } from 'vitest';
import { judgeProbe } from '#host/core/opening';
import type { MetaRows, Probe, Sentinel } from '#host/core/persistence';

const sentinel: Sentinel = {
  databaseId: 'database-1',
  schemaVersion: 1,
  revision: 4,
  head: { seq: 9, hash: 'a' },
  accounts: 2,
  events: 9,
};
const meta: MetaRows = { sentinel, keyCheck: new Uint8Array(1), deferred: null };
const present = (values: Partial<Extract<Probe, { kind: 'present' }>> = {}): Probe => ({
  kind: 'present',
  isTooNew: false,
  schemaVersion: 1,
  meta,
  ...values,
});
const expected = (databaseId: string, seq = 9) => ({ databaseId, head: { seq, hash: 'a' } });

describe('judging what a look at the database found', () => {
  it.each([
    ['nothing, and nothing expected', { kind: 'absent', dataLoss: null }, null, 'created'],
    ['nothing where one is expected', { kind: 'absent', dataLoss: null }, expected('database-1'), 'reset'],
    ['data loss, even when nothing is expected', { kind: 'absent', dataLoss: 'total' }, null, 'reset'],
    ['data loss', { kind: 'absent', dataLoss: 'total' }, expected('database-1'), 'reset'],
    ['the expected database', present(), expected('database-1'), 'opened'],
    ['a database behind the journal', present(), expected('database-1', 500), 'opened'],
    ['a database when nothing is expected', present(), null, 'opened'],
    ['another database', present(), expected('database-2'), 'foreign'],
    ['a database of a newer Kept', present({ isTooNew: true, schemaVersion: 7 }), expected('database-1'), 'too-new'],
    ['a newer database that says nothing', present({ isTooNew: true, meta: null }), null, 'too-new'],
    ['a database that says nothing of itself', present({ meta: null }), expected('database-1'), 'unreadable'],
    ['a failure', { kind: 'unreadable', reason: 'UnknownError: no' }, expected('database-1'), 'unreadable'],
  ] as const)('%s', (_, probe, expectation, outcome) => {
    expect(judgeProbe(probe, expectation).outcome).toBe(outcome);
  });
});

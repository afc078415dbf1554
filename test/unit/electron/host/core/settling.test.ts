import { describe, expect, it } from 'vitest';
import { foldRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { PACK_ROWS, Pack } from '#host/core/pack';
import { QueueTable } from '#host/core/queue-table';
import { Settling } from '#host/core/settling';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { asId } from '#shared/kernel/ids';
import { aPhone, anAccount } from '#test/support/accounts';

/** Noon in Chicago on a working day. */
const NOON = { nowMs: Date.parse('2026-10-08T17:00:00.000Z'), desk: DESK_ALONE };
const MIDNIGHT = { ...NOON, nowMs: NOON.nowMs + 12 * 3_600_000 };
const PACKS = 12;

function manyAccounts(): CallableIndex {
  const row = (no: number) => {
    const account = anAccount({ id: asId(String(no).padStart(32, '0')), contactPoints: [aPhone()] });
    return foldRow({ account, canonicalId: account.id }, []);
  };
  const whole = Pack.of(Array.from({ length: PACK_ROWS }, (_, no) => row(no)));
  const table = new QueueTable(Array.from({ length: PACKS }, () => Pack.decode(whole.encode())));
  return new CallableIndex(table, rulesInForce(NO_DESK_RULES));
}

const callable = (index: CallableIndex) => index.bits.reduce((sum, bit) => sum + bit, 0);

describe('working out who may be called', () => {
  it('goes on behind a question when it is much, and answers from the last complete state until it is done', async () => {
    const index = manyAccounts();
    const settling = new Settling(index);
    settling.begin(NOON);
    expect(index.isSettled(NOON)).toBe(false);
    expect(callable(index)).toBe(0);
    await settling.done(NOON);
    expect(index.isSettled(NOON)).toBe(true);
    expect(callable(index)).toBe(PACKS * PACK_ROWS);
  });

  it('is done at once when the clock moved the hours only, and for one account that changed', async () => {
    const index = manyAccounts();
    const settling = new Settling(index);
    await settling.done(NOON);
    settling.begin(MIDNIGHT);
    expect(index.isSettled(MIDNIGHT)).toBe(true);
    expect(callable(index)).toBe(0);
    const { version } = index;
    index.touch([3]);
    expect(index.isSettled(MIDNIGHT)).toBe(false);
    settling.begin(MIDNIGHT);
    expect(index.isSettled(MIDNIGHT)).toBe(true);
    expect(index.version).toBe(version + 1);
  });

  it('says of an account when it may be called before all others are known', () => {
    const index = manyAccounts();
    expect(index.from(PACKS * PACK_ROWS - 1, NOON)).toBe(0);
    expect(index.from(7, MIDNIGHT)).toBe(Date.parse('2026-10-09T13:00:00.000Z'));
  });

  it('begins anew with other rules, and keeps the answer it had until it knows better', async () => {
    const index = manyAccounts();
    const settling = new Settling(index);
    await settling.done(NOON);
    index.setRules(rulesInForce(NO_DESK_RULES));
    expect(index.isSettled(NOON)).toBe(false);
    expect(callable(index)).toBe(PACKS * PACK_ROWS);
    await settling.done(NOON);
    expect(callable(index)).toBe(PACKS * PACK_ROWS);
  });

  it('goes back with the clock', async () => {
    const index = manyAccounts();
    const settling = new Settling(index);
    await settling.done(MIDNIGHT);
    expect(callable(index)).toBe(0);
    await settling.done(NOON);
    expect(callable(index)).toBe(PACKS * PACK_ROWS);
  });

  it('stops with the store', async () => {
    const index = manyAccounts();
    const settling = new Settling(index);
    settling.begin(NOON);
    settling.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(index.isSettled(NOON)).toBe(false);
  });
});

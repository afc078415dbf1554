import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRow, DebtRow } from '#host/core/account-row';
import { IdIndex } from '#host/core/id-index';
import { Pack, decodeDelta, encodeDelta } from '#host/core/pack';
import { asId } from '#shared/kernel/ids';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('', 'USD', 'EUR'));
const amount = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -1));
const count = fc.integer({ min: -1, max: 2 ** 31 - 1 });

const debtRow: fc.Arbitrary<DebtRow> = fc.record({
  status: fc.constantFrom('open', 'closed', 'credit'),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  balanceMinor: amount,
  dueDay: count,
  isDisputedAsPlaced: fc.boolean(),
  isDisputedSince: fc.boolean(),
});

const row: fc.Arbitrary<AccountRow> = fc.record({
  facts: fc.record({
    accountId: fc.stringMatching(/^[0-9a-f]{32}$/).map((id) => asId(id)),
    name: text,
    externalId: text,
    clientName: text,
    currency: text,
    balanceMinor: amount,
    openDebts: count,
    disputedDebts: count,
    oldestDueDay: count,
    clockOffsetDays: count,
    attempts: count,
    conversations: count,
    lastContactMs: amount,
    lastDisposition: text,
    nextStepMs: amount,
    nextStepKind: text,
    nextStepOwner: text,
    skippedUntilMs: amount,
    promiseDueDay: count,
    promiseMinor: amount,
    holds: count,
    incidents: count,
    overrides: count,
  }),
  canonicalId: text,
  people: count,
  contactPoints: count,
  events: count,
  contacts: count,
  debts: fc.array(debtRow, { maxLength: 4 }),
  dial: fc.record({ master: text, names: text, days: text, stops: text, extras: text, contacts: text }),
  phones: fc.array(text, { maxLength: 3 }),
  search: fc.record({ names: text, numbers: text, phones: text }),
}) as fc.Arbitrary<AccountRow>;

const rows = fc.array(row, { maxLength: 12 });

function rowsOf(pack: Pack): readonly AccountRow[] {
  return Array.from({ length: pack.rows }, (_, at) => pack.at(at));
}

describe('packed columns', () => {
  it('give back the rows they were made of', () => {
    fc.assert(
      fc.property(rows, (of) => {
        expect(rowsOf(Pack.decode(Pack.of(of).encode()))).toEqual(of);
      }),
    );
  });

  it('give the same bytes for the same rows, however the rows came in', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.tuple(fc.nat(), row), { maxLength: 8 }), (of, changes) => {
        const changed = Pack.decode(Pack.of(of).encode());
        const expected = [...of];
        for (const [place, value] of of.length === 0 ? [] : changes) {
          changed.set(place % of.length, value);
          expected[place % of.length] = value;
        }
        expect(rowsOf(changed)).toEqual(expected);
        expect(changed.encode()).toEqual(Pack.of(expected).encode());
      }),
    );
  });

  it('refuse bytes that end too early, go on too long or are of another format', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 400 }), (of, cut) => {
        const bytes = Pack.of(of).encode();
        expect(() => Pack.decode(bytes.subarray(0, Math.max(0, bytes.length - 1 - cut)))).toThrow(RangeError);
        expect(() => Pack.decode(Uint8Array.from([...bytes, 0]))).toThrow(RangeError);
        expect(() => Pack.decode(Uint8Array.from([9, ...bytes.subarray(1)]))).toThrow(RangeError);
      }),
    );
  });

  it('carry changed rows beside the packs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(250_000), row), {
          selector: ([ordinal]) => ordinal,
          minLength: 1,
          maxLength: 9,
        }),
        (of) => {
          const changed = new Map(of);
          expect(decodeDelta(encodeDelta(changed))).toEqual(changed);
        },
      ),
    );
  });
});

describe('the index of ids', () => {
  it('finds every id it was given and no other, also while it grows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 200 }), fc.array(fc.string()), (ids, others) => {
        const index = new IdIndex((ordinal) => ids[ordinal] ?? '');
        index.extendTo(Math.floor(ids.length / 3));
        index.extendTo(ids.length);
        for (const [ordinal, id] of ids.entries()) expect(index.find(id)).toBe(ordinal);
        for (const other of others) expect(index.find(other)).toBe(ids.indexOf(other));
      }),
    );
  });
});

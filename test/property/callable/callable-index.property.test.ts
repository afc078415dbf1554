import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { Pack } from '#host/core/pack';
import { QueueTable } from '#host/core/queue-table';
import { foldAccount } from '#shared/domain/account/account-state';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { eventFacts, factsOf } from '#shared/domain/compliance/facts-of';
import { basisAt, plainAct } from '#shared/domain/compliance/gate-points';
import { CALLABLE_NEVER, CALLABLE_NO_PHONE, CALLABLE_NOW } from '#shared/domain/queue/callable';
import { dayInZone, epochMs, instant } from '#shared/kernel/calendar';
import { judge } from '#shared/rules/judge/judge';
import { type Kept, TERMS, anyKept } from '#test/support/callable-accounts';

const ZONE = 'America/Chicago';
const START = Date.parse('2026-08-26T00:00:00.000Z');
const MINUTE = 60_000;
const DAY = 1_440;

const inForce = rulesInForce({ ...NO_DESK_RULES, terms: Object.values(TERMS) });

/** What the judge says of dialling the phones of an account, as the queue tells it. */
function said({ account, events }: Kept, nowMs: number): number {
  const phones = account.contactPoints.filter(({ medium }) => medium === 'phone');
  if (phones.length === 0) return CALLABLE_NO_PHONE;
  const now = instant(nowMs);
  const ctx = { now, today: dayInZone(nowMs, ZONE), zone: ZONE, desk: DESK_ALONE };
  const parts = { account, events, state: foldAccount(events), ctx, inForce };
  const moments = phones.map((point) => {
    const act = plainAct(account, 'dial', point.partyId, point.id);
    const basis = basisAt(parts, act);
    const { outcome, earliestAllowedAt } = judge(act, factsOf(basis, eventFacts(events, basis)), inForce.rules, now);
    if (outcome !== 'blocked') return CALLABLE_NOW;
    return earliestAllowedAt === undefined ? Infinity : epochMs(earliestAllowedAt);
  });
  const first = Math.min(...moments);
  return first === Infinity ? CALLABLE_NEVER : first;
}

function settled(index: CallableIndex, nowMs: number): CallableIndex {
  for (const _ of index.settle({ nowMs, desk: DESK_ALONE })) continue;
  return index;
}

const accounts = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, no) => anyKept(no, START + 7 * DAY * MINUTE))));
/** Minutes from the start on: around the hours of calls, midnights, and the day a rule of New York City changes. */
const moments = fc
  .array(
    fc.oneof(
      fc.integer({ min: 6 * DAY, max: 16 * DAY }),
      fc.tuple(fc.integer({ min: 5, max: 14 }), fc.integer({ min: 0, max: 23 })).map(([d, h]) => d * DAY + h * 60),
      fc.tuple(fc.integer({ min: 5, max: 14 }), fc.integer({ min: 0, max: 23 })).map(([d, h]) => d * DAY + h * 60 + 30),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((minutes) => minutes.toSorted((a, b) => a - b));

describe('the accounts that may be called now', () => {
  it('are the same as for an index that is asked for the first time, with rows changing in between', () => {
    const change = fc.record({ minute: fc.integer({ min: 6 * DAY, max: 12 * DAY }), row: fc.nat(), by: fc.nat() });
    fc.assert(
      fc.property(accounts, accounts, fc.array(change, { minLength: 1, maxLength: 10 }), (kept, others, changes) => {
        const rowOf = ({ account, events }: Kept) => foldRow({ account, canonicalId: account.id }, events);
        const table = new QueueTable([Pack.of(kept.map(rowOf))]);
        const index = new CallableIndex(table, inForce);
        for (const { minute, row, by } of changes.toSorted((a, b) => a.minute - b.minute)) {
          const nowMs = START + minute * MINUTE;
          settled(index, nowMs);
          const place = row % kept.length;
          const donor = others[by % others.length];
          const master = kept[place];
          if (donor === undefined || master === undefined) continue;
          // Events of another account: those that name what this one has not, name what it does not know.
          table.set(place, foldRow({ account: master.account, canonicalId: 'c' }, donor.events));
          index.touch([place]);
          settled(index, nowMs);
          const fresh = settled(new CallableIndex(table, inForce), nowMs);
          expect([...index.bits]).toEqual([...fresh.bits]);
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('are those the judge would let be dialled, at any moment, and their next moment is the judge’s', () => {
    fc.assert(
      fc.property(accounts, moments, (kept, minutes) => {
        const rows = kept.map(({ account, events }) => foldRow({ account, canonicalId: account.id }, events));
        const table = new QueueTable([Pack.decode(Pack.of(rows).encode())]);
        const index = new CallableIndex(table, inForce);
        for (const minute of minutes) {
          const nowMs = START + minute * MINUTE;
          const expected = kept.map((each) => said(each, nowMs));
          settled(index, nowMs);
          const asked = { nowMs, desk: DESK_ALONE };
          expect(kept.map((_, ordinal) => index.from(ordinal, asked))).toEqual(expected);
          expect([...index.bits]).toEqual(expected.map((from) => Number(from === 0)));
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { Pack } from '#host/core/pack';
import { QueueTable } from '#host/core/queue-table';
import { foldAccount } from '#shared/domain/account/account-state';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { gateView } from '#shared/domain/compliance/gate-view';
import { dayInZone, epochMs, instant } from '#shared/kernel/calendar';
import { type Kept, TERMS, anyKept } from '#test/support/callable-accounts';

const ZONE = 'America/Chicago';
const START = Date.parse('2026-08-26T00:00:00.000Z');
const MINUTE = 60_000;
const DAY = 1_440;

const inForce = rulesInForce({ ...NO_DESK_RULES, terms: Object.values(TERMS) });

/** What the account screen says of the best phone, as the queue tells it. */
function said({ account, events }: Kept, nowMs: number): number {
  if (!account.contactPoints.some(({ medium }) => medium === 'phone')) return -2;
  const ctx = { now: instant(nowMs), today: dayInZone(nowMs, ZONE), zone: ZONE, desk: DESK_ALONE };
  const { best } = gateView({ account, events, state: foldAccount(events), ctx, inForce });
  if (best.isCallable) return 0;
  return best.nextAllowedAt === null ? -1 : epochMs(best.nextAllowedAt);
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
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRow } from '#host/core/account-row';
import { Pack } from '#host/core/pack';
import { nextChangeMs } from '#host/core/queue-clock';
import { QueueOrder, viewBit } from '#host/core/queue-order';
import { QueueTable } from '#host/core/queue-table';
import type { QueueFacts } from '#shared/domain/queue/facts';
import { type QueueClock, score } from '#shared/domain/queue/score';
import { NO_SEARCH } from '#shared/domain/queue/search-text';
import { QUEUE_VIEWS, type QueueView, compareQueueRows, compareWork, isInView } from '#shared/domain/queue/views';
import { NO_DIAL } from '#shared/domain/compliance/callable/dial-facts';
import { asId } from '#shared/kernel/ids';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 14);
const TODAY = Math.floor(NOW / 86_400_000);

/** Moments about now that are often exactly a whole number of hours apart. */
const moment = fc.oneof(
  fc.constant(0),
  fc
    .tuple(fc.integer({ min: -70, max: 70 }), fc.integer({ min: -1, max: 1 }))
    .map(([hours, ms]) => NOW + hours * HOUR + ms),
);

const facts: fc.Arbitrary<QueueFacts> = fc.record({
  accountId: fc.stringMatching(/^[0-9a-f]{8}$/).map((id) => asId(id)),
  name: fc.constant('n'),
  externalId: fc.constant('e'),
  clientName: fc.constant('c'),
  currency: fc.constant('USD'),
  balanceMinor: fc.constantFrom(0, 5_000, 60_000),
  openDebts: fc.nat({ max: 2 }),
  disputedDebts: fc.nat({ max: 1 }),
  oldestDueDay: fc.constantFrom(-1, TODAY - 40, TODAY - 400, TODAY),
  clockOffsetDays: fc.constantFrom(0, 10),
  attempts: fc.nat({ max: 6 }),
  conversations: fc.nat({ max: 1 }),
  lastContactMs: moment,
  lastDisposition: fc.constant('NA'),
  nextStepMs: moment,
  nextStepKind: fc.constant('follow-up'),
  nextStepOwner: fc.constantFrom('', '', 'ana', 'ben'),
  skippedUntilMs: moment,
  promiseDueDay: fc.constantFrom(-1, TODAY - 2, TODAY + 2),
  promiseMinor: fc.constant(0),
  holds: fc.constantFrom(0, 0, 0, 8),
  incidents: fc.nat({ max: 1 }),
  overrides: fc.nat({ max: 1 }),
}) satisfies fc.Arbitrary<QueueFacts>;

const manyFacts = fc.uniqueArray(facts, { selector: (of) => of.accountId, minLength: 1, maxLength: 25 });

const clock: fc.Arbitrary<QueueClock> = fc.record({
  nowMs: fc.integer({ min: -30, max: 90 }).map((hours) => NOW + hours * HOUR),
  todayNumber: fc.constantFrom(TODAY, TODAY, TODAY, TODAY + 1),
  actorId: fc.constantFrom('ana', 'ana', 'ben'),
});

function rowOf(of: QueueFacts): AccountRow {
  const counts = { people: 1, contactPoints: 1, events: 0, contacts: 0 };
  return { facts: of, canonicalId: of.accountId, ...counts, debts: [], dial: NO_DIAL, phones: [], search: NO_SEARCH };
}

/** A view as the domain defines it: filter, then sort with its comparator. */
function defined(
  of: readonly QueueFacts[],
  view: QueueView,
  at: QueueClock,
  callable: ReadonlySet<string>,
): readonly string[] {
  const live = (one: QueueFacts) => ({ isCallable: callable.has(one.accountId) });
  return of
    .filter((one) => isInView(view, one, at, live(one)))
    .map((one) => ({ accountId: one.accountId, nextStepMs: one.nextStepMs, score: score(one, at), ...live(one) }))
    .toSorted(view === 'work' ? compareWork : compareQueueRows)
    .map((one) => one.accountId);
}

describe('the comparator of the queue', () => {
  const keyed = fc.record({
    score: fc.integer({ min: -3, max: 3 }),
    nextStepMs: fc.nat({ max: 2 }),
    accountId: fc.stringMatching(/^[ab]{1,2}$/),
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(keyed, keyed, keyed, (a, b, c) => {
        const sign = (x: typeof a, y: typeof a) => Math.sign(compareQueueRows(x, y));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(
          a.accountId === b.accountId && a.score === b.score && a.nextStepMs === b.nextStepMs,
        );
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the next change of a row by the clock', () => {
  it('names every moment at which its score or its views change', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -80, max: 80 }), fc.nat({ max: 30 * HOUR }), (of, hours, later) => {
        const nowMs = NOW + hours * HOUR;
        const untilMs = Math.min(nextChangeMs(of, nowMs) - 1, nowMs + later);
        const answers = (at: number) => {
          const moment = { nowMs: at, todayNumber: TODAY, actorId: 'ana' };
          return [score(of, moment), ...QUEUE_VIEWS.map((view) => isInView(view, of, moment, { isCallable: true }))];
        };
        expect(nextChangeMs(of, nowMs)).toBeGreaterThan(nowMs);
        expect(answers(untilMs)).toEqual(answers(nowMs));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the order of the queue', () => {
  it('is that of the domain at any sequence of moments, with rows changing in between', () => {
    const calls = fc.option(fc.array(fc.nat({ max: 24 }), { maxLength: 12 }));
    const step = fc.tuple(clock, fc.constantFrom(...QUEUE_VIEWS), fc.option(fc.tuple(fc.nat(), facts)), calls);
    fc.assert(
      fc.property(manyFacts, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const now = [...start];
        const table = new QueueTable([Pack.of(now.map(rowOf))]);
        const live = { bits: new Uint8Array(now.length), version: 0 };
        const order = new QueueOrder(table, live);
        for (const [at, view, change, called] of steps) {
          if (called !== null) {
            live.bits = Uint8Array.from(now, (_, place) => Number(called.includes(place)));
            live.version += 1;
          }
          if (change !== null) {
            const place = change[0] % now.length;
            const next = { ...change[1], accountId: now[place]?.accountId ?? change[1].accountId };
            now[place] = next;
            table.set(place, rowOf(next));
            order.touch([place]);
          }
          const shown = Array.from(order.ordinals(view, at), (ordinal) => table.accountId(ordinal));
          const callable = new Set(
            now.flatMap((one, place) => (live.bits[place] === 1 ? [one.accountId as string] : [])),
          );
          expect(shown).toEqual(defined(now, view, at, callable));
          const bits = order.views(at);
          expect(now.filter((_, place) => ((bits[place] ?? 0) & viewBit(view)) !== 0).length).toBe(shown.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

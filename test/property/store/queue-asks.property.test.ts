import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { Pack } from '#host/core/pack';
import { QueueAsks } from '#host/core/queue-asks';
import { QueueOrder } from '#host/core/queue-order';
import { QueueTable } from '#host/core/queue-table';
import { SearchIndex } from '#host/core/search-index';
import type { QueueQueryInput } from '#shared/contract/store';
import { AGING_BUCKETS } from '#shared/domain/account/aging';
import { NO_DIAL } from '#shared/domain/compliance/callable/dial-facts';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { CALLABLE_NO_PHONE } from '#shared/domain/queue/callable';
import type { QueueFacts } from '#shared/domain/queue/facts';
import { CALLABLE_WHEN, QUEUE_STATUSES, STEP_KINDS, STEP_OWNERS } from '#shared/domain/queue/filter';
import { NO_SEARCH } from '#shared/domain/queue/search-text';
import { QUEUE_SORTS } from '#shared/domain/queue/sort';
import { QUEUE_VIEWS } from '#shared/domain/queue/views';
import { dayFromNumber } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';
import { queriedRows } from '#test/support/queue-reference';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 14);
const TODAY = Math.floor(NOW / DAY);

const moment = fc.constantFrom(0, NOW - 30 * HOUR, NOW - HOUR, NOW, NOW + HOUR, NOW + 40 * HOUR);

const facts: fc.Arbitrary<QueueFacts> = fc.record({
  accountId: fc.stringMatching(/^[0-9a-f]{8}$/).map((id) => asId(id)),
  name: fc.constantFrom('', 'Ana Ruiz', 'ána ruiz', 'Bo', 'Zoë'),
  externalId: fc.constantFrom('', '1', '02', 'A-7'),
  clientName: fc.constantFrom('Northwind', 'Lakeside'),
  currency: fc.constant('USD'),
  balanceMinor: fc.constantFrom(0, 5_000, 60_000),
  openDebts: fc.nat({ max: 2 }),
  disputedDebts: fc.nat({ max: 1 }),
  oldestDueDay: fc.constantFrom(-1, TODAY - 40, TODAY - 400, TODAY),
  clockOffsetDays: fc.constantFrom(0, 10),
  attempts: fc.nat({ max: 3 }),
  conversations: fc.nat({ max: 1 }),
  lastContactMs: fc.constantFrom(0, NOW - 30 * HOUR, NOW - HOUR),
  lastDisposition: fc.constantFrom('', 'NA', 'CB'),
  nextStepMs: moment,
  nextStepKind: fc.constantFrom('', ...STEP_KINDS),
  nextStepOwner: fc.constantFrom('', '', 'ana', 'ben'),
  skippedUntilMs: moment,
  promiseDueDay: fc.constantFrom(-1, TODAY - 2, TODAY + 2),
  promiseMinor: fc.constant(0),
  holds: fc.constantFrom(0, 0, 0, 8),
  incidents: fc.nat({ max: 1 }),
  overrides: fc.nat({ max: 1 }),
});

const any = <T>(values: readonly T[]) => fc.subarray([...values]);
const query: fc.Arbitrary<QueueQueryInput> = fc
  .record({
    view: fc.constantFrom(...QUEUE_VIEWS, 'all', 'all'),
    filter: fc.record(
      {
        clients: any(['Northwind', 'Lakeside']),
        buckets: any(AGING_BUCKETS),
        daysFrom: fc.constantFrom(0, 30, 50),
        daysTo: fc.constantFrom(30, 40, 400),
        balanceFromMinor: fc.constantFrom(1, 5_000),
        balanceToMinor: fc.constantFrom(5_000, 59_999),
        statuses: any(QUEUE_STATUSES),
        callable: any(CALLABLE_WHEN),
        nextSteps: any([...STEP_KINDS, 'none' as const]),
        owners: any(STEP_OWNERS),
        dueInDays: fc.nat({ max: 2 }),
        dispositions: any(['NA', 'CB']),
      },
      { requiredKeys: [] },
    ),
    sort: fc.option(fc.record({ by: fc.constantFrom(...QUEUE_SORTS), direction: fc.constantFrom('asc', 'desc') })),
  })
  .map(({ view, filter, sort }) => ({ view, filter, ...(sort === null ? {} : { sort }) }));

function rowOf(of: QueueFacts): AccountRow {
  const counts = { people: 1, contactPoints: 1, events: 0, contacts: 0 };
  const rest = { dial: NO_DIAL, phones: [], search: NO_SEARCH };
  return { facts: of, canonicalId: of.accountId, ...counts, debts: [], ...rest };
}

const step = fc.record({
  hours: fc.nat({ max: 30 }),
  query,
  change: fc.option(fc.tuple(fc.nat(), facts)),
});

describe('what is asked of the queue', () => {
  it('is answered as row by row, at any sequence of moments, with rows changing in between', async () => {
    const many = fc.uniqueArray(facts, { selector: (of) => of.accountId, minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, fc.array(step, { maxLength: 8 }), async (start, steps) => {
        const now = [...start];
        const table = new QueueTable([Pack.of(now.map(rowOf))]);
        const callable = new CallableIndex(table, rulesInForce(NO_DESK_RULES));
        const order = new QueueOrder(table, callable);
        const asks = new QueueAsks({ table, order, callable, search: new SearchIndex(table) });
        let hours = 0;
        for (const { hours: later, query: asked, change } of steps) {
          hours += later;
          if (change !== null) {
            const place = change[0] % now.length;
            // A contact changes neither the name nor the number nor the creditor.
            const { accountId, name, externalId, clientName } = now[place] ?? change[1];
            const next = { ...change[1], accountId, name, externalId, clientName };
            now[place] = next;
            table.set(place, rowOf(next));
            order.touch([place]);
            asks.touch([place]);
          }
          const nowMs = NOW + hours * HOUR;
          const todayNumber = Math.floor(nowMs / DAY);
          const at = { nowMs, today: dayFromNumber(todayNumber), actorId: asId<never>('ana'), zone: 'utc' };
          const days = asked.filter?.dueInDays;
          const dueUntilMs = days === undefined ? Infinity : (todayNumber + days + 1) * DAY;
          const rows = now.map((of) => ({ facts: of, hasCredit: false, callable: CALLABLE_NO_PHONE, isFound: true }));
          const shown = Array.from(await asks.ordinals(asked, at), (ordinal) => table.accountId(ordinal));
          expect(shown).toEqual(
            queriedRows(rows, asked, { ...at, todayNumber, dueUntilMs }).map((row) => row.facts.accountId),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

import { expect, it } from 'vitest';
import type { QueuePage } from '#shared/contract/store';
import { QUEUE_VIEWS, type QueueView } from '#shared/domain/queue/views';
import { CALLABLE_NO_PHONE } from '#shared/domain/queue/callable';
import { type Instant, addDays, epochMs, instant } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { Desk } from './desk';
import { accountIdOf, batch, placement, placements } from './placements';
import type { StartStore } from './store-port-suite';

const HOUR = 3_600_000;

async function workedDesk(start: StartStore, accounts = 60): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  await desk.import(batch(1), placements(accounts));
  return desk;
}

async function page(desk: Desk, view: QueueView, nowMs = desk.asked.nowMs): Promise<QueuePage> {
  return unwrap(await desk.store.queuePage({ ...desk.asked, nowMs, view, offset: 0, limit: 500 }));
}

/** Rows in the order of a page must be in the order of the domain: what may be dialled, score, then the earlier step, then the id. */
function expectInOrder({ columns, isSettling }: QueuePage, view: QueueView = 'work'): void {
  expect(isSettling).toBe(false);
  const rows = columns.accountId.map((accountId, at) => ({
    accountId,
    score: columns.score[at] ?? 0,
    nextStepMs: columns.nextStepMs[at] ?? 0,
    isCallable: columns.callable[at] === 0,
  }));
  const byCalls = (a: { readonly isCallable: boolean }, b: { readonly isCallable: boolean }) =>
    view === 'work' ? Number(b.isCallable) - Number(a.isCallable) : 0;
  const sorted = rows.toSorted(
    (a, b) => byCalls(a, b) || b.score - a.score || a.nextStepMs - b.nextStepMs || (a.accountId < b.accountId ? -1 : 1),
  );
  expect(rows).toEqual(sorted);
}

export function describeQueue(start: StartStore): void {
  it('shows an empty queue before the first import', async () => {
    const desk = new Desk(await start());
    await desk.open();
    expect(await page(desk, 'work')).toMatchObject({ total: 0, revision: 0, columns: { accountId: [] } });
    expect(unwrap(await desk.store.queueNext({ ...desk.asked, skip: [] }))).toEqual({ accountId: null });
    expect(unwrap(await desk.store.queueCounts(desk.asked)).map((count) => count.accounts)).toEqual(
      QUEUE_VIEWS.map(() => 0),
    );
  });

  it('orders every view by score, next step and id, and explains each score', async () => {
    const desk = await workedDesk(start);
    for (const no of [1, 4, 9]) await desk.contact(accountIdOf(`A00000${no}`), 'NA');
    for (const view of QUEUE_VIEWS) {
      const shown = await page(desk, view);
      expectInOrder(shown, view);
      expect(shown.columns.scoreParts.map((parts) => parts.reduce((sum, part) => sum + part.points, 0))).toEqual(
        shown.columns.score,
      );
    }
  });

  it('gives windows that together are the whole view', async () => {
    const desk = await workedDesk(start);
    const whole = await page(desk, 'work');
    const windows: string[] = [];
    for (let offset = 0; offset < whole.total; offset += 7) {
      const window = unwrap(await desk.store.queuePage({ ...desk.asked, view: 'work', offset, limit: 7 }));
      expect(window).toMatchObject({ total: whole.total, offset, revision: whole.revision });
      windows.push(...window.columns.accountId);
    }
    expect(windows).toEqual(whole.columns.accountId);
    const beyond = await desk.store.queuePage({ ...desk.asked, view: 'work', offset: 1_000, limit: 7 });
    expect(beyond).toMatchObject({ value: { total: whole.total, columns: { accountId: [] } } });
  });

  it('offers the first of the work that is not skipped', async () => {
    const desk = await workedDesk(start);
    const [first, second, third] = (await page(desk, 'work')).columns.accountId;
    const next = async (...skip: readonly (typeof first)[]) =>
      unwrap(await desk.store.queueNext({ ...desk.asked, skip: skip.filter((id) => id !== undefined) })).accountId;
    expect(await next()).toBe(first);
    expect(await next(first, second)).toBe(third);
    expect(await next(...(await page(desk, 'work')).columns.accountId)).toBeNull();
  });

  it('puts who may be called first, offers them first, and shows them by themselves', async () => {
    const desk = await workedDesk(start, 12);
    // Five in the afternoon in Chicago: who lives in Hawaii may be called in the evening still, who has no phone never.
    const abroad = placement('A000900', { contactPoints: [] });
    const far = placement('A000901');
    const points = far.contactPoints.map((point) => ({ ...point, value: '+18085550101' }));
    await desk.import(batch(2), [abroad, { ...far, contactPoints: points }]);
    const evening = epochMs('2026-03-03T04:00:00.000Z' as Instant);
    const shown = await page(desk, 'work', evening);
    expect(shown.columns.accountId[0]).toBe(far.id);
    expect((await page(desk, 'callable', evening)).columns.accountId).toEqual([far.id]);
    const next = await desk.store.queueNext({ ...desk.asked, nowMs: evening, skip: [] });
    expect(unwrap(next).accountId).toBe(far.id);
    const callable = new Map(shown.columns.accountId.map((id, at) => [id, shown.columns.callable[at]]));
    expect(callable.get(abroad.id)).toBe(CALLABLE_NO_PHONE);
    expect(callable.get(accountIdOf('A000001'))).toBe(epochMs('2026-03-03T14:00:00.000Z' as Instant));
    const morning = await page(desk, 'callable', epochMs('2026-03-03T14:00:00.000Z' as Instant));
    expect(morning.columns.accountId).not.toContain(far.id);
    expect(morning.total).toBe(12);
    expectInOrder(await page(desk, 'work', evening + 11 * HOUR));
  });

  it('takes an account out of the work until its next step, and brings it back at that very moment', async () => {
    const desk = await workedDesk(start);
    const accountId = accountIdOf('A000008');
    const due = desk.journal.nowMs + 3 * HOUR;
    await desk.contact(accountId, 'CB', { nextStep: { kind: 'call-back', at: instant(due), text: null } });
    const isIn = async (view: QueueView, nowMs: number) =>
      (await page(desk, view, nowMs)).columns.accountId.includes(accountId);
    expect(await isIn('work', due - 1)).toBe(false);
    expect(await isIn('follow-ups', due - 1)).toBe(true);
    expect(await isIn('work', due)).toBe(true);
    expect(await isIn('follow-ups', due)).toBe(false);
    expectInOrder(await page(desk, 'work', due + 40 * HOUR));
    expect(await isIn('work', due - 1)).toBe(false);
  });

  it('follows the clock to the same order as a store that is asked for the first time', async () => {
    const desk = await workedDesk(start);
    for (let no = 0; no < 24; no += 1) {
      const at = instant(desk.journal.nowMs + (1 + ((no * 7) % 30)) * HOUR);
      const nextStep = { kind: 'call-back', at, text: null } as const;
      await desk.contact(accountIdOf(`A${String(no).padStart(6, '0')}`), 'CB', { nextStep });
    }
    const { nowMs, today } = desk.asked;
    const asked = [0, 1, 6, 20, 40, 2].map((hours) => ({
      nowMs: nowMs + hours * HOUR,
      today: hours > 12 ? addDays(today, 1) : today,
    }));
    const ordersOf = async (of: Desk) => {
      const orders: unknown[] = [];
      for (const at of asked) {
        for (const view of ['work', 'follow-ups'] as const) {
          orders.push(unwrap(await of.store.queuePage({ ...at, view, offset: 0, limit: 500 })).columns);
        }
      }
      return orders;
    };
    const followed = await ordersOf(desk);
    await desk.store.close({});
    for (const [index, at] of asked.entries()) {
      const fresh = new Desk(await start(), desk.journal);
      await fresh.open();
      const work = unwrap(await fresh.store.queuePage({ ...at, view: 'work', offset: 0, limit: 500 })).columns;
      expect(work).toEqual(followed[index * 2]);
      await fresh.store.close({});
    }
  });

  it('never offers an account with a hold, and gives it back when the contact is undone', async () => {
    const desk = await workedDesk(start);
    const accountId = accountIdOf('A000011');
    const [contact] = await desk.contact(accountId, 'CEA');
    expect((await page(desk, 'work')).columns.accountId).not.toContain(accountId);
    expect((await page(desk, 'held')).columns.accountId).toEqual([accountId]);
    await desk.undo(accountId, contact?.id ?? '');
    expect((await page(desk, 'held')).total).toBe(0);
    expect((await page(desk, 'work')).columns.accountId).toContain(accountId);
  });

  it('takes a dispute back with the contact that raised it', async () => {
    const desk = await workedDesk(start);
    const accountId = accountIdOf('A000003');
    const disputed = async () => unwrap(await desk.store.stats({ ...desk.asked, asOf: null })).debtsDisputed;
    const before = await disputed();
    const [contact] = await desk.contact(accountId, 'DSP', { note: 'not mine' });
    expect(await disputed()).toBe(before + 1);
    await desk.undo(accountId, contact?.id ?? '');
    expect(await disputed()).toBe(before);
    expect((await page(desk, 'disputed')).columns.accountId).not.toContain(accountId);
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
  });

  it('shows promises and disputes in their views', async () => {
    const desk = await workedDesk(start);
    const promise = { amountMinor: 500, currency: 'USD', dueOn: addDays(desk.asked.today, 5) };
    await desk.contact(accountIdOf('A000002'), 'PTP', { promise });
    await desk.contact(accountIdOf('A000003'), 'DSP', { note: 'not mine' });
    expect((await page(desk, 'promises')).columns.accountId).toEqual([accountIdOf('A000002')]);
    expect((await page(desk, 'disputed')).columns.accountId).toContain(accountIdOf('A000003'));
  });

  it('counts what the views hold and what is open in them', async () => {
    const desk = await workedDesk(start);
    await desk.contact(accountIdOf('A000002'), 'CEA');
    const counts = unwrap(await desk.store.queueCounts(desk.asked));
    expect(counts.map((count) => count.view)).toEqual(QUEUE_VIEWS);
    for (const { view, accounts, balances } of counts) {
      const shown = await page(desk, view);
      expect(accounts).toBe(shown.total);
      const owed = shown.columns.balanceMinor.reduce((sum, amount) => sum + amount, 0);
      expect(balances).toEqual(owed === 0 ? [] : [{ currency: 'USD', amountMinor: owed }]);
    }
  });

  it('moves on with every change: the revision tells that a page is old', async () => {
    const desk = await workedDesk(start);
    const before = await page(desk, 'work');
    await desk.contact(accountIdOf('A000001'), 'NA');
    const after = await page(desk, 'work');
    expect(after.revision).toBe(before.revision + 1);
    expect(after.total).toBe(before.total - 1);
  });
}

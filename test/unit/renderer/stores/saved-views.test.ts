import { describe, expect, it } from 'vitest';
import type { SavedView } from '#shared/contract/queue';
import { readableViews } from '../../../../renderer/stores/saved-views';
import { settle, startedUi } from '../support';

const big: SavedView = {
  id: 'big',
  title: 'Big ones',
  view: 'all',
  filter: { balanceFromMinor: 200_000 },
  sort: { by: 'balance', direction: 'desc' },
  digit: 1,
};
const never: SavedView = { id: 'never', title: 'Never tried', view: 'all', filter: {}, sort: null, digit: 2 };

describe('saved views', () => {
  it('are counted with their balances as soon as they are there', async () => {
    const { ui, desk } = await startedUi();
    expect(desk.calls.filter(({ channel }) => channel === 'queue:tally')).toEqual([]);
    await ui.savedViews.put(big);
    await ui.savedViews.put(never);
    await settle();
    const { tallies } = ui.savedViews.getState();
    expect(tallies.get('never')?.accounts).toBe(40);
    expect(tallies.get('big')?.accounts).toBeGreaterThan(0);
    expect(tallies.get('big')?.accounts).toBeLessThan(40);
    expect(tallies.get('big')?.balances[0]?.amountMinor).toBeGreaterThan(200_000);
  });

  it('are counted anew when the record changes, but not more often than every two seconds', async () => {
    const { ui, desk, advance } = await startedUi();
    await ui.savedViews.put(never);
    await settle();
    const tallies = () => desk.calls.filter(({ channel }) => channel === 'queue:tally').length;
    const before = tallies();
    for (let time = 0; time < 5; time += 1) await ui.savedViews.refresh();
    await settle();
    expect(tallies()).toBe(before);
    advance(2_000);
    await settle();
    expect(tallies()).toBe(before + 1);
  });

  it('give a digit to one view alone', async () => {
    const { ui } = await startedUi();
    await ui.savedViews.put(big);
    await ui.savedViews.put({ ...never, digit: 1 });
    expect(ui.savedViews.views().map(({ id, digit }) => [id, digit])).toEqual([
      ['never', 1],
      ['big', null],
    ]);
  });

  it('come back after they were deleted by mistake', async () => {
    const { ui } = await startedUi();
    await ui.savedViews.put(big);
    await ui.savedViews.remove('big');
    expect(ui.savedViews.views()).toEqual([]);
    await ui.savedViews.put(big);
    expect(ui.savedViews.views()).toEqual([big]);
  });

  it('of another version stay in the settings and are not shown', async () => {
    const { ui } = await startedUi();
    const unknown = { id: 'x', title: 'From a newer Kept', view: 'by-moonlight' };
    await ui.settings.change({ savedViews: [unknown] });
    expect(readableViews([unknown, big, null, 7])).toEqual([big]);
    await ui.savedViews.put(big);
    expect(ui.settings.getState().settings.savedViews).toEqual([unknown, big]);
  });
});

describe('what the queue is asked for', () => {
  const asked = (desk: Awaited<ReturnType<typeof startedUi>>['desk']) =>
    desk.calls.filter(({ channel }) => channel === 'queue:page').at(-1)?.input;

  it('is the filter and the sort, from the first row', async () => {
    const { ui, desk } = await startedUi();
    ui.queue.moveTo(20);
    ui.queue.setFilter({ balanceFromMinor: 200_000 });
    await settle();
    ui.queue.setSort({ by: 'name', direction: 'asc' });
    await settle();
    expect(asked(desk)).toMatchObject({
      view: 'work',
      filter: { balanceFromMinor: 200_000 },
      sort: { by: 'name', direction: 'asc' },
      offset: 0,
    });
    expect(ui.queue.getState().cursor.index).toBe(0);
    const windows = ui.queue.getState().windows.get(0);
    expect(windows?.name).toEqual([...(windows?.name ?? [])].toSorted((a, b) => a.localeCompare(b)));
  });

  it('is that of a saved view until something else is asked', async () => {
    const { ui, desk } = await startedUi();
    ui.queue.showSaved(big);
    await settle();
    expect(asked(desk)).toMatchObject({ view: 'all', filter: big.filter, sort: big.sort });
    expect(ui.queue.getState().savedId).toBe('big');
    ui.queue.setSort(null);
    expect(ui.queue.getState()).toMatchObject({ savedId: null, lastSavedId: 'big', filter: big.filter });
    ui.queue.setView('work');
    await settle();
    expect(asked(desk)).toEqual({ view: 'work', offset: 0, limit: 100 });
    expect(ui.queue.getState().lastSavedId).toBeNull();
  });

  it('leads on to the next account of what is shown', async () => {
    const { ui, desk } = await startedUi();
    ui.queue.setSort({ by: 'balance', direction: 'asc' });
    await settle();
    const { openNext } = await import('../../../../renderer/stores/open-account');
    await openNext(ui, null);
    expect(desk.calls.filter(({ channel }) => channel === 'queue:next').at(-1)?.input).toEqual({
      skip: [],
      query: { view: 'work', sort: { by: 'balance', direction: 'asc' } },
    });
    expect(ui.account.getState().accountId).toBe(ui.queue.getState().windows.get(0)?.accountId[0]);
  });
});

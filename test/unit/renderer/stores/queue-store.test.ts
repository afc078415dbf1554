import { describe, expect, it } from 'vitest';
import { rowAt } from '../../../../renderer/stores/queue-window';
import { saveContact } from '../../../../renderer/stores/save-contact';
import { openAccount } from '../../../../renderer/stores/open-account';
import { createHeldAnswers, settle, startedUi, type } from '../support';

function offsetsAsked(calls: readonly { readonly channel: string; readonly input: unknown }[]): readonly number[] {
  return calls
    .filter((call) => call.channel === 'queue:page')
    .map((call) => (call.input as { readonly offset: number }).offset);
}

describe('the queue on screen', () => {
  it('shows the first window when the desk is ready and selects the first row', async () => {
    const { ui } = await startedUi();
    const { total, cursor, windows } = ui.queue.getState();
    expect(total).toBeGreaterThan(30);
    expect(cursor).toEqual({ index: 0, accountId: rowAt(windows, 0)?.accountId });
  });

  it('fetches only the windows that are on screen, also in a long list', async () => {
    const { ui, desk } = await startedUi({ accounts: 3_000 });
    ui.queue.setView('all');
    await settle();
    ui.queue.show({ first: 2_840, last: 2_860 });
    await settle();
    expect(rowAt(ui.queue.getState().windows, 2_850)).not.toBeNull();
    expect(offsetsAsked(desk.calls)).not.toContain(1_400);
    expect(offsetsAsked(desk.calls)).toContain(2_800);
  });

  it('asks for what is on screen now, not for everything that was scrolled past', async () => {
    const { ui, desk } = await startedUi({ accounts: 3_000 });
    ui.queue.setView('all');
    await settle();
    for (let first = 100; first <= 2_500; first += 100) ui.queue.show({ first, last: first + 20 });
    await settle();
    expect(offsetsAsked(desk.calls).filter((offset) => offset >= 100).length).toBeLessThanOrEqual(4);
    expect(rowAt(ui.queue.getState().windows, 2_510)).not.toBeNull();
  });

  it('keeps the selected account selected when the record changes and its row moves', async () => {
    const { ui, desk } = await startedUi();
    ui.queue.setView('all');
    await settle();
    ui.queue.moveTo(5);
    const selected = ui.queue.getState().cursor.accountId;
    const above = rowAt(ui.queue.getState().windows, 2)?.accountId;
    if (selected === null || above === undefined) throw new Error('rows are missing');
    await openAccount(ui, above);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    await settle();
    expect(ui.queue.getState().cursor).toEqual({ index: 4, accountId: selected });
    expect(desk.eventsOf(above)).toHaveLength(1);
  });

  it('stays at its place when the selected account leaves the view', async () => {
    const { ui } = await startedUi();
    ui.queue.moveTo(3);
    const { cursor, windows } = ui.queue.getState();
    const below = rowAt(windows, 4)?.accountId;
    if (cursor.accountId === null) throw new Error('no row');
    await openAccount(ui, cursor.accountId);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    await settle();
    expect(ui.queue.getState().cursor).toEqual({ index: 3, accountId: below });
  });

  it('drops the answer to a question of an earlier view, also when it comes last', async () => {
    const answers = createHeldAnswers();
    const { ui } = await startedUi({ pause: answers.pause });
    answers.hold();
    ui.queue.setView('all');
    ui.queue.setView('promises');
    await answers.release();
    await settle();
    expect(ui.queue.getState()).toMatchObject({ view: 'promises', total: 0 });
    expect(ui.queue.getState().windows.get(0)?.accountId).toEqual([]);
  });

  it('has at most two questions under way', async () => {
    const answers = createHeldAnswers();
    const { ui, desk } = await startedUi({ accounts: 900, pause: answers.pause });
    ui.queue.setView('all');
    await settle();
    answers.hold();
    const asked = desk.calls.length;
    for (let first = 100; first < 800; first += 100) ui.queue.show({ first, last: first + 20 });
    expect(desk.calls.length - asked).toBe(2);
    await answers.release();
  });

  it('never moves the cursor past the ends', async () => {
    const { ui } = await startedUi();
    ui.queue.moveBy(-10);
    expect(ui.queue.getState().cursor.index).toBe(0);
    ui.queue.moveBy(1_000_000);
    expect(ui.queue.getState().cursor.index).toBe((ui.queue.getState().total ?? 0) - 1);
  });

  it('keeps the old rows when a refresh fails', async () => {
    const { ui, desk } = await startedUi();
    desk.failNext('queue:page', { code: 'STORE_UNAVAILABLE', message: '' });
    await ui.queue.refresh();
    expect(ui.queue.getState().error?.code).toBe('STORE_UNAVAILABLE');
    expect(rowAt(ui.queue.getState().windows, 0)).not.toBeNull();
  });
});

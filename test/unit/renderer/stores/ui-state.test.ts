import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../renderer/stores/open-account';
import { saveContact } from '../../../../renderer/stores/save-contact';
import { createWorkedAccounts } from '../../../../renderer/stores/work-store';
import { createHeldAnswers, settle, startedUi, type, shownEntries } from '../support';

describe('the window and its desk', () => {
  it('asks for the status again until it is answered', async () => {
    const { ui, desk, advance } = await startedUi();
    desk.failNext('desk:status', { code: 'TIMEOUT', message: '' });
    await ui.desk.refresh();
    expect(ui.desk.getState().error?.code).toBe('TIMEOUT');
    advance(1_000);
    await settle();
    expect(ui.desk.getState().error).toBeNull();
  });

  it('carries the desk’s time on from what main told', async () => {
    const { ui, advance } = await startedUi();
    const before = ui.desk.nowMs();
    advance(2_500);
    expect(ui.desk.nowMs()).toBe(before + 2_500);
    expect(ui.desk.today()).toBe('2026-11-20');
  });

  it('sends the focus to the queue at the start, or to the import when there is nothing yet', async () => {
    expect((await startedUi()).ui.screen.getState().focus?.home).toBe('queue');
    expect((await startedUi({ accounts: 0 })).ui.screen.getState().focus?.home).toBe('import');
  });

  it('keeps what was typed through a restart of the store, and asks for the screen anew when it is back', async () => {
    const { ui, desk } = await startedUi();
    const { id } = desk.accountAt(10);
    await openAccount(ui, id);
    type(ui, { code: 'NA', note: 'half a sentence' });
    desk.setStatus({ phase: 'rebuilding', progress: 0.5 });
    await settle();
    expect(ui.desk.getState()).toMatchObject({ hasBeenReady: true, status: { phase: 'rebuilding' } });
    const asked = desk.calls.length;
    desk.setStatus({ phase: 'ready', progress: null });
    await settle();
    expect(desk.calls.slice(asked).map((call) => call.channel)).toEqual(
      expect.arrayContaining(['queue:page', 'account:open', 'account:history', 'queue:counts']),
    );
    expect(ui.drafts.draftOf(id).words.note).toBe('half a sentence');
    await saveContact(ui, 'stay');
    expect(desk.eventsOf(id)).toHaveLength(1);
  });

  it('asks anew as time passes, for follow-ups come due by the clock alone', async () => {
    const { ui, desk, advance } = await startedUi();
    const { id } = desk.accountAt(10);
    await openAccount(ui, id);
    type(ui, { code: 'CB', stepDay: '2026-11-20', stepTime: '09:30' });
    await saveContact(ui, 'stay');
    await settle();
    const before = ui.desk.getState().counts.find((count) => count.view === 'work')?.accounts ?? 0;
    advance(31 * 60_000);
    await settle();
    expect(ui.desk.getState().counts.find((count) => count.view === 'work')?.accounts).toBe(before + 1);
  });

  it('stops listening when it is told to', async () => {
    const { desk, stop, advance } = await startedUi();
    stop();
    const asked = desk.calls.length;
    desk.setStatus({ events: 5 });
    advance(120_000);
    await settle();
    expect(desk.calls.length).toBe(asked);
  });

  it('drops the answer about an account that is not open any more, also when it comes last', async () => {
    const answers = createHeldAnswers();
    const { ui, desk } = await startedUi({ pause: answers.pause });
    answers.hold();
    const opened = [openAccount(ui, desk.accountAt(1).id), openAccount(ui, desk.accountAt(2).id)];
    await answers.release();
    await Promise.all(opened);
    expect(ui.account.getState().view?.account.id).toBe(desk.accountAt(2).id);
    expect(ui.account.getState().accountId).toBe(desk.accountAt(2).id);
  });

  it('fetches older entries page by page', async () => {
    const { ui, desk } = await startedUi();
    const { id } = desk.accountAt(10);
    await openAccount(ui, id);
    for (let n = 0; n < 120; n += 1) {
      ui.notes.begin(id, null, `note ${n}`);
      await ui.notes.save(id);
    }
    ui.account.close();
    await openAccount(ui, id);
    expect(shownEntries(ui)).toHaveLength(100);
    await ui.timeline.loadOlder();
    const entries = shownEntries(ui);
    expect(entries).toHaveLength(121);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(121);
  });
});

describe('the accounts worked in this session', () => {
  it('come up again when their next step is due, and not before', () => {
    const worked = createWorkedAccounts();
    const id = (n: number) => String(n) as Parameters<typeof worked.add>[0];
    worked.add(id(1), 5_000);
    worked.add(id(2), null);
    expect(worked.skipped(4_999)).toEqual([id(1), id(2)]);
    expect(worked.skipped(5_000)).toEqual([id(2)]);
  });

  it('are never more than main takes', () => {
    const worked = createWorkedAccounts();
    for (let n = 0; n < 1_500; n += 1) worked.add(String(n) as Parameters<typeof worked.add>[0], null);
    expect(worked.skipped(0)).toHaveLength(1_000);
    expect(worked.skipped(0).at(-1)).toBe('1499');
  });
});

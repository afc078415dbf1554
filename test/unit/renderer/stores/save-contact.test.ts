import { describe, expect, it } from 'vitest';
import type { AppError } from '#shared/kernel/result';
import { openAccount } from '../../../../renderer/stores/open-account';
import { saveContact, undoLast } from '../../../../renderer/stores/save-contact';
import { rowAt } from '../../../../renderer/stores/queue-window';
import { UNDO_MS } from '../../../../renderer/stores/undo-store';
import { settle, startedUi, type, shownEntries } from '../support';

const error = (code: AppError['code']): AppError => ({ code, message: '' });

async function withOpenAccount(n = 10) {
  const started = await startedUi();
  const { id } = started.desk.accountAt(n);
  await openAccount(started.ui, id);
  await settle();
  return { ...started, id };
}

describe('saving a contact', () => {
  it('records one entry and empties the form for the next', async () => {
    const { ui, desk, id } = await withOpenAccount();
    const first = ui.drafts.draftOf(id).commandId;
    type(ui, { code: 'na', note: 'rang out' });
    await saveContact(ui, 'stay');
    expect(desk.eventsOf(id).map((event) => event.id)).toEqual([first]);
    expect(ui.drafts.draftOf(id).commandId).not.toBe(first);
    expect(ui.drafts.draftOf(id).words.note).toBe('');
    expect(shownEntries(ui)[0]).toMatchObject({ kind: 'contact', disposition: 'NA' });
  });

  it('records one entry however often the button is pressed', async () => {
    const { ui, desk, id } = await withOpenAccount();
    type(ui, { code: 'NA' });
    await Promise.all([saveContact(ui, 'stay'), saveContact(ui, 'stay'), saveContact(ui, 'next')]);
    expect(desk.eventsOf(id)).toHaveLength(1);
    expect(desk.calls.filter((call) => call.channel === 'contact:log')).toHaveLength(1);
  });

  it('keeps what was typed, and its id, when the save fails', async () => {
    const { ui, desk, id } = await withOpenAccount();
    desk.failNext('contact:log', error('STORE_UNAVAILABLE'));
    type(ui, { code: 'NA', note: 'rang out' });
    const before = ui.drafts.draftOf(id).commandId;
    await saveContact(ui, 'stay');
    expect(ui.drafts.draftOf(id)).toMatchObject({
      commandId: before,
      isSaving: false,
      error: { code: 'STORE_UNAVAILABLE' },
    });
    expect(ui.drafts.draftOf(id).words.note).toBe('rang out');
    await saveContact(ui, 'stay');
    expect(desk.eventsOf(id).map((event) => event.id)).toEqual([before]);
  });

  it('is one entry when the first try was recorded after all', async () => {
    const { ui, desk, id } = await withOpenAccount();
    desk.failNext('contact:log', error('TIMEOUT'), true);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    expect(ui.drafts.draftOf(id).error?.code).toBe('TIMEOUT');
    await saveContact(ui, 'stay');
    expect(desk.eventsOf(id)).toHaveLength(1);
    expect(ui.drafts.getState().notices[id]).toBeUndefined();
  });

  it('says so, and keeps the words, when the first try was recorded with other words', async () => {
    const { ui, desk, id } = await withOpenAccount();
    desk.failNext('contact:log', error('TIMEOUT'), true);
    type(ui, { code: 'NA', note: 'first' });
    await saveContact(ui, 'stay');
    type(ui, { note: 'second' });
    await saveContact(ui, 'stay');
    expect(desk.eventsOf(id)).toHaveLength(1);
    expect(ui.drafts.getState().notices[id]).toBe('as-first-sent');
    expect(ui.drafts.draftOf(id).words.note).toBe('second');
    expect(ui.drafts.draftOf(id).commandId).not.toBe(desk.eventsOf(id)[0]?.id);
  });

  it('empties the form and says the entry is safe when the store is behind', async () => {
    const { ui, desk, id } = await withOpenAccount();
    desk.failNext('contact:log', error('STORE_BEHIND'), true);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'next');
    expect(ui.drafts.draftOf(id).words.code).toBe('');
    expect(ui.drafts.getState().notices[id]).toBe('behind');
    expect(ui.announcer.getState().assertive.words).toMatch(/not enter it again/i);
    expect(ui.account.getState().accountId).toBe(id);
  });

  it('shows refusals at their fields, sends nothing and takes the focus to the first', async () => {
    const { ui, desk, id } = await withOpenAccount();
    type(ui, { code: 'PTP', promiseAmount: 'fifty', promiseDay: '2026-11-30' });
    await saveContact(ui, 'stay');
    expect(ui.drafts.draftOf(id).problems).toEqual([{ field: 'promise-amount', reason: 'PROMISE_AMOUNT_INVALID' }]);
    expect(desk.calls.some((call) => call.channel === 'contact:log')).toBe(false);
    expect(ui.screen.getState().focus?.home).toEqual({ field: 'promise-amount' });
  });

  it('shows the reasons main refuses with, also when this window saw none', async () => {
    const { ui, desk, id } = await withOpenAccount();
    desk.failNext('contact:log', {
      code: 'RULE_VIOLATION',
      message: '',
      details: { reasons: ['NEXT_STEP_IN_THE_PAST'] },
    });
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    expect(ui.drafts.draftOf(id).problems).toEqual([{ field: 'next-step', reason: 'NEXT_STEP_IN_THE_PAST' }]);
  });

  it('keeps each account’s entry while others are open', async () => {
    const { ui, desk, id } = await withOpenAccount();
    type(ui, { note: 'half a sentence' });
    await openAccount(ui, desk.accountAt(11).id);
    type(ui, { note: 'another' });
    await openAccount(ui, id);
    expect(ui.drafts.draftOf(id).words.note).toBe('half a sentence');
    expect(ui.drafts.unsaved()).toHaveLength(2);
  });
});

describe('save and next', () => {
  it('opens the account to work next, selects its row and puts the focus home', async () => {
    const { ui } = await startedUi();
    const first = ui.queue.cursorRow()?.accountId;
    if (first === undefined) throw new Error('no row');
    await openAccount(ui, first);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'next');
    await settle();
    const { accountId } = ui.account.getState();
    expect(accountId).not.toBe(first);
    expect(ui.queue.getState().cursor).toEqual({ index: 0, accountId });
    expect(ui.screen.getState().focus?.home).toEqual('call');
  });

  it('does not come back to accounts that only a note was written on', async () => {
    const { ui } = await startedUi();
    const seen = new Set<string>();
    const first = ui.queue.cursorRow()?.accountId;
    if (first === undefined) throw new Error('no row');
    await openAccount(ui, first);
    for (let turn = 0; turn < 5; turn += 1) {
      seen.add(ui.account.getState().accountId ?? '');
      type(ui, { code: 'NTE', channel: 'none', note: 'looked at it' });
      await saveContact(ui, 'next');
      await settle();
    }
    expect(seen.size).toBe(5);
  });

  it('stays on the saved account and says so when the work list is empty', async () => {
    const { ui, desk } = await startedUi({ accounts: 1 });
    const { id } = desk.accountAt(0);
    await openAccount(ui, id);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'next');
    await settle();
    expect(ui.account.getState().accountId).toBe(id);
    expect(ui.announcer.getState().polite.words).toMatch(/work list is empty/);
  });

  it('goes down the list in a view other than work', async () => {
    const { ui } = await startedUi();
    ui.queue.setView('all');
    await settle();
    ui.queue.moveTo(2);
    const row = ui.queue.cursorRow();
    if (row === null) throw new Error('no row');
    await openAccount(ui, row.accountId);
    type(ui, { code: 'NTE', channel: 'none', note: 'n' });
    await saveContact(ui, 'next');
    await settle();
    expect(ui.queue.getState().cursor.accountId).toBe(ui.account.getState().accountId);
    expect(ui.queue.getState().cursor.index).toBe(3);
  });
});

describe('save and next in a view where the entry moves its account away', () => {
  it('leaves out no row', async () => {
    const { ui } = await startedUi();
    ui.queue.setView('all');
    await settle();
    ui.queue.moveTo(2);
    const { windows } = ui.queue.getState();
    const [here, below] = [rowAt(windows, 2)?.accountId, rowAt(windows, 3)?.accountId];
    if (here === undefined) throw new Error('no row');
    await openAccount(ui, here);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'next');
    await settle();
    expect(ui.account.getState().accountId).toBe(below);
    expect(ui.queue.getState().cursor).toEqual({ index: 2, accountId: below });
  });
});

describe('undoing the last entry', () => {
  it('records an undoing with an id of its own; both stay in the history', async () => {
    const { ui, desk, id } = await withOpenAccount();
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    await undoLast(ui);
    const [contact, undoing] = desk.eventsOf(id);
    expect(undoing).toMatchObject({ type: 'contact.v1.undone', data: { contactId: contact?.id } });
    expect(undoing?.id).not.toBe(contact?.id);
    expect(ui.undo.getState().offer?.phase).toBe('undone');
    expect(shownEntries(ui)[0]).toMatchObject({ undone: { reason: null } });
  });

  it('is offered for ten seconds', async () => {
    const { ui, advance } = await withOpenAccount();
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    advance(UNDO_MS - 1);
    expect(ui.undo.getState().offer).not.toBeNull();
    advance(1);
    expect(ui.undo.getState().offer).toBeNull();
  });

  it('is offered on while somebody is at the button', async () => {
    const { ui, advance } = await withOpenAccount();
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    ui.undo.hold(true);
    advance(UNDO_MS * 3);
    expect(ui.undo.getState().offer).not.toBeNull();
    ui.undo.hold(false);
    advance(UNDO_MS);
    expect(ui.undo.getState().offer).toBeNull();
  });

  it('records one undoing however often the key is pressed, and keeps its id over a failed try', async () => {
    const { ui, desk, id } = await withOpenAccount();
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    desk.failNext('contact:undo', error('TIMEOUT'), true);
    await undoLast(ui);
    expect(ui.undo.getState().offer?.phase).toBe('failed');
    await Promise.all([undoLast(ui), undoLast(ui)]);
    expect(desk.eventsOf(id)).toHaveLength(2);
    expect(desk.calls.filter((call) => call.channel === 'contact:undo')).toHaveLength(2);
    expect(ui.undo.getState().offer?.phase).toBe('undone');
  });
});

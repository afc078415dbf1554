import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../renderer/stores/open-account';
import {
  compareNote,
  entryAtCursor,
  goToConversation,
  pinEntry,
  saveHistory,
} from '../../../../renderer/stores/timeline-acts';
import { conversationFrom, keyFrom, timelineRows } from '../../../../renderer/stores/timeline-rows';
import { citationOf, searchWordsOf } from '../../../../renderer/text/timeline-speech';
import { speak } from '../../../../renderer/text/words';
import { settle, shownEntries, startedUi } from '../support';

/** A window with one account open on which three calls, a conversation and a note were recorded. */
async function withHistory() {
  const started = await startedUi();
  const { ui, desk } = started;
  const { id } = desk.accountAt(10);
  await openAccount(ui, id);
  const log = (disposition: string, note: string | null = null) =>
    ui.client.contact.log({
      commandId: ui.env.newEventId(),
      accountId: id,
      channel: 'call-out',
      disposition,
      partyId: null,
      contactPointId: null,
      debtIds: [],
      note,
      nextStep: null,
      promise: null,
      startedAt: null,
      endedAt: null,
    });
  await log('NA');
  await log('REF', 'wants a letter first');
  await log('NA');
  await log('VM');
  await ui.client.contact.addNote({ commandId: ui.env.newEventId(), accountId: id, text: 'prefers mornings' });
  await ui.timeline.refresh();
  await settle();
  return { ...started, id };
}

const keys = (ui: Awaited<ReturnType<typeof withHistory>>['ui']) => ui.timeline.rows().map(({ key }) => key);

describe('the history on screen', () => {
  it('is that of the open account, and of none when it is closed', async () => {
    const { ui, id } = await withHistory();
    expect(ui.timeline.getState().history?.accountId).toBe(id);
    expect(shownEntries(ui)[0]).toMatchObject({ kind: 'note' });
    ui.account.close();
    await settle();
    expect(ui.timeline.getState()).toMatchObject({ accountId: null, history: null });
  });

  it('is narrowed by words a moment after they were typed, once for all letters', async () => {
    const { ui, desk, advance } = await withHistory();
    const before = desk.calls.filter(({ channel }) => channel === 'account:history').length;
    for (const text of ['l', 'le', 'letter']) ui.timeline.search(text);
    expect(ui.timeline.getState().searchText).toBe('letter');
    advance(200);
    await settle();
    expect(desk.calls.filter(({ channel }) => channel === 'account:history')).toHaveLength(before + 1);
    expect(shownEntries(ui)).toMatchObject([{ disposition: 'REF' }]);
    await ui.timeline.showAll();
    expect(shownEntries(ui)).toHaveLength(6);
  });

  it('finds an outcome by what it is called in the language of the person', () => {
    speak('es');
    try {
      expect(searchWordsOf('promesa')[0]?.dispositions).toContain('PTP');
      expect(searchWordsOf('nota')[0]?.kinds).toContain('note');
    } finally {
      speak('en');
    }
    expect(searchWordsOf('promesa')[0]?.dispositions).toEqual([]);
  });

  it('keeps what was shown when an answer fails, and shows it anew when it is tried again', async () => {
    const { ui, desk } = await withHistory();
    desk.failNext('account:history', { code: 'TIMEOUT', message: '' });
    await ui.timeline.setFilter({ chips: ['calls'] });
    expect(ui.timeline.getState().error?.code).toBe('TIMEOUT');
    expect(shownEntries(ui)).toHaveLength(6);
    await ui.timeline.refresh();
    expect(ui.timeline.getState().error).toBeNull();
    expect(shownEntries(ui)).toHaveLength(4);
  });

  it('says what somebody else recorded, and not what the person did', async () => {
    const { ui, desk, id } = await withHistory();
    const said = () => ui.announcer.getState().polite.words;
    await ui.client.contact.addNote({ commandId: ui.env.newEventId(), accountId: id, text: 'my own' });
    await ui.timeline.refresh();
    expect(said()).not.toContain('my own');
    desk.setStatus({ actorId: 'somebody-else' });
    await settle();
    await ui.client.contact.addNote({ commandId: ui.env.newEventId(), accountId: id, text: 'from the desk beside' });
    await ui.timeline.refresh();
    expect(said()).toContain('from the desk beside');
  });
});

describe('the rows of the history', () => {
  it('are folded period by period, and the cursor stays within them', async () => {
    const { ui } = await withHistory();
    const [period] = ui.timeline.rows();
    expect(period).toMatchObject({ kind: 'period', period: { kind: 'today' } });
    const whole = keys(ui).length;
    ui.timeline.toggle('folded', 'today');
    expect(keys(ui).length).toBeLessThan(whole);
    ui.timeline.foldAll(true);
    expect(ui.timeline.rows().every(({ kind }) => kind === 'period')).toBe(true);
    ui.timeline.foldAll(false);
    expect(keys(ui)).toHaveLength(whole);
    const rows = ui.timeline.rows();
    expect(keyFrom(rows, null, 1)).toBe(rows[0]?.key);
    expect(keyFrom(rows, rows.at(-1)?.key ?? '', 5)).toBe(rows.at(-1)?.key);
    expect(keyFrom([], 'x', 1)).toBeNull();
  });

  it('lead from conversation to conversation', async () => {
    const { ui } = await withHistory();
    await goToConversation(ui, 'older');
    expect(entryAtCursor(ui)).toMatchObject({ disposition: 'REF' });
    const { moves, cursor } = ui.timeline.getState();
    await goToConversation(ui, 'older');
    expect(ui.timeline.getState()).toMatchObject({ moves, cursor });
    expect(ui.announcer.getState().polite.words).toBe('No older conversation.');
    expect(conversationFrom(ui.timeline.rows(), null, 'newer')).toBeNull();
  });

  it('show each call of a run when it is unfolded', async () => {
    const { ui } = await withHistory();
    const { history } = ui.timeline.getState();
    if (history === null) throw new Error('no history');
    const calls = shownEntries(ui).filter(({ kind }) => kind === 'contact');
    const run = { kind: 'run', id: 'run-1', of: 'attempts', disposition: 'NA', entries: calls } as const;
    const [period] = history.periods;
    if (period === undefined) throw new Error('no period');
    const folded = { lines: [run], periods: [{ ...period, firstLine: 0, lines: 1 }] };
    const none = new Set<string>();
    expect(timelineRows(folded, { folded: none, unfolded: none }).map(({ kind }) => kind)).toEqual(['period', 'run']);
    const open = timelineRows(folded, { folded: none, unfolded: new Set(['run-1']) });
    expect(open.map(({ kind }) => kind)).toEqual(['period', 'run', ...calls.map(() => 'entry')]);
  });
});

describe('what is done with an entry', () => {
  it('is pinned, and the undo lets it go again', async () => {
    const { ui } = await withHistory();
    const [note] = shownEntries(ui);
    if (note === undefined) throw new Error('no note');
    await pinEntry(ui, note);
    expect(ui.timeline.getState().history?.pinned.map(({ id }) => id)).toEqual([note.id]);
    expect(await ui.undo.undo()).toBe(true);
    await ui.timeline.refresh();
    expect(ui.timeline.getState().history?.pinned).toEqual([]);
  });

  it('is compared with what it was only when it was corrected', async () => {
    const { ui, id } = await withHistory();
    const [note] = shownEntries(ui);
    if (note?.kind !== 'note') throw new Error('no note');
    compareNote(ui, note);
    expect(ui.timeline.getState().compared.size).toBe(0);
    expect(ui.announcer.getState().polite.words).toBe('This note was never corrected.');
    const noteId = note.notes[0]?.eventId;
    if (noteId === undefined) throw new Error('no words');
    const correction = {
      commandId: ui.env.newEventId(),
      accountId: id,
      noteId,
      text: 'prefers evenings',
      reason: null,
    };
    await ui.client.contact.correctNote(correction);
    await ui.timeline.refresh();
    const [corrected] = shownEntries(ui);
    if (corrected === undefined) throw new Error('no note');
    compareNote(ui, corrected);
    expect(ui.timeline.getState().compared.has(note.id)).toBe(true);
    expect(ui.timeline.getState().opened.has(note.id)).toBe(true);
  });

  it('is quoted with its account, moment, words, person and place in the record', async () => {
    const { ui } = await withHistory();
    const { view } = ui.account.getState();
    const entry = shownEntries(ui).find(({ kind }) => kind === 'contact');
    if (view === null || entry === undefined) throw new Error('nothing to quote');
    const citation = citationOf(entry, view.account, 'America/Chicago');
    expect(citation).toContain(view.account.externalId);
    expect(citation).toContain('Nov 20, 2026, 9:00 AM CST');
    expect(citation).toContain(entry.id);
  });

  it('is proved when it is asked for, and the panel goes with the account', async () => {
    const { ui, desk, id } = await withHistory();
    const [note] = shownEntries(ui);
    ui.entryPanel.open(id, note?.id ?? '', false);
    expect(ui.entryPanel.getState().panel).toMatchObject({ isProofShown: false, audit: null });
    await ui.entryPanel.prove();
    expect(ui.entryPanel.getState().panel?.audit?.events[0]).toMatchObject({ type: 'note.v1.added', chain: 'holds' });
    desk.failNext('account:audit', { code: 'JOURNAL_DAMAGED', message: '' });
    await ui.entryPanel.prove();
    expect(ui.entryPanel.getState().panel?.error?.code).toBe('JOURNAL_DAMAGED');
    await openAccount(ui, desk.accountAt(2).id);
    await settle();
    expect(ui.entryPanel.getState().panel).toBeNull();
  });

  it('goes into a file with what is asked for of the history', async () => {
    const { ui, desk } = await withHistory();
    await ui.timeline.setFilter({ chips: ['notes'] });
    await saveHistory(ui, 'csv');
    expect(desk.calls.at(-1)).toMatchObject({
      channel: 'account:saveHistory',
      input: { filter: { chips: ['notes'] } },
    });
    expect(ui.announcer.getState().polite.words).toContain('history.csv');
  });
});

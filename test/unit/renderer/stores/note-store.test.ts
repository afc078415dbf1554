import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../renderer/stores/open-account';
import { settle, startedUi, shownEntries } from '../support';

async function withNote(text = 'wants a letter') {
  const started = await startedUi();
  const { id } = started.desk.accountAt(10);
  await openAccount(started.ui, id);
  started.ui.notes.begin(id, null, text);
  return { ...started, id, notes: started.ui.notes };
}

describe('a note', () => {
  it('is recorded once, however often it is saved', async () => {
    const { notes, desk, id } = await withNote();
    const outcomes = await Promise.all([notes.save(id), notes.save(id)]);
    expect(outcomes).toEqual(['saved', 'busy']);
    expect(desk.eventsOf(id)).toHaveLength(1);
    expect(notes.getState().notes[id]).toBeUndefined();
  });

  it('is corrected by a new entry; the first words stay', async () => {
    const { ui, notes, desk, id } = await withNote();
    await notes.save(id);
    const first = desk.eventsOf(id)[0]?.id;
    if (first === undefined) throw new Error('no note');
    notes.begin(id, first, 'wants a letter');
    notes.edit(first, { text: 'wants a letter in Spanish', reason: 'left out' });
    expect(await notes.save(first)).toBe('saved');
    await ui.timeline.refresh();
    await settle();
    expect(shownEntries(ui)[0]).toMatchObject({
      kind: 'note',
      notes: [{ text: 'wants a letter' }, { text: 'wants a letter in Spanish', reason: 'left out' }],
    });
  });

  it('stays, under its id, when saving fails, and is one entry when it had been recorded', async () => {
    const { notes, desk, id } = await withNote();
    desk.failNext('contact:addNote', { code: 'TIMEOUT', message: '' }, true);
    expect(await notes.save(id)).toBe('failed');
    expect(notes.getState().notes[id]).toMatchObject({ text: 'wants a letter', error: { code: 'TIMEOUT' } });
    expect(await notes.save(id)).toBe('saved');
    expect(desk.eventsOf(id)).toHaveLength(1);
  });

  it('keeps the words changed since the first try when that one had been recorded', async () => {
    const { notes, desk, id } = await withNote();
    desk.failNext('contact:addNote', { code: 'TIMEOUT', message: '' }, true);
    await notes.save(id);
    notes.edit(id, { text: 'wants two letters' });
    expect(await notes.save(id)).toBe('as-first-sent');
    expect(notes.getState().notes[id]).toMatchObject({ text: 'wants two letters', isRecordedBefore: true });
    expect(desk.eventsOf(id)).toHaveLength(1);
  });

  it('is not to be entered again when it is safe in the journal', async () => {
    const { notes, desk, id } = await withNote();
    desk.failNext('contact:addNote', { code: 'STORE_BEHIND', message: '' }, true);
    expect(await notes.save(id)).toBe('behind');
    expect(notes.getState().notes[id]).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { timelineOf } from '#shared/domain/timeline/timeline';
import { anAccount, batchId, eventId, recorded } from '#test/support/accounts';

describe('the contact history', () => {
  it('begins with the placement and is told newest first', () => {
    const note = recorded('note.v1.added', { text: 'asked for the itemization' });
    expect(timelineOf(anAccount(), [note]).map((entry) => entry.kind)).toEqual(['note', 'placed']);
  });

  it('keeps the original of a corrected note and every correction beside it', () => {
    const note = recorded('note.v1.added', { text: 'pays friday' }, { id: eventId(801), minutes: 1 });
    const first = recorded(
      'note.v1.corrected',
      { noteId: note.id, text: 'pays monday', reason: 'misheard' },
      { minutes: 2 },
    );
    const second = recorded(
      'note.v1.corrected',
      { noteId: note.id, text: 'pays Monday, 9 March', reason: null },
      { minutes: 3 },
    );
    const [entry] = timelineOf(anAccount(), [second, note, first]);
    expect(entry?.kind === 'note' && entry.notes.map((version) => version.text)).toEqual([
      'pays friday',
      'pays monday',
      'pays Monday, 9 March',
    ]);
  });

  it('names what a later file changed', () => {
    const changes = [{ path: 'debts.d.balanceMinor', from: 10_000, to: 5_000 }];
    const [entry] = timelineOf(anAccount(), [recorded('account.v1.updated', { batchId: batchId(2), changes })]);
    expect(entry).toMatchObject({ kind: 'updated', changes });
  });
});

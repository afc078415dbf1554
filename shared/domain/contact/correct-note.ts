import type { AccountId, EventId } from '../../kernel/ids';
import { type Result, err, ok } from '../../kernel/result';
import type { EventDraft, RecordedEvent } from '../events/types';
import { LONGEST_NOTE } from './log-contact';

/** Corrects the words of a note by a new entry; the original is kept beside it. */
export type CorrectNote = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  readonly noteId: EventId;
  readonly text: string;
  readonly reason: string | null;
};

/** Adds a note without a contact. */
export type AddNote = { readonly commandId: EventId; readonly accountId: AccountId; readonly text: string };

function noteProblem(text: string): string | null {
  if (text.trim() === '') return 'NOTE_REQUIRED';
  return text.length > LONGEST_NOTE ? 'NOTE_TOO_LONG' : null;
}

/** Decides a note: refused when it says nothing or is longer than a note may be. */
export function decideAddNote(command: AddNote): Result<readonly EventDraft[]> {
  const problem = noteProblem(command.text);
  if (problem !== null) return err('RULE_VIOLATION', 'note refused', { reasons: [problem] });
  const data = { text: command.text };
  return ok([{ id: command.commandId, type: 'note.v1.added', accountId: command.accountId, partyId: null, data }]);
}

/** Decides a correction: `noteId` names a note, or a contact that has one, on the same account. */
export function decideCorrectNote(
  events: readonly RecordedEvent[],
  command: CorrectNote,
): Result<readonly EventDraft[]> {
  const problem = noteProblem(command.text);
  if (problem !== null) return err('RULE_VIOLATION', 'correction refused', { reasons: [problem] });
  const original = events.find((event) => event.id === command.noteId);
  const hasWords =
    original !== undefined &&
    (original.type === 'note.v1.added' || (original.type === 'contact.v1.logged' && original.data.note !== null));
  if (!hasWords) return err('NOT_FOUND', 'no such note on this account');
  const data = { noteId: command.noteId, text: command.text, reason: command.reason };
  return ok([{ id: command.commandId, type: 'note.v1.corrected', accountId: command.accountId, partyId: null, data }]);
}

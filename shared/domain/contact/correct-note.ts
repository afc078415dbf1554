import type { AccountId, EventId } from '../../kernel/ids';
import { type Result, err, ok } from '../../kernel/result';
import type { EventDraft, RecordedEvent } from '../events/types';
import { LONGEST_NOTE } from './log-contact';
import { refusedText } from './note-text';

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

/** The refusal of a note's words, or null. Nothing but codes and offsets: what was refused is written nowhere. */
function refusal(what: string, text: string, reason: string | null): ReturnType<typeof err> | null {
  const problem = text.trim() === '' ? 'NOTE_REQUIRED' : text.length > LONGEST_NOTE ? 'NOTE_TOO_LONG' : null;
  if (problem !== null) return err('RULE_VIOLATION', `${what} refused`, { reasons: [problem] });
  const { reasons, details } = refusedText({ text, reason });
  return reasons.length > 0 ? err('RULE_VIOLATION', `${what} refused`, { reasons, ...details }) : null;
}

/** Decides a note: refused when it says nothing, is longer than a note may be, or holds what may never be kept. */
export function decideAddNote(command: AddNote): Result<readonly EventDraft[]> {
  const refused = refusal('note', command.text, null);
  if (refused !== null) return refused;
  const data = { text: command.text };
  return ok([{ id: command.commandId, type: 'note.v1.added', accountId: command.accountId, partyId: null, data }]);
}

/** Decides a correction: `noteId` names a note, or a contact that has one, on the same account. */
export function decideCorrectNote(
  events: readonly RecordedEvent[],
  command: CorrectNote,
): Result<readonly EventDraft[]> {
  const refused = refusal('correction', command.text, command.reason);
  if (refused !== null) return refused;
  const original = events.find((event) => event.id === command.noteId);
  const hasWords =
    original !== undefined &&
    (original.type === 'note.v1.added' || (original.type === 'contact.v1.logged' && original.data.note !== null));
  if (!hasWords) return err('NOT_FOUND', 'no such note on this account');
  const data = { noteId: command.noteId, text: command.text, reason: command.reason };
  return ok([{ id: command.commandId, type: 'note.v1.corrected', accountId: command.accountId, partyId: null, data }]);
}

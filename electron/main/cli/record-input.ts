import {
  AddNoteInput,
  CorrectNoteInput,
  FinishFollowUpInput,
  LogContactInput,
  PlanFollowUpInput,
  SkipAccountInput,
  UndoContactInput,
  UndoSkipInput,
} from '#shared/contract/commands';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { EventId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import { fitting, writtenObject } from './fitting-input';

/** Commands that record contacts and notes. On the command line what a person would leave empty may be left out. */
export const RECORDING = [
  'log-contact',
  'undo-contact',
  'add-note',
  'correct-note',
  'skip-account',
  'undo-skip',
  'plan-follow-up',
  'finish-follow-up',
] as const;
export type RecordingCommand = (typeof RECORDING)[number];

const CONTACT_DEFAULTS = { channel: 'call-out', debtIds: [] };

/**
 * Reads the JSON given on standard input as a command. `commandId` may be left out: then this entry gets an id of its own and
 * sending it again records it again.
 */
export function recordingInput(
  command: RecordingCommand,
  input: unknown,
  newId: () => EventId,
): Result<AccountCommand> {
  const written = writtenObject(input);
  if (!written.ok) return written;
  const given = { commandId: newId(), ...written.value };
  switch (command) {
    case 'log-contact': {
      const parsed = fitting(LogContactInput, { ...CONTACT_DEFAULTS, ...given });
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'undo-contact': {
      const parsed = fitting(UndoContactInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'add-note': {
      const parsed = fitting(AddNoteInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'correct-note': {
      const parsed = fitting(CorrectNoteInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'skip-account': {
      const parsed = fitting(SkipAccountInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'undo-skip': {
      const parsed = fitting(UndoSkipInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'plan-follow-up': {
      const parsed = fitting(PlanFollowUpInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
    case 'finish-follow-up': {
      const parsed = fitting(FinishFollowUpInput, given);
      return parsed.ok ? ok({ kind: command, input: parsed.value }) : parsed;
    }
  }
}

import type { z } from 'zod';
import { AddNoteInput, CorrectNoteInput, LogContactInput, UndoContactInput } from '#shared/contract/commands';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { EventId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';

/** Commands that record something. On the command line what a person would leave empty may be left out. */
export const RECORDING = ['log-contact', 'undo-contact', 'add-note', 'correct-note'] as const;
export type RecordingCommand = (typeof RECORDING)[number];

const CONTACT_DEFAULTS = {
  channel: 'call-out',
  partyId: null,
  contactPointId: null,
  debtIds: [],
  note: null,
  nextStep: null,
  promise: null,
  startedAt: null,
  endedAt: null,
};

function problems(error: z.ZodError): Result<never> {
  const where = error.issues.map((issue) =>
    issue.path.length === 0 ? issue.code : `${issue.path.join('.')}: ${issue.message}`,
  );
  return err('IPC_BAD_REQUEST', `the input does not fit: ${where.join('; ')}`, { problems: where });
}

/**
 * Reads the JSON given on standard input as a command. `commandId` may be left out: then this entry gets an id of its own and
 * sending it again records it again.
 */
export function recordingInput(
  command: RecordingCommand,
  input: unknown,
  newId: () => EventId,
): Result<AccountCommand> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return err('IPC_BAD_REQUEST', 'a JSON object is needed on standard input');
  }
  const given = { commandId: newId(), ...input };
  switch (command) {
    case 'log-contact': {
      const parsed = LogContactInput.safeParse({ ...CONTACT_DEFAULTS, ...given });
      return parsed.success ? ok({ kind: command, input: parsed.data }) : problems(parsed.error);
    }
    case 'undo-contact': {
      const parsed = UndoContactInput.safeParse({ reason: null, ...given });
      return parsed.success ? ok({ kind: command, input: parsed.data }) : problems(parsed.error);
    }
    case 'add-note': {
      const parsed = AddNoteInput.safeParse(given);
      return parsed.success ? ok({ kind: command, input: parsed.data }) : problems(parsed.error);
    }
    case 'correct-note': {
      const parsed = CorrectNoteInput.safeParse({ reason: null, ...given });
      return parsed.success ? ok({ kind: command, input: parsed.data }) : problems(parsed.error);
    }
  }
}

import { type Result, ok } from '../../kernel/result';
import type { Account } from '../account/types';
import type { ComplianceCommand } from '../compliance/commands';
import { decideCompliance } from '../compliance/decide-compliance';
import { decideContact } from '../compliance/decide-contact';
import { type RulesInForce, standBefore } from '../compliance/judging';
import type { EventDraft, RecordedEvent } from '../events/types';
import { type PinEntry, decidePinEntry } from '../timeline/pin-entry';
import { type AddNote, type CorrectNote, decideAddNote, decideCorrectNote } from './correct-note';
import type { DecideContext, LogContact } from './log-contact';
import type { WorkCommand } from '../work/types';
import { decideWork } from '../work/decide-work';
import { type UndoContact, decideUndoContact } from './undo-contact';

/** Everything a collector can ask to have recorded on one account. */
export type AccountCommand =
  | { readonly kind: 'log-contact'; readonly input: LogContact }
  | { readonly kind: 'undo-contact'; readonly input: UndoContact }
  | { readonly kind: 'add-note'; readonly input: AddNote }
  | { readonly kind: 'correct-note'; readonly input: CorrectNote }
  | { readonly kind: 'pin-entry'; readonly input: PinEntry }
  | WorkCommand
  | ComplianceCommand;

/** What came of a command: new events to record, or the events that the same command recorded before. */
export type Decision =
  | { readonly kind: 'record'; readonly drafts: readonly EventDraft[] }
  | { readonly kind: 'already-recorded'; readonly events: readonly RecordedEvent[] };

/** Decides one command against an account and its events. The same command id a second time records nothing. */
export function decide(
  account: Account,
  events: readonly RecordedEvent[],
  command: AccountCommand,
  ctx: DecideContext,
  inForce: RulesInForce,
): Result<Decision> {
  const before = events.filter((event) => event.id === command.input.commandId);
  if (before.length > 0) return ok({ kind: 'already-recorded', events: before });
  const drafts = draftsFor(account, events, command, ctx, inForce);
  return drafts.ok ? ok({ kind: 'record', drafts: drafts.value }) : drafts;
}

function draftsFor(
  account: Account,
  events: readonly RecordedEvent[],
  command: AccountCommand,
  ctx: DecideContext,
  inForce: RulesInForce,
): Result<readonly EventDraft[]> {
  switch (command.kind) {
    case 'log-contact':
      return decideContact(standBefore(account, events, ctx, inForce), command.input);
    case 'undo-contact':
      return decideUndoContact(events, command.input);
    case 'add-note':
      return decideAddNote(command.input);
    case 'correct-note':
      return decideCorrectNote(events, command.input);
    case 'pin-entry':
      return decidePinEntry(account, events, command.input);
    case 'skip-account':
    case 'undo-skip':
    case 'plan-follow-up':
    case 'finish-follow-up':
      return decideWork(events, command, ctx);
    default:
      return decideCompliance(standBefore(account, events, ctx, inForce), command);
  }
}

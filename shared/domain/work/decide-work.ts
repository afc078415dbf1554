import { addDays, instantOfLocalTime } from '../../kernel/calendar';
import { type Result, err, ok } from '../../kernel/result';
import { foldAccount } from '../account/account-state';
import { type DecideContext, isOfAnother } from '../contact/log-contact';
import { refusedText } from '../contact/note-text';
import type { EventDraft, RecordedEvent } from '../events/types';
import type { FinishFollowUp, PlanFollowUp, SkipAccount, UndoSkip, WorkCommand } from './types';
import { nextWorkingMorning } from './working-morning';

/** A step or a return further away than this is refused as a slip of the keyboard. */
const LONGEST_DAYS = 366;
const LONGEST_WORDS = 2_000;

type Drafts = Result<readonly EventDraft[]>;

function refused(what: string, found: readonly (string | false)[], texts: Readonly<Record<string, string | null>>) {
  const words = refusedText(texts);
  const isLong = Object.values(texts).some((text) => (text ?? '').length > LONGEST_WORDS);
  const reasons = [
    ...found.filter((reason) => reason !== false),
    ...(isLong ? ['WORDS_TOO_LONG'] : []),
    ...words.reasons,
  ];
  return reasons.length === 0
    ? null
    : err('RULE_VIOLATION', `${what} refused: ${reasons.join(', ')}`, { reasons, ...words.details });
}

function isTooFar(at: string, ctx: DecideContext): boolean {
  return at > instantOfLocalTime(addDays(ctx.today, LONGEST_DAYS), 0, ctx.zone);
}

function decideSkip(command: SkipAccount, ctx: DecideContext): Drafts {
  const { commandId: id, accountId, reason, words } = command;
  const until = command.until ?? nextWorkingMorning(ctx.now, ctx.zone);
  const refusal = refused(
    'skipping',
    [
      reason === 'other' && (words ?? '').trim() === '' && 'SKIP_WORDS_REQUIRED',
      until <= ctx.now && 'SKIP_UNTIL_IN_THE_PAST',
      isTooFar(until, ctx) && 'SKIP_TOO_FAR',
    ],
    { words },
  );
  if (refusal !== null) return refusal;
  return ok([{ id, type: 'work.v1.skipped', accountId, partyId: null, data: { reason, words, until } }]);
}

function decideUndoSkip(events: readonly RecordedEvent[], { commandId: id, accountId, skipId }: UndoSkip): Drafts {
  if (!events.some((event) => event.type === 'work.v1.skipped' && event.id === skipId))
    return err('NOT_FOUND', 'no such skip on this account');
  if (events.some((event) => event.type === 'work.v1.skip-undone' && event.data.skipId === skipId))
    return err('RULE_VIOLATION', 'the skip was undone before', { reasons: ['SKIP_ALREADY_UNDONE'] });
  return ok([{ id, type: 'work.v1.skip-undone', accountId, partyId: null, data: { skipId } }]);
}

function decidePlan({ commandId: id, accountId, nextStep }: PlanFollowUp, ctx: DecideContext): Drafts {
  const refusal = refused(
    'planning',
    [
      nextStep.at < ctx.now && 'NEXT_STEP_IN_THE_PAST',
      isTooFar(nextStep.at, ctx) && 'NEXT_STEP_TOO_FAR',
      isOfAnother(nextStep, ctx) && 'NEXT_STEP_OF_ANOTHER',
    ],
    { 'nextStep.text': nextStep.text },
  );
  if (refusal !== null) return refusal;
  return ok([{ id, type: 'follow-up.v1.planned', accountId, partyId: null, data: { nextStep } }]);
}

function decideFinish(events: readonly RecordedEvent[], command: FinishFollowUp): Drafts {
  const { commandId: id, accountId, followUpId, outcome, words } = command;
  const named = events.find((event) => event.id === followUpId);
  const isStep =
    named?.type === 'follow-up.v1.planned' || (named?.type === 'contact.v1.logged' && named.data.nextStep !== null);
  if (!isStep) return err('NOT_FOUND', 'no such follow-up on this account');
  if (foldAccount(events).nextStepId !== followUpId)
    return err('RULE_VIOLATION', 'the follow-up does not stand any more', { reasons: ['FOLLOW_UP_NOT_OPEN'] });
  if (outcome === 'cancelled' && named.type !== 'follow-up.v1.planned')
    return err('RULE_VIOLATION', 'a step agreed in a contact is not cancelled', { reasons: ['FOLLOW_UP_OF_CONTACT'] });
  const refusal = refused('finishing', [], { words });
  if (refusal !== null) return refusal;
  return ok([{ id, type: 'follow-up.v1.done', accountId, partyId: null, data: { followUpId, outcome, words } }]);
}

/** Decides what plans work: `RULE_VIOLATION` with every reason, `NOT_FOUND` for what is not on this account. */
export function decideWork(events: readonly RecordedEvent[], command: WorkCommand, ctx: DecideContext): Drafts {
  switch (command.kind) {
    case 'skip-account':
      return decideSkip(command.input, ctx);
    case 'undo-skip':
      return decideUndoSkip(events, command.input);
    case 'plan-follow-up':
      return decidePlan(command.input, ctx);
    case 'finish-follow-up':
      return decideFinish(events, command.input);
  }
}

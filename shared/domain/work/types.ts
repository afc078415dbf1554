import type { Instant } from '../../kernel/calendar';
import type { AccountId, EventId } from '../../kernel/ids';
import type { NextStep } from '../events/types';

/** Why a collector passes over an account. `other` needs words. */
export const SKIP_REASONS = [
  'no-time-now',
  'wrong-time-there',
  'needs-document',
  'needs-supervisor',
  'language',
  'other',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** An account that somebody passed over, and when it comes back to the work. */
export type Skipped = { readonly reason: SkipReason; readonly words: string | null; readonly until: Instant };

export const FOLLOW_UP_OUTCOMES = ['done', 'cancelled'] as const;
/** `followUpId`: the event that named the step, a contact or a plan. */
export type FollowUpDone = {
  readonly followUpId: EventId;
  readonly outcome: (typeof FOLLOW_UP_OUTCOMES)[number];
  readonly words: string | null;
};

type Command = { readonly commandId: EventId; readonly accountId: AccountId };

/** Passes over an account; without `until` it comes back on the next working morning of the desk. */
export type SkipAccount = Command & {
  readonly reason: SkipReason;
  readonly words: string | null;
  readonly until: Instant | null;
};
export type UndoSkip = Command & { readonly skipId: EventId };

/** Names the next step of an account without a contact; it takes the place of the one before it. */
export type PlanFollowUp = Command & { readonly nextStep: NextStep };
export type FinishFollowUp = Command & FollowUpDone;

/** What plans work, without a word to anybody. */
export type WorkCommand =
  | { readonly kind: 'skip-account'; readonly input: SkipAccount }
  | { readonly kind: 'undo-skip'; readonly input: UndoSkip }
  | { readonly kind: 'plan-follow-up'; readonly input: PlanFollowUp }
  | { readonly kind: 'finish-follow-up'; readonly input: FinishFollowUp };

import type { Instant } from '../../kernel/calendar';
import type { RuleSet } from '../../rules/judge/rule-set';
import type { Act } from '../../rules/types/act';
import type { Judgement } from '../../rules/types/judgement';
import type { AccountState } from '../account/account-state';
import { foldAccount } from '../account/account-state';
import type { Account } from '../account/types';
import type { DecideContext } from '../contact/log-contact';
import type { RecordedEvent } from '../events/types';
import { DESK_ALONE, actBasis } from './act-basis';
import { judgeAct } from './facts-of';
import type { ActBasis, ClientTerms } from './types';

/** The rules a desk judges by: packs of every date, what was raised, and the terms of its clients. */
export type RulesInForce = {
  readonly rules: RuleSet;
  readonly termsOf: (clientId: string) => ClientTerms | null;
};

/** An account as it stands before a command, ready to be judged. */
export type Before = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly ctx: DecideContext;
  readonly inForce: RulesInForce;
};

export function standBefore(
  account: Account,
  events: readonly RecordedEvent[],
  ctx: DecideContext,
  inForce: RulesInForce,
): Before {
  return { account, events, state: foldAccount(events), ctx, inForce };
}

export type Judged = { readonly act: Act; readonly basis: ActBasis; readonly judgement: Judgement };

/** Judges an act for now, or for the moment at which it had taken place. */
export function judgeNow(before: Before, act: Act, took: { readonly at: Instant } | null = null): Judged {
  const { account, events, state, ctx, inForce } = before;
  const basis = actBasis(
    {
      account,
      events,
      state,
      terms: inForce.termsOf(account.clientId),
      desk: ctx.desk ?? DESK_ALONE,
      now: took?.at ?? ctx.now,
      isAfterwards: took !== null,
    },
    act,
  );
  return { act, basis, judgement: judgeAct(act, basis, events, inForce.rules) };
}

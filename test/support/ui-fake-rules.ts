import type { Workstation } from '#shared/contract/ipc';
import type { Recorded } from '#shared/contract/commands';
import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { Begun } from '#shared/contract/rules-view';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { decisionsOf } from '#shared/domain/compliance/decision-of';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { gateView } from '#shared/domain/compliance/gate-view';
import type { Approval } from '#shared/domain/compliance/types';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type LocalDay, instant } from '#shared/kernel/calendar';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { FAKE_PIN, type fakeCompliance } from './ui-fake-compliance';

export { FAKE_PIN };

/** The rules of the fake: the shipped packs, and clients nobody was told anything about. */
export const FAKE_RULES = rulesInForce(NO_DESK_RULES);

type Parts = {
  readonly on: <I, O>(
    channel: string,
    answer: (input: I) => Result<O> | Promise<Result<O>>,
  ) => (input: I) => Promise<Result<O>>;
  readonly command: (command: AccountCommand) => Result<Recorded>;
  readonly accountOf: (accountId: AccountId) => Account | undefined;
  readonly eventsOf: (accountId: AccountId) => readonly RecordedEvent[];
  /** The requests of the Compliance screen. */
  readonly compliance: ReturnType<typeof fakeCompliance>['requests'];
  readonly moment: () => { readonly nowMs: number; readonly today: LocalDay; readonly zone: string };
};

function approved(request: ApprovalRequest): Result<Approval> {
  const { pin, reason, evidence } = request;
  if (pin !== FAKE_PIN) return err('PIN_WRONG', 'the PIN is another', { triesLeft: 4, waitMs: 0 });
  return ok({ right: 'supervisor', approvedBy: 'supervisor of m.rivera', reason, evidence });
}

/** The rules of the fake workstation: acts are judged by the real judge and the shipped packs. */
export function fakeRules({ on, command, accountOf, eventsOf, compliance, moment }: Parts): Workstation['rules'] {
  const begin = (given: AccountCommand): Result<Begun> => {
    const done = command(given);
    if (!done.ok) return done;
    const judged = eventsOf(given.input.accountId).find((event) => event.id === given.input.commandId);
    if (judged?.type !== 'compliance.v1.judged') return err('CONFLICT', 'not judged');
    const { standing, refusedBecause, judgement } = judged.data;
    const { isRepeat, revision } = done.value;
    return ok({ judgedId: judged.id, standing, refusedBecause, judgement, isRepeat, revision });
  };
  const withApproval = <T>(request: ApprovalRequest | null, then: (approval: Approval | null) => Result<T>) => {
    const approval = request === null ? ok(null) : approved(request);
    return approval.ok ? then(approval.value) : approval;
  };
  return {
    gate: on('rules:gate', ({ accountId }) => {
      const account = accountOf(accountId);
      if (account === undefined) return err('NOT_FOUND', 'no such account');
      const { nowMs, today, zone } = moment();
      const events = eventsOf(accountId);
      const ctx = { now: instant(nowMs), today, zone, desk: DESK_ALONE };
      return ok(gateView({ account, events, state: foldAccount(events), ctx, inForce: FAKE_RULES }));
    }),
    begin: on('rules:begin', (input) =>
      withApproval(input.approval, (approval) => begin({ kind: 'begin-contact', input: { ...input, approval } })),
    ),
    restrict: on('rules:restrict', (input) => command({ kind: 'place-restriction', input })),
    lift: on('rules:lift', (input) => {
      const approval = approved(input.approval);
      if (!approval.ok) return approval;
      return command({ kind: 'lift-restriction', input: { ...input, approval: approval.value } });
    }),
    consent: on('rules:consent', (input) => command({ kind: 'give-consent', input })),
    revokeConsent: on('rules:revokeConsent', (input) => command({ kind: 'revoke-consent', input })),
    statePlace: on('rules:statePlace', (input) => command({ kind: 'state-place', input })),
    recordNotice: on('rules:recordNotice', (input) => command({ kind: 'record-notice', input })),
    recordCheck: on('rules:recordCheck', (input) => command({ kind: 'record-check', input })),
    authorize: on('rules:authorize', (input) => command({ kind: 'give-authorization', input })),
    revokeAuthorization: on('rules:revokeAuthorization', (input) => command({ kind: 'revoke-authorization', input })),
    planDebit: on('rules:planDebit', (input) =>
      withApproval(input.approval, (approval) => begin({ kind: 'plan-debit', input: { ...input, approval } })),
    ),
    cancelDebit: on('rules:cancelDebit', (input) => command({ kind: 'cancel-debit', input })),
    finishDuty: on('rules:finishDuty', (input) => command({ kind: 'finish-duty', input })),
    decisions: on('rules:decisions', ({ accountId }) => ok(decisionsOf(eventsOf(accountId)))),
    ...compliance,
  };
}

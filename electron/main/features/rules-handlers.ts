import type { IpcHandlers } from '#shared/contract/ipc';
import type { Begun } from '#shared/contract/rules-view';
import type { AccountCommand } from '#shared/domain/contact/decide';
import { CodedError, type Result, err, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { todayOf } from '../platform/clock';
import type { RecordedWith } from '../record/recorder';
import { withApproval } from './approvals';

export type RulesHandlers = Pick<
  IpcHandlers['rules'],
  | 'gate'
  | 'begin'
  | 'restrict'
  | 'lift'
  | 'consent'
  | 'revokeConsent'
  | 'statePlace'
  | 'recordNotice'
  | 'recordCheck'
  | 'authorize'
  | 'revokeAuthorization'
  | 'planDebit'
  | 'cancelDebit'
  | 'finishDuty'
  | 'decisions'
>;

/** What was decided, as its first event says it. */
function begun({ recorded, events }: RecordedWith): Begun {
  const [first] = events;
  if (first?.type !== 'compliance.v1.judged') {
    throw new CodedError(err('CONFLICT', 'the command id was used for something that was not judged').error);
  }
  const { standing, refusedBecause, judgement } = first.data;
  const { isRepeat, revision } = recorded;
  return { judgedId: first.id, standing, refusedBecause, judgement, isRepeat, revision };
}

/** The gate, beginning an act, and everything the rules rest on: each is one question to the store or one recorded command. */
export function rulesHandlers(desk: () => Result<Desk>): RulesHandlers {
  const ask = async <T>(question: (running: Desk) => Promise<Result<T>>): Promise<Result<T>> => {
    const running = desk();
    return running.ok ? question(running.value) : running;
  };
  const record = (command: AccountCommand) => ask(({ recorder }) => recorder.record(command));
  const decide = async (running: Desk, command: AccountCommand): Promise<Result<Begun>> => {
    const done = await running.recorder.recordWith(command);
    return done.ok ? ok(begun(done.value)) : done;
  };
  return {
    gate: ({ accountId }) =>
      ask(({ store, clock, deskFacts }) =>
        store.gate({
          accountId,
          nowMs: clock.nowMs(),
          today: todayOf(clock),
          zone: clock.zone(),
          desk: deskFacts(),
        }),
      ),
    begin: (request) =>
      ask(async (running) => {
        const input = await withApproval(running.approve, request);
        return input.ok ? decide(running, { kind: 'begin-contact', input: input.value }) : input;
      }),
    restrict: (input) => record({ kind: 'place-restriction', input }),
    lift: ({ approval: request, ...rest }) =>
      ask(async (running) => {
        const approval = await running.approve(request);
        if (!approval.ok) return approval;
        return running.recorder.record({ kind: 'lift-restriction', input: { ...rest, approval: approval.value } });
      }),
    consent: (input) => record({ kind: 'give-consent', input }),
    revokeConsent: (input) => record({ kind: 'revoke-consent', input }),
    statePlace: (input) => record({ kind: 'state-place', input }),
    recordNotice: (input) => record({ kind: 'record-notice', input }),
    recordCheck: (input) => record({ kind: 'record-check', input }),
    authorize: (input) => record({ kind: 'give-authorization', input }),
    revokeAuthorization: (input) => record({ kind: 'revoke-authorization', input }),
    planDebit: (request) =>
      ask(async (running) => {
        const input = await withApproval(running.approve, request);
        return input.ok ? decide(running, { kind: 'plan-debit', input: input.value }) : input;
      }),
    cancelDebit: (input) => record({ kind: 'cancel-debit', input }),
    finishDuty: (input) => record({ kind: 'finish-duty', input }),
    decisions: ({ accountId }) => ask(({ store }) => store.decisions({ accountId })),
  };
}

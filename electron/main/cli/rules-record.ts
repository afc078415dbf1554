import type { z } from 'zod';
import {
  type JudgedOutput,
  type LoggedOutput,
  RULES_REQUESTS as REQUESTS,
  type RulesRecording,
} from '#shared/contract/cli-rules';
import { EXIT } from '#shared/contract/cli';
import { AccountIdValue } from '#shared/contract/values';
import type { Begun } from '#shared/contract/rules-view';
import type { AccountView } from '#shared/contract/store';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { StoredJudgement } from '#shared/domain/compliance/types';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { complianceHandlers } from '../features/compliance-handlers';
import { createFileTokens } from '../features/file-tokens';
import { rulesHandlers } from '../features/rules-handlers';
import { nowOf, todayOf } from '../platform/clock';
import type { RecordedWith } from '../record/recorder';
import type { CommandOutput } from './commands';
import { type Written, fitting, writtenObject } from './fitting-input';
import { explainStored, failingRules } from './judgement-words';
import { type OnAccount, withDefaults } from './rules-defaults';

/** The *Compliance* screen's requests without a window: nobody is there to choose a file. */
export function complianceOf(desk: Desk): ReturnType<typeof complianceHandlers> {
  return complianceHandlers({
    desk: () => ok(desk),
    dialogs: {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
    },
    window: () => null,
    tokens: createFileTokens(),
  });
}

/** A decision as it is printed; one that was refused ends the command with its own exit code. */
function judgedOutput(begun: Result<Begun>): Result<CommandOutput> {
  if (!begun.ok) return begun;
  const { judgement, ...rest } = begun.value;
  const value: z.infer<typeof JudgedOutput> = {
    ...rest,
    outcome: judgement.outcome,
    earliestAllowedAt: judgement.earliestAllowedAt ?? null,
    explanation: explainStored(judgement),
  };
  return ok({ value, exit: value.standing === 'refused' ? EXIT.refused : EXIT.ok });
}

function plainOutput(recorded: Result<unknown>): Result<CommandOutput> {
  return recorded.ok ? ok({ value: recorded.value }) : recorded;
}

type Ask = <T>(
  schema: z.ZodType<T>,
  run: (input: T) => Promise<Result<CommandOutput>>,
) => Promise<Result<CommandOutput>>;

function recordOnAccount(desk: Desk, command: OnAccount, written: Written): Promise<Result<CommandOutput>> {
  const handlers = rulesHandlers(() => ok(desk));
  const ask: Ask = async (schema, run) => {
    const input = fitting(schema, written);
    return input.ok ? run(input.value) : input;
  };
  const plain = <T>(schema: z.ZodType<T>, run: (input: T) => Promise<Result<unknown>>) =>
    ask(schema, async (input) => plainOutput(await run(input)));
  switch (command) {
    case 'begin-contact':
      return ask(REQUESTS[command], async (input) => judgedOutput(await handlers.begin(input)));
    case 'plan-debit':
      return ask(REQUESTS[command], async (input) => judgedOutput(await handlers.planDebit(input)));
    case 'place-restriction':
      return plain(REQUESTS[command], handlers.restrict);
    case 'lift-restriction':
      return plain(REQUESTS[command], handlers.lift);
    case 'give-consent':
      return plain(REQUESTS[command], handlers.consent);
    case 'revoke-consent':
      return plain(REQUESTS[command], handlers.revokeConsent);
    case 'state-place':
      return plain(REQUESTS[command], handlers.statePlace);
    case 'record-notice':
      return plain(REQUESTS[command], handlers.recordNotice);
    case 'record-check':
      return plain(REQUESTS[command], handlers.recordCheck);
    case 'give-authorization':
      return plain(REQUESTS[command], handlers.authorize);
    case 'revoke-authorization':
      return plain(REQUESTS[command], handlers.revokeAuthorization);
    case 'cancel-debit':
      return plain(REQUESTS[command], handlers.cancelDebit);
    case 'finish-duty':
      return plain(REQUESTS[command], handlers.finishDuty);
  }
}

async function accountOf(desk: Desk, accountId: AccountId): Promise<Result<AccountView>> {
  return desk.store.account({ accountId, nowMs: desk.clock.nowMs(), today: todayOf(desk.clock) });
}

/** What the gate says; only a contact that names no phone or address needs it. */
async function gateFor(desk: Desk, command: OnAccount, accountId: AccountId, written: Written) {
  if (command !== 'begin-contact' || Object.hasOwn(written, 'contactPointId')) return ok<GateView | null>(null);
  return rulesHandlers(() => ok(desk)).gate({ accountId });
}

async function onAccount(desk: Desk, command: OnAccount, given: Written): Promise<Result<CommandOutput>> {
  const accountId = AccountIdValue.safeParse(given['accountId']);
  if (!accountId.success) return err('IPC_BAD_REQUEST', 'the input does not fit: accountId: not an account id');
  const view = await accountOf(desk, accountId.data);
  if (!view.ok) return view;
  const gate = await gateFor(desk, command, accountId.data, given);
  if (!gate.ok) return gate;
  const known = { now: nowOf(desk.clock), today: todayOf(desk.clock), account: view.value.account, gate: gate.value };
  return recordOnAccount(desk, command, withDefaults(command, { commandId: desk.newEventId(), ...given }, known));
}

/** Terms of a client: what is not said is unknown, and judged as the most protected case. */
async function setClientTerms(desk: Desk, given: Written): Promise<Result<CommandOutput>> {
  const { terms } = given;
  const filled = typeof terms === 'object' ? { ...given, terms: { isNonProfitHospital: false, ...terms } } : given;
  const input = fitting(REQUESTS['set-client-terms'], filled);
  if (!input.ok) return input;
  const set = await complianceOf(desk).setClientTerms(input.value);
  return set.ok ? ok({ value: { clientId: input.value.terms.clientId } }) : set;
}

async function setSupervisorPin(desk: Desk, given: Written): Promise<Result<CommandOutput>> {
  const input = fitting(REQUESTS['supervisor-pin'], given);
  if (!input.ok) return input;
  const set = await desk.supervisorPin.set(input.value);
  return set.ok ? ok({ value: { isSet: true } }) : set;
}

/** Runs a command that records something for the sake of the rules, through the same requests as the window. */
export async function recordForRules(
  desk: Desk,
  command: RulesRecording,
  input: unknown,
): Promise<Result<CommandOutput>> {
  const given = writtenObject(input);
  if (!given.ok) return given;
  if (command === 'supervisor-pin') return setSupervisorPin(desk, given.value);
  if (command === 'set-client-terms') return setClientTerms(desk, given.value);
  return onAccount(desk, command, given.value);
}

/** The judgement a logged contact rests on: its own, or the earlier one it was begun with. */
async function judgementOf(
  desk: Desk,
  accountId: AccountId,
  { events }: RecordedWith,
): Promise<StoredJudgement | null> {
  const contact = events.find((event) => event.type === 'contact.v1.logged');
  const decision = contact?.type === 'contact.v1.logged' ? contact.data.decision : undefined;
  if (decision === undefined) return null;
  if (!('judgedId' in decision)) return decision.judgement;
  const decisions = await desk.store.decisions({ accountId });
  if (!decisions.ok) return null;
  return decisions.value.find(({ eventId }) => eventId === decision.judgedId)?.judgement ?? null;
}

/** Logs a contact and says what the rules said of it. It is recorded whatever they said. */
export async function logContact(desk: Desk, input: LogContact): Promise<Result<CommandOutput>> {
  const done = await desk.recorder.recordWith({ kind: 'log-contact', input });
  if (!done.ok) return done;
  const judgement = await judgementOf(desk, input.accountId, done.value);
  const said = judgement === null ? {} : { outcome: judgement.outcome, failingRules: failingRules(judgement) };
  const value: z.infer<typeof LoggedOutput> = { ...done.value.recorded, ...said };
  return ok({ value });
}

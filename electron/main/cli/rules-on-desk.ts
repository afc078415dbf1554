import path from 'node:path';
import { EXIT } from '#shared/contract/cli';
import { ApprovalRequest } from '#shared/contract/rules-commands';
import type { RulesState } from '#shared/contract/store';
import type { Approval } from '#shared/domain/compliance/types';
import { type Result, err, ok } from '#shared/kernel/result';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { type RuleSet, createRuleSet } from '#shared/rules/judge/rule-set';
import type { RulePack } from '#shared/rules/types/pack';
import type { Desk } from '../app/desk';
import { replayRules } from '../features/replay-rules';
import { examinePack, isKnownPack, readPackFile } from '../features/rule-packs';
import { todayOf } from '../platform/clock';
import type { CommandInput, CommandOutput } from './commands';
import { fitting } from './fitting-input';
import { runOfRecord } from './rules-account';
import type { RulesInvocation } from './rules-commands';
import { readPacks, runRules } from './rules-commands';
import type { RulesCommand } from './rules-invocation';

function rulesOf({ packs, raises }: RulesState): RuleSet {
  return createRuleSet(
    packs.map(({ pack }) => pack),
    EVALUATORS,
    raises,
  );
}

/** Judges the recorded acts of some days again: by the packs then in force, where exit code 6 says that something differs, or by a file's. */
async function runReplay(
  desk: Desk,
  { from, to, pack }: Extract<RulesCommand, { command: 'rules replay' }>,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  if (to < from) return err('USAGE', 'the last day is before the first');
  let given: readonly RulePack[] | null = null;
  if (pack !== null) {
    const state = await desk.store.rulesState({});
    if (!state.ok) return state;
    const today = todayOf(desk.clock);
    const read = await readPacks(pack, { cwd: input.cwd, rules: rulesOf(state.value), today });
    if (!read.ok) return read;
    if (!read.value.ok) return err('PACK_INVALID', 'the pack has problems; see rules check', problemsOf(read.value));
    given = read.value.packs.slice(0, read.value.own);
  }
  const replayed = await replayRules(desk.journal, {
    from,
    to,
    given,
    zone: desk.clock.zone(),
    onProgress: input.onProgress,
  });
  if (!replayed.ok) return replayed;
  const isAsRecorded = replayed.value.different === 0 && replayed.value.notReplayed === 0;
  return ok({ value: replayed.value, exit: given !== null || isAsRecorded ? EXIT.ok : EXIT.notClean });
}

function problemsOf({
  problems,
}: {
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}) {
  return { problems: problems.map(({ code, path: at, message }) => ({ code, path: at, message })) };
}

/** Where this desk has a supervisor's PIN, standard input brings it: `{ pin, reason, evidence }`, as in the window. */
async function approved(desk: Desk, input: CommandInput): Promise<Result<Approval | null>> {
  const isSet = await desk.supervisorPin.isSet();
  if (!isSet.ok) return isSet;
  if (!isSet.value) return ok(null);
  const text = await input.readInput();
  const parsed = fitting(ApprovalRequest, jsonOrNull(text));
  if (!parsed.ok) {
    return err('IPC_BAD_REQUEST', 'a supervisor agrees to a new pack: {"pin","reason","evidence"} on standard input');
  }
  return desk.approve(parsed.value);
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function runImport(desk: Desk, file: string, input: CommandInput): Promise<Result<CommandOutput>> {
  const read = await readPackFile(path.resolve(input.cwd, file));
  if (!read.ok) return read;
  const state = await desk.store.rulesState({});
  if (!state.ok) return state;
  const examined = examinePack(read.value, state.value.packs, todayOf(desk.clock));
  if (!examined.ok) {
    return examined.isConflict
      ? err('PACK_CONFLICT', 'a pack of this version is known with other content', problemsOf(examined))
      : err('PACK_INVALID', 'the pack has problems and was not imported', problemsOf(examined));
  }
  const { pack } = examined;
  const { packId, version, effectiveFrom, contentHash } = pack;
  const value = { packId, version, effectiveFrom, contentHash };
  if (isKnownPack(pack, state.value.packs)) return ok({ value: { ...value, isRepeat: true } });
  const agreed = await approved(desk, input);
  if (!agreed.ok) return agreed;
  const data = agreed.value === null ? { pack } : { pack, approval: agreed.value };
  const recorded = await desk.recorder.recordDrafts(
    [{ id: input.newEventId(), type: 'rules.v1.pack-imported', accountId: null, partyId: null, data }],
    (events) => desk.store.apply({ events }),
  );
  return recorded.ok ? ok({ value: { ...value, isRepeat: false } }) : recorded;
}

/** Runs a command of `rules` on a running desk: its own packs and what was raised there count. */
export async function runRulesOnDesk(
  desk: Desk,
  invocation: RulesCommand,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  switch (invocation.command) {
    case 'rules replay':
      return runReplay(desk, invocation, input);
    case 'rules import':
      return runImport(desk, invocation.file, input);
    case 'rules gate':
    case 'rules decisions':
    case 'rules evidence':
    case 'rules overview':
      return runOfRecord(desk, invocation, input);
    default:
      return runAsAnywhere(desk, invocation, input);
  }
}

async function runAsAnywhere(
  desk: Desk,
  invocation: RulesInvocation,
  { cwd, readInput }: CommandInput,
): Promise<Result<CommandOutput>> {
  const state = await desk.store.rulesState({});
  if (!state.ok) return state;
  return runRules(invocation, { cwd, readInput, rules: rulesOf(state.value), today: todayOf(desk.clock) });
}

import path from 'node:path';
import type { z } from 'zod';
import type { RulesGateOutput } from '#shared/contract/cli-rules';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { explainOutcome } from '#shared/rules/explain/explain';
import type { Desk } from '../app/desk';
import type { PrintDocument } from '../app/document-printer';
import { saveEvidence } from '../features/evidence/save-evidence';
import { rulesHandlers } from '../features/rules-handlers';
import { findAccount } from './account-lookup';
import type { CommandInput, CommandOutput } from './commands';
import { explainStored } from './judgement-words';
import type { RulesCommand } from './rules-invocation';
import { complianceOf } from './rules-record';

/** The gate of an account with each judgement in words. */
function gateOutput(accountId: AccountId, gate: GateView): z.infer<typeof RulesGateOutput> {
  const points = gate.points.map((point) => ({
    ...point,
    acts: point.acts.map(({ kind, judgement }) => ({
      kind,
      outcome: judgement.outcome,
      explanation: explainOutcome(judgement),
      earliestAllowedAt: judgement.earliestAllowedAt ?? null,
    })),
  }));
  return { accountId, ...gate, points };
}

/** Rules on one account, or on all of them. */
type OfRecord = Extract<
  RulesCommand,
  { command: 'rules gate' | 'rules decisions' | 'rules evidence' | 'rules overview' }
>;

const NO_PRINTER: PrintDocument = () =>
  Promise.resolve(err('USAGE', 'this start prints no paper: save the PDF from the window, or use --format json'));

async function printEvidence(
  desk: Desk,
  accountId: AccountId,
  { out, format }: Extract<OfRecord, { command: 'rules evidence' }>,
  { cwd, print }: CommandInput,
): Promise<Result<CommandOutput>> {
  const save = saveEvidence({
    desk: () => ok(desk),
    dialogs: { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: path.resolve(cwd, out) }) },
    window: () => null,
    print: print ?? NO_PRINTER,
  });
  const saved = await save({ accountId, format });
  return saved.ok ? ok({ value: saved.value }) : saved;
}

/** Runs a command of `rules` that reads the record. */
export async function runOfRecord(
  desk: Desk,
  invocation: OfRecord,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  if (invocation.command === 'rules overview') {
    const overview = await complianceOf(desk).overview({});
    return overview.ok ? ok({ value: overview.value }) : overview;
  }
  const accountId = await findAccount(desk.store, invocation.account);
  if (!accountId.ok) return accountId;
  if (invocation.command === 'rules evidence') return printEvidence(desk, accountId.value, invocation, input);
  const handlers = rulesHandlers(() => ok(desk));
  if (invocation.command === 'rules gate') {
    const gate = await handlers.gate({ accountId: accountId.value });
    return gate.ok ? ok({ value: gateOutput(accountId.value, gate.value) }) : gate;
  }
  const decisions = await handlers.decisions({ accountId: accountId.value });
  if (!decisions.ok) return decisions;
  return ok({
    value: decisions.value.map((decision) => ({ decision, explanation: explainStored(decision.judgement) })),
  });
}

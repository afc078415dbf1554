import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { CLI_INPUTS, CLI_OUTPUTS, EXIT } from '#shared/contract/cli';
import { MappingProfile } from '#shared/contract/import';
import type { EventId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import type { PrintDocument } from '../app/document-printer';
import { exportRecord } from '../features/export-record';
import { askedAt } from '../features/queue-handlers';
import { writeErrorFile } from '../import/error-file';
import { pathSource } from '../import/source';
import { todayOf } from '../platform/clock';
import { codeOfFsError } from '../platform/fs-errors';
import { findAccount } from './account-lookup';
import type { Invocation } from './invocation';
import { queueOutput } from './queue-output';
import { recordingInput } from './record-input';
import { runRulesOnDesk } from './rules-on-desk';
import { logContact, recordForRules } from './rules-record';
import { statsOutput } from './stats-output';
import { runTimeline } from './timeline-command';

/** What a command needs besides the desk. */
export type CommandInput = {
  /** Relative file names are resolved against this folder. */
  readonly cwd: string;
  /** All of standard input, for commands that read it. */
  readonly readInput: () => Promise<string>;
  readonly stdout: Writable;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
  readonly newEventId: () => EventId;
  /** Prints a page as PDF; left out where no page can be opened. */
  readonly print?: PrintDocument;
};

/** The value printed on standard output, and the exit code when it is not 0. `printed` when the command wrote its output itself. */
export type CommandOutput = { readonly value: unknown; readonly exit?: number; readonly isPrinted?: boolean };

function output<T>(result: Result<T>): Result<CommandOutput> {
  return result.ok ? ok({ value: result.value }) : result;
}

async function profileFor(
  desk: Desk,
  named: string,
  file: string,
  input: CommandInput,
): Promise<Result<MappingProfile>> {
  if (named === 'suggested') {
    const inspection = await desk.inspect(pathSource(file), input.signal, () => undefined);
    if (!inspection.ok) return inspection;
    const { suggested, dateQuestions } = inspection.value;
    const read = new Set(
      suggested.columns.filter((column) => column.parser.kind === 'date').map((column) => column.header),
    );
    const open = dateQuestions.flatMap(({ deciding, header }) =>
      deciding === null && read.has(header) ? [header] : [],
    );
    if (open.length > 0) {
      return err('DATE_AMBIGUOUS', `no value decides between month/day and day/month in: ${open.join(', ')}`, {
        headers: open,
      });
    }
    return ok(suggested);
  }
  const saved = await desk.profiles();
  if (!saved.ok) return saved;
  const known = saved.value.find((profile) => profile.id === named);
  return known === undefined ? profileFile(path.resolve(input.cwd, named)) : ok(known);
}

async function profileFile(file: string): Promise<Result<MappingProfile>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return err('NOT_FOUND', `there is no saved profile and no readable file "${path.basename(file)}"`);
  const parsed = MappingProfile.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return err('PROFILE_MISMATCH', `not a mapping profile: ${problems.join('; ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function runImport(
  desk: Desk,
  invocation: Extract<Invocation, { command: 'import' }>,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  const file = path.resolve(input.cwd, invocation.file);
  const profile = await profileFor(desk, invocation.profile, file, input);
  if (!profile.ok) return profile;
  const imported = await desk.importFile({
    source: pathSource(file),
    profile: profile.value,
    asOf: invocation.asOf ?? todayOf(desk.clock),
    isDryRun: invocation.isDryRun,
    signal: input.signal,
    onProgress: (progress) => input.onProgress(`${progress.phase}: ${progress.rowsDone} rows`),
  });
  if (!imported.ok) return imported;
  const { report, headers, errorRows } = imported.value;
  if (invocation.errorFile !== null) {
    const written = await writeErrorFile(
      path.resolve(input.cwd, invocation.errorFile),
      headers,
      errorRows,
      report.format.delimiter,
    );
    if (!written.ok) return written;
  }
  return ok({ value: report });
}

async function runExport(
  desk: Desk,
  invocation: Extract<Invocation, { command: 'export' }>,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  if (invocation.out === '-') {
    const written = await exportRecord(invocation.what, desk.store, desk.journal, input.stdout);
    return written.ok ? ok({ value: null, isPrinted: true }) : written;
  }
  const file = path.resolve(input.cwd, invocation.out);
  const stream = createWriteStream(file, { mode: 0o600 });
  try {
    const written = await exportRecord(invocation.what, desk.store, desk.journal, stream);
    stream.end();
    await finished(stream);
    return written.ok ? ok({ value: { what: invocation.what, file, ...written.value } }) : written;
  } catch (cause) {
    return err(codeOfFsError(cause), `cannot write ${path.basename(file)}`);
  }
}

async function runProfiles(desk: Desk, save: string | null, input: CommandInput): Promise<Result<CommandOutput>> {
  if (save !== null) {
    const profile = await profileFile(path.resolve(input.cwd, save));
    if (!profile.ok) return profile;
    const saved = await desk.saveProfile(profile.value);
    if (!saved.ok) return saved;
  }
  return output(await desk.profiles());
}

async function runAccount(desk: Desk, account: string): Promise<Result<CommandOutput>> {
  const accountId = await findAccount(desk.store, account);
  if (!accountId.ok) return accountId;
  return output(await desk.store.account({ ...askedAt(desk), accountId: accountId.value }));
}

/** Prints the JSON Schema of one command's output or input, or of all of them. Needs no desk. */
export function schemaOutput(of: string | null): Result<CommandOutput> {
  const known = Object.entries({ ...CLI_OUTPUTS, ...CLI_INPUTS }).filter(([name]) => of === null || name === of);
  if (known.length === 0) return err('USAGE', `there is no command "${of ?? ''}" with an output`);
  const schemas = known.map(([name, schema]) => {
    const io = Object.hasOwn(CLI_INPUTS, name) ? 'input' : 'output';
    return [name, z.toJSONSchema(schema, { unrepresentable: 'any', io })] as const;
  });
  return ok({ value: of === null ? Object.fromEntries(schemas) : schemas[0]?.[1] });
}

/** Runs one command on a running desk. */
export async function runCommand(
  desk: Desk,
  invocation: Invocation,
  input: CommandInput,
): Promise<Result<CommandOutput>> {
  switch (invocation.command) {
    case 'inspect':
      return output(
        await desk.inspect(pathSource(path.resolve(input.cwd, invocation.file)), input.signal, () => undefined),
      );
    case 'import':
      return runImport(desk, invocation, input);
    case 'profiles':
      return runProfiles(desk, invocation.save, input);
    case 'queue': {
      const { query, offset, limit } = invocation;
      const page = await desk.store.queuePage({ ...askedAt(desk), ...query, offset, limit });
      return page.ok ? ok({ value: queueOutput(query.view, page.value) }) : page;
    }
    case 'next':
      return output(await desk.store.queueNext({ ...askedAt(desk), skip: [] }));
    case 'search':
      return output(await desk.store.queueSearch({ text: invocation.text, limit: invocation.limit }));
    case 'worked':
      return output(await desk.store.queueWorked(askedAt(desk)));
    case 'account':
      return runAccount(desk, invocation.account);
    case 'timeline':
      return runTimeline(desk, invocation, input);
    case 'log-contact':
    case 'undo-contact':
    case 'add-note':
    case 'correct-note':
    case 'skip-account':
    case 'undo-skip':
    case 'plan-follow-up':
    case 'finish-follow-up': {
      const command = recordingInput(invocation.command, parseJson(await input.readInput()), input.newEventId);
      if (!command.ok) return command;
      if (command.value.kind === 'log-contact') return logContact(desk, command.value.input);
      return output(await desk.recorder.record(command.value));
    }
    case 'begin-contact':
    case 'place-restriction':
    case 'lift-restriction':
    case 'give-consent':
    case 'revoke-consent':
    case 'state-place':
    case 'record-notice':
    case 'record-check':
    case 'give-authorization':
    case 'revoke-authorization':
    case 'plan-debit':
    case 'cancel-debit':
    case 'finish-duty':
    case 'set-client-terms':
    case 'supervisor-pin':
      return recordForRules(desk, invocation.command, parseJson(await input.readInput()));
    case 'export':
      return runExport(desk, invocation, input);
    case 'verify': {
      const report = await desk.verify();
      return report.ok ? ok({ value: report.value, exit: report.value.isClean ? EXIT.ok : EXIT.notClean }) : report;
    }
    case 'rebuild':
      return output(await desk.rebuild());
    case 'stats': {
      const stats = await desk.store.stats({ ...askedAt(desk), asOf: invocation.asOf });
      return stats.ok ? ok({ value: statsOutput(stats.value, desk.backend()) }) : stats;
    }
    case 'schema':
      return schemaOutput(invocation.of);
    case 'rules judge':
    case 'rules schema':
    case 'rules check':
    case 'rules packs':
    case 'rules replay':
    case 'rules import':
    case 'rules gate':
    case 'rules decisions':
    case 'rules evidence':
    case 'rules overview':
      return runRulesOnDesk(desk, invocation, input);
    case 'batch':
      return err('USAGE', 'batch cannot run inside batch');
  }
}

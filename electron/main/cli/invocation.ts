import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type LocalDay, localDay } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { CLI_INPUTS, CLI_OUTPUTS } from '#shared/contract/cli';
import type { RulesRecording } from '#shared/contract/cli-rules';
import type { QueueQueryInput } from '#shared/contract/store';
import { addQueueOptions, queueQueryOf } from './queue-options';
import type { RecordingCommand } from './record-input';
import { type RulesCommand, addRulesCommands } from './rules-invocation';
import { type TimelineInvocation, addTimelineCommand } from './timeline-command';

/** Switches that any start of Kept takes, with or without a window. */
export type StartOptions = {
  readonly dataDir: string | null;
  readonly isDemo: boolean;
  /** A window on made-up accounts in a folder of its own beside the one it would open otherwise. */
  readonly isPractice: boolean;
  readonly mayUseKeyFile: boolean;
  readonly idbBackend: 'sqlite' | 'leveldb';
};

export const EXPORTS = ['accounts', 'debts', 'contacts', 'events'] as const;
export type ExportWhat = (typeof EXPORTS)[number];

/** One command of the command line, understood. */
export type Invocation =
  | { readonly command: 'inspect'; readonly file: string }
  | {
      readonly command: 'import';
      readonly file: string;
      readonly profile: string;
      readonly asOf: LocalDay | null;
      readonly isDryRun: boolean;
      readonly errorFile: string | null;
    }
  | { readonly command: 'profiles'; readonly save: string | null }
  | { readonly command: 'queue'; readonly query: QueueQueryInput; readonly limit: number; readonly offset: number }
  | { readonly command: 'next' | 'worked' }
  | { readonly command: 'search'; readonly text: string; readonly limit: number }
  | { readonly command: 'account'; readonly account: string }
  | TimelineInvocation
  | { readonly command: RecordingCommand | RulesRecording }
  | { readonly command: 'export'; readonly what: ExportWhat; readonly out: string }
  | { readonly command: 'verify' | 'rebuild' }
  | { readonly command: 'stats'; readonly asOf: LocalDay | null }
  | { readonly command: 'schema'; readonly of: string | null }
  | RulesCommand
  | { readonly command: 'batch' };

export type CommandLine = {
  readonly start: StartOptions;
  /** Null opens the window. */
  readonly invocation: Invocation | null;
  readonly isJson: boolean;
};

function day(text: string): LocalDay {
  const parsed = localDay(text);
  if (parsed === null) throw new InvalidArgumentError('a calendar day as YYYY-MM-DD is needed');
  return parsed;
}

function count(text: string): number {
  const parsed = Number(text);
  if (!Number.isInteger(parsed) || parsed < 0 || parsed > 1_000_000)
    throw new InvalidArgumentError('a whole number is needed');
  return parsed;
}

function oneOf<T extends string>(allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new InvalidArgumentError(`one of ${allowed.join(', ')} is needed`);
    return found;
  };
}

type Found = (invocation: Invocation) => void;

function addReadCommands(program: Command, found: Found): void {
  addQueueOptions(program.command('queue').description('the account queue, best next account first'))
    .option('--limit <n>', 'rows to print', count, 20)
    .option('--offset <n>', 'rows to skip', count, 0)
    .action(({ limit, offset, ...options }: { limit: number; offset: number }, command: Command) => {
      const query = queueQueryOf(options, (problem) => command.error(problem));
      found({ command: 'queue', query, limit, offset });
    });
  program
    .command('search <text...>')
    .description('accounts, open and closed, by names, account and invoice numbers, phones')
    .option('--limit <n>', 'accounts to print', count, 20)
    .action((text: string[], { limit }: { limit: number }) =>
      found({ command: 'search', text: text.join(' '), limit }),
    );
  program
    .command('worked')
    .description('what you did today: accounts, contacts, right-party contacts')
    .action(() => found({ command: 'worked' }));
  program
    .command('next')
    .description('the account to work next')
    .action(() => found({ command: 'next' }));
  program
    .command('account <id>')
    .description('one account: debts, people, contact points, state (id or the creditor’s number)')
    .action((account: string) => found({ command: 'account', account }));
  addTimelineCommand(program, { day, oneOf }, found);
  program
    .command('stats')
    .description('counts, open balance in minor units, aging, people')
    .option('--as-of <day>', 'age every account on this day', day)
    .action(({ asOf }: { asOf?: LocalDay }) => found({ command: 'stats', asOf: asOf ?? null }));
}

function addImportCommands(program: Command, found: Found): void {
  program
    .command('inspect <file>')
    .description('what a file seems to be: format, headers, a suggested profile, open questions')
    .action((file: string) => found({ command: 'inspect', file }));
  program
    .command('import <file>')
    .description('import a placement file')
    .requiredOption('--profile <profile>', 'id of a saved profile, a profile as a JSON file, or "suggested"')
    .option('--as-of <day>', 'the day the file describes (default: today)', day)
    .option('--dry-run', 'say what would happen, record nothing')
    .option('--errors <file>', 'write the rows in error as CSV')
    .action((file: string, options: { profile: string; asOf?: LocalDay; dryRun?: boolean; errors?: string }) =>
      found({
        command: 'import',
        file,
        profile: options.profile,
        asOf: options.asOf ?? null,
        isDryRun: options.dryRun === true,
        errorFile: options.errors ?? null,
      }),
    );
  program
    .command('profiles')
    .description('the saved mapping profiles')
    .option('--save <file>', 'save the profile in this JSON file')
    .action(({ save }: { save?: string }) => found({ command: 'profiles', save: save ?? null }));
}

function addRecordCommands(program: Command, found: Found): void {
  const fromInput = [
    ['log-contact', 'log a contact'],
    ['undo-contact', 'undo a contact by a new event'],
    ['add-note', 'add a note'],
    ['correct-note', 'correct a note by a new entry; the original is kept'],
    ['skip-account', 'pass over an account until a time; without one until the next working morning'],
    ['undo-skip', 'take a skip back'],
    ['plan-follow-up', 'plan the next step of an account without a contact'],
    ['finish-follow-up', 'say that a follow-up is done, or was never meant'],
    ['begin-contact', 'have a contact judged before it is made; exit code 3 when it is refused'],
    ['place-restriction', 'place a stop'],
    ['lift-restriction', 'lift a stop; a supervisor agrees with PIN, reason and evidence'],
    ['give-consent', 'record a consent'],
    ['revoke-consent', 'record that a consent was taken back'],
    ['state-place', 'record where a person says to be'],
    ['record-notice', 'record a notice that was sent'],
    ['record-check', 'record a check that was made'],
    ['give-authorization', 'record an authorization of debits'],
    ['revoke-authorization', 'record that it was taken back'],
    ['plan-debit', 'have a debit of a day to come judged; exit code 3 when it is refused'],
    ['cancel-debit', 'cancel a planned debit'],
    ['finish-duty', 'record that a duty was done'],
    ['set-client-terms', 'say on whose account a client’s debts are collected; a supervisor agrees'],
    ['supervisor-pin', 'set the supervisor’s PIN'],
  ] as const satisfies readonly (readonly [RecordingCommand | RulesRecording, string])[];
  for (const [command, description] of fromInput) {
    program
      .command(command)
      .description(`${description}: JSON on standard input`)
      .action(() => found({ command }));
  }
  program
    .command('export')
    .description('write accounts, debts or contacts as CSV, or events as JSON lines')
    .option('--what <what>', `one of ${EXPORTS.join(', ')}`, oneOf(EXPORTS), 'events' as ExportWhat)
    .option('--out <file>', 'the file to write; - is standard output', '-')
    .action(({ what, out }: { what: ExportWhat; out: string }) => found({ command: 'export', what, out }));
  program
    .command('verify')
    .description('check journal chain, kept files, store against journal, projections against a rebuild')
    .action(() => found({ command: 'verify' }));
  program
    .command('rebuild')
    .description('set the store aside and build it anew from journal and kept files')
    .action(() => found({ command: 'rebuild' }));
  program
    .command('batch')
    .description('many commands in one start: one JSON object per line on standard input')
    .action(() => found({ command: 'batch' }));
  program
    .command('schema [command]')
    .description(
      `JSON Schema of what a command prints or reads (${Object.keys({ ...CLI_OUTPUTS, ...CLI_INPUTS }).join(', ')})`,
    )
    .action((of: string | undefined) => found({ command: 'schema', of: of ?? null }));
}

function commandTree(found: Found, write: (text: string) => void): Command {
  const program = new Command('kept')
    .description('Kept, the offline-first collections workstation. Without a command it opens its window.')
    .option('--data-dir <dir>', 'the data folder (default: the one of this user)')
    .option('--json', 'print JSON on one line')
    .option('--demo', 'open the demonstration portfolio in a data folder of its own')
    .option('--practice', 'practice on made-up accounts in a data folder beside the one of this start')
    .option('--insecure-key-file', 'development and tests only: keep the data key in a file')
    .option(
      '--idb-backend <backend>',
      'sqlite or leveldb, for new stores',
      oneOf(['sqlite', 'leveldb'] as const),
      'sqlite',
    )
    .action(() => undefined);
  addReadCommands(program, found);
  addImportCommands(program, found);
  addRecordCommands(program, found);
  addRulesCommands(program, found, day);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().configureOutput({ writeOut: write, writeErr: write }).enablePositionalOptions(false);
  }
  return program;
}

/** Global options may stand before or after the command: they are taken out first. */
function splitGlobals(args: readonly string[]): { readonly globals: string[]; readonly rest: string[] } {
  const globals: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const name = arg.split('=')[0] ?? '';
    if (['--json', '--demo', '--practice', '--insecure-key-file'].includes(arg)) globals.push(arg);
    else if (['--data-dir', '--idb-backend'].includes(name)) {
      globals.push(arg);
      if (!arg.includes('=')) globals.push(args[(at += 1)] ?? '');
    } else rest.push(arg);
  }
  return { globals, rest };
}

/**
 * Understands the arguments of a start. `USAGE` carries the text to show; `details.help` is true when help was asked for.
 * Switches of Chromium and Electron (`--user-data-dir=…`) before the command are ignored.
 */
export function parseCommandLine(args: readonly string[]): Result<CommandLine> {
  let text = '';
  let invocation: Invocation | null = null;
  const program = commandTree(
    (found) => (invocation = found),
    (more) => (text += more),
  );
  const { globals, rest } = splitGlobals(args);
  const command = rest.findIndex((arg) => !arg.startsWith('-'));
  const leading = command < 0 ? rest : rest.slice(0, command);
  const wantsHelp = leading.filter((arg) => ['-h', '--help'].includes(arg));
  const own = command < 0 ? [] : rest.slice(command);
  const name = rest[command];
  if (name !== undefined && !program.commands.some((known) => known.name() === name)) {
    return err('USAGE', `unknown command "${name}"\n${program.helpInformation()}`, { help: false });
  }
  try {
    program.parse([...globals, ...wantsHelp, ...own], { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return err('USAGE', text.trim(), { help: cause.exitCode === 0 });
  }
  const options = program.opts<{
    dataDir?: string;
    json?: boolean;
    demo?: boolean;
    practice?: boolean;
    insecureKeyFile?: boolean;
    idbBackend: 'sqlite' | 'leveldb';
  }>();
  const start: StartOptions = {
    dataDir: options.dataDir ?? null,
    isDemo: options.demo === true,
    isPractice: options.practice === true,
    mayUseKeyFile: options.insecureKeyFile === true,
    idbBackend: options.idbBackend,
  };
  return ok({ start, invocation, isJson: options.json === true });
}

/** The arguments meant for Kept: without the executable and, in development, without the app folder and what starts the test tools. */
export function ownArguments(argv: readonly string[], appPath: string | null): readonly string[] {
  const args = argv.slice(1);
  if (appPath === null) return args;
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-r');
  return at < 0 ? args : [...args.slice(at + 1)];
}

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { EXIT, exitCodeOf } from '#shared/contract/cli';
import type { EventId } from '#shared/kernel/ids';
import type { LocalDay } from '#shared/kernel/calendar';
import type { AppError, Result } from '#shared/kernel/result';
import { shippedRules } from '#shared/rules/shipped';
import type { Desk } from '../app/desk';
import type { PrintDocument } from '../app/document-printer';
import { type CommandInput, type CommandOutput, runCommand } from './commands';
import { type Invocation, parseCommandLine } from './invocation';
import { type RulesInvocation, runRules } from './rules-commands';

/** The streams and surroundings of one command-line run. */
export type CliSurroundings = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly newEventId: () => EventId;
  /** Prints a page as PDF; left out where no page can be opened. */
  readonly print?: PrintDocument;
};

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

function errorValue(error: AppError): { readonly error: AppError } {
  return { error };
}

/** Prints the outcome of one command and gives its exit code: values on standard output, messages on standard error. */
export async function printResult(
  to: CliSurroundings,
  isJson: boolean,
  result: Result<CommandOutput>,
): Promise<number> {
  const text = (value: unknown) => `${isJson ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`;
  if (result.ok) {
    if (result.value.isPrinted !== true) await write(to.stdout, text(result.value.value));
    return result.value.exit ?? EXIT.ok;
  }
  const { code, message, details } = result.error;
  await write(to.stderr, `kept: ${code}: ${message}\n`);
  if (isJson) await write(to.stdout, text(errorValue(result.error)));
  return details?.['help'] === true ? EXIT.ok : exitCodeOf(code);
}

function commandInput(to: CliSurroundings, readInput: () => Promise<string>): CommandInput {
  let shown = '';
  return {
    cwd: to.cwd,
    readInput,
    stdout: to.stdout,
    signal: to.signal,
    newEventId: to.newEventId,
    ...(to.print === undefined ? {} : { print: to.print }),
    onProgress: (text) => {
      if (text === shown) return;
      shown = text;
      to.stderr.write(`kept: ${text}\n`);
    },
  };
}

/** Runs a command that needs rules and no desk, and prints what came of it. */
export async function runRulesAlone(
  invocation: RulesInvocation,
  isJson: boolean,
  to: CliSurroundings,
  today: LocalDay,
): Promise<number> {
  const readInput = () => readAll(to.stdin);
  return printResult(to, isJson, await runRules(invocation, { cwd: to.cwd, readInput, rules: shippedRules(), today }));
}

/** Runs one command and prints what came of it. */
export async function runOne(
  desk: Desk,
  invocation: Invocation,
  isJson: boolean,
  to: CliSurroundings,
): Promise<number> {
  if (invocation.command === 'batch') return runBatch(desk, to);
  return printResult(
    to,
    isJson,
    await runCommand(
      desk,
      invocation,
      commandInput(to, () => readAll(to.stdin)),
    ),
  );
}

function parseLine(line: string): { readonly args: readonly string[]; readonly input: unknown } | null {
  try {
    const parsed = JSON.parse(line) as { command?: unknown; args?: unknown; input?: unknown };
    const args = Array.isArray(parsed.args) ? parsed.args.map(String) : [];
    return { args: [String(parsed.command), ...args], input: parsed.input ?? null };
  } catch {
    return null;
  }
}

function commandIdOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'commandId' in input ? String(input.commandId) : '';
}

/**
 * Many commands in one start: each line of standard input is `{ "command", "args"?, "input"? }`, each answer one line
 * `{ "command", "ok", "value" | "error" }`. Ends with the input; the exit code is that of the last command that failed.
 */
async function runBatch(desk: Desk, to: CliSurroundings): Promise<number> {
  let exit: number = EXIT.ok;
  const answer = (command: string, body: object) => write(to.stdout, `${JSON.stringify({ command, ...body })}\n`);
  for await (const line of createInterface({ input: to.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    const understood = parseCommandLine(parsed?.args ?? ['?']);
    const invocation = understood.ok ? understood.value.invocation : null;
    const command = parsed?.args[0] ?? '';
    if (invocation === null) {
      exit = EXIT.usage;
      const error: AppError = understood.ok ? { code: 'USAGE', message: 'no command in this line' } : understood.error;
      await answer(command, { ok: false, ...errorValue(error) });
      continue;
    }
    const input = commandInput(to, () => Promise.resolve(JSON.stringify(parsed?.input ?? null)));
    const result = await runCommand(desk, invocation, input);
    if (!result.ok) exit = exitCodeOf(result.error.code);
    else if ((result.value.exit ?? EXIT.ok) !== EXIT.ok) exit = result.value.exit ?? exit;
    await answer(
      command,
      result.ok ? { ok: true, value: result.value.value } : { ok: false, ...errorValue(result.error) },
    );
    await desk.probe('acknowledged', commandIdOf(parsed?.input));
  }
  return exit;
}

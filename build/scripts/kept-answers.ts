import { spawn } from 'node:child_process';
import type { Host } from './host';
import { ROOT } from './paths';
import { ToolError } from './tool-error';

/** One line of `kept batch`. */
type Line = { readonly command: string; readonly args?: readonly string[]; readonly input?: unknown };

type Answer = { readonly ok: boolean; readonly value?: unknown };

/** Exit codes of a batch whose answers can be used: done, and refused by the record or by the judge, which is an answer too. */
const ANSWERED: readonly (number | null)[] = [0, 3];

/** Runs commands in one start of the app and gives what each printed, in order. Throws `ToolError` when one of them failed. */
export async function keptAnswers(
  host: Host,
  args: readonly string[],
  lines: readonly Line[],
): Promise<readonly unknown[]> {
  const child = spawn(host.command, [...host.prefix, ROOT, 'batch', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...host.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
  if (!ANSWERED.includes(code) || answers.length !== lines.length || answers.some(({ ok }) => !ok)) {
    throw new ToolError(`kept batch ended with ${code}:\n${stderr.trim() || stdout.trim()}`);
  }
  return answers.map(({ value }) => value);
}

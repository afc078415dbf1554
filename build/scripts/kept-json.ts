import { spawn } from 'node:child_process';
import type { Host } from './host';
import { ROOT } from './paths';
import { ToolError } from './tool-error';

/** Runs one command of the app's own command line with `--json` and gives what it printed. Throws `ToolError` when it fails. */
export async function keptJson<T>(host: Host, args: readonly string[], input: unknown = null): Promise<T> {
  const child = spawn(host.command, [...host.prefix, ROOT, ...args, '--json'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...host.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  // An app that ends before it reads its input breaks the pipe; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input === null ? '' : JSON.stringify(input));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new ToolError(`kept ${args[0] ?? ''} ended with ${code}:\n${stderr.trim() || stdout.trim()}`);
  return JSON.parse(stdout) as T;
}

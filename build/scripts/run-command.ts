import { spawn } from 'node:child_process';

export type CommandOutcome = { readonly isDone: boolean; readonly reason: string };

export type RunOptions = {
  readonly limitMs: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** The last line that says something: what a person would look for. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim().slice(0, 200) ?? '';
}

/** Runs a program quietly, with a time limit; on failure `reason` is its last word. Never throws for what the program does. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<CommandOutcome> {
  return await new Promise((resolve) => {
    let said = '';
    const child = spawn(command, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.limitMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...options.env },
    });
    const listen = (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => resolve({ isDone: false, reason: error.message }));
    child.on('close', (code, signal) => {
      const isDone = code === 0;
      const late = `no end after ${Math.round(options.limitMs / 1000)} s`;
      resolve({ isDone, reason: isDone ? '' : signal === null ? lastLine(said) || `exit code ${code}` : late });
    });
  });
}

import { spawn } from 'node:child_process';

export type CommandOutcome = { readonly isDone: boolean; readonly reason: string };

export type RunOptions = {
  readonly limitMs: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** The line a person would look for: the last one that names an error, else the last that is not of a stack. */
function telling(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^at |^[{}]/.test(line));
  return (lines.findLast((line) => /error|unable|cannot|failed/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 200);
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
      resolve({ isDone, reason: isDone ? '' : signal === null ? telling(said) || `exit code ${code}` : late });
    });
  });
}

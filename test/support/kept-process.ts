import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Host, findHost } from '#build/scripts/host';
import { ROOT } from '#build/scripts/paths';

/** Runs the app's own command line, on Electron or on the stand-in, as IT would. */
export type KeptRun = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

let host: Promise<Host> | undefined;

/** What runs the app on this machine; found once. */
export function testHost(): Promise<Host> {
  host ??= findHost({ say: () => undefined });
  return host;
}

/** A data folder of its own for one test. */
export async function freshDataDir(name: string): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `kept-${name}-`));
}

export async function removeDataDir(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function spawnKept(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildProcessWithoutNullStreams> {
  const { command, prefix, env: hostEnv } = await testHost();
  return spawn(command, [...prefix, ROOT, ...args], { cwd: ROOT, env: { ...process.env, ...hostEnv, ...env } });
}

/** Runs one command to its end. */
export async function runKept(
  args: readonly string[],
  options: { readonly dataDir: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> },
): Promise<KeptRun> {
  const child = await spawnKept([...args, '--data-dir', options.dataDir], options.env ?? {});
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  child.stdin.end(options.input ?? '');
  const exit = await new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { exit, stdout, stderr };
}

/** Runs one command and parses its JSON; throws with all that was printed when it failed. */
export async function keptJson<T>(
  args: readonly string[],
  options: { readonly dataDir: string; readonly input?: string },
): Promise<T> {
  const run = await runKept([...args, '--json'], options);
  if (run.exit !== 0) throw new Error(`kept ${args.join(' ')} ended with ${run.exit}\n${run.stdout}\n${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

export type BatchAnswer = {
  readonly command: string;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
};

/** A running `kept batch`: commands go in line by line, and the process can be killed at any moment. */
export class KeptBatch {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: BatchAnswer[] = [];
  readonly #waiting: ((answer: BatchAnswer | null) => void)[] = [];
  readonly #pauses: (() => void)[] = [];
  readonly ended: Promise<number | null>;
  stderr = '';
  #hasPaused = false;
  #hasEnded = false;

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => this.#take(JSON.parse(line) as BatchAnswer));
    child.stderr.on('data', (part: Buffer) => {
      this.stderr += part.toString();
      if (!this.#hasPaused && this.stderr.includes('paused at ')) {
        this.#hasPaused = true;
        for (const told of this.#pauses) told();
      }
    });
    child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      child.on('close', (code) => {
        this.#hasEnded = true;
        for (const waiting of this.#waiting.splice(0)) waiting(null);
        resolve(code);
      }),
    );
  }

  static async start(
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
    args: readonly string[] = [],
  ): Promise<KeptBatch> {
    return new KeptBatch(await spawnKept(['batch', '--data-dir', dataDir, ...args], env));
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('not started');
    return this.#child.pid;
  }

  send(command: string, input?: unknown, args: readonly string[] = []): void {
    this.#child.stdin.write(`${JSON.stringify({ command, args, input })}\n`);
  }

  /** The next answer, or null when the process ended without one. */
  answer(): Promise<BatchAnswer | null> {
    const ready = this.#answers.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.#hasEnded) return Promise.resolve(null);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Sends one command and waits for its answer; throws when it failed. */
  async ask<T>(command: string, input?: unknown, args: readonly string[] = []): Promise<T> {
    this.send(command, input, args);
    const answer = await this.answer();
    if (answer?.ok !== true) throw new Error(`${command}: ${JSON.stringify(answer)}\n${this.stderr}`);
    return answer.value as T;
  }

  /** Resolves when the process stands still at the step it was told to pause at, or ended before. */
  async paused(): Promise<void> {
    if (this.#hasPaused) return;
    await Promise.race([new Promise<void>((resolve) => this.#pauses.push(resolve)), this.ended]);
  }

  /** Ends the input and waits for the process to close by itself. */
  async finish(): Promise<number | null> {
    this.#child.stdin.end();
    return this.ended;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #take(answer: BatchAnswer): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#answers.push(answer);
    else waiting(answer);
  }
}

/** Ids of all processes below `pid`, deepest last. Linux only: read from /proc. */
export async function processTree(pid: number): Promise<readonly { readonly pid: number; readonly command: string }[]> {
  const children = new Map<number, { pid: number; command: string }[]>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const parent = stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent === null) continue;
    children.set(parent, [
      ...(children.get(parent) ?? []),
      { pid: Number(name), command: command.replaceAll('\0', ' ') },
    ]);
  }
  const found: { pid: number; command: string }[] = [];
  const visit = (parent: number): void => {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      visit(child.pid);
    }
  };
  visit(pid);
  return found;
}

import { spawn } from 'node:child_process';
import { isAlive, startTimeOf } from './process-alive';

/** How a relaunched host is told whom to wait for, and with whom to end: the process that started the first one. */
const AFTER = 'HOST_RELAUNCHED_AFTER';
const STARTER = 'HOST_STARTER';
const POLL_MS = 50;

/** `app.relaunch`: what is started again once this process has ended. */
export class Relaunches {
  /** The host's own script, set by boot before it takes it out of `process.argv`. */
  bootFile = '';
  readonly #wanted: (readonly string[])[] = [];

  want(args: readonly string[]): void {
    this.#wanted.push(args);
  }

  /** Starts what was wanted; each waits for this process to be gone. */
  start(): void {
    for (const args of this.#wanted.splice(0)) {
      const env = { ...process.env, [AFTER]: identityOf(process.pid), [STARTER]: starter() };
      // Nothing of ours is handed on: whoever reads our output must see its end with us.
      spawn(process.execPath, [this.bootFile, ...args], { detached: true, stdio: 'ignore', env }).unref();
    }
  }
}

/** Waits until the process that relaunched this one has ended; at once when this is a first start. */
export async function formerEnded(): Promise<void> {
  const former = process.env[AFTER];
  delete process.env[AFTER];
  if (former === undefined) return;
  while (isRunning(former)) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

/** Whether the process that started this host, or the first of a row of relaunched ones, has ended. */
export function starterEnded(parent: number): boolean {
  const first = process.env[STARTER];
  return first === undefined ? process.ppid !== parent : !isRunning(first);
}

function starter(): string {
  return process.env[STARTER] ?? identityOf(process.ppid);
}

function identityOf(pid: number): string {
  return `${pid} ${startTimeOf(pid)}`;
}

function isRunning(identity: string): boolean {
  const [pid, startTime] = identity.split(' ');
  return isAlive(Number(pid)) && startTimeOf(Number(pid)) === startTime;
}

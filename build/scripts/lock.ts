import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ToolError } from './tool-error';

const POLL_MS = 100;
const LONGEST_WAIT_MS = 300_000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** The pid in the lock file; null when its owner has just let it go. */
function ownerOf(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** Runs `work` while no other process holds the lock file; the lock of a process that died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const waitUntil = Date.now() + LONGEST_WAIT_MS;
  while (!tryTake(file)) {
    const owner = ownerOf(file);
    // A lock without a pid is being written this moment: NaN is not a dead owner.
    if (owner !== null && Number.isInteger(owner) && !isRunning(owner)) rmSync(file, { force: true });
    else if (Date.now() > waitUntil) throw new ToolError(`another process holds ${file} for too long`);
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

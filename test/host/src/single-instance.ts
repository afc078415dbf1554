import { randomBytes } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs';
import path from 'node:path';
import { decode, encode } from './codec';
import { isAlive, startTimeOf } from './process-alive';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly additionalData: unknown;
}

/** The content of an owner file whose owner has let go. */
const RELEASED = 'released';

/**
 * The single-instance lock of one folder, as files.
 *
 * The lock is a row of files `owner-1`, `owner-2`, …; the highest number counts. Whoever finds its owner gone links
 * the next number, which only one process can do, and then removes the lower ones. A file is never removed while it
 * is the highest, so a number is never given twice: a crashed owner needs no cleaning up, and two starters that both
 * saw it crashed cannot both win.
 */
export class SingleInstance {
  readonly #dir: string;
  #own: string | null = null;
  #watcher: FSWatcher | null = null;

  constructor(dir: string) {
    this.#dir = dir;
  }

  get isOwner(): boolean {
    return this.#own !== null;
  }

  /** Takes the lock, or tells its owner about us. `onSecond` is called for each later starter. */
  request(mine: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.isOwner) return true;
    mkdirSync(this.#dir, { recursive: true });
    if (!this.#take()) {
      this.#tellOwner(mine);
      return false;
    }
    this.#watcher = watch(this.#dir, () => this.#readMessages(onSecond));
    this.#watcher.unref();
    return true;
  }

  release(): void {
    if (this.#own === null) return;
    this.#watcher?.close();
    writeFileSync(this.#own, RELEASED);
    this.#own = null;
  }

  #take(): boolean {
    const identity = path.join(this.#dir, `starter-${process.pid}-${randomBytes(4).toString('hex')}`);
    // Linked under its final name only when complete, so that nobody ever reads half an owner.
    writeFileSync(identity, `${process.pid} ${startTimeOf(process.pid)}`);
    try {
      for (;;) {
        const highest = this.#highest();
        if (highest > 0 && this.#isHeld(highest)) return false;
        const own = this.#file(highest + 1);
        if (!linkIfFree(identity, own)) continue;
        // Between our look and our link others may have come, gone and removed lower numbers.
        if (this.#highest() > highest + 1) {
          rmSync(own, { force: true });
          continue;
        }
        this.#own = own;
        this.#clean(highest + 1);
        return true;
      }
    } finally {
      rmSync(identity, { force: true });
    }
  }

  #highest(): number {
    return Math.max(0, ...this.#numbers());
  }

  #numbers(): number[] {
    return readdirSync(this.#dir).flatMap((name) => {
      const number = /^owner-(\d+)$/.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    });
  }

  #isHeld(number: number): boolean {
    try {
      const [pid, startTime] = readFileSync(this.#file(number), 'utf8').split(' ');
      return isAlive(Number(pid)) && startTimeOf(Number(pid)) === startTime;
    } catch {
      // Released or overtaken in this moment: look again.
      return false;
    }
  }

  #file(number: number): string {
    return path.join(this.#dir, `owner-${number}`);
  }

  /** Removes what earlier runs left: lower numbers, and messages nobody read. */
  #clean(own: number): void {
    for (const number of this.#numbers()) if (number < own) rmSync(this.#file(number), { force: true });
    for (const name of readdirSync(this.#dir)) {
      if (name.endsWith('.message')) rmSync(path.join(this.#dir, name), { force: true });
    }
  }

  #tellOwner(mine: SecondInstance): void {
    const file = path.join(this.#dir, `${process.pid}-${randomBytes(4).toString('hex')}`);
    writeFileSync(`${file}.part`, encode(mine));
    renameSync(`${file}.part`, `${file}.message`);
  }

  #readMessages(onSecond: (second: SecondInstance) => void): void {
    for (const name of readdirSync(this.#dir)) {
      if (!name.endsWith('.message')) continue;
      const file = path.join(this.#dir, name);
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      onSecond(decode(text) as SecondInstance);
    }
  }
}

function linkIfFree(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

import { join } from 'node:path';
import { type ClockPort, nowOf } from './clock';
import { type Disk, type DiskFile, realDisk } from './disk';
import { removeIfThere } from './whole-file';

export type LogFileInput = {
  /** The `logs` folder of the data folder. */
  readonly dir: string;
  /** `main` writes `main.log`. */
  readonly name: string;
  readonly clock: ClockPort;
  readonly disk?: Disk;
  readonly rotateAtBytes?: number;
  readonly keepDays?: number;
};

/** Takes finished lines and puts them into a file, later and without ever holding up or failing whoever logs. */
export type LogFile = {
  readonly put: (line: string) => void;
  /** Resolves when everything put before is in the file or was dropped. */
  readonly flush: () => Promise<void>;
  /** Lines that could not be written since the start. */
  readonly dropped: () => number;
  readonly close: () => Promise<void>;
};

const ROTATE_AT_BYTES = 10 * 1024 * 1024;
const KEEP_DAYS = 7;
const MS_PER_DAY = 86_400_000;
const MOST_WAITING = 10_000;
/** `{"at":"2026-01-02` is how every line begins. */
const DAY_AT = 7;
const DAY_LENGTH = 10;

function stampOf(clock: ClockPort): string {
  return nowOf(clock).replaceAll(/[:.-]/g, '');
}

function stampMs(stamp: string): number {
  const at = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
  return Date.parse(at);
}

type OpenLog = { readonly file: DiskFile; readonly day: string; end: number };

class RotatingFile {
  readonly #input: LogFileInput;
  readonly #disk: Disk;
  readonly #path: string;
  #open: OpenLog | null = null;

  constructor(input: LogFileInput) {
    this.#input = input;
    this.#disk = input.disk ?? realDisk;
    this.#path = join(input.dir, `${input.name}.log`);
  }

  /** Appends bytes; a file of an earlier day, or one that has grown long, is set aside before. */
  async append(bytes: Buffer): Promise<void> {
    const today = nowOf(this.#input.clock).slice(0, DAY_LENGTH);
    let log = this.#open ?? (await this.#openLog(today));
    if (log.end > 0 && (log.day !== today || log.end >= (this.#input.rotateAtBytes ?? ROTATE_AT_BYTES))) {
      await this.#rotate();
      log = await this.#openLog(today);
    }
    await log.file.write(bytes, log.end);
    log.end += bytes.length;
  }

  async close(): Promise<void> {
    const log = this.#open;
    this.#open = null;
    await log?.file.close();
  }

  async #openLog(today: string): Promise<OpenLog> {
    await this.#disk.makeFolder(this.#input.dir);
    const isThere = (await this.#disk.list(this.#input.dir)).includes(`${this.#input.name}.log`);
    const file = await this.#disk.open(this.#path, isThere ? 'change' : 'create');
    const head = Buffer.alloc(DAY_AT + DAY_LENGTH);
    const end = await file.size();
    await file.read(head, 0);
    this.#open = { file, day: end === 0 ? today : head.toString('latin1', DAY_AT), end };
    return this.#open;
  }

  async #rotate(): Promise<void> {
    await this.close();
    const { dir, name, clock, keepDays = KEEP_DAYS } = this.#input;
    await this.#disk.rename(this.#path, join(dir, `${name}-${stampOf(clock)}.log`));
    for (const entry of await this.#disk.list(dir)) {
      const stamp = entry.startsWith(`${name}-`) ? entry.slice(name.length + 1) : '';
      if (clock.nowMs() - stampMs(stamp) > keepDays * MS_PER_DAY) await removeIfThere(this.#disk, join(dir, entry));
    }
  }
}

/** A log file that is begun anew each day and at 10 MB; what was set aside goes after seven days. */
export function createLogFile(input: LogFileInput): LogFile {
  const target = new RotatingFile(input);
  let waiting: string[] = [];
  let draining: Promise<void> | null = null;
  let dropped = 0;
  let untold = 0;

  const lose = (lines: number): void => {
    dropped += lines;
    untold += lines;
  };

  const writeOut = async (lines: readonly string[]): Promise<void> => {
    const at = nowOf(input.clock);
    const notice = JSON.stringify({ at, level: 'warn', proc: input.name, scope: 'log', msg: 'lines dropped', untold });
    const text = untold === 0 ? lines : [notice, ...lines];
    try {
      await target.append(Buffer.from(`${text.join('\n')}\n`));
      untold = 0;
    } catch {
      // There is nowhere left to say it but the counter, which the next line that gets through tells.
      lose(lines.length);
      await target.close().catch(() => null);
    }
  };

  const drain = async (): Promise<void> => {
    // Lines of one moment go out together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      await writeOut(lines);
    }
    draining = null;
  };

  const flush = async (): Promise<void> => {
    await draining;
  };

  return {
    put: (line) => {
      if (waiting.length >= MOST_WAITING) {
        lose(1);
        return;
      }
      waiting.push(line);
      draining ??= drain();
    },
    flush,
    dropped: () => dropped,
    close: async () => {
      await flush();
      await target.close();
    },
  };
}

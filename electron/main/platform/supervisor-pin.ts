import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import type { ClockPort } from './clock';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import { readWhole, replaceWhole } from './whole-file';

/** The PIN with which a supervisor agrees to something at this desk. It is kept as a hash and goes no further than this file. */
export type SupervisorPin = {
  /** Errors: those of reading the file, `KEY_INVALID` when it is damaged. */
  readonly isSet: () => Promise<Result<boolean>>;
  /**
   * Errors: `PIN_NOT_SET`; `PIN_WRONG` with `triesLeft` before the next wait and `waitMs` until a PIN is looked at again;
   * `KEY_INVALID` when the file is damaged; `DISK_FULL` and `FILE_NOT_READABLE`: without a counted try nothing is verified.
   */
  readonly verify: (pin: string) => Promise<Result<null>>;
  /** `current` is null the first time and the present PIN afterwards. Errors: `PIN_TOO_SHORT` and those of `verify`. */
  readonly set: (change: { readonly current: string | null; readonly pin: string }) => Promise<Result<null>>;
};

/** What scrypt costs: `cost` is N, a power of two; memory is 128 * N * `blockSize` bytes. */
export type PinHashing = { readonly cost: number; readonly blockSize: number; readonly parallelization: number };

export type SupervisorPinParts = {
  /** The `keys` folder of the data folder. */
  readonly dir: string;
  /** 32 bytes, derived for the PIN. */
  readonly key: Buffer;
  readonly clock: Pick<ClockPort, 'nowMs'>;
  readonly disk?: Disk;
  /** Less than `PIN_HASHING` is for tests. */
  readonly hashing?: PinHashing;
};

/** OWASP's first choice for scrypt: 128 MB for the moment of one try. */
export const PIN_HASHING: PinHashing = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };
export const PIN_LENGTH = { least: 6, most: 64 } as const;

const PIN_FILE = 'supervisor-pin.bin';
const FORMAT = 1;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = Buffer.from('kept-supervisor-pin-1');
/** Wrong tries before somebody has to wait; from then on each further one doubles the wait. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

const count = z.number().int().min(0);
const StoredPin = z.object({
  format: z.literal(FORMAT),
  salt: z.string(),
  hash: z.string(),
  hashing: z.object({ cost: count, blockSize: count, parallelization: count }) satisfies z.ZodType<PinHashing>,
  wrongTries: count,
  lastWrongMs: z.number(),
});
type StoredPin = z.infer<typeof StoredPin>;

/**
 * What counts of a PIN: the same characters typed on another keyboard may be composed otherwise, and marks that nobody sees come along
 * when it is pasted.
 */
function countedOf(pin: string): string {
  return pin.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function hashOf(pin: string, salt: Buffer, { cost, blockSize, parallelization }: PinHashing): Promise<Buffer> {
  const maxmem = 128 * cost * blockSize * parallelization * 2;
  return new Promise((resolve, reject) => {
    scrypt(countedOf(pin), salt, HASH_BYTES, { cost, blockSize, parallelization, maxmem }, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}

function sealed(key: Buffer, stored: StoredPin): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(MARK);
  return Buffer.concat([nonce, cipher.update(JSON.stringify(stored)), cipher.final(), cipher.getAuthTag()]);
}

function unsealed(key: Buffer, bytes: Buffer): StoredPin | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(MARK).setAuthTag(bytes.subarray(tagAt));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
  } catch {
    // The one thing `final` throws for is a tag that does not fit, and that is the answer here.
    return null;
  }
  const stored = StoredPin.safeParse(JSON.parse(text.toString()));
  return stored.success ? stored.data : null;
}

/** How long nobody is heard after that many wrong tries in a row, in ms. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES));
}

function waitLeft({ wrongTries, lastWrongMs }: StoredPin, nowMs: number): number {
  const wait = waitAfter(wrongTries);
  // A clock that was set back shortens nothing, and does not make it longer than the whole wait.
  return Math.min(wait, Math.max(0, lastWrongMs + wait - nowMs));
}

function wrong(stored: StoredPin, nowMs: number): { readonly ok: false; readonly error: AppError } {
  const details = { triesLeft: Math.max(0, FREE_TRIES - stored.wrongTries), waitMs: waitLeft(stored, nowMs) };
  return err('PIN_WRONG', 'the supervisor PIN was not verified', details);
}

class PinFile {
  readonly #path: string;
  readonly #key: Buffer;
  readonly #disk: Disk;

  constructor({ dir, key, disk = realDisk }: SupervisorPinParts) {
    this.#path = join(dir, PIN_FILE);
    this.#key = key;
    this.#disk = disk;
  }

  /** Null when no PIN was ever set. */
  async read(): Promise<Result<StoredPin | null>> {
    try {
      const bytes = await readWhole(this.#disk, this.#path);
      if (bytes === null) return ok(null);
      const stored = unsealed(this.#key, bytes);
      if (stored !== null) return ok(stored);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', PIN_FILE) };
    }
    // SECURITY: a damaged file is never taken for no PIN, or damaging it would be a way to set a new one.
    return err('KEY_INVALID', 'the file of the supervisor PIN is damaged: put it back from a backup', {
      file: PIN_FILE,
    });
  }

  async write(stored: StoredPin): Promise<Result<null>> {
    try {
      await replaceWhole(this.#disk, this.#path, sealed(this.#key, stored), { isSynced: true });
      return ok(null);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', PIN_FILE) };
    }
  }
}

async function verify(file: PinFile, parts: SupervisorPinParts, pin: string): Promise<Result<null>> {
  const read = await file.read();
  if (!read.ok) return read;
  const stored = read.value;
  if (stored === null) return err('PIN_NOT_SET', 'no supervisor PIN is set at this desk');
  const nowMs = parts.clock.nowMs();
  if (waitLeft(stored, nowMs) > 0) return wrong(stored, nowMs);
  // SECURITY: counted before it is looked at, so that ending Kept in between gives no free try.
  const counted = { ...stored, wrongTries: stored.wrongTries + 1, lastWrongMs: nowMs };
  const written = await file.write(counted);
  if (!written.ok) return written;
  const hash = await hashOf(pin, Buffer.from(stored.salt, 'base64'), stored.hashing);
  const kept = Buffer.from(stored.hash, 'base64');
  if (kept.length !== hash.length || !timingSafeEqual(kept, hash)) return wrong(counted, nowMs);
  return file.write({ ...stored, wrongTries: 0, lastWrongMs: 0 });
}

function isLongEnough(pin: string): boolean {
  const { length } = [...countedOf(pin)];
  return length >= PIN_LENGTH.least && length <= PIN_LENGTH.most;
}

async function set(
  file: PinFile,
  parts: SupervisorPinParts,
  { current, pin }: { readonly current: string | null; readonly pin: string },
): Promise<Result<null>> {
  if (!isLongEnough(pin)) {
    const { least, most } = PIN_LENGTH;
    return err('PIN_TOO_SHORT', `a supervisor PIN has ${least} to ${most} characters`, { least, most });
  }
  const known = await file.read();
  if (!known.ok) return known;
  if (known.value !== null && current === null) return wrong(known.value, parts.clock.nowMs());
  if (current !== null) {
    const verified = await verify(file, parts, current);
    if (!verified.ok) return verified;
  }
  const salt = randomBytes(SALT_BYTES);
  const hashing = parts.hashing ?? PIN_HASHING;
  const hash = await hashOf(pin, salt, hashing);
  return file.write({
    format: FORMAT,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    hashing,
    wrongTries: 0,
    lastWrongMs: 0,
  });
}

/**
 * The supervisor PIN of a data folder. One request is answered at a time, so that two tries at once are counted as two.
 * Whoever may write the data folder can take the file away: the PIN binds people at the keyboard, not administrators.
 */
export function createSupervisorPin(parts: SupervisorPinParts): SupervisorPin {
  const file = new PinFile(parts);
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = tail.then(work, work);
    tail = mine;
    return mine;
  };
  return {
    isSet: () =>
      inTurn(async () => {
        const read = await file.read();
        return read.ok ? ok(read.value !== null) : read;
      }),
    verify: (pin) => inTurn(() => verify(file, parts, pin)),
    set: (change) => inTurn(() => set(file, parts, change)),
  };
}

import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import { readWhole, replaceWhole } from './whole-file';

/** The operating system's own safe for a secret of this user. */
export type KeyWrapPort = {
  readonly isAvailable: () => boolean;
  readonly wrap: (text: string) => Buffer;
  /** Throws when the bytes were wrapped elsewhere or were changed. */
  readonly unwrap: (bytes: Buffer) => string;
  /** What keeps the secret, such as `dpapi` or `gnome_libsecret`; for the log. */
  readonly backend: () => string;
};

export type DataKey = {
  /** 32 bytes. Never leaves main; sub-keys come from `deriveKeys`. */
  readonly key: Buffer;
  readonly keptIn: 'keyring' | 'insecure-file';
  readonly isNew: boolean;
};

export type OpenDataKeyInput = {
  /** The `keys` folder of the data folder. */
  readonly dir: string;
  readonly wrap: KeyWrapPort;
  /** Started with `--insecure-key-file`: the key may lie in a plain file. Tests and development only. */
  readonly isInsecureFileAsked: boolean;
  readonly isPackaged: boolean;
  /** The data folder holds a journal or kept files: then a missing key is never replaced by a new one. */
  readonly hasData: boolean;
  readonly disk?: Disk;
};

const WRAPPED = 'data-key.bin';
const INSECURE = 'data-key.insecure';
const KEY_BYTES = 32;
const MARK = 'kept-data-key-1';

/** Linux's safe encrypts without authentication, so the text carries a checksum of its own. */
function checksum(key: Buffer): string {
  return createHash('sha256').update(MARK).update(key).digest('hex').slice(0, 16);
}

function textOf(key: Buffer): string {
  return `${MARK}:${key.toString('base64')}:${checksum(key)}`;
}

function keyOf(text: string): Buffer | null {
  const key = Buffer.from(text.split(':')[1] ?? '', 'base64');
  return key.length === KEY_BYTES && text === textOf(key) ? key : null;
}

const UNAVAILABLE = err(
  'KEY_UNAVAILABLE',
  'the operating system offers no safe place for the data key: set up its keyring (Linux: GNOME Keyring or KWallet) and start again',
);

function invalid(message: string, file: string): { readonly ok: false; readonly error: AppError } {
  return err('KEY_INVALID', message, { file });
}

function unwrapped(wrap: KeyWrapPort, bytes: Buffer): Result<DataKey> {
  if (!wrap.isAvailable()) return UNAVAILABLE;
  let text: string;
  try {
    text = wrap.unwrap(bytes);
  } catch {
    // Every keyring fails in words of its own; to Kept they all mean this.
    return invalid('the data key was wrapped by another user or computer, or its file is damaged', WRAPPED);
  }
  const key = keyOf(text);
  if (key === null) return invalid('the file of the data key is damaged', WRAPPED);
  return ok({ key, keptIn: 'keyring', isNew: false });
}

function fromInsecure(input: OpenDataKeyInput, bytes: Buffer): Result<DataKey> {
  if (!input.isInsecureFileAsked) {
    return err('KEY_UNAVAILABLE', 'this data folder keeps its key in a plain file: start with --insecure-key-file', {
      file: INSECURE,
    });
  }
  const key = keyOf(bytes.toString());
  if (key === null) return invalid('the file of the data key is damaged', INSECURE);
  return ok({ key, keptIn: 'insecure-file', isNew: false });
}

async function createKey(input: OpenDataKeyInput, disk: Disk): Promise<Result<DataKey>> {
  const { dir, wrap, isInsecureFileAsked } = input;
  if (!isInsecureFileAsked && !wrap.isAvailable()) return UNAVAILABLE;
  const key = randomBytes(KEY_BYTES);
  const bytes = isInsecureFileAsked ? Buffer.from(textOf(key)) : wrap.wrap(textOf(key));
  await disk.makeFolder(dir);
  // DURABILITY: the key is on the disk before the first byte is encrypted with it.
  await replaceWhole(disk, join(dir, isInsecureFileAsked ? INSECURE : WRAPPED), bytes, { isSynced: true });
  return ok({ key, keptIn: isInsecureFileAsked ? 'insecure-file' : 'keyring', isNew: true });
}

/**
 * The data key of a data folder; made on the first start. Errors: `KEY_UNAVAILABLE` (no keyring, or a switch that this build or
 * folder does not allow), `KEY_INVALID` (cannot be unwrapped, or gone while there is data), `DISK_FULL`, `FILE_NOT_READABLE`.
 */
export async function openDataKey(input: OpenDataKeyInput): Promise<Result<DataKey>> {
  const disk = input.disk ?? realDisk;
  if (input.isInsecureFileAsked && input.isPackaged) {
    return err(
      'KEY_UNAVAILABLE',
      '--insecure-key-file is for tests and development and not taken by an installed Kept',
    );
  }
  try {
    const wrapped = await readWhole(disk, join(input.dir, WRAPPED));
    if (wrapped !== null) return unwrapped(input.wrap, wrapped);
    const insecure = await readWhole(disk, join(input.dir, INSECURE));
    if (insecure !== null) return fromInsecure(input, insecure);
    if (input.hasData) {
      return invalid('the data key is missing: put keys/data-key.bin back from a backup of this data folder', WRAPPED);
    }
    return await createKey(input, disk);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'data key') };
  }
}

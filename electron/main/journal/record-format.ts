import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Version of everything a journal file holds. A newer one is refused, never guessed at. */
export const FORMAT_VERSION = 1;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX_BYTES = 8;

/** First bytes of every record: `KJR` and the frame's version. */
const MAGIC = Buffer.from([0x4b, 0x4a, 0x52, 0x01]);
/** A record's bytes besides its ciphertext. */
export const FRAME_OVERHEAD = PREFIX_BYTES + NONCE_BYTES + TAG_BYTES;
/** Largest ciphertext of one record; more than an import of a million events needs. */
export const MAX_CIPHERTEXT = 0x4000_0000;

/** Which record of which file: bound into the encryption, so that a record cannot be moved, repeated or left out. */
export type RecordPlace = { readonly file: number; readonly record: number };

function placeBytes(label: string, file: number, record: number, version: number): Buffer {
  const bytes = Buffer.alloc(28);
  bytes.write(label, 0, 16, 'latin1');
  bytes.writeUInt32LE(version, 16);
  bytes.writeUInt32LE(file, 20);
  bytes.writeUInt32LE(record, 24);
  return bytes;
}

/** Encrypts `plain` as nonce, ciphertext and tag; only the same `bound` bytes open it. */
export function seal(key: Buffer, bound: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plaintext of sealed bytes, or null when they are not what was sealed under this key and these bound bytes. */
export function unseal(key: Buffer, bound: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
  } catch {
    // The one thing `final` throws for is a tag that does not fit, and that is the answer here.
    return null;
  }
  return plain;
}

/** The bytes a file header is bound to. */
export function headerBound(file: number, version: number): Buffer {
  return placeBytes('kept journal hdr', file, 0, version);
}

/** A record as it stands in the file: magic, length of the ciphertext, nonce, ciphertext, tag. */
export function sealRecord(key: Buffer, place: RecordPlace, plain: Buffer): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  MAGIC.copy(prefix);
  prefix.writeUInt32LE(plain.length, MAGIC.length);
  const bound = placeBytes('kept journal rec', place.file, place.record, FORMAT_VERSION);
  return Buffer.concat([prefix, seal(key, bound, plain)]);
}

/** The plaintext of a whole frame, whatever its prefix says, or null when it is not this record under this key. */
export function unsealRecord(key: Buffer, place: RecordPlace, frame: Buffer): Buffer | null {
  const bound = placeBytes('kept journal rec', place.file, place.record, FORMAT_VERSION);
  return unseal(key, bound, frame.subarray(PREFIX_BYTES));
}

/** Bytes of the whole frame that starts with `prefix` (8 bytes or more), or null when no record starts there. */
export function frameBytes(prefix: Buffer): number | null {
  if (prefix.length < PREFIX_BYTES || !prefix.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const length = prefix.readUInt32LE(MAGIC.length);
  return length === 0 || length > MAX_CIPHERTEXT ? null : FRAME_OVERHEAD + length;
}

export const FRAME_PREFIX_BYTES = PREFIX_BYTES;

/** Where the next bytes that look like the start of a record stand, from `from` on; -1 when there are none. */
export function findMagic(bytes: Buffer, from: number): number {
  return bytes.indexOf(MAGIC, from);
}

/** Whether bytes could be the start of a record of which only they reached the disk. */
export function startsLikeRecord(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, MAGIC.length);
  return bytes.subarray(0, length).equals(MAGIC.subarray(0, length));
}

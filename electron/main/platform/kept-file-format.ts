import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DiskFile } from './disk';

/*
 * A kept file: 8 bytes of magic and version, 16 random bytes that name this copy, then chunks. A chunk is one byte (1 on the last, else
 * 0), u32 length, nonce, ciphertext, tag; bound into its encryption are the copy's name, its number and whether it is the last, so a
 * chunk that is missing, moved, or from another file is found out.
 */
const MAGIC = Buffer.from([0x4b, 0x45, 0x50, 0x54, 0x46, 0x49, 0x4c, 0x01]);
const NAME_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + NAME_BYTES;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHUNK_HEAD_BYTES = 5;
const CHUNK_OVERHEAD = CHUNK_HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

/** Plaintext bytes of every chunk but the last. */
export const CHUNK_BYTES = 256 * 1024;

/** The first bytes of a new kept file. */
export function newHead(): Buffer {
  return Buffer.concat([MAGIC, randomBytes(NAME_BYTES)]);
}

function bound(head: Buffer, index: number, isLast: boolean): Buffer {
  const place = Buffer.alloc(5);
  place.writeUInt32LE(index);
  place.writeUInt8(isLast ? 1 : 0, 4);
  return Buffer.concat([head, place]);
}

/** A chunk as it stands in the file. */
export function sealChunk(key: Buffer, head: Buffer, index: number, isLast: boolean, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(head, index, isLast));
  const chunkHead = Buffer.alloc(CHUNK_HEAD_BYTES);
  chunkHead.writeUInt8(isLast ? 1 : 0);
  chunkHead.writeUInt32LE(plain.length, 1);
  return Buffer.concat([chunkHead, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unsealChunk(key: Buffer, head: Buffer, index: number, isLast: boolean, sealed: Buffer): Buffer | null {
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(head, index, isLast));
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

async function readExactly(file: DiskFile, at: number, count: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(count);
  return (await file.read(bytes, at)) === count ? bytes : null;
}

/** The chunks of a kept file in order; the last step is null when the file is not as it was written. */
export async function* readChunks(key: Buffer, file: DiskFile): AsyncGenerator<Buffer | null, void> {
  const size = await file.size();
  const head = await readExactly(file, 0, HEAD_BYTES);
  let at = HEAD_BYTES;
  for (let index = 0, isLast = false; !isLast; index += 1) {
    const chunkHead = await readExactly(file, at, CHUNK_HEAD_BYTES);
    const length = chunkHead?.readUInt32LE(1) ?? 0;
    isLast = chunkHead?.readUInt8(0) === 1;
    const end = at + CHUNK_OVERHEAD + length;
    const isWhole =
      head !== null && chunkHead !== null && length <= CHUNK_BYTES && (isLast ? end === size : end < size);
    const sealed = isWhole ? await readExactly(file, at + CHUNK_HEAD_BYTES, end - at - CHUNK_HEAD_BYTES) : null;
    const plain = sealed === null || head === null ? null : unsealChunk(key, head, index, isLast, sealed);
    yield head?.subarray(0, MAGIC.length).equals(MAGIC) === true ? plain : null;
    if (plain === null) return;
    at = end;
  }
}

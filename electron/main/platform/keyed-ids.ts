import { createHmac } from 'node:crypto';

/**
 * Makes the id of something a client's file names: the same words give the same id on every rebuild, and without the key nobody can
 * try out words until an id fits.
 */
export type IdOf = (kind: string, clientId: string, ...parts: readonly string[]) => string;

const ID_BYTES = 16;

/** Ids are the first 16 bytes (32 hex digits) of HMAC-SHA256 over the words, each behind its length in UTF-8 bytes (u32 LE). */
export function createIdOf(lookupKey: Buffer): IdOf {
  return (kind, clientId, ...parts) => {
    const hmac = createHmac('sha256', lookupKey);
    for (const word of [kind, clientId, ...parts]) {
      const bytes = Buffer.from(word);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      hmac.update(length).update(bytes);
    }
    return hmac.digest().toString('hex', 0, ID_BYTES);
  };
}

import { createHash } from 'node:crypto';
import type { KeyWrapPort } from '#main/platform/data-key';

/** A keyring of one user: unwraps only what it wrapped itself. */
export function userKeyring(user: string): KeyWrapPort {
  const pad = (text: Buffer): Buffer => {
    const mask = createHash('sha512').update(user).digest();
    return Buffer.from(text.map((byte, index) => byte ^ (mask[index % mask.length] ?? 0)));
  };
  const mark = Buffer.from(`wrapped by ${user}\n`);
  return {
    isAvailable: () => true,
    wrap: (text) => Buffer.concat([mark, pad(Buffer.from(text))]),
    unwrap: (bytes) => {
      if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error('Error while decrypting the ciphertext');
      return pad(bytes.subarray(mark.length)).toString();
    },
    backend: () => 'test-keyring',
  };
}

/** A machine without a keyring. */
export const NO_KEYRING: KeyWrapPort = {
  isAvailable: () => false,
  wrap: () => {
    throw new Error('nothing to wrap with');
  },
  unwrap: () => {
    throw new Error('nothing to unwrap with');
  },
  backend: () => 'basic_text',
};

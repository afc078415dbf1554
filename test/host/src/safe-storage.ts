import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from './app';
import { hostEnv } from './host-env';
import { strict } from './strict';

const PREFIX = Buffer.from('v10');
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/**
 * The module `safeStorage`: AES-GCM under a key file in userData, in place of a keyring. It protects nothing; it keeps
 * the call pattern, refuses foreign bytes, and stays readable after a restart.
 */
class SafeStorage {
  #isPlainTextAllowed = false;

  isEncryptionAvailable(): boolean {
    return app.isReady() && (!hostEnv.hasNoKeyring || this.#isPlainTextAllowed);
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    await app.whenReady();
    return this.isEncryptionAvailable();
  }

  getSelectedStorageBackend(): 'basic_text' | 'gnome_libsecret' {
    return hostEnv.hasNoKeyring ? 'basic_text' : 'gnome_libsecret';
  }

  setUsePlainTextEncryption(isAllowed: boolean): void {
    this.#isPlainTextAllowed = isAllowed;
  }

  encryptString(text: string): Buffer {
    if (!this.isEncryptionAvailable()) {
      throw new Error(
        'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
      );
    }
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, storageKey(), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([PREFIX, iv, cipher.getAuthTag(), sealed]);
  }

  decryptString(encrypted: Buffer): string {
    if (!this.isEncryptionAvailable()) {
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString. Decryption is not available.',
      );
    }
    const [iv, tag] = [PREFIX.length, PREFIX.length + IV_BYTES];
    try {
      const decipher = createDecipheriv(ALGORITHM, storageKey(), encrypted.subarray(iv, iv + IV_BYTES));
      decipher.setAuthTag(encrypted.subarray(tag, tag + TAG_BYTES));
      const opened = Buffer.concat([decipher.update(encrypted.subarray(tag + TAG_BYTES)), decipher.final()]);
      return opened.toString('utf8');
    } catch (cause) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.', { cause });
    }
  }

  async encryptStringAsync(text: string): Promise<Buffer> {
    return this.encryptString(text);
  }

  async decryptStringAsync(encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    return { shouldReEncrypt: false, result: this.decryptString(encrypted) };
  }
}

function storageKey(): Buffer {
  const file = path.join(app.getPath('userData'), 'host-safe-storage.key');
  try {
    return readFileSync(file);
  } catch {
    // First use in this folder.
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
    return readFileSync(file);
  }
}

export const safeStorage = strict('safeStorage', new SafeStorage());

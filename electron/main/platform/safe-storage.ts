import { safeStorage } from 'electron';
import type { KeyWrapPort } from './data-key';

/** Chromium's fall-back on Linux without a keyring: a password that stands in its source, which protects nothing. */
const PROTECTS_NOTHING = 'basic_text';

function backend(): string {
  if (process.platform === 'win32') return 'dpapi';
  if (process.platform === 'darwin') return 'keychain';
  return safeStorage.getSelectedStorageBackend();
}

/** The operating system's safe through Electron. Only after the app is ready. */
export const safeStorageWrap: KeyWrapPort = {
  isAvailable: () => safeStorage.isEncryptionAvailable() && backend() !== PROTECTS_NOTHING,
  wrap: (text) => safeStorage.encryptString(text),
  unwrap: (bytes) => safeStorage.decryptString(bytes),
  backend,
};

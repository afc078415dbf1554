import type { Configuration } from 'electron-builder';

type FuseOptions = NonNullable<Configuration['electronFuses']>;

/**
 * Electron's fuses: switches in the binary itself, flipped once when it is packaged. Every fuse the packager knows is decided
 * here, so that an upgrade which brings a new one does not compile until somebody has thought about it.
 */
export const FUSES = {
  // SECURITY: a signed Kept must not serve as a plain Node for whoever can set an environment variable.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // SECURITY: only the archive that was signed is loaded, and its hash is checked when it is.
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  // SECURITY: pages come from app://, never from files.
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  // There is no snapshot of our own; asking for one would stop the start.
  loadBrowserProcessSpecificV8Snapshot: false,
} as const satisfies Required<Omit<FuseOptions, 'resetAdHocDarwinSignature'>>;

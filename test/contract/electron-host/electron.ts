import { createRequire } from 'node:module';

/** The executable the `electron` package names: its own binary, or what ELECTRON_OVERRIDE_DIST_PATH puts in its place. */
export function electronExecutable(): string {
  return createRequire(import.meta.url)('electron') as string;
}

/** Whether that is the real Electron; it may skip a case, never change what is expected. */
export const isRealElectron = process.env['KEPT_HOST_KIND'] === 'electron';

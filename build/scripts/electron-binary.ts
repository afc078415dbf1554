import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths';
import { runCommand } from './run-command';

const DOWNLOAD_LIMIT_MS = 180_000;
const REMEMBER_MS = 86_400_000;

type Failure = { readonly version: string; readonly failedAt: number; readonly reason: string };

function packageFolder(): string {
  return inRoot('node_modules/electron');
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function version(): string {
  const text = readText(path.join(packageFolder(), 'package.json')) ?? '{}';
  return String((JSON.parse(text) as { version?: string }).version ?? 'unknown');
}

/** The Electron executable of this repository, or null while it has not been downloaded. */
export function installedElectron(): string | null {
  const name = readText(path.join(packageFolder(), 'path.txt'));
  if (name === null) return null;
  const executable = path.join(packageFolder(), 'dist', name);
  return existsSync(executable) ? executable : null;
}

/** The Electron in the folder that ELECTRON_OVERRIDE_DIST_PATH names, found as the electron package finds it. */
export function overriddenElectron(folder: string): string | null {
  const names = [readText(path.join(packageFolder(), 'path.txt')), 'electron', 'electron.exe'];
  const files = names.flatMap((name) => (name === null ? [] : [path.join(folder, name)]));
  return files.find((file) => existsSync(file)) ?? null;
}

/** Kept with the packages, so that a fresh `npm ci` tries again. */
function memoryFile(): string {
  return inRoot('node_modules/.cache/kept/electron-download.json');
}

function rememberedFailure(nowMs: number): Failure | null {
  const text = readText(memoryFile());
  if (text === null) return null;
  try {
    const failure = JSON.parse(text) as Failure;
    return failure.version === version() && nowMs - failure.failedAt < REMEMBER_MS ? failure : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export type Download = { readonly executable: string | null; readonly reason: string };

/**
 * Downloads Electron by its package's own script. A failure is remembered for a day, so that starts on a machine that cannot
 * reach the download do not wait for it each time.
 */
export async function downloadElectron(say: (text: string) => void): Promise<Download> {
  const failed = rememberedFailure(Date.now());
  if (failed !== null) return { executable: null, reason: `${failed.reason} (tried less than a day ago)` };
  say(`downloading Electron ${version()} (once; at most ${DOWNLOAD_LIMIT_MS / 60_000} minutes)`);
  const script = path.join(packageFolder(), 'install.js');
  const outcome = await runCommand(process.execPath, [script], { limitMs: DOWNLOAD_LIMIT_MS });
  const executable = installedElectron();
  if (executable !== null) return { executable, reason: '' };
  const reason = `the download failed: ${outcome.reason}`;
  const failure: Failure = { version: version(), failedAt: Date.now(), reason };
  mkdirSync(path.dirname(memoryFile()), { recursive: true });
  writeFileSync(memoryFile(), JSON.stringify(failure));
  return { executable: null, reason };
}

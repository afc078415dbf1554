import path from 'node:path';

/** The root of the repository: the folder Electron is started with, since its package.json names the main bundle. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A path inside the repository. */
export function inRoot(...segments: readonly string[]): string {
  return path.join(ROOT, ...segments);
}

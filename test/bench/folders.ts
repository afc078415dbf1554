import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder for temporary files. */
export function freshFolder(name: string): string {
  return mkdtempSync(path.join(tmpdir(), `kept-bench-${name}-`));
}

/** Removes a folder whose processes may only just have let go of it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below `target`, or `target` itself when it is a file, sorted; nothing when it does not exist. */
export function filesBelow(target: string): string[] {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  const entries: Dirent[] = readdirSync(target, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** SHA-256 (hex) over names and content of every file below the given paths, and over `salt`. */
export function fingerprint(root: string, targets: readonly string[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const target of targets) {
    for (const file of filesBelow(path.join(root, target))) {
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');

/** The text of every source file of the product below the given folders, by its path from the root, comments left out. */
export function productSource(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|html)$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
  return new Map(files.map((file) => [file, withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))]));
}

/** The files whose code has `pattern`. */
export function filesWith(pattern: RegExp, ...folders: readonly string[]): readonly string[] {
  return [...productSource(...folders)].filter(([, text]) => pattern.test(text)).map(([file]) => file);
}

/** A file of the repository as JSON. */
export function repositoryJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

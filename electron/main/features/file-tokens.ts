import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Result, err, ok } from '#shared/kernel/result';

export type ChosenFile = { readonly token: string; readonly fileName: string };

export type FileTokens = {
  /** Remembers a path that a person chose in a dialog; the UI gets a token for it. */
  readonly give: (filePath: string) => ChosenFile;
  readonly pathOf: (token: string) => Result<string>;
};

/** SECURITY: the UI names files only by tokens for paths that a person chose in the operating system's own dialog. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    give: (filePath) => {
      const token = randomBytes(16).toString('hex');
      paths.set(token, filePath);
      return { token, fileName: path.basename(filePath) };
    },
    pathOf: (token) => {
      const found = paths.get(token);
      return found === undefined ? err('NOT_FOUND', 'this file was not chosen in this session') : ok(found);
    },
  };
}

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Result, err, ok } from '#shared/kernel/result';
import { type PlacementSource, pathSource } from '../import/source';

export type ChosenFile = { readonly token: string; readonly fileName: string };

export type FileTokens = {
  /** Remembers a path that a person chose in a dialog; the UI gets a token for it. */
  readonly give: (filePath: string) => ChosenFile;
  /** Remembers a source under a token that is known already: that of a file that was dropped piece by piece. */
  readonly keep: (token: string, source: PlacementSource) => ChosenFile;
  readonly forget: (token: string) => void;
  readonly pathOf: (token: string) => Result<string>;
  readonly sourceOf: (token: string) => Result<PlacementSource>;
};

type Known = { readonly path: string | null; readonly source: PlacementSource };

/** A token nobody can guess, as the contract wants it. */
export function newToken(): string {
  return randomBytes(16).toString('hex');
}

const unknown = () => err('NOT_FOUND', 'this file was not chosen in this session');

/** SECURITY: the UI names files only by tokens: for paths that a person chose in the system's own dialog, or for bytes it sent. */
export function createFileTokens(): FileTokens {
  const files = new Map<string, Known>();
  return {
    give: (filePath) => {
      const token = newToken();
      files.set(token, { path: filePath, source: pathSource(filePath) });
      return { token, fileName: path.basename(filePath) };
    },
    keep: (token, source) => {
      files.set(token, { path: null, source });
      return { token, fileName: source.fileName };
    },
    forget: (token) => void files.delete(token),
    pathOf: (token) => {
      const found = files.get(token)?.path ?? null;
      return found === null ? unknown() : ok(found);
    },
    sourceOf: (token) => {
      const found = files.get(token);
      return found === undefined ? unknown() : ok(found.source);
    },
  };
}

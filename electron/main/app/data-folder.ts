import path from 'node:path';

/** Where the parts of a desk lie in its data folder. One place, so that IT can be told and nothing is written elsewhere. */
export type DataFolder = {
  readonly root: string;
  readonly journal: string;
  readonly keptFiles: string;
  readonly keys: string;
  /** What each person set for themselves. */
  readonly settings: string;
  /** What each person typed and had not saved. */
  readonly drafts: string;
  readonly logs: string;
  /** Chromium's profile: the store's database and nothing that cannot be rebuilt. */
  readonly session: string;
  readonly deskFile: string;
  readonly sentinel: string;
};

export function dataFolder(root: string): DataFolder {
  return {
    root,
    journal: path.join(root, 'journal'),
    keptFiles: path.join(root, 'files'),
    keys: path.join(root, 'keys'),
    settings: path.join(root, 'settings'),
    drafts: path.join(root, 'drafts'),
    logs: path.join(root, 'logs'),
    session: path.join(root, 'session'),
    deskFile: path.join(root, 'desk.json'),
    sentinel: path.join(root, 'sentinel.json'),
  };
}

/** What a start says of its folder. */
export type WantedFolder = { readonly dataDir: string | null; readonly isDemo: boolean; readonly isPractice: boolean };

/**
 * The folder a start works in: the one asked for, or the user's own; the demonstration never shares the real one, and practice has
 * one beside whichever it would be otherwise.
 */
export function chooseDataRoot({ dataDir, isDemo, isPractice }: WantedFolder, userData: string, cwd: string): string {
  const own = isDemo ? `${userData}-demo` : userData;
  const root = dataDir === null ? own : path.resolve(cwd, dataDir);
  return isPractice ? `${root}-practice` : root;
}

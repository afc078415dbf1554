import type { BrowserWindow, Dialog } from 'electron';
import path from 'node:path';
import type { Broadcast } from '#shared/contract/define';
import type { ImportProgress } from '#shared/contract/import';
import type { Ipc, IpcHandlers } from '#shared/contract/ipc';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { t } from '../text/words';
import { writeErrorFile } from '../import/error-file';
import { createDroppedFile } from './dropped-file';
import type { FileTokens } from './file-tokens';
import type { ImportOutcome } from './placement-import';

/** The dialogs an import needs: called as members, so that a test can answer them in place of a person. */
export type ImportDialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

type Parts = {
  readonly desk: () => Result<Desk>;
  readonly dialogs: ImportDialogs;
  readonly window: () => BrowserWindow | null;
  readonly tokens: FileTokens;
  readonly broadcast: Broadcast<Ipc>;
};

const tableFiles = () => [
  { name: t('main:dialogs.placementFiles'), extensions: ['csv', 'txt', 'tsv', 'tab', 'psv'] },
  { name: t('main:dialogs.allFiles'), extensions: ['*'] },
];

/** The import part of the UI's contract. One inspection, dry run or import runs at a time; `cancel` stops it. */
export function importHandlers(parts: Parts): IpcHandlers['import'] {
  let running: AbortController | null = null;
  let last: ImportOutcome | null = null;
  const dropped = createDroppedFile(parts.tokens);

  const exclusively = async <T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> => {
    if (running !== null) return err('CONFLICT', 'another file is being read; cancel it first');
    const mine = new AbortController();
    running = mine;
    try {
      return await work(mine.signal);
    } finally {
      running = null;
    }
  };
  const onProgress = (progress: ImportProgress): void => parts.broadcast('import', 'progress', progress);

  const run = (input: Parameters<IpcHandlers['import']['dryRun']>[0], isDryRun: boolean) =>
    exclusively(async (signal) => {
      const desk = parts.desk();
      if (!desk.ok) return desk;
      const source = parts.tokens.sourceOf(input.token);
      if (!source.ok) return source;
      const { profile, asOf } = input;
      const imported = await desk.value.importFile({
        source: source.value,
        profile,
        asOf,
        isDryRun,
        signal,
        onProgress,
      });
      if (!imported.ok) return imported;
      last = imported.value;
      return ok(imported.value.report);
    });

  return {
    chooseFile: async () => {
      const options = {
        title: t('main:dialogs.choosePlacement'),
        properties: ['openFile' as const],
        filters: tableFiles(),
      };
      const window = parts.window();
      const chosen = await (window === null
        ? parts.dialogs.showOpenDialog(options)
        : parts.dialogs.showOpenDialog(window, options));
      const filePath = chosen.filePaths[0];
      return ok(chosen.canceled || filePath === undefined ? null : parts.tokens.give(filePath));
    },
    inspect: ({ token }) =>
      exclusively(async (signal) => {
        const desk = parts.desk();
        if (!desk.ok) return desk;
        const source = parts.tokens.sourceOf(token);
        return source.ok ? desk.value.inspect(source.value, signal, onProgress) : source;
      }),
    profiles: async () => {
      const desk = parts.desk();
      return desk.ok ? desk.value.profiles() : desk;
    },
    saveProfile: async ({ profile }) => {
      const desk = parts.desk();
      return desk.ok ? desk.value.saveProfile(profile) : desk;
    },
    removeProfile: async ({ id }) => {
      const desk = parts.desk();
      return desk.ok ? desk.value.removeProfile(id) : desk;
    },
    dropBegin: (file) => Promise.resolve(dropped.begin(file)),
    dropChunk: (piece) => Promise.resolve(dropped.piece(piece)),
    dropEnd: ({ token }) => Promise.resolve(dropped.end(token)),
    dropCancel: ({ token }) => Promise.resolve(dropped.cancel(token)),
    dryRun: (input) => run(input, true),
    commit: (input) => run(input, false),
    cancel: () => {
      running?.abort();
      return Promise.resolve(ok(null));
    },
    saveErrors: async () => {
      if (last === null) return err('NOT_FOUND', 'no import with errors in this session');
      const stem = path.parse(last.report.fileName).name;
      const options = {
        title: t('main:dialogs.saveErrors'),
        defaultPath: `${stem}-${t('main:dialogs.errorsSuffix')}.csv`,
      };
      const window = parts.window();
      const chosen = await (window === null
        ? parts.dialogs.showSaveDialog(options)
        : parts.dialogs.showSaveDialog(window, options));
      if (chosen.canceled || chosen.filePath === '') return ok(null);
      const written = await writeErrorFile(chosen.filePath, last.headers, last.errorRows, last.report.format.delimiter);
      return written.ok ? ok({ fileName: path.basename(chosen.filePath), rows: last.errorRows.length }) : written;
    },
  };
}

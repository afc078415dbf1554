import type { BrowserWindow, Dialog } from 'electron';
import path from 'node:path';
import type { HISTORY_FORMATS, SavedHistory } from '#shared/contract/timeline';
import type { TimelineFilter } from '#shared/domain/timeline/filter';
import type { AccountId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import type { Speech } from '#shared/phrases/speech';
import { LOCALES } from '#shared/text/create-words';
import type { DocumentPrinter } from '../../app/document-printer';
import { nowOf } from '../../platform/clock';
import { realDisk } from '../../platform/disk';
import { fsError } from '../../platform/fs-errors';
import { replaceWhole } from '../../platform/whole-file';
import { language, t } from '../../text/words';
import { historyCsv } from './history-csv';
import { type HistoryDesk, historyInput } from './history-handlers';
import { HISTORY_STYLE, historyMargins, historyPage } from './history-page';
import { type HistorySheet, entriesOf } from './history-sheet';

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
/** What of which history goes out. */
export type HistoryAsked = { readonly accountId: AccountId; readonly filter: TimelineFilter };

/** More lines than an account will ever have: a sheet holds all that is asked for. */
const ALL_LINES = 1_000_000;

/** Gathers what is asked for of a history as the record stands now. Errors: `NOT_FOUND` and those of the store. */
export async function historySheet(desk: HistoryDesk, asked: HistoryAsked): Promise<Result<HistorySheet>> {
  const { store, journal, clock } = desk;
  const input = historyInput(desk, { ...asked, offset: 0, limit: ALL_LINES });
  const history = await store.history(input);
  if (!history.ok) return history;
  const view = await store.account({ accountId: asked.accountId, nowMs: input.nowMs, today: input.today });
  if (!view.ok) return view;
  const { actorId, versions } = desk.status();
  const speech: Speech = { t, locale: LOCALES[language()] };
  const made = { at: nowOf(clock), by: actorId, kept: versions.kept, head: journal.head() };
  return ok({ account: view.value.account, history: history.value, filter: asked.filter, speech, made });
}

/** The bytes of a sheet as a file. Errors are those of printing. */
export async function historyBytes(
  sheet: HistorySheet,
  format: HistoryFormat,
  toPdf: DocumentPrinter['toPdf'],
): Promise<Result<Buffer>> {
  if (format === 'csv') return ok(Buffer.from(historyCsv(sheet)));
  return toPdf({ html: historyPage(sheet), style: HISTORY_STYLE }, historyMargins(sheet));
}

/** Writes a sheet whole or not at all. */
export async function writeHistory(
  sheet: HistorySheet,
  format: HistoryFormat,
  toPdf: DocumentPrinter['toPdf'],
  file: string,
): Promise<Result<SavedHistory>> {
  const bytes = await historyBytes(sheet, format, toPdf);
  if (!bytes.ok) return bytes;
  try {
    await replaceWhole(realDisk, file, bytes.value, { isSynced: true });
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'history') };
  }
  const entries = entriesOf(sheet).length;
  return ok({ fileName: path.basename(file), format, entries, bytes: bytes.value.length });
}

/** A name that says what it is and breaks no file system. */
function fileName({ account, speech }: HistorySheet, format: HistoryFormat): string {
  const number = account.externalId.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `${speech.t('timeline:sheet.fileStem')}${number === '' ? '' : `-${number.slice(0, 80)}`}.${format}`;
}

export type SaveHistoryParts = {
  readonly desk: () => Result<HistoryDesk>;
  readonly dialogs: Pick<Dialog, 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly printer: DocumentPrinter;
};

/** The requests behind *Save* and *Print* of a history. Saving asks where to; null when the person cancels. */
export function saveHistoryHandlers(parts: SaveHistoryParts): {
  readonly saveHistory: (
    input: HistoryAsked & { readonly format: HistoryFormat },
  ) => Promise<Result<SavedHistory | null>>;
  readonly printHistory: (input: HistoryAsked) => Promise<Result<null>>;
} {
  const gathered = async (asked: HistoryAsked): Promise<Result<HistorySheet>> => {
    const desk = parts.desk();
    return desk.ok ? historySheet(desk.value, asked) : desk;
  };
  return {
    saveHistory: async ({ format, ...asked }) => {
      const sheet = await gathered(asked);
      if (!sheet.ok) return sheet;
      const options = {
        title: t('timeline:sheet.save'),
        defaultPath: fileName(sheet.value, format),
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      };
      const window = parts.window();
      const chosen = await (window === null
        ? parts.dialogs.showSaveDialog(options)
        : parts.dialogs.showSaveDialog(window, options));
      if (chosen.canceled || chosen.filePath === '') return ok(null);
      return writeHistory(sheet.value, format, parts.printer.toPdf, chosen.filePath);
    },
    printHistory: async (asked) => {
      const sheet = await gathered(asked);
      if (!sheet.ok) return sheet;
      return parts.printer.onPaper({ html: historyPage(sheet.value), style: HISTORY_STYLE });
    },
  };
}

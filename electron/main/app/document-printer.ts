import { BrowserWindow, app, session } from 'electron';
import type { Result } from '#shared/kernel/result';
import { systemSchedule } from '../platform/timer';
import { createTurns } from '../record/turns';
import { restrictSession } from '../security/harden-session';
import { APP_SCHEME } from '../security/origins';
import { type PrintedPage, createDocumentHandler } from '../security/serve-document';
import type { WindowRoles } from '../security/window-roles';
import { DOCUMENT_PARTITION } from '../windows/partitions';
import { type PrintOptions, type PrintParts, paperOf, printOnPaper, printPage } from '../windows/print-page';

/** Prints a page that main made, as PDF. One after the other; nothing of a page is kept once it is printed. */
export type PrintDocument = (
  page: PrintedPage,
  margins: Pick<PrintOptions, 'header' | 'footer'>,
) => Promise<Result<Buffer>>;

export type DocumentPrinter = {
  readonly toPdf: PrintDocument;
  /** Opens the print dialog of the system. A person who closes it again has decided so: that is no error. */
  readonly onPaper: (page: PrintedPage) => Promise<Result<null>>;
};

export function createDocumentPrinter(roles: WindowRoles): DocumentPrinter {
  const turns = createTurns();
  let current: PrintedPage | null = null;
  let isPrepared = false;
  const prepare = (): void => {
    if (isPrepared) return;
    const own = session.fromPartition(DOCUMENT_PARTITION);
    restrictSession(own, 'document');
    own.protocol.handle(
      APP_SCHEME,
      createDocumentHandler(() => current),
    );
    isPrepared = true;
  };
  const parts: PrintParts = {
    createWindow: (options) => new BrowserWindow(options),
    roles,
    isPackaged: app.isPackaged,
    schedule: systemSchedule,
  };
  const withPage = <T>(page: PrintedPage, print: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns('document', async () => {
      prepare();
      current = page;
      try {
        return await print();
      } finally {
        current = null;
      }
    });
  const paper = () => paperOf(app.getSystemLocale());
  return {
    toPdf: (page, margins) => withPage(page, () => printPage(parts, { ...margins, paper: paper() })),
    onPaper: (page) => withPage(page, () => printOnPaper(parts, paper())),
  };
}

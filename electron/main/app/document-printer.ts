import { BrowserWindow, app, session } from 'electron';
import type { Result } from '#shared/kernel/result';
import { systemSchedule } from '../platform/timer';
import { createTurns } from '../record/turns';
import { restrictSession } from '../security/harden-session';
import { APP_SCHEME } from '../security/origins';
import { type PrintedPage, createDocumentHandler } from '../security/serve-document';
import type { WindowRoles } from '../security/window-roles';
import { DOCUMENT_PARTITION } from '../windows/partitions';
import { type PrintOptions, paperOf, printPage } from '../windows/print-page';

/** Prints a page that main made, as PDF. One after the other; nothing of a page is kept once it is printed. */
export type PrintDocument = (
  page: PrintedPage,
  margins: Pick<PrintOptions, 'header' | 'footer'>,
) => Promise<Result<Buffer>>;

export function createDocumentPrinter(roles: WindowRoles): PrintDocument {
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
  return (page, margins) =>
    turns('document', async () => {
      prepare();
      current = page;
      try {
        return await printPage(
          {
            createWindow: (options) => new BrowserWindow(options),
            roles,
            isPackaged: app.isPackaged,
            schedule: systemSchedule,
          },
          { ...margins, paper: paperOf(app.getSystemLocale()) },
        );
      } finally {
        current = null;
      }
    });
}

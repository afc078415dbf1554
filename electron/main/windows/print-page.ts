import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Schedule } from '../platform/timer';
import { startUrl } from '../security/asset-path';
import type { RoleHolder, WindowRoles } from '../security/window-roles';
import { DOCUMENT_PARTITION } from './partitions';
import { documentPreferences } from './web-preferences';

/** What is asked of a window that prints; Electron's `BrowserWindow` fits. */
export type PrintWindowLike = {
  readonly webContents: RoleHolder & {
    once(event: 'render-process-gone', listener: () => void): unknown;
    printToPDF(options: PrintToPDFOptions): Promise<Buffer>;
    print(options: WebContentsPrintOptions, done: (isPrinted: boolean, why: string) => void): void;
  };
  loadURL(url: string): Promise<void>;
  isDestroyed(): boolean;
  destroy(): void;
};

export type Paper = 'Letter' | 'A4';

export type PrintParts = {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => PrintWindowLike;
  readonly roles: WindowRoles;
  readonly isPackaged: boolean;
  readonly schedule: Schedule;
};

/** Markup of the header and footer of every page; `pageNumber` and `totalPages` are classes that Chromium fills. */
export type PrintOptions = { readonly paper: Paper; readonly header: string; readonly footer: string };

/** A page of many thousand decisions takes seconds; one that takes longer than this does not come. */
const DEADLINE_MS = 120_000;
const MARGINS_INCHES = { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6 };
const LETTER_REGIONS: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA']);

/** The paper in use where a locale such as `en-US` is spoken; Letter where it names no country. */
export function paperOf(locale: string): Paper {
  const region = /[-_]([A-Za-z]{2})(?=$|[-_.])/.exec(locale)?.[1]?.toUpperCase();
  return region === undefined || LETTER_REGIONS.has(region) ? 'Letter' : 'A4';
}

/** Opens the page that the document session serves now in a hidden window that lives as long as the printing. */
async function inWindow<T>(
  parts: PrintParts,
  print: (window: PrintWindowLike) => Promise<Result<T>>,
  deadlineMs: number,
): Promise<Result<T>> {
  const window = parts.createWindow({
    title: 'Kept document',
    show: false,
    width: 800,
    height: 1000,
    skipTaskbar: true,
    webPreferences: documentPreferences({ partition: DOCUMENT_PARTITION, isPackaged: parts.isPackaged }),
  });
  parts.roles.assign('document', window.webContents);
  let callOff = (): void => undefined;
  const ended = new Promise<Result<T>>((resolve) => {
    window.webContents.once('render-process-gone', () => resolve(err('INTERNAL', 'the page to be printed has died')));
    callOff = parts.schedule(deadlineMs, () => resolve(err('TIMEOUT', 'the page was not printed in time')));
  });
  try {
    return await Promise.race([ended, print(window)]);
  } finally {
    callOff();
    if (!window.isDestroyed()) window.destroy();
  }
}

/**
 * Prints the page that the document session serves now as PDF. Errors: `TIMEOUT`, and `INTERNAL` when the page does not load or its
 * process ends.
 */
export function printPage(parts: PrintParts, options: PrintOptions): Promise<Result<Buffer>> {
  return inWindow(parts, (window) => printed(window, options), DEADLINE_MS);
}

/** A person may look for the right printer for a while. */
const DIALOG_MS = 15 * 60_000;
/** What Chromium says when a person closed the dialog: no failure. */
const CALLED_OFF = 'Print job canceled';

/** Hands the page that the document session serves now to the print dialog of the system. Errors as of `printPage`. */
export function printOnPaper(parts: PrintParts, paper: Paper): Promise<Result<null>> {
  return inWindow(parts, (window) => handedOver(window, paper), DIALOG_MS);
}

async function handedOver(window: PrintWindowLike, paper: Paper): Promise<Result<null>> {
  try {
    await window.loadURL(startUrl('document'));
  } catch (error) {
    if (error instanceof Error) return err('INTERNAL', 'the page could not be printed');
    throw error;
  }
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: false, pageSize: paper }, (isPrinted, why) => {
      const isFine = isPrinted || why.toLowerCase() === CALLED_OFF.toLowerCase();
      resolve(isFine ? ok(null) : err('INTERNAL', 'the printer did not take the page'));
    });
  });
}

async function printed(window: PrintWindowLike, { paper, header, footer }: PrintOptions): Promise<Result<Buffer>> {
  try {
    await window.loadURL(startUrl('document'));
    const bytes = await window.webContents.printToPDF({
      pageSize: paper,
      margins: MARGINS_INCHES,
      printBackground: false,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
    });
    return ok(Buffer.from(bytes));
  } catch (error) {
    // Chromium says in words of its own why; to Kept there is no paper.
    if (error instanceof Error) return err('INTERNAL', 'the page could not be printed');
    throw error;
  }
}

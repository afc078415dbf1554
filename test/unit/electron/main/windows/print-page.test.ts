import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#main/security/csp';
import { createDocumentHandler } from '#main/security/serve-document';
import { createWindowRoles } from '#main/security/window-roles';
import { type PrintParts, paperOf, printOnPaper, printPage } from '#main/windows/print-page';
import { documentPreferences } from '#main/windows/web-preferences';

/** A window that prints, in Electron's shape, and what was done to it. */
function aPrinter(
  how: { readonly load?: () => Promise<void>; readonly print?: () => Promise<Buffer>; readonly said?: string } = {},
) {
  const events = new EventEmitter();
  const seen = {
    options: [] as BrowserWindowConstructorOptions[],
    loaded: [] as string[],
    printed: [] as PrintToPDFOptions[],
    onPaper: [] as WebContentsPrintOptions[],
    destroyed: 0,
    deadline: (): void => undefined,
    calledOff: 0,
  };
  const roles = createWindowRoles();
  const parts: PrintParts = {
    createWindow: (options) => {
      seen.options.push(options);
      return {
        webContents: {
          id: 7,
          isDestroyed: () => seen.destroyed > 0,
          isCrashed: () => false,
          send: () => undefined,
          once: (event: string, listener: () => void) => events.once(event, listener),
          printToPDF: async (asked: PrintToPDFOptions) => {
            seen.printed.push(asked);
            return (await how.print?.()) ?? Buffer.from('%PDF-1.7');
          },
          print: (asked, done) => {
            seen.onPaper.push(asked);
            done(how.said === undefined, how.said ?? '');
          },
        },
        loadURL: async (url) => {
          seen.loaded.push(url);
          await how.load?.();
        },
        isDestroyed: () => seen.destroyed > 0,
        destroy: () => void (seen.destroyed += 1),
      };
    },
    roles,
    isPackaged: true,
    schedule: (_afterMs, act) => {
      seen.deadline = act;
      return () => void (seen.calledOff += 1);
    },
  };
  return { parts, seen, roles, events };
}

const OPTIONS = { paper: 'Letter', header: '<p>head</p>', footer: '<p>foot</p>' } as const;
const never = new Promise<never>(() => undefined);

describe('printing a page', () => {
  it('loads the one document in a hidden window of its own role, prints it and leaves no window', async () => {
    const { parts, seen, roles } = aPrinter();
    expect(await printPage(parts, OPTIONS)).toEqual({ ok: true, value: Buffer.from('%PDF-1.7') });
    expect(seen.loaded).toEqual(['app://document/']);
    expect(seen.options).toMatchObject([{ show: false, webPreferences: { partition: 'document', javascript: false } }]);
    expect(roles.roleOf(7)).toBe('document');
    expect(seen.printed).toMatchObject([
      { pageSize: 'Letter', displayHeaderFooter: true, headerTemplate: '<p>head</p>', footerTemplate: '<p>foot</p>' },
    ]);
    expect([seen.destroyed, seen.calledOff]).toEqual([1, 1]);
  });

  it.each([
    ['the page does not load', { load: () => Promise.reject(new Error('ERR_FAILED')) }],
    ['Chromium does not print', { print: () => Promise.reject(new Error('Failed to generate PDF')) }],
  ])('answers INTERNAL and leaves no window when %s', async (_name, how) => {
    const { parts, seen } = aPrinter(how);
    expect(await printPage(parts, OPTIONS)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(seen.destroyed).toBe(1);
  });

  it('does not wait for a page whose process has died, nor for ever', async () => {
    const died = aPrinter({ load: () => never });
    const first = printPage(died.parts, OPTIONS);
    died.events.emit('render-process-gone');
    expect(await first).toMatchObject({ error: { code: 'INTERNAL' } });
    const slow = aPrinter({ print: () => never });
    const second = printPage(slow.parts, OPTIONS);
    slow.seen.deadline();
    expect(await second).toMatchObject({ error: { code: 'TIMEOUT' } });
    expect([died.seen.destroyed, slow.seen.destroyed]).toEqual([1, 1]);
  });

  it('is on the paper in use where the person works', () => {
    expect(['en-US', 'es-MX', 'fr-CA', 'en', 'en_US.UTF-8', 'zh-Hant-US'].map(paperOf)).toEqual(
      Array(6).fill('Letter'),
    );
    expect(['de-DE', 'en-GB', 'fr-FR', 'sr-Latn-RS'].map(paperOf)).toEqual(Array(4).fill('A4'));
  });
});

describe('a page to be printed', () => {
  const PAGE = { html: '<!doctype html><p>x', style: 'p { color: red }' };
  const get = (url: string, method = 'GET') => createDocumentHandler(() => PAGE)(new Request(url, { method }));

  it('has no script, no preload and no images, and stays in memory', () => {
    const preferences = documentPreferences({ partition: 'document', isPackaged: true });
    expect(preferences).toMatchObject({ javascript: false, images: false, sandbox: true, contextIsolation: true });
    expect(preferences).not.toHaveProperty('preload');
    expect(contentSecurityPolicy('document').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'none'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "style-src 'self'",
    ]);
  });

  it('is served with its stylesheet, not to be kept, and nothing else is', async () => {
    const page = await get('app://document/');
    expect(await page.text()).toBe(PAGE.html);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy('document'));
    expect(await (await get('app://document/style.css')).text()).toBe(PAGE.style);
    const others = ['app://document/x.js', 'app://document/..%2fstyle.css', 'app://ui/', 'app://document/a/style.css'];
    expect(await Promise.all(others.map(async (url) => (await get(url)).status))).toEqual([404, 403, 404, 404]);
    expect((await get('app://document/', 'POST')).status).toBe(405);
  });

  it('is gone once it was printed', async () => {
    expect((await createDocumentHandler(() => null)(new Request('app://document/'))).status).toBe(404);
  });
});

describe('printing on paper', () => {
  it('hands the one document to the print dialog of the system and leaves no window', async () => {
    const { parts, seen } = aPrinter();
    expect(await printOnPaper(parts, 'A4')).toEqual({ ok: true, value: null });
    expect(seen.onPaper).toEqual([{ silent: false, printBackground: false, pageSize: 'A4' }]);
    expect(seen.destroyed).toBe(1);
  });

  it('is no failure when the person closes the dialog again', async () => {
    expect(await printOnPaper(aPrinter({ said: 'Print job canceled' }).parts, 'Letter')).toMatchObject({ ok: true });
  });

  it('says so when the printer does not take it, or the page does not load', async () => {
    expect(await printOnPaper(aPrinter({ said: 'Print job failed' }).parts, 'Letter')).toMatchObject({
      error: { code: 'INTERNAL' },
    });
    const broken = aPrinter({ load: () => Promise.reject(new Error('ERR_FAILED')) });
    expect(await printOnPaper(broken.parts, 'Letter')).toMatchObject({ error: { code: 'INTERNAL' } });
    expect(broken.seen.onPaper).toEqual([]);
  });
});

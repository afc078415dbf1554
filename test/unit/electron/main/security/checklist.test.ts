import { describe, expect, it } from 'vitest';
import { FUSES } from '#build/fuses';
import { applicationMenu } from '#main/windows/application-menu';
import { storePreferences, uiPreferences } from '#main/windows/web-preferences';
import { APP_SCHEME_PRIVILEGES } from '#main/security/app-scheme';
import { contentSecurityPolicy } from '#main/security/csp';
import { createExternalLinks, externalUrl } from '#main/security/external-links';
import { hardenApp } from '#main/security/harden-app';
import { restrictSession } from '#main/security/harden-session';
import { WINDOW_ROLES, type WindowRole } from '#main/security/origins';
import { createFakeApp, createFakeContents, createFakeSession } from './fake-electron';
import { filesWith, repositoryJson } from './product-source';

const PAGE = { preload: '/kept/preload.cjs', partition: 'persist:x', isPackaged: true };
const PREFERENCES = [uiPreferences(PAGE), storePreferences(PAGE)];
const PRODUCT = ['electron', 'renderer', 'shared'] as const;

/** Contents made after the app was hardened: `role` is what the window factories gave them. */
function hardened(role: WindowRole | null) {
  const { app, calls, emit } = createFakeApp();
  const opened: string[] = [];
  const refused: string[] = [];
  const links = createExternalLinks({ openExternal: async (url) => void opened.push(url) });
  hardenApp(app, { roleOf: () => role, links, onRefused: (what) => refused.push(what) });
  const fake = createFakeContents(1);
  emit('web-contents-created', {}, fake.contents);
  return { ...fake, calls, emit, opened, refused };
}

const WAYS = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const;

describe('Electron security checklist', () => {
  it('checklist 1: no page can load or reach anything outside Kept', () => {
    for (const role of WINDOW_ROLES) {
      const policy = contentSecurityPolicy(role);
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toMatch(/https?:|wss?:|\*/);
    }
    expect(filesWith(/loadURL\(['"`]https?:/, ...PRODUCT)).toEqual([]);
  });

  it('checklist 2: no window has Node', () => {
    for (const preferences of PREFERENCES) {
      expect(preferences).toMatchObject({
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
      });
    }
  });

  it('checklist 3: pages and preloads live in separate worlds', () => {
    for (const preferences of PREFERENCES) expect(preferences.contextIsolation).toBe(true);
  });

  it('checklist 4: the sandbox is on for every process, before anything else is done', () => {
    expect(hardened('ui').calls[0]).toBe('enableSandbox');
    for (const preferences of PREFERENCES) expect(preferences.sandbox).toBe(true);
    expect(filesWith(/no-sandbox|noSandbox/, 'electron')).toEqual([]);
  });

  it('checklist 5: every permission is denied, but the store may ask to keep its database', () => {
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'hid',
      'fileSystem',
      'unknown',
    ];
    for (const role of ['ui', 'store', null] as const) {
      const { session, handlers, isGranted } = createFakeSession();
      restrictSession(session, role);
      for (const permission of permissions)
        expect([permission, isGranted(permission)]).toEqual([permission, [false, false]]);
      expect(isGranted('persistent-storage')).toEqual(role === 'store' ? [true, true] : [false, false]);
      expect(handlers.device?.()).toBe(false);
      const streams: unknown[] = [];
      handlers.display?.({}, (given) => streams.push(given));
      expect(streams).toEqual([null]);
    }
  });

  it('checklist 5: a session that Kept did not make gets nothing either', () => {
    const { emit } = hardened('ui');
    const { session, isGranted } = createFakeSession();
    emit('session-created', session);
    expect(isGranted('persistent-storage')).toEqual([false, false]);
  });

  it('checklist 6: web security is on and written down nowhere as off', () => {
    for (const preferences of PREFERENCES) expect(preferences.webSecurity).toBe(true);
    expect(filesWith(/webSecurity:(?!\s*true)|disable-web-security/, 'electron')).toEqual([]);
  });

  it('checklist 7: the UI page runs its own files only, and no text becomes script', () => {
    expect(contentSecurityPolicy('ui').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('checklist 7: the store page has its script and its worker, and nothing to show', () => {
    expect(contentSecurityPolicy('store').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "worker-src 'self'",
    ]);
    expect(APP_SCHEME_PRIVILEGES.privileges).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
    });
  });

  it('checklist 8: no insecure content', () => {
    for (const preferences of PREFERENCES) expect(preferences.allowRunningInsecureContent).toBe(false);
    expect(filesWith(/allowRunningInsecureContent:(?!\s*false)|allow-running-insecure-content/, 'electron')).toEqual(
      [],
    );
  });

  it('checklist 9: no experimental features', () => {
    for (const preferences of PREFERENCES) expect(preferences.experimentalFeatures).toBe(false);
    expect(filesWith(/enable-experimental|experimentalFeatures:(?!\s*false)/, 'electron')).toEqual([]);
  });

  it('checklist 10: no Blink features are switched on', () => {
    for (const preferences of PREFERENCES) expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(filesWith(/enableBlinkFeatures|enable-blink-features/, 'electron')).toEqual([]);
  });

  it('checklist 11: there are no webviews, so none that allows popups', () => {
    for (const preferences of PREFERENCES) expect(preferences.webviewTag).toBe(false);
    expect(filesWith(/<webview|allowpopups/i, ...PRODUCT)).toEqual([]);
  });

  it('checklist 12: a webview that somehow comes up is not attached', () => {
    const { attempt, refused } = hardened('ui');
    expect(attempt('will-attach-webview', {})).toBe(false);
    expect(refused).toEqual(['webview']);
  });

  it.each(WAYS)('checklist 13: %s goes to the own origin and nowhere else', (way) => {
    const ui = hardened('ui');
    expect(ui.navigate(way, 'app://ui/index.html')).toBe(true);
    for (const url of [
      'https://example.com/',
      'app://store/',
      'file:///etc/passwd',
      'about:blank',
      'javascript:0',
      'tel:5550142',
      'data:text/html,x',
      '',
    ]) {
      expect([url, ui.navigate(way, url)]).toEqual([url, false]);
    }
    expect(ui.navigate(way, 'app://ui/index.html', false)).toBe(false);
    expect(hardened('store').navigate(way, 'app://ui/')).toBe(false);
    expect(hardened(null).navigate(way, 'app://ui/')).toBe(false);
  });

  it('checklist 14: no page opens a window', () => {
    const { open, refused } = hardened('ui');
    for (const url of ['app://ui/', 'https://example.com/', 'about:blank', '']) expect(open(url)).toBe('deny');
    expect(refused).toEqual(['window', 'window', 'window', 'window']);
  });

  it('checklist 15: nothing is handed to the operating system but https addresses of allowed hosts', async () => {
    const { open, opened } = hardened('ui');
    for (const url of ['https://example.com/', 'tel:5550142', 'file:///C:/Windows/System32/calc.exe']) open(url);
    await Promise.resolve();
    expect(opened).toEqual([]);
    expect(externalUrl('https://help.example/a b', ['help.example'])).toBe('https://help.example/a%20b');
    expect(filesWith(/openExternal/, ...PRODUCT)).toEqual(['electron/main/security/external-links.ts']);
  });

  it('checklist 16: Electron is pinned to one version, and every other dependency too', () => {
    const manifest = repositoryJson('package.json') as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    expect(versions.map(([name]) => name)).toContain('electron');
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('checklist 17: channels are handled in one place, which checks the sender (test/contract/ipc walks them all)', () => {
    expect(filesWith(/\bipcMain\b/, 'electron').filter((file) => !file.startsWith('electron/main/ipc/'))).toEqual([]);
    expect(filesWith(/refuseSender\(/, 'electron/main/ipc')).toEqual(['electron/main/ipc/bind.ts']);
    expect(filesWith(/\.(?:handleOnce|onSync)\(|ipcMain\.on\(/, 'electron')).toEqual([]);
  });

  it('checklist 18: no page comes from a file address', () => {
    expect(filesWith(/loadFile\(|['"`]file:/, 'electron', 'renderer')).toEqual([]);
  });

  it('checklist 19: every fuse is decided, for the safer side (a packaged build is checked against this table)', () => {
    expect(FUSES).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('checklist 20: one preload exposes one object, and none hands out a piece of Electron', () => {
    expect(filesWith(/exposeInMainWorld/, 'electron', 'renderer')).toEqual(['electron/preload/ui.ts']);
    expect(filesWith(/sendSync|@electron\/remote|executeJavaScript/, ...PRODUCT)).toEqual([]);
  });

  it('beyond the list: downloads are cancelled and the spell checker fetches nothing', () => {
    const { session, handlers, emit } = createFakeSession();
    restrictSession(session, 'ui');
    let isPrevented = false;
    emit('will-download', { preventDefault: () => void (isPrevented = true) });
    expect(isPrevented).toBe(true);
    expect(handlers.hasSpellChecker).toBe(false);
    for (const preferences of PREFERENCES) expect(preferences.spellcheck).toBe(false);
  });

  it('beyond the list: certificate errors stay errors', () => {
    expect(
      filesWith(/setCertificateVerifyProc|certificate-error|ignore-certificate-errors|rejectUnauthorized/, 'electron'),
    ).toEqual([]);
  });

  it('beyond the list: no device is chosen by default', () => {
    expect(hardened('ui').attempt('select-bluetooth-device', {})).toBe(false);
  });

  it('beyond the list: developer tools are for unpackaged builds', () => {
    for (const isPackaged of [true, false]) {
      expect(uiPreferences({ ...PAGE, isPackaged }).devTools).toBe(!isPackaged);
      expect(storePreferences({ ...PAGE, isPackaged }).devTools).toBe(!isPackaged);
      const menu = JSON.stringify(
        applicationMenu({ isPackaged, platform: 'win32', show: () => undefined, resizeText: () => undefined }),
      );
      expect(menu.includes('toggleDevTools')).toBe(!isPackaged);
    }
  });
});

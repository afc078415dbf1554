import { describe, expect, it } from 'vitest';
import { createWindowRoles } from '#main/security/window-roles';
import { languageOf, speak } from '#main/text/words';
import { applicationMenu } from '#main/windows/application-menu';
import { openUiWindow, uiWindowOptions } from '#main/windows/ui-window';
import { FakeWindow } from './fake-windows';

function openDesk(prepare: (window: FakeWindow) => void = () => undefined, isContentProtected = false) {
  const roles = createWindowRoles();
  const windows: FakeWindow[] = [];
  const opening = openUiWindow({
    createWindow: (options) => {
      const window = new FakeWindow(options);
      windows.push(window);
      prepare(window);
      return window;
    },
    roles,
    preloadPath: '/kept/dist/preload/ui.cjs',
    isPackaged: true,
    isContentProtected,
  });
  const window = windows[0];
  if (window === undefined) throw new Error('no window was created');
  return { opening, window, roles };
}

describe('opening the UI window', () => {
  it('loads the UI page in a window that has its role before the page can ask for anything', async () => {
    const { opening, window, roles } = openDesk();
    expect(roles.roleOf(1)).toBe('ui');
    expect(await opening).toBe(window);
    expect(window.loaded).toEqual(['app://ui/']);
  });

  it('shows the window once there is something to show, and once only', async () => {
    const { opening, window } = openDesk((made) => {
      made.onLoad = async () => {
        expect(made.isVisible()).toBe(false);
        made.events.emit('ready-to-show');
        expect(made.isVisible()).toBe(true);
      };
    });
    await opening;
    expect(window.done.filter((each) => each === 'show')).toHaveLength(1);
  });

  it('shows it at the latest when the page has loaded', async () => {
    const { opening, window } = openDesk();
    await opening;
    expect(window.isVisible()).toBe(true);
  });

  it('shows nothing when the person has closed it meanwhile', async () => {
    const { opening, window } = openDesk((made) => void (made.onLoad = async () => made.destroy()));
    await opening;
    expect(window.done).not.toContain('show');
  });

  it('says so when the page cannot be loaded', async () => {
    const { opening } = openDesk((made) => void (made.onLoad = () => Promise.reject(new Error('ERR_FAILED'))));
    await expect(opening).rejects.toThrow('ERR_FAILED');
  });

  it('keeps its title, which task bars and screen recorders read', async () => {
    const { opening, window } = openDesk();
    await opening;
    let isPrevented = false;
    window.events.emit('page-title-updated', { preventDefault: () => void (isPrevented = true) });
    expect(isPrevented).toBe(true);
    expect(window.options.title).toBe('Kept');
  });

  it('is kept out of screen captures when the setting says so', async () => {
    for (const isProtected of [true, false]) {
      const { opening, window } = openDesk(undefined, isProtected);
      await opening;
      expect(window.done.includes('content protected')).toBe(isProtected);
    }
  });
});

describe('the UI window', () => {
  it('fits the smallest screen of the field, sandboxed and in its own partition', () => {
    const options = uiWindowOptions({ preloadPath: '/kept/ui.cjs', isPackaged: false });
    expect(options).toMatchObject({ width: 1366, height: 768, show: false, autoHideMenuBar: false });
    expect(options.webPreferences).toMatchObject({
      preload: '/kept/ui.cjs',
      partition: 'persist:ui',
      sandbox: true,
      contextIsolation: true,
      devTools: true,
    });
  });
});

describe('the menu', () => {
  const items = (platform: string, isPackaged: boolean) =>
    applicationMenu({ show: () => undefined, resizeText: () => undefined, isPackaged, platform }).flatMap((menu) =>
      Array.isArray(menu.submenu) ? menu.submenu.map((item) => item.role ?? item.type) : [menu.role],
    );

  it('has nothing that reloads or closes the window in the middle of a call', () => {
    for (const platform of ['win32', 'darwin', 'linux']) {
      const roles = items(platform, true);
      for (const role of ['reload', 'forceReload', 'close', 'minimize', 'quit', 'toggleDevTools', 'togglefullscreen']) {
        expect([platform, roles.includes(role as never)]).toEqual([platform, false]);
      }
      const menu = applicationMenu({ show: () => undefined, resizeText: () => undefined, isPackaged: true, platform });
      expect(JSON.stringify(menu)).not.toContain('accelerator');
    }
  });

  it.each(['win32', 'linux', 'darwin'])('leads to the screens of the imports on %s', (platform) => {
    const shown: string[] = [];
    const menu = applicationMenu({
      show: (screen) => shown.push(screen),
      resizeText: (step) => shown.push(step),
      isPackaged: true,
      platform,
    });
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const labels = [
      'Import placement file…',
      'Import rule pack…',
      'Settings',
      'Larger text',
      'Keys',
      'Health of this desk',
    ];
    for (const label of labels) (items.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
    expect(shown).toEqual(['import', 'compliance', 'settings', 'larger', 'keys', 'health']);
  });

  it('speaks the language of the person', () => {
    speak('es');
    const menu = applicationMenu({
      show: () => undefined,
      resizeText: () => undefined,
      isPackaged: true,
      platform: 'win32',
    });
    speak('en');
    expect(menu.map(({ label }) => label)).toEqual(['Archivo', 'Edición', 'Ver', 'Ayuda']);
    expect(languageOf('system', ['fr-CA', 'es-MX', 'en-US'])).toBe('es');
    expect(languageOf('system', ['fr-CA'])).toBe('en');
    expect(languageOf('en', ['es-MX'])).toBe('en');
  });

  it('has what editing needs', () => {
    expect(items('win32', true)).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
  });
});

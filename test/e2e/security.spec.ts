import { type ElectronApplication, type Page, _electron, expect, test } from '@playwright/test';
import { ROOT } from '#build/scripts/paths';
import { CHANNELS } from '#shared/contract/channels';
import { contentSecurityPolicy, securityHeaders } from '#main/security/csp';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';

/**
 * The walls as they stand in the running app. Decisions that need no page are in test/unit/electron/main/security; every case here
 * is one an intruder in the UI page would try. What only a packaged app shows (fuses, the operating system's sandbox) is not here.
 */
/** The addresses of a role's pages: Electron's own, and those the stand-in maps them to. */
const UI_PAGE = /^(?:app:\/\/ui\/|http:\/\/ui--app)/;
const STORE_PAGE = /^(?:app:\/\/store\/|http:\/\/store--app)/;

let dataDir = '';
let app: ElectronApplication;
let ui: Page;

async function windowAt(url: RegExp): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((window) => !window.isClosed() && url.test(window.url()));
  await expect.poll(() => find() !== undefined, { message: `no window at ${url}`, timeout: 60_000 }).toBe(true);
  const found = find();
  if (found === undefined) throw new Error(`the window at ${url} has closed`);
  return found;
}

test.beforeAll(async () => {
  dataDir = await freshDataDir('security');
  app = await _electron.launch({ args: [ROOT, '--data-dir', dataDir], colorScheme: null });
  ui = await windowAt(UI_PAGE);
  await ui.waitForFunction(() => 'workstation' in window);
});

test.afterAll(async () => {
  await app.close();
  await removeDataDir(dataDir);
});

/** Does something in the page and answers which directives of its policy refused it. */
async function violationsOf(page: Page, act: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardViolations: heard });
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
  });
  await act(page);
  const heard = () =>
    page.evaluate(() => (window as unknown as { readonly heardViolations: string[] }).heardViolations);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
  return await heard();
}

test('checklist 7: the policy of the UI page is the one that is written down, and comes as a header', async () => {
  const answers = await app.evaluate(async ({ session }) => {
    const answer = await session.fromPartition('persist:ui').fetch('app://ui/');
    return { status: answer.status, headers: Object.fromEntries(answer.headers), page: await answer.text() };
  });
  const [, nonce = ''] = /name="style-nonce" content="([^"]*)"/.exec(answers.page) ?? [];
  expect(answers.status).toBe(200);
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(answers.headers).toMatchObject({ ...securityHeaders('ui', nonce), 'cache-control': 'no-store' });
  expect(answers.headers['content-security-policy']).toBe(contentSecurityPolicy('ui', nonce));
  const shown = await ui.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content);
  expect(shown).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(shown).not.toBe(nonce);
});

test('checklist 7: a style sheet without the nonce of this load is refused', async () => {
  const refused = await violationsOf(ui, (page) =>
    page.evaluate(() => {
      const style = document.createElement('style');
      style.nonce = 'AAAAAAAAAAAAAAAAAAAAAA==';
      style.append('body { display: none }');
      document.head.append(style);
    }),
  );
  expect(refused.join(' ')).toMatch(/style-src/);
  await expect(ui.locator('body')).toBeVisible();
});

test('checklist 7: an inline script does not run', async () => {
  const refused = await violationsOf(ui, (page) =>
    page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.intruder = 1';
        document.head.append(script);
      } catch {
        // Trusted types refuse the text before the policy refuses the element.
      }
    }),
  );
  expect(refused.join(' ')).toMatch(/script-src-elem|require-trusted-types-for/);
  expect(await ui.evaluate(() => 'intruder' in window)).toBe(false);
});

test('checklist 7: text does not become script', async () => {
  const tries = await ui.evaluate(async () => {
    // What DevTools itself evaluates may use eval; a later task of the page may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const attempt = (what: () => unknown): string => {
      try {
        what();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return {
      eval: attempt(() => Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, undefined, ['1 + 1'])),
      makeFunction: attempt(() =>
        Reflect.construct(Reflect.get(globalThis, 'Function') as new () => unknown, ['return 1']),
      ),
      innerHtml: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      scriptUrl: attempt(() => (document.createElement('script').src = '/other.js')),
      policy: attempt(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('intruder', {}),
      ),
    };
  });
  expect(tries).toEqual({
    eval: 'EvalError',
    makeFunction: 'EvalError',
    innerHtml: 'TypeError',
    scriptUrl: 'TypeError',
    policy: 'TypeError',
  });
});

test('checklist 1: the UI page reaches nothing outside, and not even its own files by fetch', async () => {
  const reached = await ui.evaluate(async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const image = new Promise((resolve, reject) => {
      const element = new Image();
      element.addEventListener('load', resolve);
      element.addEventListener('error', reject);
      element.src = 'https://example.com/pixel.png';
    });
    const socket = new Promise((resolve, reject) => {
      const opened = new WebSocket('wss://example.com/');
      opened.addEventListener('open', resolve);
      opened.addEventListener('error', reject);
    });
    return {
      fetch: await outcome(fetch('https://example.com/')),
      ownFiles: await outcome(fetch('/index.html')),
      image: await outcome(image),
      socket: await outcome(socket),
      beacon: navigator.sendBeacon('https://example.com/', 'x') ? 'queued' : 'refused',
    };
  });
  expect(reached).toMatchObject({ fetch: 'refused', ownFiles: 'refused', image: 'refused', socket: 'refused' });
});

test('checklist 1: every attempt to reach outside is refused by the policy, not by the missing network', async () => {
  const refused = await violationsOf(ui, (page) =>
    page.evaluate(async () => {
      new Image().src = 'https://example.com/pixel.png';
      navigator.sendBeacon('https://example.com/', 'x');
      await fetch('https://example.com/').catch(() => undefined);
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = 'https://example.com/x.css';
      document.head.append(sheet);
    }),
  );
  for (const directive of ['img-src', 'connect-src', 'frame-src', 'style-src-elem']) {
    await expect
      .poll(() => ui.evaluate(() => (window as unknown as { readonly heardViolations: string[] }).heardViolations))
      .toContain(directive);
  }
  expect(refused.length).toBeGreaterThan(0);
});

test('checklist 1: the store page reaches nothing outside either', async () => {
  const store = await windowAt(STORE_PAGE);
  const refused = await violationsOf(store, (page) =>
    page.evaluate(() => fetch('https://example.com/').catch(() => undefined)),
  );
  expect(refused).toContain('connect-src');
});

test('checklist 13: the UI page stays where it is', async () => {
  type Judged = { readonly url: string; readonly isPrevented: boolean };
  // Heard after the app's own listener, so that it sees what that one decided.
  await app.evaluate(({ BrowserWindow }) => {
    const judged: Judged[] = [];
    Object.assign(globalThis, { judged });
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.on('will-frame-navigate', (event) => {
        judged.push({ url: event.url, isPrevented: event.defaultPrevented });
      });
    }
  });
  const before = ui.url();
  for (const url of ['file:///etc/passwd', 'tel:+15550142', 'mailto:a@example.com', 'https://example.com/']) {
    await ui.evaluate((to) => {
      location.href = to;
    }, url);
    await ui.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, url);
  }
  const judged = () => app.evaluate(() => (globalThis as unknown as { readonly judged: readonly Judged[] }).judged);
  const toExample = async () => (await judged()).filter((each) => each.url === 'https://example.com/');
  await expect.poll(async () => (await toExample()).length).toBeGreaterThan(0);
  expect((await judged()).filter((each) => !each.isPrevented)).toEqual([]);
  expect(await ui.evaluate(() => 'workstation' in window)).toBe(true);
  expect(ui.url()).toBe(before);
});

test('checklist 14: the UI page opens no window', async () => {
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await windows();
  const opened = await ui.evaluate(() => [
    window.open('https://example.com/'),
    window.open('/'),
    window.open('about:blank', '_blank'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await ui.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  expect(await windows()).toBe(before);
});

test('checklist 11: there is no webview', async () => {
  const webview = await ui.evaluate(() => 'loadURL' in document.createElement('webview'));
  expect(webview).toBe(false);
});

test('checklist 2 and 20: the UI page has the contract and nothing of Node or Electron', async () => {
  const seen = await ui.evaluate(() => {
    const { workstation } = window as unknown as { readonly workstation: Readonly<Record<string, object>> };
    return {
      groups: Object.fromEntries(
        Object.entries(workstation).map(([group, entries]) => [group, Object.keys(entries).toSorted()]),
      ),
      isFrozen: Object.isFrozen(workstation) && Object.values(workstation).every((entries) => Object.isFrozen(entries)),
      descriptor: Object.getOwnPropertyDescriptor(window, 'workstation')?.writable,
      leaks: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        '__dirname',
      ].filter((name) => name in window),
    };
  });
  const contract = Object.entries(CHANNELS).map(([group, entries]) => [group, Object.keys(entries).toSorted()]);
  expect(seen).toEqual({ groups: Object.fromEntries(contract), isFrozen: true, descriptor: false, leaks: [] });
});

test('checklist 20: the UI page cannot change what the contract does', async () => {
  const changed = await ui.evaluate(() => {
    'use strict';
    const holder = window as unknown as { workstation: { desk: { status: unknown } } };
    const before = holder.workstation.desk.status;
    const attempt = (what: () => void): string => {
      try {
        what();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const tries = [
      attempt(() => {
        holder.workstation.desk.status = () => 'mine';
      }),
      attempt(() => {
        holder.workstation = { desk: { status: () => 'mine' } };
      }),
    ];
    return { tries, isSame: holder.workstation.desk.status === before };
  });
  expect(changed.isSame).toBe(true);
});

test('checklist 17: a request that does not fit the contract is refused with its places', async () => {
  const answers = await ui.evaluate(async () => {
    type Ask = (input: unknown) => Promise<unknown>;
    const { workstation } = window as unknown as { readonly workstation: { readonly queue: { readonly page: Ask } } };
    return [
      await workstation.queue.page({ view: 'work', offset: 0, limit: 501 }),
      await workstation.queue.page({ view: 'work', offset: 0, limit: 1, path: '/etc/passwd' }),
      await workstation.queue.page(new Map()),
    ];
  });
  const refusal = (path: string, code: string) => ({
    ok: false,
    error: { code: 'IPC_BAD_REQUEST', message: expect.any(String), details: { problems: [{ path, code }] } },
  });
  expect(answers).toEqual([
    refusal('limit', 'too_big'),
    refusal('', 'unrecognized_keys'),
    refusal('', 'not-plain-data'),
  ]);
});

test('checklist 17: a window that main gave no role is refused, though it shows the same page with the same preload', async () => {
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const isUi = (window: Electron.BrowserWindow) => window.webContents.getURL().startsWith('app://ui/');
    const original = BrowserWindow.getAllWindows().find(isUi);
    const contents = original?.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences };
    const { preload = '' } = contents.getLastWebPreferences();
    const rogue = new BrowserWindow({
      show: false,
      webPreferences: { preload, partition: 'persist:ui', sandbox: true, contextIsolation: true },
    });
    await rogue.loadURL('app://ui/');
    const told: unknown = await rogue.webContents.executeJavaScript('workstation.desk.status({})');
    rogue.destroy();
    return told;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'IPC_FORBIDDEN' } });
});

test('checklist 18: no address leads out of the folder of the pages', async () => {
  const statuses = await app.evaluate(async ({ session }) => {
    const own = session.fromPartition('persist:ui');
    const paths = [
      '..%2fmain%2findex.mjs',
      '..%2f..%2fpackage.json',
      '%2fetc%2fpasswd',
      'a%5c..%5c..%5cx.js',
      'x%00.js',
      'nothing.js',
    ];
    const answers = await Promise.all(paths.map((path) => own.fetch(`app://ui/${path}`)));
    const posted = await own.fetch('app://ui/', { method: 'POST', body: 'x' });
    const texts = await Promise.all([...answers, posted].map((answer) => answer.text()));
    return { statuses: [...answers, posted].map((answer) => answer.status), texts: texts.join('') };
  });
  expect(statuses).toEqual({ statuses: [403, 403, 403, 403, 403, 404, 405], texts: '' });
});

test('checklist 5: the UI page has no permission and gets none', async () => {
  const told = await ui.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const media = await navigator.mediaDevices
      ?.getUserMedia({ audio: true })
      .then(() => 'given')
      .catch((error: unknown) => (error instanceof Error ? error.name : 'refused'));
    return {
      states: await Promise.all(['geolocation', 'camera', 'microphone', 'clipboard-read'].map(state)),
      notification: Notification.permission,
      media: media ?? 'none',
      persisted: await navigator.storage.persist(),
    };
  });
  expect(told.states).toEqual(['denied', 'denied', 'denied', 'denied']);
  expect(told).toMatchObject({ notification: 'denied', persisted: false });
  expect(told.media).toMatch(/NotAllowedError|NotFoundError|none/);
});

test('checklist 5: the store page may ask to keep its database, and for nothing else', async () => {
  const store = await windowAt(STORE_PAGE);
  const told = await store.evaluate(async () => ({
    persisted: await navigator.storage.persist(),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(told).toEqual({ persisted: true, geolocation: 'denied' });
});

test('the UI page sees no database of the store', async () => {
  const store = await windowAt(STORE_PAGE);
  const names = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
  await expect.poll(() => names(store)).not.toEqual([]);
  expect(await names(ui)).toEqual([]);
});

test('checklist 3, 4, 6, 8, 9, 10, 11: both windows have the preferences that are written down', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences };
      return { url: window.webContents.getURL(), isVisible: window.isVisible(), ...contents.getLastWebPreferences() };
    }),
  );
  const walls = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  };
  const byUrl = new Map(preferences.map((each) => [each.url, each]));
  expect([...byUrl.keys()].toSorted()).toEqual(['app://store/', 'app://ui/']);
  expect(byUrl.get('app://ui/')).toMatchObject({ ...walls, isVisible: true, partition: 'persist:ui' });
  expect(byUrl.get('app://store/')).toMatchObject({
    ...walls,
    isVisible: false,
    partition: expect.stringMatching(/^persist:store-\d+$/),
    backgroundThrottling: false,
    images: false,
  });
  for (const each of preferences) expect(each.enableBlinkFeatures ?? '').toBe('');
});

test('the menu has nothing that reloads or closes the window', async () => {
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map((item) => String(item.role)),
    ),
  );
  expect(roles.length).toBeGreaterThan(0);
  expect(roles.filter((role) => /reload|close|quit/i.test(role))).toEqual([]);
});

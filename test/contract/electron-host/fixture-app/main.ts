/** The main process of the fixture: a UI window, a hidden store window, and one handler for each thing the specs try. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { makeRow } from './rows';
import { StoreClient } from './store-client';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src app: data:";
const PARTITIONS = ['persist:ui', 'persist:store-1', 'persist:other'];

const lines: string[] = [];
const log = (line: string): void => void lines.push(line);

app.enableSandbox();
// Its databases look different on disk: the sign that the switch has arrived.
app.commandLine.appendSwitch('enable-features', 'IdbSqliteBackingStore');
const profile = process.env['FIXTURE_PROFILE'];
if (profile !== undefined) {
  app.setPath('userData', path.join(profile, 'user'));
  app.setPath('sessionData', path.join(profile, 'session'));
}
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.on('second-instance', (_event, argv) =>
  log(`second: ${argv.filter((value) => value.startsWith('app-link:')).join()}`),
);
app.on('window-all-closed', () => app.quit());

const command = process.env['FIXTURE_CLI'];
if (command === 'keyring') void showKeyring();
else if (command === 'relaunch') void startAgain();
else if (command !== undefined) void runAsCommand();
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  serve();
  const store = new StoreClient(log);
  const ui = createUi();
  handle(store, ui);
  powerMonitor.on('resume', () => log('resume'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'hello', label: 'Hello', click: () => log('menu hello') }] },
    ]),
  );
  Object.assign(globalThis, { fixture: { lines, store, ui } });
  await store.isReady();
  await ui.loadURL('app://desk/ui.html');
}

function serve(): void {
  const handler = async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'desk' && host !== 'store') return new Response('no such host', { status: 404 });
    const file = path.join(app.getAppPath(), 'web', path.normalize(pathname));
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { 'content-type': type, 'content-security-policy': POLICY },
    });
  };
  for (const partition of PARTITIONS) session.fromPartition(partition).protocol.handle('app', handler);
}

function createUi(): BrowserWindow {
  const ui = new BrowserWindow({
    width: 1000,
    height: 700,
    useContentSize: true,
    title: 'Fixture',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'preload-ui.cjs'),
      sandbox: true,
      contextIsolation: true,
      partition: 'persist:ui',
      additionalArguments: ['--flag=1'],
    },
  });
  ui.webContents.setWindowOpenHandler(({ url }) => {
    log(`open ${url}`);
    return { action: 'deny' };
  });
  ui.webContents.on('will-frame-navigate', ({ url, isMainFrame }) => log(`will-frame-navigate ${url} ${isMainFrame}`));
  ui.webContents.on('will-navigate', (event) => {
    log(`will-navigate ${event.url}`);
    if (!event.url.startsWith('app://desk/')) event.preventDefault();
  });
  return ui;
}

function handle(store: StoreClient, ui: BrowserWindow): void {
  ipcMain.handle('ask', (event, operation: string, input: unknown) => {
    const { senderFrame } = event;
    if (senderFrame?.origin !== 'app://desk' || senderFrame.parent !== null) throw new Error('bad sender');
    return store.ask(operation, input);
  });
  ipcMain.handle('fill', async (_event, from: number, to: number) => {
    const chunk = 2000;
    for (let start = from; start < to; start += chunk) {
      const length = Math.min(chunk, to - start);
      await store.ask(
        'put',
        Array.from({ length }, (_none, index) => makeRow(start + index)),
      );
    }
  });
  ipcMain.handle('echo', (_event, ...values: unknown[]) => values);
  ipcMain.handle('kinds', (_event, values: object) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Object.prototype.toString.call(value)])),
  );
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing');
  });
  ipcMain.handle('pdf', async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(ui, {});
    if (canceled) return 'canceled';
    await writeFile(filePath, await ui.webContents.printToPDF({ pageSize: 'A4' }));
    return filePath;
  });
  ipcMain.handle('seal', (_event, text: string) => {
    const sealed = safeStorage.encryptString(text);
    return { showsText: sealed.toString('latin1').includes(text), opened: safeStorage.decryptString(sealed) };
  });
  ipcMain.on('connect', () => {
    const { port1, port2 } = new MessageChannelMain();
    store.window.webContents.postMessage('port', { from: 'ui' }, [port2]);
    ui.webContents.postMessage('direct', null, [port1]);
  });
  ipcMain.on('page-port', (event) => {
    const [port] = event.ports;
    port?.on('message', ({ data }) => port.postMessage({ main: data as unknown }));
    port?.on('close', () => log('page-port closed'));
    port?.start();
  });
}

/** Starts itself again once, with other arguments; the second start notes down what it was given. */
async function startAgain(): Promise<void> {
  const note = process.env['FIXTURE_NOTE'] ?? '';
  if (!process.argv.includes('again')) {
    app.relaunch({ args: [app.getAppPath(), 'again'] });
    await app.whenReady();
    return app.exit(0);
  }
  const isFirst = app.requestSingleInstanceLock();
  await app.whenReady();
  await writeFile(note, JSON.stringify({ isFirst, args: process.argv.slice(2) }));
  app.exit(0);
}

/** The fixture as a command: one line of JSON in, one line of JSON out, and the exit code it was told. */
async function runAsCommand(): Promise<void> {
  await app.whenReady();
  serve();
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += String(chunk);
  const { exitCode, from, to } = JSON.parse(input) as { exitCode: number; from: number; to: number };
  const store = new StoreClient(log);
  await store.ask(
    'put',
    Array.from({ length: to - from }, (_none, index) => makeRow(from + index)),
  );
  process.stdout.write(
    `${JSON.stringify({ count: await store.ask('count', null), storage: store.window.webContents.session.storagePath })}\n`,
  );
  app.exit(exitCode);
}

async function showKeyring(): Promise<void> {
  await app.whenReady();
  const isAvailable = safeStorage.isEncryptionAvailable();
  process.stdout.write(JSON.stringify({ isAvailable, backend: safeStorage.getSelectedStorageBackend() }));
  app.exit(0);
}

import { type ElectronApplication, type Page, _electron, expect } from '@playwright/test';
import { ROOT } from '#build/scripts/paths';

/** The running app with its window, as a collector has it. */
export type KeptWindow = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page's console and its policy complained of since the start. A journey must leave it empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** The addresses of the UI page: Electron's own, and the one the stand-in maps it to. */
const UI_PAGE = /^(?:app:\/\/ui\/|http:\/\/ui--app)/;

/** Starts the app on a data folder and waits until its desk is ready. */
export async function openKept(dataDir: string, args: readonly string[] = []): Promise<KeptWindow> {
  const app = await _electron.launch({ args: [ROOT, '--data-dir', dataDir, ...args], colorScheme: null });
  const find = (): Page | undefined => app.windows().find((window) => !window.isClosed() && UI_PAGE.test(window.url()));
  await expect.poll(() => find() !== undefined, { message: 'the UI window opens', timeout: 60_000 }).toBe(true);
  const page = find();
  if (page === undefined) throw new Error('the UI window closed again');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { app, page, complaints, close: () => app.close() };
}

/** Answers the next open dialog in a person's place. */
export async function chooseFile(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** Answers the next save dialog in a person's place. */
export async function chooseSave(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

/** Kills the page process of the store window, as a crash would. */
export async function crashStore(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const store = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().startsWith('app://store/'),
    );
    store?.webContents.forcefullyCrashRenderer();
  });
}

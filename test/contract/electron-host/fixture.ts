import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { buildFixtureApp } from './build-fixture-app';
import type { StoreClient } from './fixture-app/store-client';
import type { BrowserWindow } from 'electron';

/** What the fixture's main leaves on its global object for the specs. */
export interface FixtureGlobals {
  readonly fixture: { readonly lines: string[]; readonly store: StoreClient; readonly ui: BrowserWindow };
}

export interface Running {
  readonly app: ElectronApplication;
  readonly ui: Page;
  readonly appDir: string;
  readonly userData: string;
  /** What the fixture's main has noted down so far. */
  lines(): Promise<readonly string[]>;
  /** Waits until the fixture's main has noted `line` down. */
  noted(line: string): Promise<void>;
  /** Connects the UI window to the store window by a port between the two. */
  connect(): Promise<void>;
}

interface TestFixtures {
  /** An empty folder. */
  readonly userData: string;
  /** The fixture app, started for this test alone. */
  readonly running: Running;
}

interface WorkerFixtures {
  readonly folderPrefix: string;
  /** The fixture app, for tests that leave it as they found it. */
  readonly shared: Running;
}

/** Starts the fixture app on `userData` and waits until its UI shows the store's rows. */
export async function launchFixture(userData: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const appDir = await buildFixtureApp();
  const app = await _electron.launch({
    args: [appDir, `--user-data-dir=${userData}`],
    env: { ...definedEnv(), ...env },
    // Playwright would otherwise set a colour scheme of its own over nativeTheme's.
    colorScheme: null,
  });
  const ui = await windowAt(app, /\/ui\.html$/);
  await expect(ui.locator('#count')).toHaveText(/^\d+$/);
  const lines = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as never as FixtureGlobals).fixture.lines);
  return {
    app,
    ui,
    appDir,
    userData,
    lines,
    noted: (line) => expect.poll(lines).toContain(line),
    connect: async () => {
      await ui.evaluate(() => window.api.connect());
      await expect.poll(() => ui.evaluate(() => window.api.isDirect())).toBe(true);
    },
  };
}

/** The window whose url matches. Which window is first is nobody's promise. */
export async function windowAt(app: ElectronApplication, url: RegExp): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((window) => !window.isClosed() && url.test(window.url()));
  await expect.poll(() => find() !== undefined, { message: `no window at ${url}` }).toBe(true);
  const found = find();
  if (!found) throw new Error(`the window at ${url} has closed`);
  return found;
}

export function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  folderPrefix: ['kept-host-', { option: true, scope: 'worker' }],
  userData: async ({ folderPrefix }, provide) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), folderPrefix));
    await provide(folder);
    await removeFolder(folder);
  },
  running: async ({ userData }, provide) => {
    const running = await launchFixture(userData);
    await provide(running);
    await running.app.close();
  },
  shared: [
    async ({ folderPrefix }, provide) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), folderPrefix));
      const running = await launchFixture(folder);
      await provide(running);
      await running.app.close();
      await removeFolder(folder);
    },
    { scope: 'worker' },
  ],
});

/** A browser whose main was killed closes its files first; until then the folder cannot go. */
async function removeFolder(folder: string): Promise<void> {
  await expect(() => rm(folder, { recursive: true, force: true })).toPass({ timeout: 30_000 });
}

export { expect } from '@playwright/test';

import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths';
import { runCommand } from './run-command';
import { ToolError } from './tool-error';

const INSTALL_LIMIT_MS = 600_000;

/** What the tools use of `test/host`. Loaded by path: the tests build on the tools, not the reverse. */
type HostModule = { readonly buildHost: () => Promise<string> };
type ChromiumModule = { readonly findChromium: () => string | null };

async function loadTestHost<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(inRoot('test/host', file)).href)) as T;
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not in this folder: the next one may have it.
      return false;
    }
  });
}

type Installer = { readonly what: string; readonly run: () => ReturnType<typeof runCommand> };

function installers(): readonly Installer[] {
  const limitMs = INSTALL_LIMIT_MS;
  const isRootOnDebian = process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get');
  const apt: Installer = {
    what: 'apt-get install chromium',
    run: async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await runCommand('apt-get', ['update'], { limitMs, env });
      return await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { limitMs, env });
    },
  };
  const playwright: Installer = {
    what: 'playwright install chromium',
    run: () =>
      runCommand(process.execPath, [inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
        limitMs,
      }),
  };
  return isRootOnDebian ? [apt, playwright] : [playwright];
}

/** A Chromium for the stand-in: one that is here, else one that can be installed. Throws `ToolError` when there is none to be had. */
export async function prepareChromium(mayInstall: boolean, say: (text: string) => void): Promise<string> {
  const { findChromium } = await loadTestHost<ChromiumModule>('find-chromium.ts');
  const found = findChromium();
  if (found !== null) return found;
  const failures: string[] = [];
  for (const installer of mayInstall ? installers() : []) {
    say(`no Chromium here: trying ${installer.what} (once; at most ${INSTALL_LIMIT_MS / 60_000} minutes)`);
    const outcome = await installer.run();
    const installed = findChromium();
    if (installed !== null) return installed;
    failures.push(`${installer.what}: ${outcome.reason || 'nothing usable was installed'}`);
  }
  const why = failures.length > 0 ? ` (${failures.join('; ')})` : '';
  throw new ToolError(
    `Kept needs Electron or a Chromium to run, and neither could be had here${why}; see build/README.md`,
  );
}

/** Builds the stand-in for the `electron` executable and returns its folder. */
export async function buildStandIn(): Promise<string> {
  const { buildHost } = await loadTestHost<HostModule>('build.ts');
  return await buildHost();
}

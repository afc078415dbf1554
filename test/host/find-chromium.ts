import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'msedge'];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium the test host drives: `HOST_CHROMIUM`, else the first of the usual places of this system, else the one
 * Playwright has downloaded. Null when there is none. Starts nothing.
 */
export function findChromium(): string | null {
  const chosen = process.env['HOST_CHROMIUM'];
  // A wrong choice is an answer of its own: falling back silently would test another browser than the one asked for.
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  return usualPlaces().find(isExecutable) ?? playwrightChromium();
}

/** The one line to print when `findChromium` gave null. */
export const NO_CHROMIUM =
  'no Chromium found: install Chromium, Chrome or Edge, run `npx playwright install chromium`, or set HOST_CHROMIUM to its path';

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
      return roots.flatMap((root) => (root === undefined ? [] : WINDOWS.map((place) => path.join(root, place))));
    }
    case 'darwin':
      return MAC;
    default: {
      const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
      return LINUX.flatMap((name) =>
        folders.filter((folder) => path.isAbsolute(folder)).map((folder) => path.join(folder, name)),
      );
    }
  }
}

function playwrightChromium(): string | null {
  try {
    const playwright = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test');
    const executable = playwright.chromium.executablePath();
    return isExecutable(executable) ? executable : null;
  } catch {
    // Playwright is not installed, or knows no browser for this system: then there is none.
    return null;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

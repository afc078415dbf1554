import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay } from './display';
import { downloadElectron, installedElectron, overriddenElectron } from './electron-binary';
import { ROOT } from './paths';
import { buildStandIn, prepareChromium } from './stand-in';
import { ToolError } from './tool-error';

/** What runs the app: a real Electron, or the stand-in of `test/host` that runs it over Chromium. */
export type Host = {
  readonly kind: 'electron' | 'stand-in';
  readonly command: string;
  /** Arguments before the app's folder. */
  readonly prefix: readonly string[];
  /** The same as one file, for Playwright, which passes arguments of its own first. */
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  /** One line that says what it is and why. */
  readonly line: string;
};

export type HostWish = {
  /** Where progress of a download or an installation is told. */
  readonly say: (text: string) => void;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A real Electron, or why there is none. */
type Real = { readonly executable: string | null; readonly reason: string };

async function realElectron(environment: Environment, say: (text: string) => void): Promise<Real> {
  if (environment['KEPT_HOST'] === 'stand-in') return { executable: null, reason: 'KEPT_HOST asks for the stand-in' };
  if (!hasDisplay(process.platform, environment)) {
    return { executable: null, reason: 'Electron needs a display (set DISPLAY, or use xvfb-run)' };
  }
  const installed = installedElectron();
  if (installed !== null) return { executable: installed, reason: '' };
  if (isSet(environment['KEPT_NO_DOWNLOAD'])) {
    return { executable: null, reason: 'Electron is not downloaded and KEPT_NO_DOWNLOAD is set' };
  }
  return await downloadElectron(say);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}

/** Root has no user namespaces to build Electron's sandbox from; it refuses to start unless told so. */
function sandboxEnv(): Readonly<Record<string, string>> {
  return process.platform === 'linux' && process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};
}

/** A folder somebody else chose: another Electron, or the stand-in built before. */
function overridden(folder: string): Host {
  const boot = path.resolve(folder, 'boot.mjs');
  if (existsSync(boot)) {
    const line = `host: the stand-in of ELECTRON_OVERRIDE_DIST_PATH, ${folder}`;
    return { ...standIn(folder), env: {}, line };
  }
  const command = overriddenElectron(path.resolve(folder));
  if (command === null) throw new ToolError(`ELECTRON_OVERRIDE_DIST_PATH: there is no electron in ${folder}`);
  const line = `host: the Electron of ELECTRON_OVERRIDE_DIST_PATH, ${command}`;
  return electron(command, line);
}

function electron(executable: string, line: string): Host {
  return { kind: 'electron', command: executable, prefix: [], executable, env: sandboxEnv(), line };
}

/** By Node itself rather than by the script beside it: that is the same on every system. */
function standIn(folder: string): Pick<Host, 'kind' | 'command' | 'prefix' | 'executable'> {
  const script = process.platform === 'win32' ? 'electron.cmd' : 'electron';
  return {
    kind: 'stand-in',
    command: process.execPath,
    prefix: [path.resolve(folder, 'boot.mjs')],
    executable: path.resolve(folder, script),
  };
}

/** Finds or prepares what can run the app here. Throws `ToolError` with one line when nothing can. */
export async function findHost(wish: HostWish, environment: Environment = process.env): Promise<Host> {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return overridden(override);
  const real = await realElectron(environment, wish.say);
  if (real.executable !== null) {
    const line = `host: Electron, ${path.relative(ROOT, real.executable)}`;
    return electron(real.executable, line);
  }
  const chromium = await prepareChromium(!isSet(environment['KEPT_NO_DOWNLOAD']), wish.say);
  const folder = await buildStandIn();
  return {
    ...standIn(folder),
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder, HOST_CHROMIUM: chromium },
    line: `host: the stand-in over ${chromium}; not Electron: ${real.reason}`,
  };
}

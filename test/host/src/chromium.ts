import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium, NO_CHROMIUM } from '../find-chromium';
import { Cdp } from './cdp';
import { chromiumSwitches } from './chromium-flags';
import type { CommandLine } from './command-line';
import { hostEnv } from './host-env';
import { BROKER_HOST } from './loopback-server';
import { isAlive } from './process-alive';
import { report } from './report';

const STDERR_KEPT = 20_000;
const CLOSE_PATIENCE_MS = 4_000;
const PROFILE_PATIENCE_MS = 30_000;

export interface ChromiumOptions {
  /** The profile folder; made when missing. */
  readonly profileDir: string;
  readonly loopbackPort: number;
  /** Electron's command line and what the app appended to it. */
  readonly commandLine: CommandLine;
}

/** One Chromium process, reached by its pipe. */
export interface Chromium {
  readonly cdp: Cdp;
  /** Product and version, such as `156.0.8078.79`. */
  readonly version: string;
  /** Where other DevTools clients connect; null unless the app was launched with a debugging port. */
  readonly devtoolsUrl: string | null;
  readonly exited: Promise<void>;
  /** Lets Chromium write its profile and end, and ends it after a while if it does not. */
  close(): Promise<void>;
}

/** Starts Chromium. It ends by itself when this process goes, because its pipe then ends. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const executable = findChromium();
  if (executable === null) throw new Error(NO_CHROMIUM);
  mkdirSync(options.profileDir, { recursive: true });
  await profileIsFree(options.profileDir);
  const { args, ignored } = chromiumSwitches(options.commandLine);
  for (const name of ignored) report(`the switch --${name} is not passed on to Chromium`);
  const child = spawn(executable, [...args, ...ownArguments(options)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in a terminal is for main, which then closes Chromium in its own order.
    detached: process.platform !== 'win32',
  });
  const log = collectLog(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const trace = hostEnv.isTracing ? (line: string): void => report(line.slice(0, 240)) : null;
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable, trace);
  void exited.then(() => cdp.close());
  try {
    const { product } = await cdp.send('Browser.getVersion', {});
    const devtoolsUrl = options.commandLine.hasSwitch('remote-debugging-port') ? await log.devtoolsUrl() : null;
    return { cdp, version: product.replace(/^.*\//, ''), devtoolsUrl, exited, close: () => close(child, cdp, exited) };
  } catch {
    throw new Error(`${executable} did not start: ${log.text().trim().slice(-2000)}`);
  }
}

function ownArguments({ profileDir, loopbackPort, commandLine }: ChromiumOptions): string[] {
  const port = commandLine.getSwitchValue('remote-debugging-port') || '0';
  return [
    `--user-data-dir=${profileDir}`,
    `--host-resolver-rules=MAP *.localhost 127.0.0.1:${loopbackPort},MAP * ~NOTFOUND`,
    '--remote-debugging-pipe',
    ...(commandLine.hasSwitch('remote-debugging-port') ? [`--remote-debugging-port=${port}`] : []),
    // As an app window the broker, and every window it opens, is without an address bar.
    ...(hostEnv.isHeaded
      ? [`--app=http://${BROKER_HOST}/`, '--window-size=200,100', '--window-position=4000,0']
      : ['--headless', '--no-startup-window']),
  ];
}

/**
 * A Chromium whose main process was killed takes a moment to go. Until then it holds the profile, and a second one
 * would hand over to it and exit.
 */
async function profileIsFree(profileDir: string): Promise<void> {
  const until = Date.now() + PROFILE_PATIENCE_MS;
  while (Date.now() < until) {
    const holder = profileHolder(profileDir);
    if (holder === null || !isAlive(holder)) return;
    await sleep(50);
  }
  throw new Error(`the profile ${profileDir} is held by another Chromium`);
}

/** The process named by `SingletonLock`, a link to `<host name>-<pid>`; null where there is none (or on Windows). */
function profileHolder(profileDir: string): number | null {
  try {
    const pid = Number(readlinkSync(path.join(profileDir, 'SingletonLock')).replace(/^.*-/, ''));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // No lock: nobody holds it.
    return null;
  }
}

function collectLog(child: ChildProcess): { text: () => string; devtoolsUrl: () => Promise<string> } {
  let text = '';
  const url = new Promise<string>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      if (hostEnv.isTracing) process.stderr.write(chunk);
      text = (text + chunk).slice(-STDERR_KEPT);
      const found = /^DevTools listening on (ws:\/\/\S+)/m.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { text: () => text, devtoolsUrl: () => url };
}

async function close(child: ChildProcess, cdp: Cdp, exited: Promise<void>): Promise<void> {
  // Chromium may go before it answers; `exited` is the answer that counts.
  cdp.send('Browser.close', {}).catch(() => undefined);
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_PATIENCE_MS);
  await exited;
  clearTimeout(timer);
}

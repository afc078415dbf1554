/**
 * `electron [switches] <app> [arguments]`, over Chromium.
 *
 * Order: hook `electron`, open the inspector, load main, start Chromium with the paths and switches main has set, say
 * where DevTools listens, wait for Playwright if it launched us, emit 'ready'.
 */
import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { readArguments } from './command-line';
import { createDeferred } from './deferred';
import * as electron from './electron';
import { installElectron, requireFile } from './module-hooks';
import { formerEnded, starterEnded } from './relaunch';
import { messageOf } from './report';
import { startChromium } from './start-chromium';
import { strictModule } from './strict';

const PARENT_POLL_MS = 2_000;

declare global {
  var __playwright_run: (() => void) | undefined;
}

interface PackageJson {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

await boot();

async function boot(): Promise<void> {
  await formerEnded();
  installElectron(strictModule('electron', electron), Object.keys(electron));
  const { entry, required } = readArguments(process.argv.slice(2), app.commandLine);
  pretendToBeElectron();
  // Launched by executablePath, Playwright evaluates this once it is attached at both ends. Found by the override path
  // it brings a loader (-r) that holds 'ready' by itself.
  const isInspected = app.commandLine.hasSwitch('inspect') && app.commandLine.hasSwitch('remote-debugging-port');
  const attached = isInspected && required.length === 0 ? playwrightAttached() : Promise.resolve();
  if (app.commandLine.hasSwitch('inspect'))
    inspector.open(Number(app.commandLine.getSwitchValue('inspect')), '127.0.0.1');
  const main = findMain(path.resolve(entry === '' ? '.' : entry));
  loadFirst(required);
  endWithParent();
  process.on('exit', () => app.releaseSingleInstanceLock());
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  process.on('unhandledRejection', warnOfRejection);
  // An ES module may await app.whenReady() before it has finished loading.
  await Promise.race([loadMain(main), readinessWanted()]);
  if (app.host.isQuitting) return;
  await start(attached);
}

/** Playwright's loader, which puts its own `whenReady` in place of ours and asks for readiness before main is loaded. */
function loadFirst(files: readonly string[]): void {
  if (files.length === 0) return;
  for (const file of files) requireFile(file);
  app.commandLine.disownAppended();
  app.host.wanted = createDeferred();
  const whenReady = app.whenReady.bind(app);
  app.whenReady = () => {
    app.host.wanted.resolve();
    return whenReady();
  };
}

async function start(attached: Promise<void>): Promise<void> {
  try {
    const { version, devtoolsUrl } = await startChromium();
    define(process.versions, 'chrome', version);
    if (devtoolsUrl !== null) process.stderr.write(`\nDevTools listening on ${devtoolsUrl}\n`);
  } catch (error) {
    fail(messageOf(error));
  }
  await attached;
  if (!app.host.isQuitting) app.host.becomeReady();
}

/** In the next turn, so that the rest of what main does in this one still comes before the start. */
async function readinessWanted(): Promise<void> {
  await app.host.wanted.promise;
  await new Promise((resolve) => setImmediate(resolve));
}

async function loadMain(file: string): Promise<void> {
  try {
    if (file.endsWith('.cjs')) requireFile(file);
    else await import(pathToFileURL(file).href);
  } catch (error) {
    fail(`the app's main failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** The main file of an app folder, or the file itself; the app takes its name and version from package.json. */
function findMain(entry: string): string {
  if (!statSync(entry, { throwIfNoEntry: false })) fail(`there is no app at ${entry}`);
  if (!statSync(entry).isDirectory()) {
    app.host.facts = { name: 'Electron', version: __ELECTRON_VERSION__, appPath: path.dirname(entry) };
    return entry;
  }
  const facts = JSON.parse(readFileSync(path.join(entry, 'package.json'), 'utf8')) as PackageJson;
  const name = facts.productName ?? facts.name ?? path.basename(entry);
  app.host.facts = { name, version: facts.version ?? '', appPath: entry };
  return path.join(entry, facts.main ?? 'index.js');
}

function pretendToBeElectron(): void {
  define(process, 'type', 'browser');
  define(process, 'defaultApp', true);
  define(process, 'resourcesPath', path.dirname(process.execPath));
  define(process.versions, 'electron', __ELECTRON_VERSION__);
  define(process.versions, 'chrome', '');
  // Electron's own list has no script file: the app's folder is the first argument.
  [app.host.relaunches.bootFile] = process.argv.splice(1, 1) as [string];
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function playwrightAttached(): Promise<void> {
  return new Promise((resolve) => {
    globalThis.__playwright_run = resolve;
  });
}

/** A test run that is killed must not leave windows behind. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (starterEnded(parent)) process.exit(1);
  }, PARENT_POLL_MS).unref();
}

/** Electron's main goes on after a promise nobody caught, with a warning. Node alone would end. */
function warnOfRejection(reason: unknown): void {
  const isOurs = process.listenerCount('unhandledRejection') === 1;
  // Whatever was still waiting for Chromium fails when it closes.
  if (!isOurs || app.host.isQuitting) return;
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  process.stderr.write(`UnhandledPromiseRejectionWarning: ${text}\n`);
}

function fail(reason: string): never {
  process.stderr.write(`test host: ${reason}\n`);
  process.exit(1);
}

import { EventEmitter } from 'node:events';
import path from 'node:path';
import { AppPaths } from './app-paths';
import { CommandLine } from './command-line';
import { createDeferred } from './deferred';
import { createEvent } from './event';
import { windows } from './registry';
import { messageOf, report } from './report';
import { runningOrNull } from './runtime';
import { SingleInstance } from './single-instance';
import { strict } from './strict';

/** How long an exit may take before it is forced. */
const EXIT_PATIENCE_MS = 8_000;

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly appPath: string;
}

/** The module `app`. */
export class App extends EventEmitter {
  readonly commandLine = strict('app.commandLine', new CommandLine());
  readonly isPackaged = false;
  readonly host: AppHost;
  #name = 'Electron';
  #version = '0.0.0';
  #appPath = process.cwd();
  #isReady = false;
  readonly #paths = new AppPaths(this.commandLine, () => this.#name);
  #lock: SingleInstance | null = null;
  readonly #protocolClients = new Set<string>();

  constructor() {
    super();
    this.host = new AppHost(this);
  }

  /** Host only: what the app's package.json says. */
  describe(facts: PackageFacts): void {
    this.#name = facts.name;
    this.#version = facts.version;
    this.#appPath = facts.appPath;
  }

  /** Host only. */
  becomeReady(): void {
    this.#isReady = true;
    this.host.ready.resolve();
    this.emit('ready', createEvent(), {});
  }

  whenReady(): Promise<void> {
    this.host.wanted.resolve();
    return this.host.ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  quit(): void {
    void this.host.quit();
  }

  exit(code = 0): void {
    void this.host.finish(code);
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#appPath;
  }

  getPath(name: string): string {
    return this.#paths.get(name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  setAppLogsPath(folder?: string): void {
    this.#paths.set('logs', folder ?? path.join(this.getPath('userData'), 'logs'));
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }

  getSystemLocale(): string {
    return 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.commandLine.appendSwitch('enable-sandbox');
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.#lock ??= new SingleInstance(path.join(this.getPath('userData'), 'host-instance'));
    const mine = { argv: process.argv, cwd: process.cwd(), additionalData };
    return this.#lock.request(mine, (second) =>
      this.emit('second-instance', createEvent(), second.argv, second.cwd, second.additionalData),
    );
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.isOwner === true;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release();
  }

  setAsDefaultProtocolClient(protocol: string): boolean {
    this.#protocolClients.add(protocol);
    return true;
  }

  removeAsDefaultProtocolClient(protocol: string): boolean {
    return this.#protocolClients.delete(protocol);
  }

  isDefaultProtocolClient(protocol: string): boolean {
    return this.#protocolClients.has(protocol);
  }

  setAppUserModelId(_id: string): void {}

  setAboutPanelOptions(_options: object): void {}

  disableHardwareAcceleration(): void {}

  focus(): void {}
}

/** The part of the app that is the host's: readiness and the way out. */
class AppHost {
  readonly ready = createDeferred();
  /** Settles when main asks for readiness, which an ES module may do while it is still being loaded. */
  wanted = createDeferred();
  isQuitting = false;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** `app.quit()`: every listener and every window may refuse. */
  async quit(): Promise<void> {
    if (this.isQuitting) return;
    this.isQuitting = true;
    this.isQuitting = (await this.#mayQuit()) && !this.#isRefused('will-quit');
    if (this.isQuitting) await this.finish(0);
  }

  /** `app.exit()`: asks nobody. Output is flushed and Chromium has written its profile when the process ends. */
  async finish(code: number): Promise<void> {
    this.isQuitting = true;
    setTimeout(() => process.exit(code), EXIT_PATIENCE_MS).unref();
    this.#app.emit('quit', createEvent(), code);
    try {
      await runningOrNull()?.chromium.close();
    } catch (error) {
      report(`Chromium did not close: ${messageOf(error)}`);
    }
    this.#app.releaseSingleInstanceLock();
    await Promise.all([flush(process.stdout), flush(process.stderr)]);
    process.exit(code);
  }

  async #mayQuit(): Promise<boolean> {
    if (this.#isRefused('before-quit')) return false;
    for (const window of Array.from(windows)) if (!(await window.hostClose())) return false;
    return true;
  }

  #isRefused(name: string): boolean {
    const event = createEvent();
    this.#app.emit(name, event);
    return event.defaultPrevented;
  }
}

/** Waits until everything written so far has left the process, or cannot any more. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}

export const app = strict('app', new App());

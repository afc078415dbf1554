import { EventEmitter } from 'node:events';
import path from 'node:path';
import { AppHost } from './app-host';
import { AppPaths } from './app-paths';
import { CommandLine } from './command-line';
import { createEvent } from './event';
import { reportSilentEvents } from './silent-events';
import { SingleInstance } from './single-instance';
import { strict } from './strict';

/** The module `app`. */
export class App extends EventEmitter {
  readonly commandLine = strict('app.commandLine', new CommandLine());
  readonly isPackaged = false;
  readonly host = new AppHost((name, ...values) => this.emit(name, createEvent(), ...values));
  readonly #paths = new AppPaths(this.commandLine, () => this.host.facts.name);
  #lock: SingleInstance | null = null;
  readonly #protocolClients = new Set<string>();

  constructor() {
    super();
    reportSilentEvents(this, 'app');
  }

  whenReady(): Promise<void> {
    this.host.wanted.resolve();
    return this.host.ready.promise;
  }

  /** Nobody tells: the system's assistive technology speaks to Chromium, which runs beside. */
  accessibilitySupportEnabled = false;

  isReady(): boolean {
    return this.host.isReady;
  }

  quit(): void {
    void this.host.quit();
  }

  exit(code = 0): void {
    void this.host.finish(code);
  }

  relaunch(options: { readonly args?: readonly string[] } = {}): void {
    this.host.relaunches.want(options.args ?? process.argv.slice(1));
  }

  get name(): string {
    return this.host.facts.name;
  }

  set name(name: string) {
    this.host.facts.name = name;
  }

  getName(): string {
    return this.host.facts.name;
  }

  setName(name: string): void {
    this.host.facts.name = name;
  }

  getVersion(): string {
    return this.host.facts.version;
  }

  getAppPath(): string {
    return this.host.facts.appPath;
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
    if (this.host.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
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

export const app = strict('app', new App());

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { encode } from './codec';
import { announceMove, hasDirectPorts, settleMove } from './direct-ports';
import { ContentsHost, type OpenHandler } from './contents-host';
import { createEvent } from './event';
import { IpcMain } from './ipc-main';
import { PageLink } from './page-link';
import { grantPermissions } from './permissions';
import type { MessagePortMain } from './ports';
import { paperSize, type PrintOptions } from './print-options';
import { allContents, contentsOfTarget, focus } from './registry';
import { messageOf, report } from './report';
import { origins } from './runtime';
import { sessionOf, type Session } from './session';
import type { BrowserWindow } from './browser-window';
import { reportSilentEvents } from './silent-events';
import { WebFrameMain } from './web-frame-main';
import type { WebPreferences } from './web-preferences';

let lastId = 0;

/** `webContents` of one window: what main sees of a page. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly ipc = new IpcMain();
  readonly mainFrame = new WebFrameMain(this);
  readonly session: Session;
  readonly host: ContentsHost;
  readonly #link: PageLink;
  #zoomFactor = 1;

  constructor(owner: BrowserWindow, preferences: WebPreferences) {
    super();
    reportSilentEvents(this, 'webContents');
    this.session = preferences.session ?? sessionOf(preferences.partition ?? '');
    this.#link = new PageLink({
      id: this.id,
      preload: preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8'),
      argv: [process.execPath, ...(preferences.additionalArguments ?? [])],
      versions: { ...process.versions } as Record<string, string>,
      bounds: owner.hostBounds,
      isVisible: owner.isVisible(),
    });
    this.host = new ContentsHost(this, owner, preferences, this.#link);
  }

  // ---- messages

  send(channel: string, ...values: unknown[]): void {
    this.#checkAlive();
    this.#link.post({ type: 'message', channel, ports: [], directPorts: [] }, encode(values));
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#checkAlive();
    const body = encode([message]);
    const place = this.#link.reserve();
    if (transfer.length === 0 || !hasDirectPorts()) {
      const ports = transfer.map((port) => port.host.moveTo(this.#link));
      place.fill({ type: 'message', channel, ports, directPorts: [] }, body);
      return;
    }
    const ports = transfer.map((port) => announceMove(port.host, this.#link));
    // The other ends have the rest of this tick to go to a page too.
    setImmediate(() => {
      const isDirect = transfer.map((port) => settleMove(port.host));
      place.fill({ type: 'message', channel, ports, directPorts: ports.filter((_id, index) => isDirect[index]) }, body);
    });
  }

  // ---- loading

  async loadURL(url: string): Promise<void> {
    this.#checkAlive();
    await this.#link.attached;
    const target = origins.toHttp(url, this.session.host.partition);
    await grantPermissions(this, target);
    this.host.isCrashed = false;
    try {
      await this.#link.navigate(target, url);
    } catch (error) {
      if (!this.host.isDestroyed) this.emit('did-fail-load', createEvent(), -2, messageOf(error), url, true, 1, 1);
      throw error;
    }
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(app.getAppPath(), file)).href);
  }

  reload(): void {
    this.#reload(false);
  }

  reloadIgnoringCache(): void {
    this.#reload(true);
  }

  stop(): void {
    this.#link.send('Page.stopLoading', {}).catch(() => undefined);
  }

  getURL(): string {
    return origins.fromHttp(this.#link.url);
  }

  getTitle(): string {
    return this.host.owner.getTitle();
  }

  isLoading(): boolean {
    return !this.#link.hasDocument;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.host.openHandler = handler;
  }

  // ---- the page

  async executeJavaScript(code: string): Promise<unknown> {
    return this.#link.evaluate(code);
  }

  async insertCSS(css: string): Promise<string> {
    const text = JSON.stringify(css);
    await this.#link.evaluate(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${text}); document.adoptedStyleSheets.push(sheet); }`,
    );
    return 'css';
  }

  async printToPDF(options: PrintOptions = {}): Promise<Buffer> {
    const margins = options.margins ?? {};
    const { data } = await this.#link.send('Page.printToPDF', {
      landscape: options.landscape === true,
      printBackground: options.printBackground === true,
      displayHeaderFooter: options.displayHeaderFooter === true,
      preferCSSPageSize: options.preferCSSPageSize === true,
      scale: options.scale,
      pageRanges: options.pageRanges,
      headerTemplate: options.headerTemplate,
      footerTemplate: options.footerTemplate,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
      ...paperSize(options.pageSize),
    });
    return Buffer.from(data, 'base64');
  }

  /** There is no printer and nobody to choose one: the page is made as it would be printed, and thrown away. */
  print(_options: object = {}, done: (isPrinted: boolean, why: string) => void = () => undefined): void {
    void this.#tryPrint(done);
  }

  async #tryPrint(tell: (isPrinted: boolean, why: string) => void): Promise<void> {
    try {
      await this.printToPDF();
      tell(true, '');
    } catch (cause) {
      tell(false, cause instanceof Error ? cause.message : 'Print job failed');
    }
  }

  async capturePage(): Promise<{ toPNG: () => Buffer; isEmpty: () => boolean }> {
    const { data } = await this.#link.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    return { toPNG: () => png, isEmpty: () => png.length === 0 };
  }

  // ---- life

  forcefullyCrashRenderer(): void {
    // The crashed page cannot answer its own command.
    this.#link.send('Page.crash', {}).catch(() => undefined);
  }

  isCrashed(): boolean {
    return this.host.isCrashed;
  }

  isDestroyed(): boolean {
    return this.host.isDestroyed;
  }

  getOSProcessId(): number {
    return this.#link.pid;
  }

  getProcessId(): number {
    return this.id;
  }

  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    if (options?.waitForBeforeUnload === true) this.host.owner.close();
    else this.host.owner.destroy();
  }

  // ---- zoom

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
    const { width, height } = this.host.owner.hostBounds;
    const showing =
      factor === 1
        ? this.#link.send('Emulation.clearDeviceMetricsOverride', {})
        : // What Chromium's zoom does to a page: fewer, larger CSS pixels in a window of the same size.
          this.#link.send('Emulation.setDeviceMetricsOverride', {
            width: Math.round(width / factor),
            height: Math.round(height / factor),
            deviceScaleFactor: factor,
            mobile: false,
          });
    showing.catch((error: unknown) => {
      if (!this.host.isDestroyed) report(`a page could not be zoomed: ${messageOf(error)}`);
    });
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(1.2);
  }

  // ---- kept, without effect here

  getLastWebPreferences(): WebPreferences {
    return { ...this.host.preferences };
  }

  getType(): 'window' {
    return 'window';
  }

  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}

  setBackgroundThrottling(_isAllowed: boolean): void {}

  setUserAgent(_userAgent: string): void {}

  focus(): void {
    this.host.owner.focus();
  }

  isFocused(): boolean {
    return this.host.owner.isFocused();
  }

  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  #reload(ignoreCache: boolean): void {
    if (!this.host.isCrashed) return this.#link.reload(ignoreCache);
    // A crashed page has nothing to reload; loading its url again is what Electron amounts to.
    this.loadURL(this.getURL()).catch((error: unknown) => report(`reload failed: ${messageOf(error)}`));
  }

  #checkAlive(): void {
    if (this.host.isDestroyed) throw new TypeError('Object has been destroyed');
  }
}

/** The module `webContents`. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...allContents.values()],
  getFocusedWebContents: (): WebContents | null => focus.window?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => allContents.get(id),
  fromDevToolsTargetId: contentsOfTarget,
};

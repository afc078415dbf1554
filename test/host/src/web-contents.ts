import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { encode } from './codec';
import { announceMove, hasDirectPorts, settleMove } from './direct-ports';
import { createEvent } from './event';
import { IpcMain } from './ipc-main';
import { routeFromPage } from './ipc-router';
import { PageLink } from './page-link';
import { grantPermissions } from './permissions';
import type { MessagePortMain } from './ports';
import { paperSize, type PrintOptions } from './print-options';
import { allContents, contentsOfTarget, focus } from './registry';
import { messageOf, report } from './report';
import { origins, running } from './runtime';
import { sessionOf, type Session } from './session';
import type { BrowserWindow } from './browser-window';
import { WebFrameMain } from './web-frame-main';

/** The members of `webPreferences` the host acts on; the rest is only kept. */
export interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly session?: Session;
  readonly additionalArguments?: readonly string[];
  readonly [name: string]: unknown;
}

interface OpenDetails {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'foreground-tab';
  readonly referrer: { readonly url: string; readonly policy: 'default' };
}

type OpenHandler = (details: OpenDetails) => { readonly action: 'allow' | 'deny' };

let lastId = 0;

/** `webContents` of one window. Everything that goes through DevTools is in `host`. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly ipc = new IpcMain();
  readonly mainFrame = new WebFrameMain(this);
  readonly session: Session;
  readonly preferences: WebPreferences;
  readonly host: PageLink;
  readonly #owner: BrowserWindow;
  #openHandler: OpenHandler | null = null;
  #isCrashed = false;
  #isDestroyed = false;
  #zoomFactor = 1;
  /** Set while a close waits for the page's beforeunload. */
  #refuseClose: (() => void) | null = null;

  constructor(owner: BrowserWindow, preferences: WebPreferences) {
    super();
    this.#owner = owner;
    this.preferences = preferences;
    this.session = preferences.session ?? sessionOf(preferences.partition ?? '');
    this.host = new PageLink({
      id: this.id,
      preload: preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8'),
      argv: [process.execPath, ...(preferences.additionalArguments ?? [])],
      versions: { ...process.versions } as Record<string, string>,
      bounds: owner.hostBounds,
      isVisible: owner.isVisible(),
    });
    allContents.set(this.id, this);
    this.host.attached.catch((error: unknown) => {
      if (!this.#isDestroyed) report(`a window could not be opened: ${messageOf(error)}`);
    });
    this.#forward();
  }

  // ---- messages

  send(channel: string, ...values: unknown[]): void {
    this.#checkAlive();
    this.host.post({ type: 'message', channel, ports: [], directPorts: [] }, encode(values));
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#checkAlive();
    const body = encode([message]);
    const place = this.host.reserve();
    if (transfer.length === 0 || !hasDirectPorts()) {
      const ports = transfer.map((port) => port.host.moveTo(this.host));
      place.fill({ type: 'message', channel, ports, directPorts: [] }, body);
      return;
    }
    const ports = transfer.map((port) => announceMove(port.host, this.host));
    // The other ends have the rest of this tick to go to a page too.
    setImmediate(() => {
      const isDirect = transfer.map((port) => settleMove(port.host));
      place.fill({ type: 'message', channel, ports, directPorts: ports.filter((_id, index) => isDirect[index]) }, body);
    });
  }

  // ---- loading

  async loadURL(url: string): Promise<void> {
    this.#checkAlive();
    await this.host.attached;
    const target = origins.toHttp(url, this.session.partition);
    await grantPermissions(this, target);
    this.#isCrashed = false;
    try {
      await this.host.navigate(target, url);
    } catch (error) {
      if (!this.#isDestroyed) this.emit('did-fail-load', createEvent(), -2, messageOf(error), url, true, 1, 1);
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
    this.host.send('Page.stopLoading', {}).catch(() => undefined);
  }

  getURL(): string {
    return origins.fromHttp(this.host.url);
  }

  getTitle(): string {
    return this.#owner.getTitle();
  }

  isLoading(): boolean {
    return !this.host.hasDocument;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Host only: the page asks to go to `url` (as Chromium calls it); main decides. */
  navigateAsPage(url: string): void {
    const publicUrl = origins.fromHttp(url);
    const details = { url: publicUrl, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
    const anyFrame = createEvent(details);
    this.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented) return;
    const event = createEvent(details);
    this.emit('will-navigate', event, publicUrl);
    if (!event.defaultPrevented) this.host.navigateForPage(url);
  }

  /** Host only: the page asks to open a window. None ever opens. */
  askToOpen(url: string, frameName: string, features: string): void {
    const publicUrl = origins.fromHttp(url);
    const answer = this.#openHandler?.({
      url: publicUrl,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (answer?.action !== 'deny') report(`windows opened by pages are not implemented (${publicUrl})`);
  }

  // ---- the page

  async executeJavaScript(code: string): Promise<unknown> {
    return this.host.evaluate(code);
  }

  async insertCSS(css: string): Promise<string> {
    const text = JSON.stringify(css);
    await this.host.evaluate(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${text}); document.adoptedStyleSheets.push(sheet); }`,
    );
    return 'css';
  }

  async printToPDF(options: PrintOptions = {}): Promise<Buffer> {
    const margins = options.margins ?? {};
    const { data } = await this.host.send('Page.printToPDF', {
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

  async capturePage(): Promise<{ toPNG: () => Buffer; isEmpty: () => boolean }> {
    const { data } = await this.host.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    return { toPNG: () => png, isEmpty: () => png.length === 0 };
  }

  // ---- life

  forcefullyCrashRenderer(): void {
    // The crashed page cannot answer its own command.
    this.host.send('Page.crash', {}).catch(() => undefined);
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getOSProcessId(): number {
    return this.host.pid;
  }

  getProcessId(): number {
    return this.id;
  }

  close(options?: { readonly waitForBeforeUnload?: boolean }): void {
    if (options?.waitForBeforeUnload === true) this.#owner.close();
    else this.#owner.destroy();
  }

  /** Host only: the renderer's process has gone. */
  crash(reason: 'crashed' | 'killed' | 'oom', exitCode: number): void {
    if (this.#isCrashed || this.#isDestroyed) return;
    this.#isCrashed = true;
    this.host.die('ERR_FAILED');
    this.emit('render-process-gone', createEvent(), { reason, exitCode });
    app.emit('render-process-gone', createEvent(), this, { reason, exitCode });
  }

  /** Host only: closes the page, asking its beforeunload first. False when it stays. */
  async closePage(): Promise<boolean> {
    await this.host.attached;
    if (this.#isCrashed) return this.destroyPage();
    const isClosed = new Promise<boolean>((resolve) => {
      this.#refuseClose = () => resolve(false);
      this.once('destroyed', () => resolve(true));
    });
    this.host.send('Page.close', {}).catch(() => undefined);
    return isClosed;
  }

  /** Host only: closes the page whatever it says. */
  async destroyPage(): Promise<boolean> {
    try {
      await this.host.attached;
      await running().chromium.cdp.send('Target.closeTarget', { targetId: this.host.targetId });
    } catch {
      // It is gone already, which is what was asked for.
    }
    return true;
  }

  /** Host only: the window is closed. */
  destroyed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    allContents.delete(this.id);
    this.host.die('ERR_FAILED');
    void running()
      .broker?.forget(this.id)
      .catch(() => undefined);
    this.emit('destroyed');
  }

  // ---- kept, without effect here

  getLastWebPreferences(): WebPreferences {
    return { ...this.preferences };
  }

  getType(): 'window' {
    return 'window';
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.#zoomFactor = 1.2 ** level;
  }

  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(1.2);
  }

  async setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {}

  setBackgroundThrottling(_isAllowed: boolean): void {}

  setUserAgent(_userAgent: string): void {}

  focus(): void {
    this.#owner.focus();
  }

  isFocused(): boolean {
    return this.#owner.isFocused();
  }

  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  #reload(ignoreCache: boolean): void {
    if (!this.#isCrashed) return this.host.reload(ignoreCache);
    // A crashed page has nothing to reload; loading its url again is what Electron amounts to.
    this.loadURL(this.getURL()).catch((error: unknown) => report(`reload failed: ${messageOf(error)}`));
  }

  #checkAlive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  #forward(): void {
    const { host } = this;
    host.on('message', (head, body, document) => routeFromPage(this, head, body, document));
    host.on('committed', (url) => this.emit('did-navigate', createEvent(), origins.fromHttp(url), 200, 'OK'));
    host.on('in-page', (url) => this.emit('did-navigate-in-page', createEvent(), origins.fromHttp(url), true, 1, 1));
    host.on('dom-ready', () => this.emit('dom-ready', createEvent()));
    host.on('console', (level, message) =>
      this.emit('console-message', createEvent({ level, message, lineNumber: 0, sourceId: '' })),
    );
    host.on('popup', (url, name, features) => this.askToOpen(url, name, features));
    host.on('loaded', () => {
      this.emit('did-finish-load', createEvent());
      this.emit('did-stop-loading', createEvent());
    });
    host.on('beforeunload', () => {
      const event = createEvent();
      this.emit('will-prevent-unload', event);
      // In Electron preventing this event means: leave all the same.
      this.host.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => undefined);
      if (!event.defaultPrevented) this.#refuseClose?.();
    });
  }
}

/** The module `webContents`. */
export const webContents = {
  getAllWebContents: (): WebContents[] => [...allContents.values()],
  getFocusedWebContents: (): WebContents | null => focus.window?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => allContents.get(id),
  fromDevToolsTargetId: contentsOfTarget,
};

import { app } from './app';
import { createEvent } from './event';
import { focus, windows } from './registry';
import { messageOf, report } from './report';
import { hostEnv } from './host-env';
import { reportSilentEvents } from './silent-events';
import { WebContents } from './web-contents';
import type { WebPreferences } from './web-preferences';
import { WindowLooks } from './window-looks';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowOptions extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
  readonly [name: string]: unknown;
}

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

let lastId = 0;

/** A window. What the system would do with it (show, focus, minimise) is only remembered, and told by the events. */
export class BrowserWindow extends WindowLooks {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #title: string;
  #isShown: boolean;
  #isDestroyed = false;
  #isClosing = false;
  #state: WindowState = 'normal';
  #minimumSize: [number, number] = [0, 0];

  constructor(options: WindowOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    reportSilentEvents(this, 'BrowserWindow');
    this.#title = options.title ?? app.getName();
    this.#isShown = options.show !== false;
    this.webContents = new WebContents(this, options.webPreferences ?? {});
    windows.add(this);
    if (this.#isShown) focus.window = this;
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('did-finish-load', () => void this.#takeTitle());
    app.emit('web-contents-created', createEvent(), this.webContents);
    app.emit('browser-window-created', createEvent(), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focus.window;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((window) => window.id === id) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file);
  }

  reload(): void {
    this.webContents.reload();
  }

  // ---- shown and focused

  show(): void {
    this.#setShown(true);
    this.focus();
  }

  showInactive(): void {
    this.#setShown(true);
  }

  hide(): void {
    this.#setShown(false);
    this.blur();
  }

  focus(): void {
    if (this.#isDestroyed || focus.window === this) return;
    focus.window?.emit('blur');
    focus.window = this;
    this.emit('focus');
    app.emit('browser-window-focus', createEvent(), this);
  }

  blur(): void {
    if (focus.window !== this) return;
    focus.window = null;
    this.emit('blur');
    app.emit('browser-window-blur', createEvent(), this);
  }

  isVisible(): boolean {
    return this.#isShown;
  }

  isFocused(): boolean {
    return focus.window === this;
  }

  minimize(): void {
    this.#setState('minimized', 'minimize');
  }

  maximize(): void {
    this.#setState('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#setState('normal', 'unmaximize');
  }

  restore(): void {
    this.#setState('normal', 'restore');
  }

  setFullScreen(isFull: boolean): void {
    this.#setState(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  isNormal(): boolean {
    return this.#state === 'normal';
  }

  // ---- title and size

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  getContentBounds(): Rectangle {
    return this.getBounds();
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }

  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y];
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#place();
    this.emit('resize');
    this.emit('move');
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  center(): void {}

  setMinimumSize(width: number, height: number): void {
    this.#minimumSize = [width, height];
  }

  getMinimumSize(): [number, number] {
    return [...this.#minimumSize];
  }

  // ---- end

  close(): void {
    void this.hostClose();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    void this.webContents.host.destroyPage();
    this.hostClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** Host only: as DevTools wants them. */
  get hostBounds(): { left: number; top: number; width: number; height: number } {
    const { x, y, width, height } = this.#bounds;
    return { left: x, top: y, width, height };
  }

  /** Host only: closes unless a listener or the page refuses; whether it closed. */
  async hostClose(): Promise<boolean> {
    if (this.#isDestroyed) return true;
    const event = createEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#isClosing = true;
    this.#isClosing = await this.webContents.host.closePage();
    if (this.#isClosing) this.hostClosed();
    return this.#isClosing;
  }

  /** Host only: the page went by itself, or a person closed the window. Here that comes too late to be refused. */
  hostLost(): void {
    if (!this.#isClosing && !this.#isDestroyed) this.emit('close', createEvent());
    this.hostClosed();
  }

  /** Host only: the window's page has gone. */
  hostClosed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.delete(this);
    if (focus.window === this) focus.window = null;
    this.webContents.host.destroyed();
    this.emit('closed');
    if (windows.size > 0 || app.host.isQuitting) return;
    setImmediate(() => {
      if (windows.size > 0) return;
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
      else app.quit();
    });
  }

  #setShown(isShown: boolean): void {
    if (this.#isDestroyed || this.#isShown === isShown) return;
    this.#isShown = isShown;
    if (hostEnv.isHeaded) void this.#place();
    this.emit(isShown ? 'show' : 'hide');
  }

  #setState(state: WindowState, event: string): void {
    if (this.#isDestroyed || this.#state === state) return;
    this.#state = state;
    this.emit(event);
  }

  async #place(): Promise<void> {
    try {
      await this.webContents.host.link.attached;
      await this.webContents.host.link.place(this.hostBounds, this.#isShown);
    } catch (error) {
      if (!this.#isDestroyed) report(`a window could not be placed: ${messageOf(error)}`);
    }
  }

  async #takeTitle(): Promise<void> {
    try {
      const title = String(await this.webContents.executeJavaScript('document.title'));
      if (title === '' || title === this.#title) return;
      const event = createEvent();
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    } catch {
      // The page has gone already: it has no title any more.
    }
  }
}

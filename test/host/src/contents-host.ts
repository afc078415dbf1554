import type { BrowserWindow } from './browser-window';
import { app } from './app';
import { createEvent } from './event';
import { routeFromPage } from './ipc-router';
import type { PageLink } from './page-link';
import { allContents } from './registry';
import { messageOf, report } from './report';
import { origins, running } from './runtime';
import type { WebContents } from './web-contents';
import type { WebPreferences } from './web-preferences';

interface OpenDetails {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'foreground-tab';
  readonly referrer: { readonly url: string; readonly policy: 'default' };
}

export type OpenHandler = (details: OpenDetails) => { readonly action: 'allow' | 'deny' };

/** The host's side of one `webContents`: its page, and what happens to it. */
export class ContentsHost {
  readonly link: PageLink;
  readonly owner: BrowserWindow;
  readonly preferences: WebPreferences;
  openHandler: OpenHandler | null = null;
  isCrashed = false;
  isDestroyed = false;
  readonly #contents: WebContents;
  /** Set while a close waits for the page's beforeunload. */
  #refuseClose: (() => void) | null = null;

  constructor(contents: WebContents, owner: BrowserWindow, preferences: WebPreferences, link: PageLink) {
    this.#contents = contents;
    this.owner = owner;
    this.preferences = preferences;
    this.link = link;
    allContents.set(contents.id, contents);
    link.attached.catch((error: unknown) => {
      if (!this.isDestroyed) report(`a window could not be opened: ${messageOf(error)}`);
    });
    this.#forward();
  }

  /** The page asks to go to `url` (as Chromium calls it); main decides. */
  navigateAsPage(url: string): void {
    const publicUrl = origins.fromHttp(url);
    const details = { url: publicUrl, isMainFrame: true, isSameDocument: false, frame: this.#contents.mainFrame };
    const anyFrame = createEvent(details);
    this.#contents.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented) return;
    const event = createEvent(details);
    this.#contents.emit('will-navigate', event, publicUrl);
    if (!event.defaultPrevented) this.link.navigateForPage(url);
  }

  /** The page asks to open a window. None ever opens. */
  askToOpen(url: string, frameName: string, features: string): void {
    const publicUrl = origins.fromHttp(url);
    const answer = this.openHandler?.({
      url: publicUrl,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (answer?.action !== 'deny') report(`windows opened by pages are not implemented (${publicUrl})`);
  }

  /** The renderer's process has gone. */
  crash(reason: 'crashed' | 'killed' | 'oom', exitCode: number): void {
    if (this.isCrashed || this.isDestroyed) return;
    this.isCrashed = true;
    this.link.die('ERR_FAILED');
    this.#contents.emit('render-process-gone', createEvent(), { reason, exitCode });
    app.emit('render-process-gone', createEvent(), this.#contents, { reason, exitCode });
  }

  /** Closes the page, asking its beforeunload first. False when it stays. */
  async closePage(): Promise<boolean> {
    await this.link.attached;
    if (this.isCrashed) return this.destroyPage();
    const isClosed = new Promise<boolean>((resolve) => {
      this.#refuseClose = () => resolve(false);
      this.#contents.once('destroyed', () => resolve(true));
    });
    this.link.send('Page.close', {}).catch(() => undefined);
    return isClosed;
  }

  /** Closes the page whatever it says. */
  async destroyPage(): Promise<boolean> {
    try {
      await this.link.attached;
      await running().chromium.cdp.send('Target.closeTarget', { targetId: this.link.targetId });
    } catch {
      // It is gone already, which is what was asked for.
    }
    return true;
  }

  /** The window is closed. */
  destroyed(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    allContents.delete(this.#contents.id);
    this.link.die('ERR_FAILED');
    // With Chromium gone there is nothing left to forget.
    running()
      .broker?.then((broker) => broker.forget(this.#contents.id))
      .catch(() => undefined);
    this.#contents.emit('destroyed');
  }

  #forward(): void {
    const contents = this.#contents;
    const { link } = this;
    link.on('message', (head, body, document) => routeFromPage(contents, head, body, document));
    link.on('committed', (url) => contents.emit('did-navigate', createEvent(), origins.fromHttp(url), 200, 'OK'));
    link.on('in-page', (url) =>
      contents.emit('did-navigate-in-page', createEvent(), origins.fromHttp(url), true, 1, 1),
    );
    link.on('dom-ready', () => contents.emit('dom-ready', createEvent()));
    link.on('console', (level, message) => {
      contents.emit('console-message', createEvent({ level, message, lineNumber: 0, sourceId: '' }));
    });
    link.on('popup', (url, name, features) => this.askToOpen(url, name, features));
    link.on('loaded', () => {
      contents.emit('did-finish-load', createEvent());
      contents.emit('did-stop-loading', createEvent());
    });
    link.on('beforeunload', () => {
      const event = createEvent();
      contents.emit('will-prevent-unload', event);
      // In Electron preventing this event means: leave all the same.
      link.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => undefined);
      if (!event.defaultPrevented) this.#refuseClose?.();
    });
  }
}

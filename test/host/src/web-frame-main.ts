import type { MessagePortMain } from './ports';
import type { WebContents } from './web-contents';

/** The main frame of a window: what `event.senderFrame` is. Subframes have no preload here and never send. */
export class WebFrameMain {
  readonly parent = null;
  readonly routingId = 1;
  readonly frameTreeNodeId = 1;
  readonly name = '';
  readonly frames: readonly WebFrameMain[] = [];
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  get url(): string {
    return this.#contents.getURL();
  }

  /** `app://desk` for `app://desk/index.html`; the empty string before the first load. */
  get origin(): string {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? '';
  }

  get top(): this {
    return this;
  }

  get framesInSubtree(): readonly WebFrameMain[] {
    return [this];
  }

  get processId(): number {
    return this.#contents.getProcessId();
  }

  get osProcessId(): number {
    return this.#contents.getOSProcessId();
  }

  get detached(): boolean {
    return this.#contents.isDestroyed();
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }

  send(channel: string, ...values: unknown[]): void {
    this.#contents.send(channel, ...values);
  }

  postMessage(channel: string, message: unknown, transfer?: readonly MessagePortMain[]): void {
    this.#contents.postMessage(channel, message, transfer);
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.#contents.executeJavaScript(code);
  }
}

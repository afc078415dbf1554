import { EventEmitter } from 'node:events';
import type { CdpCommands, CdpEvents, RemoteValue, WindowBounds } from './cdp-protocol';
import { hostEnv } from './host-env';
import { LoadTracker } from './load-tracker';
import { pageScript } from './page-scripts';
import type { PortCarrier, PortEnd } from './ports';
import { rendererPid } from './renderer-pid';
import { running, secret } from './runtime';
import { themeFeatures } from './theme-state';
import { frame, unframe, type HostToPage, type PageConfig, type PageToHost } from './wire';

/** The world preloads run in; Electron's own name for it. */
const PRELOAD_WORLD = 'Electron Isolated Context';
/** Off every screen: where a headed run keeps windows that are not shown. */
const HIDDEN_LEFT = 4000;

export interface PageLinkOptions {
  readonly id: number;
  readonly preload: string;
  readonly argv: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
  readonly bounds: Required<WindowBounds>;
  readonly isVisible: boolean;
}

interface PageLinkEvents {
  /** A message of the page; `document` tells later whether the same document still stands. */
  message: [head: PageToHost, body: string, document: number];
  committed: [url: string];
  'in-page': [url: string];
  'dom-ready': [];
  loaded: [];
  console: [level: string, message: string];
  popup: [url: string, name: string, features: string];
  beforeunload: [];
}

interface Outgoing {
  text: string | null;
}

/** Keeps a message's place in the order until it is known what to send. */
export interface Reservation {
  fill(head: HostToPage, body: string): void;
}

/** One window's page: its DevTools session, and the wire to the preload's world in it. */
export class PageLink extends EventEmitter<PageLinkEvents> implements PortCarrier {
  readonly id: number;
  readonly ports = new Map<string, PortEnd>();
  readonly loads = new LoadTracker();
  /** Settles when the page takes commands. */
  readonly attached: Promise<void>;
  targetId = '';
  /** The renderer's process id as last seen; 0 while unknown. */
  pid = 0;
  /** What Chromium calls the page's url; the empty string before the first load. */
  url = '';
  readonly #options: PageLinkOptions;
  #sessionId = '';
  #frameId = '';
  /** The preload world's execution context; 0 while there is no document to talk to. */
  #document = 0;
  #queue: Outgoing[] = [];
  #isDead = false;

  constructor(options: PageLinkOptions) {
    super();
    this.id = options.id;
    this.#options = options;
    this.attached = this.#attach();
  }

  get hasDocument(): boolean {
    return this.#document !== 0;
  }

  /** Sends one DevTools command to the page, once it is attached. */
  async send<M extends keyof CdpCommands>(method: M, params: CdpCommands[M][0]): Promise<CdpCommands[M][1]> {
    await this.attached;
    return this.#send(method, params);
  }

  /** Sends a message to the preload; it waits for the document to stand. */
  post(head: HostToPage, body = ''): void {
    this.reserve().fill(head, body);
  }

  /** Answers a message of `document`, unless another has taken its place. */
  postTo(document: number, head: HostToPage, body: string): void {
    if (document === this.#document) this.post(head, body);
  }

  reserve(): Reservation {
    const outgoing: Outgoing = { text: null };
    if (!this.#isDead) this.#queue.push(outgoing);
    return {
      fill: (head, body) => {
        outgoing.text = frame(head, body);
        this.#flush();
      },
    };
  }

  /** Loads `url`, as Chromium calls it, and waits until it is loaded. Rejects with an `ERR_…` error. */
  async navigate(url: string, publicUrl: string): Promise<void> {
    await this.attached;
    this.#isDead = false;
    this.#document = 0;
    this.url = url;
    await this.loads.run(publicUrl, () => this.#send('Page.navigate', { url }));
  }

  /** The same without waiting, for a navigation the page asked for. */
  navigateForPage(url: string): void {
    this.#document = 0;
    // A url that leads nowhere leaves the page as it is.
    this.#send('Page.navigate', { url }).catch(() => undefined);
  }

  reload(ignoreCache: boolean): void {
    this.#document = 0;
    this.send('Page.reload', { ignoreCache }).catch(() => undefined);
  }

  /** Runs an expression in the page's own world and returns its (awaited) value. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const problem = answer.exceptionDetails;
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return answer.result.value;
  }

  /** Puts the window where `bounds` say; one that is not shown goes off screen in a headed run. */
  async place(bounds: Required<WindowBounds>, isVisible: boolean): Promise<void> {
    const { cdp } = running().chromium;
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: this.targetId });
    if (hostEnv.isHeaded) {
      const left = isVisible ? bounds.left : HIDDEN_LEFT;
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { left, top: bounds.top } });
    }
    // The size inside the frame, headless and headed alike; window.open's own size is ignored in headless.
    await cdp.send('Browser.setContentsSize', { windowId, width: bounds.width, height: bounds.height });
  }

  /** The process died, or the window is gone: nothing can be delivered any more. */
  die(reason: string): void {
    this.#isDead = true;
    this.#document = 0;
    this.#queue = [];
    this.pid = 0;
    this.loads.fail(reason);
    this.dropPorts();
  }

  /** The ends the page held are closed, as when a document goes. */
  dropPorts(): void {
    const ends = [...this.ports.values()];
    this.ports.clear();
    for (const end of ends) end.peer?.closeByPeer();
  }

  #send<M extends keyof CdpCommands>(method: M, params: CdpCommands[M][0]): Promise<CdpCommands[M][1]> {
    return running().chromium.cdp.send(method, params, this.#sessionId);
  }

  #on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E]) => void): void {
    running().chromium.cdp.on(event, listener, this.#sessionId);
  }

  async #attach(): Promise<void> {
    const { chromium, broker } = running();
    const { bounds, isVisible } = this.#options;
    const { width, height } = bounds;
    this.targetId = broker
      ? await (await broker).open(this.id, { width, height })
      : (await chromium.cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height }))
          .targetId;
    const { sessionId } = await chromium.cdp.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.#sessionId = sessionId;
    this.#listen();
    const [{ frameTree }] = await Promise.all([
      this.#send('Page.getFrameTree', {}),
      this.#send('Page.enable', {}),
      this.#send('Runtime.enable', {}),
      this.#send('Inspector.enable', {}),
      this.#send('Runtime.addBinding', { name: '__hostSend', executionContextName: PRELOAD_WORLD }),
      ...this.#scripts().map((script) => this.#send('Page.addScriptToEvaluateOnNewDocument', script)),
      this.#send('Emulation.setEmulatedMedia', { features: themeFeatures() }),
      this.place(bounds, isVisible),
    ]);
    this.#frameId = frameTree.frame.id;
  }

  #scripts(): { source: string; worldName?: string }[] {
    const { argv, versions, preload } = this.#options;
    const config: Omit<PageConfig, 'world'> = { secret, argv, versions, platform: process.platform };
    return [
      { source: pageScript({ ...config, world: 'main' }, '') },
      { source: pageScript({ ...config, world: 'preload' }, preload), worldName: PRELOAD_WORLD },
      // The broker opened the window; in Electron nobody did.
      { source: 'if (window === top) window.opener = null' },
    ];
  }

  #listen(): void {
    this.#on('Runtime.executionContextsCleared', () => (this.#document = 0));
    this.#on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__hostSend') this.#receive(payload, executionContextId);
    });
    this.#on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map(readable).join(' ');
      this.emit('console', type, message);
    });
    this.#on('Page.frameNavigated', ({ frame: navigated }) => {
      if (navigated.parentId !== undefined) return;
      this.loads.committed(navigated.loaderId);
      if (navigated.url.startsWith('about:blank')) return;
      this.url = navigated.url;
      this.#isDead = false;
      this.dropPorts();
      this.emit('committed', navigated.url);
    });
    this.#on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.#frameId) return;
      this.url = url;
      this.emit('in-page', url);
    });
    this.#on('Page.domContentEventFired', () => {
      if (this.url === '') return;
      // Not earlier: an empty document has no style sheets to take the number from.
      void this.#findPid();
      this.emit('dom-ready');
    });
    this.#on('Page.loadEventFired', () => {
      const finish = this.loads.loaded();
      if (this.url !== '') this.emit('loaded');
      finish();
    });
    this.#on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.emit('popup', url, windowName, windowFeatures.join(',')),
    );
    this.#on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') this.emit('beforeunload');
    });
  }

  #receive(text: string, context: number): void {
    const { head, body } = unframe<PageToHost>(text);
    if (head.type === 'hello') {
      this.#document = context;
      this.#flush();
      return;
    }
    this.emit('message', head, body, context);
  }

  async #findPid(): Promise<void> {
    const document = this.#document;
    const pid = await rendererPid(running().chromium.cdp, this.#sessionId, this.#frameId);
    if (document === this.#document) this.pid = pid;
  }

  #flush(): void {
    while (this.#document !== 0) {
      const text = this.#queue[0]?.text;
      if (text === undefined || text === null) return;
      this.#queue.shift();
      const call = {
        functionDeclaration: '(text) => __hostReceive(text)',
        executionContextId: this.#document,
        arguments: [{ value: text }],
        silent: true,
      };
      // The document may have gone meanwhile; then so has whoever waited.
      this.#send('Runtime.callFunctionOn', call).catch(() => undefined);
    }
  }
}

/** A logged value as text: the value itself when it is plain, else how DevTools describes it. */
function readable({ value, description }: RemoteValue): string {
  if (typeof value === 'string') return value;
  return description ?? JSON.stringify(value) ?? 'undefined';
}

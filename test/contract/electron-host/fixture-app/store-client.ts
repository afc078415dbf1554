import path from 'node:path';
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';

interface Answer {
  readonly ready?: boolean;
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface Settlers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Owns the hidden store window, asks it over a port, and opens another when it dies. */
export class StoreClient {
  window: BrowserWindow;
  readonly #log: (line: string) => void;
  readonly #calls = new Map<number, Settlers>();
  #ready: Promise<MessagePortMain>;
  #lastId = 0;

  constructor(log: (line: string) => void) {
    this.#log = log;
    this.window = createWindow();
    this.#ready = this.#connect();
  }

  async ask(operation: string, input: unknown): Promise<unknown> {
    const port = await this.#ready;
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#calls.set(id, { resolve, reject });
      port.postMessage({ id, operation, input });
    });
  }

  /** Settles when the present store window answers. */
  async isReady(): Promise<void> {
    await this.#ready;
  }

  async #connect(): Promise<MessagePortMain> {
    const { window } = this;
    window.webContents.once('render-process-gone', (_event, details) => void this.#replace(window, details.reason));
    await window.loadURL('app://store/store.html');
    const { port1, port2 } = new MessageChannelMain();
    const answered = new Promise<void>((resolve) => {
      port1.on('message', ({ data }: { data: Answer }) => (data.ready === true ? resolve() : this.#settle(data)));
    });
    port1.start();
    window.webContents.postMessage('port', { from: 'main' }, [port2]);
    await answered;
    return port1;
  }

  async #replace(dead: BrowserWindow, reason: string): Promise<void> {
    this.#log(`store gone: ${reason}`);
    for (const { reject } of this.#calls.values()) reject(new Error('the store died'));
    this.#calls.clear();
    this.window = createWindow();
    this.#ready = this.#connect();
    dead.destroy();
    await this.#ready;
    this.#log('store reopened');
  }

  #settle({ id, value, error }: Answer): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new Error(error));
  }
}

function createWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'preload-store.cjs'),
      sandbox: true,
      contextIsolation: true,
      partition: 'persist:store-1',
      backgroundThrottling: false,
    },
  });
}

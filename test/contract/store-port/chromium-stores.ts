import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { partsOf } from '#build/scripts/bundle-parts';
import { ROOT } from '#build/scripts/paths';
import { STORE_METHODS, type StoreMethod, type StorePort } from '#shared/contract/store';
import type { Result } from '#shared/kernel/result';
import { findChromium } from '../../host/find-chromium';

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The folder of a fresh user profile, below the folder for temporary files. */
export function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'kept-store-'));
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = path.join(folder, path.normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Hands the page a port as the preload does, and keeps the other end for `ask`. Runs in the page. */
function connect(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, (result: unknown) => void>();
  let id = 0;
  const scope = globalThis as unknown as { ask: (method: string, input: string) => Promise<unknown> };
  scope.ask = (method, input) =>
    new Promise((resolve) => {
      id += 1;
      waiting.set(id, resolve);
      port1.postMessage({ id, method, input: JSON.parse(input) });
    });
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      if (data.id === undefined || data.id === 0) resolve(data);
      else waiting.get(data.id)?.(data.result);
    };
    window.postMessage({ kind: 'kept-store-port' }, '*', [port2]);
  });
}

function ask([method, input]: readonly [string, string]): Promise<unknown> {
  return (globalThis as unknown as { ask: (method: string, input: string) => Promise<unknown> }).ask(method, input);
}

/** The port of the store in a page. */
function portOf(page: Page): StorePort {
  const call = (method: StoreMethod) => async (input: unknown) =>
    (await page.evaluate(ask, [method, JSON.stringify(input)] as const)) as Result<unknown>;
  return Object.fromEntries(STORE_METHODS.map((method) => [method, call(method)])) as unknown as StorePort;
}

export type PageStore = { readonly port: StorePort; readonly page: Page; readonly greeting: unknown };

/** A running Chromium with a profile of its own on disk. */
export class StoreBrowser {
  readonly #context: BrowserContext;
  readonly #serverPort: number;

  constructor(context: BrowserContext, serverPort: number) {
    this.#context = context;
    this.#serverPort = serverPort;
  }

  /** Opens a store window. Each site has databases of its own. Requests that `isMissing` names are not answered. */
  async store(site = 'store', isMissing: (url: string) => boolean = () => false): Promise<PageStore> {
    const page = await this.#context.newPage();
    await page.route(
      (url) => isMissing(url.href),
      (route) => route.abort(),
    );
    await page.goto(`http://${site}.localhost:${this.#serverPort}/index.html`);
    const greeting = await page.evaluate(connect);
    return { port: portOf(page), page, greeting };
  }

  /** Closes every window, then the browser, as at the end of a day. */
  async close(): Promise<void> {
    await this.#context.close();
  }
}

/** The bundled page and worker of the store, served to real Chromium. */
export class StoreSite {
  readonly folder: string;
  readonly #server: Server;

  private constructor(folder: string, server: Server) {
    this.folder = folder;
    this.#server = server;
  }

  /** Bundles the page with the product's own settings and serves it on the loopback. */
  static async start(): Promise<StoreSite> {
    const folder = freshFolder();
    const { build } = await import('vite');
    const part = partsOf(ROOT).find(({ name }) => name === 'store');
    for (const config of part?.configs(folder, 'production') ?? []) await build(config);
    return new StoreSite(folder, await serve(folder));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async browser(profile: string, switches: readonly string[] = []): Promise<StoreBrowser> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      headless: true,
      chromiumSandbox: false,
      args: [...switches],
    });
    return new StoreBrowser(context, this.port);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

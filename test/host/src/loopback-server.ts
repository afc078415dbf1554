import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Origins } from './origins';
import { messageOf, report } from './report';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The page that opens every window, on an origin (and so in a process) of its own. */
export const BROKER_HOST = 'host-broker.localhost';

/**
 * Answers every mapped origin on one loopback port by calling the app's `protocol.handle` handlers.
 * The resolver rules send `*.localhost` here and let no other name resolve, so no page reaches a network.
 */
export class LoopbackServer {
  readonly #origins: Origins;
  readonly #handlers = new Map<string, ProtocolHandler>();
  readonly #server = http.createServer((request, response) => void this.#serve(request, response));

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  /** Listens on a free port and returns it. It does not keep the process alive. */
  async listen(): Promise<number> {
    this.#server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#server.unref();
    return (this.#server.address() as AddressInfo).port;
  }

  handle(partition: string, scheme: string, handler: ProtocolHandler): void {
    this.#handlers.set(`${partition}\0${scheme}`, handler);
  }

  unhandle(partition: string, scheme: string): void {
    this.#handlers.delete(`${partition}\0${scheme}`);
  }

  handlerOf(partition: string, scheme: string): ProtocolHandler | undefined {
    return this.#handlers.get(`${partition}\0${scheme}`);
  }

  async #serve(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
    const host = incoming.headers.host ?? '';
    if (host === BROKER_HOST) {
      outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>host broker</title>');
      return;
    }
    // Chromium asks for it on http; Electron does not on a custom scheme.
    if (incoming.url === '/favicon.ico') {
      outgoing.writeHead(204).end();
      return;
    }
    const mapped = this.#origins.parse(`http://${host}${incoming.url ?? '/'}`);
    const handler = mapped && this.handlerOf(mapped.partition, mapped.scheme);
    if (!mapped || !handler) {
      report(`no protocol handler for ${mapped?.url ?? host} in partition '${mapped?.partition ?? ''}'`);
      outgoing.destroy();
      return;
    }
    try {
      await this.#answer(mapped.partition, await handler(this.#toRequest(mapped.url, incoming)), outgoing);
    } catch (error) {
      report(`protocol handler failed for ${mapped.url}: ${messageOf(error)}`);
      outgoing.destroy();
    }
  }

  #toRequest(url: string, incoming: http.IncomingMessage): Request {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) {
      if (value === undefined || name === 'host' || name === 'connection') continue;
      const text = String(value);
      headers.set(name, name === 'origin' || name === 'referer' ? this.#origins.fromHttp(text) : text);
    }
    const method = incoming.method ?? 'GET';
    if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
    const body = Readable.toWeb(incoming) as unknown as ReadableStream;
    return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
  }

  async #answer(partition: string, response: Response, outgoing: http.ServerResponse): Promise<void> {
    const headers: Record<string, string | string[]> = {};
    response.headers.forEach((value, name) => {
      if (name === 'content-security-policy') {
        headers[name] = this.#origins.mapPolicy(value, partition, (scheme) => this.#isCustom(scheme));
      } else if (name === 'location') {
        headers[name] = this.#origins.toHttp(value, partition);
      } else if (name !== 'set-cookie') {
        headers[name] = value;
      }
    });
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) headers['set-cookie'] = cookies;
    outgoing.writeHead(response.status, headers);
    if (response.body === null) {
      outgoing.end();
      return;
    }
    const body = Readable.fromWeb(response.body as unknown as NodeReadableStream);
    body.on('error', () => outgoing.destroy()).pipe(outgoing);
  }

  #isCustom(scheme: string): boolean {
    for (const key of this.#handlers.keys()) if (key.endsWith(`\0${scheme.toLowerCase()}`)) return true;
    return false;
  }
}

import { EventEmitter } from 'node:events';
import path from 'node:path';
import { app } from './app';
import { fetchThroughHost } from './net';
import type { ProtocolHandler } from './loopback-server';
import { allContents } from './registry';
import { origins, running, server } from './runtime';
import { reportSilentEvents } from './silent-events';
import { strict } from './strict';
import type { WebContents } from './web-contents';

type CheckHandler = (contents: WebContents | null, permission: string, origin: string, details: object) => boolean;
type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (isGranted: boolean) => void,
  details: object,
) => void;

/** `protocol` of one session. */
class Protocol {
  readonly #partition: string;

  constructor(partition: string) {
    this.#partition = partition;
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    server.handle(this.#partition, scheme, handler);
  }

  unhandle(scheme: string): void {
    server.unhandle(this.#partition, scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return server.handlerOf(this.#partition, scheme) !== undefined;
  }

  /** Every scheme is standard, secure and fetchable here. */
  registerSchemesAsPrivileged(_schemes: readonly object[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  }
}

interface SessionHost {
  readonly partition: string;
  check: CheckHandler | null;
  request: RequestHandler | null;
}

/** One partition: its handlers, permissions and data. All partitions live in one Chromium profile, apart by origin. */
export class Session extends EventEmitter {
  readonly protocol: Protocol;
  readonly host: SessionHost;
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (): void => undefined,
    onBeforeSendHeaders: (): void => undefined,
    onHeadersReceived: (): void => undefined,
  });

  constructor(partition: string) {
    super();
    reportSilentEvents(this, 'session');
    this.host = { partition, check: null, request: null };
    this.protocol = strict('protocol', new Protocol(partition));
  }

  /** The folder that holds `IndexedDB`; null for a partition that is not kept. */
  get storagePath(): string | null {
    return this.isPersistent() ? path.join(profileDir(), 'Default') : null;
  }

  getStoragePath(): string | null {
    return this.storagePath;
  }

  isPersistent(): boolean {
    return this.host.partition === '' || this.host.partition.startsWith('persist:');
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.host.check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.host.request = handler;
  }

  setDevicePermissionHandler(_handler: unknown): void {}

  setDisplayMediaRequestHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_isEnabled: boolean): void {}

  setSpellCheckerLanguages(_languages: readonly string[]): void {}

  setUserAgent(_userAgent: string): void {}

  async setProxy(_config: object): Promise<void> {}

  flushStorageData(): void {}

  async clearCache(): Promise<void> {}

  fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    return fetchThroughHost(this.host.partition, input, init);
  }

  /** Clears an origin's data, or that of every origin of this session that is open. */
  async clearStorageData(options: { readonly origin?: string } = {}): Promise<void> {
    const open = [...allContents.values()].filter(
      (contents) => contents.session.host.partition === this.host.partition,
    );
    const urls = options.origin === undefined ? open.map((contents) => contents.getURL()) : [options.origin];
    const mapped = new Set(
      urls.filter((url) => url !== '').map((url) => new URL(origins.toHttp(url, this.host.partition)).origin),
    );
    for (const origin of mapped) {
      await running().chromium.cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  }
}

/** Where Chromium keeps everything of this app. */
export function profileDir(): string {
  return path.join(app.getPath('sessionData'), 'chromium');
}

const sessions = new Map<string, Session>();

/** The session of a partition string; the empty one is the default session. */
export function sessionOf(partition: string): Session {
  const known = sessions.get(partition);
  if (known) return known;
  const created = strict('session', new Session(partition));
  sessions.set(partition, created);
  return created;
}

/** The module `session`. */
export const session = {
  get defaultSession(): Session {
    return sessionOf('');
  },
  fromPartition: (partition: string): Session => sessionOf(partition),
};

/** The module `protocol`: the default session's. */
export const protocol = session.defaultSession.protocol;

import { strictModule } from '../strict';
import { unframe, frame, type HostToPage, type PageConfig, type PageToHost } from '../wire';
import { IpcRenderer } from './ipc-renderer';
import { guardNavigation } from './navigation-guard';
import { PagePorts } from './page-ports';
import { WorldBridge } from './world-bridge';

/** A preload, wrapped as Electron wraps a sandboxed one. */
export type PreloadFunction = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: object,
  global: object,
) => void;

interface BrokerMessage {
  readonly secret?: unknown;
  readonly port?: unknown;
}

/** The isolated world: the wire to main, `electron` for the preload, and the preload itself. */
export function startPreloadWorld(config: PageConfig, preload: PreloadFunction | null): void {
  const post = (head: PageToHost, body = ''): void => __hostSend(frame(head, body));
  const bridge = new WorldBridge(config.secret, 'preload', (request) => {
    if (request.op === 'open') post({ ...request, type: 'open' });
  });
  // Port ids of one document must never be taken for those of the next in the same window.
  const ports = new PagePorts(post, Math.random().toString(36).slice(2, 8));
  const ipc = new IpcRenderer(post, ports);
  listenToHost(config.secret, ports, ipc);
  guardNavigation((url) => post({ type: 'navigate', url }));
  post({ type: 'hello', href: location.href });
  if (preload === null) return;
  try {
    runPreload(config, preload, ipc, bridge);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ type: 'preload-error', stack });
  }
}

function listenToHost(secret: string, ports: PagePorts, ipc: IpcRenderer): void {
  const queue: { head: HostToPage; body: string }[] = [];
  const drain = (): void => {
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      const { head } = next;
      // The broker's port and main's word travel apart; the word waits for the port.
      if (head.type === 'message' && !head.directPorts.every((id) => ports.hasArrived(id))) return;
      queue.shift();
      receive(next.head, next.body, ports, ipc);
    }
  };
  const onMessage = (event: MessageEvent<BrokerMessage | null>): void => {
    if (typeof event.data !== 'object' || event.data?.secret !== secret) return;
    event.stopImmediatePropagation();
    const port = event.ports[0];
    if (port) ports.arrive(String(event.data.port), port);
    drain();
  };
  window.addEventListener('message', onMessage, true);
  Object.assign(globalThis, {
    __hostReceive: (text: string) => {
      queue.push(unframe<HostToPage>(text));
      drain();
    },
  });
}

function receive(head: HostToPage, body: string, ports: PagePorts, ipc: IpcRenderer): void {
  switch (head.type) {
    case 'reply':
      return ipc.settle(head.id, head.isOk, body);
    case 'message': {
      const taken = head.ports.map((id) => ports.take(id));
      return ipc.emitFromHost(head.channel, taken, body);
    }
    case 'port-message':
      return ports.deliver(head.port, body, head.ports);
    case 'port-close':
      return ports.close(head.port);
  }
}

function runPreload(config: PageConfig, preload: PreloadFunction, ipc: IpcRenderer, bridge: WorldBridge): void {
  const electron = strictModule('electron (in a preload)', {
    ipcRenderer: ipc,
    contextBridge: strictModule('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) =>
        void bridge.call({ op: 'expose', key, api: bridge.toOther(api) }),
    }),
    webFrame: {
      setZoomFactor: () => undefined,
      getZoomFactor: () => 1,
      setZoomLevel: () => undefined,
      getZoomLevel: () => 0,
    },
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const process = {
    platform: config.platform,
    versions: config.versions,
    argv: config.argv,
    env: {},
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  };
  const module = { exports: {} };
  preload(require, module, module.exports, process, globalThis);
}

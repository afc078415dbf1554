import { contextBridge, ipcRenderer } from 'electron';

Object.assign(globalThis, { leak: 'from the preload' });

interface Answer {
  readonly ready?: boolean;
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface ClosablePort extends MessagePort {
  onclose: (() => void) | null;
}

let direct: MessagePort | null = null;
let closedPorts = 0;
let lastId = 0;
const calls = new Map<number, (answer: Answer) => void>();

ipcRenderer.on('direct', (event) => {
  const port = event.ports[0] as ClosablePort;
  direct = port;
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.ready === true) return;
    calls.get(data.id)?.(data);
    calls.delete(data.id);
  };
  port.onclose = () => {
    direct = null;
    closedPorts++;
  };
});

const api = {
  ask: (operation: string, input?: unknown): Promise<unknown> => ipcRenderer.invoke('ask', operation, input),
  fill: (from: number, to: number): Promise<unknown> => ipcRenderer.invoke('fill', from, to),
  echo: (...values: unknown[]): Promise<unknown[]> => ipcRenderer.invoke('echo', ...values),
  call: (channel: string, ...values: unknown[]): Promise<unknown> => ipcRenderer.invoke(channel, ...values),
  connect: (): void => ipcRenderer.send('connect'),
  isDirect: (): boolean => direct !== null,
  closedPorts: (): number => closedPorts,
  direct: (operation: string, input?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      calls.set(id, (answer) => (answer.error === undefined ? resolve(answer.value) : reject(new Error(answer.error))));
      direct?.postMessage({ id, operation, input });
    }),
  sumOf: (each: (index: number) => number): number => [0, 1, 2].reduce((sum, index) => sum + each(index), 0),
  raisePort: (): Promise<unknown> => {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage('page-port', null, [port2]);
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        resolve(data);
        port1.close();
      };
      port1.postMessage({ hi: new Map([[1, new Date(5)]]) });
    });
  },
  argv: process.argv.filter((argument) => argument.startsWith('--flag')),
  electron: process.versions['electron'],
  nested: { one: 1 },
};

export type FixtureApi = typeof api;

contextBridge.exposeInMainWorld('api', api);

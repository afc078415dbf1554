import { decode, encode } from './codec';
import { ipcMain } from './ipc-main';
import { adoptPort, type MessagePortMain } from './ports';
import { report } from './report';
import type { WebContents } from './web-contents';
import type { WebFrameMain } from './web-frame-main';
import type { PageToHost } from './wire';

interface IpcEvent {
  readonly type: 'frame';
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain;
  readonly frameId: number;
  readonly processId: number;
  readonly ports: readonly MessagePortMain[];
  reply(channel: string, ...values: unknown[]): void;
}

/** Brings what a preload sent to the listeners and handlers of main. */
export function routeFromPage(contents: WebContents, head: PageToHost, body: string, document: number): void {
  switch (head.type) {
    case 'invoke':
      void answer(contents, head, body, document);
      return;
    case 'send': {
      const event = createIpcEvent(contents, head.ports);
      const values = decode(body) as readonly unknown[];
      contents.emit('ipc-message', event, head.channel, ...values);
      contents.ipc.emit(head.channel, event, ...values);
      ipcMain.emit(head.channel, event, ...values);
      return;
    }
    case 'port-message':
      contents.host.link.ports.get(head.port)?.receiveFromPage(body, adoptAll(contents, head.ports));
      return;
    case 'port-close': {
      const end = contents.host.link.ports.get(head.port);
      contents.host.link.ports.delete(head.port);
      end?.peer?.closeByPeer();
      return;
    }
    case 'navigate':
      contents.host.navigateAsPage(head.url);
      return;
    case 'open':
      contents.host.askToOpen(head.url, head.name, head.features);
      return;
    case 'preload-error':
      report(`unable to load a preload: ${head.stack}`);
      contents.emit('preload-error', {}, contents.host.preferences.preload ?? '', new Error(head.stack));
      return;
    case 'hello':
      return;
  }
}

async function answer(
  contents: WebContents,
  head: { readonly id: number; readonly channel: string },
  body: string,
  document: number,
): Promise<void> {
  const { id, channel } = head;
  try {
    const handler = contents.ipc.host.get(channel) ?? ipcMain.host.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const values = decode(body) as readonly unknown[];
    const result = encode(await handler(createIpcEvent(contents, []), ...values));
    contents.host.link.postTo(document, { type: 'reply', id, isOk: true }, result);
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    const text = encode(`Error invoking remote method '${channel}': ${String(error)}`);
    contents.host.link.postTo(document, { type: 'reply', id, isOk: false }, text);
  }
}

function createIpcEvent(contents: WebContents, ports: readonly string[]): IpcEvent {
  return {
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: contents.getProcessId(),
    ports: adoptAll(contents, ports),
    reply: (channel, ...values) => contents.send(channel, ...values),
  };
}

function adoptAll(contents: WebContents, ids: readonly string[]): MessagePortMain[] {
  return ids.map((id) => adoptPort(contents.host.link, id));
}

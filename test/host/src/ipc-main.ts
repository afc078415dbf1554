import { EventEmitter } from 'node:events';

export type InvokeHandler = (event: unknown, ...values: unknown[]) => unknown;

/** `ipcMain`, and `webContents.ipc`. Listeners are ordinary emitter listeners; handlers are one per channel. */
export class IpcMain extends EventEmitter {
  readonly host = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.host.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.host.set(channel, handler);
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...values) => {
      this.host.delete(channel);
      return handler(event, ...values);
    });
  }

  removeHandler(channel: string): void {
    this.host.delete(channel);
  }
}

export const ipcMain = new IpcMain();

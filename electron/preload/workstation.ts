import { CHANNELS, channelName } from '#shared/contract/channels';
import type { Workstation } from '#shared/contract/ipc';

type IpcListener = (event: unknown, payload: unknown) => void;

/** What the preload needs of `ipcRenderer`. */
export type Wire = {
  invoke(channel: string, input: unknown): Promise<unknown>;
  on(channel: string, listener: IpcListener): unknown;
  removeListener(channel: string, listener: IpcListener): unknown;
};

type Kind = 'invoke' | 'notice';
type Api = Readonly<Record<string, Readonly<Record<string, (argument: never) => unknown>>>>;

/**
 * Builds `window.workstation`: one fixed function per entry of the contract, frozen, and no way to name a channel.
 * SECURITY: listeners get the payload only, never the event, which reaches back into Electron.
 */
export function buildWorkstation(wire: Wire): Workstation {
  const groups = Object.entries(CHANNELS).map(([group, entries]) => {
    const functions = Object.entries<Kind>(entries).map(([name, kind]) => {
      const channel = channelName(group, name);
      return [name, kind === 'invoke' ? request(wire, channel) : subscription(wire, channel)] as const;
    });
    return [group, Object.freeze(Object.fromEntries(functions))] as const;
  });
  const api: Api = Object.freeze(Object.fromEntries(groups));
  return api as unknown as Workstation;
}

function request(wire: Wire, channel: string): (input: unknown) => Promise<unknown> {
  return (input) => wire.invoke(channel, input);
}

function subscription(wire: Wire, channel: string): (listener: (payload: unknown) => void) => () => void {
  return (listener) => {
    if (typeof listener !== 'function') throw new TypeError('a listener must be a function');
    const onNotice: IpcListener = (_event, payload) => listener(payload);
    wire.on(channel, onNotice);
    return () => {
      wire.removeListener(channel, onNotice);
    };
  };
}

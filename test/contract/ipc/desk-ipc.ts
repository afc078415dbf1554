import { CHANNELS, channelName } from '#shared/contract/channels';
import type { IpcHandlers } from '#shared/contract/ipc';
import { ipc } from '#shared/contract/ipc';
import { type AppError, type Result, ok } from '#shared/kernel/result';
import { type IpcRegistry, bindIpc } from '#main/ipc/bind';
import type { IpcLogEntry } from '#main/ipc/ipc-log';
import type { SenderEvent } from '#main/security/sender';
import { type RoleHolder, createWindowRoles } from '#main/security/window-roles';
import { SAMPLES } from './samples';

export type Request = { readonly channel: string; readonly input: unknown; readonly output: unknown };

/** Every request of the contract with its sample. */
export const REQUESTS: readonly Request[] = Object.entries(CHANNELS).flatMap(([group, entries]) =>
  Object.entries(entries)
    .filter(([, kind]) => kind === 'invoke')
    .map(([name]) => ({ channel: channelName(group, name), ...sampleOf(group, name) })),
);

function sampleOf(group: string, name: string): { readonly input: unknown; readonly output: unknown } {
  const samples: Readonly<Record<string, Readonly<Record<string, { input: unknown; output: unknown }>>>> = SAMPLES;
  const sample = samples[group]?.[name];
  if (sample === undefined) throw new Error(`no sample for ${group}:${name}`);
  return sample;
}

type Behaviour = (channel: string, input: unknown) => Promise<unknown>;

/** The registry of channels as Electron keeps it: the second handler of a channel throws. */
export function createRegistry(): IpcRegistry & {
  readonly channels: () => readonly string[];
  readonly invoke: (channel: string, event: SenderEvent, ...args: unknown[]) => Promise<Result<unknown, AppError>>;
} {
  const listeners = new Map<string, Parameters<IpcRegistry['handle']>[1]>();
  return {
    handle: (channel, listener) => {
      if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      listeners.set(channel, listener);
    },
    channels: () => [...listeners.keys()],
    invoke: (channel, event, ...args) => {
      const listener = listeners.get(channel);
      if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
      return listener(event, ...args);
    },
  };
}

/** A window as the roles remember it; `sent` is what it was given. */
export function createHolder(id: number): RoleHolder & {
  readonly sent: { readonly channel: string; readonly payload: unknown }[];
  readonly state: { isDestroyed: boolean; isCrashed: boolean };
  readonly destroy: () => void;
} {
  const sent: { readonly channel: string; readonly payload: unknown }[] = [];
  const state = { isDestroyed: false, isCrashed: false };
  const onDestroyed: (() => void)[] = [];
  return {
    id,
    sent,
    state,
    isDestroyed: () => state.isDestroyed,
    isCrashed: () => state.isCrashed,
    send: (channel, payload) => void sent.push({ channel, payload }),
    once: (_event, listener) => onDestroyed.push(listener),
    destroy: () => {
      state.isDestroyed = true;
      for (const listener of onDestroyed) listener();
    },
  };
}

/** Handlers that do `behaviour` for every request of the contract. */
export function handlersDoing(behaviour: Behaviour): IpcHandlers {
  const groups = Object.entries(CHANNELS).map(([group, entries]) => {
    const requests = Object.entries(entries).filter(([, kind]) => kind === 'invoke');
    const named = requests.map(([name]) => [name, (input: unknown) => behaviour(channelName(group, name), input)]);
    return [group, Object.fromEntries(named)];
  });
  return Object.fromEntries(groups);
}

const UI_WINDOW = 7;
const STORE_WINDOW = 8;

/** What a request looks like that the UI window's own page made. */
export function fromUi(
  overrides: Partial<NonNullable<SenderEvent['senderFrame']>> = {},
  senderId = UI_WINDOW,
): SenderEvent {
  return {
    senderFrame: { url: 'app://ui/index.html', origin: 'app://ui', parent: null, ...overrides },
    sender: { id: senderId },
  };
}

export type DeskIpc = {
  readonly request: (channel: string, event: SenderEvent, ...args: unknown[]) => Promise<Result<unknown, AppError>>;
  readonly channels: () => readonly string[];
  /** Inputs that reached a handler. */
  readonly handled: { readonly channel: string; readonly input: unknown }[];
  readonly log: IpcLogEntry[];
  /** Moves the clock by so many ms at the next look. */
  readonly clock: { nowMs: number };
};

/** The whole contract bound to `behaviour` (by default: the sample answer), with a UI window 7 and a store window 8. */
export function createDeskIpc(behaviour: Behaviour = answerSample): DeskIpc {
  const registry = createRegistry();
  const roles = createWindowRoles();
  roles.assign('ui', createHolder(UI_WINDOW));
  roles.assign('store', createHolder(STORE_WINDOW));
  const handled: { readonly channel: string; readonly input: unknown }[] = [];
  const log: IpcLogEntry[] = [];
  const clock = { nowMs: 0 };
  bindIpc({
    ipcMain: registry,
    contract: ipc,
    handlers: handlersDoing((channel, input) => {
      handled.push({ channel, input });
      return behaviour(channel, input);
    }),
    role: 'ui',
    roles,
    log: (entry) => log.push(entry),
    newCorrelationId: () => `correlation-${log.length + 1}`,
    nowMs: () => clock.nowMs,
  });
  return { request: registry.invoke, channels: registry.channels, handled, log, clock };
}

async function answerSample(channel: string): Promise<unknown> {
  return ok(REQUESTS.find((request) => request.channel === channel)?.output);
}

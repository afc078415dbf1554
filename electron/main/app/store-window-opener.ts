import { BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron';
import { type Result, ok } from '#shared/kernel/result';
import { systemSchedule } from '../platform/timer';
import { prepareSession } from '../security/harden-session';
import type { WindowRoles } from '../security/window-roles';
import type { StoreWindow } from '../store/store-supervisor';
import { storePartition } from '../windows/partitions';
import { openStoreWindow } from '../windows/store-window';

export type StoreWindowOpener = {
  readonly open: (generation: number) => Promise<Result<StoreWindow>>;
  /** Process id of the present store window's page, 0 when there is none. */
  readonly processId: () => number;
};

const GREETING_TIMEOUT_MS = 60_000;

/** Opens hidden store windows for the supervisor, each generation in a session of its own. */
export function storeWindowOpener(parts: {
  readonly roles: WindowRoles;
  readonly preloadPath: string;
  readonly pages: string;
  readonly isPackaged: boolean;
}): StoreWindowOpener {
  const prepared = new Set<string>();
  let current: BrowserWindow | null = null;

  const open = async (generation: number): Promise<Result<StoreWindow>> => {
    const partition = storePartition(generation);
    const own = session.fromPartition(partition);
    if (!prepared.has(partition)) prepareSession(own, 'store', parts.pages);
    prepared.add(partition);
    const opened = await openStoreWindow<BrowserWindow, MessagePortMain>({
      createWindow: (options) => new BrowserWindow(options),
      createChannel: () => new MessageChannelMain(),
      roles: parts.roles,
      preloadPath: parts.preloadPath,
      isPackaged: parts.isPackaged,
      generation,
      greetingTimeoutMs: GREETING_TIMEOUT_MS,
      schedule: systemSchedule,
    });
    if (!opened.ok) return opened;
    const { window, port } = opened.value;
    current = window;
    return ok({
      end: port,
      destroy: () => {
        port.close();
        if (!window.isDestroyed()) window.destroy();
        if (current === window) current = null;
      },
      onGone: (listener) => {
        window.webContents.once('render-process-gone', (_event, details) => listener(details.reason));
      },
    });
  };
  return {
    open,
    processId: () => (current === null || current.isDestroyed() ? 0 : current.webContents.getOSProcessId()),
  };
}

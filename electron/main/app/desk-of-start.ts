import { app } from 'electron';
import { type DeskBoard, createDeskBoard } from '../features/desk-board';
import type { Result } from '#shared/kernel/result';
import { createIds } from '../platform/ids';
import { safeStorageWrap } from '../platform/safe-storage';
import { actorOfThisUser } from './actor';
import { type OpenedDesk, openDesk } from './open-desk';
import { probeOf } from './probe';
import type { Start } from './run';
import { storeWindowOpener } from './store-window-opener';

/** Whether the accounts of this start are made up: the demonstration, or a practice. */
export function isMadeUp({ line: { start } }: Pick<Start, 'line'>): boolean {
  return start.isDemo || start.isPractice;
}

export function boardOf(start: Start): DeskBoard {
  const board = createDeskBoard({
    clock: start.clock,
    isDemonstration: isMadeUp(start),
    isPractice: start.line.start.isPractice,
    actorId: actorOfThisUser(),
    versions: start.versions,
    onChange: (revision) => start.broadcast('desk', 'changed', { revision }),
  });
  if (isMadeUp(start)) board.notify('DEMONSTRATION');
  return board;
}

/** Opens the desk of this start with the machine's own parts. */
export function openDeskOf(start: Start, board: DeskBoard): Promise<Result<OpenedDesk>> {
  const windows = storeWindowOpener({
    roles: start.roles,
    preloadPath: start.paths.storePreload,
    pages: start.paths.storePages,
    isPackaged: app.isPackaged,
  });
  return openDesk({
    folder: start.folder,
    clock: start.clock,
    ids: createIds(start.clock),
    keyWrap: safeStorageWrap,
    mayUseKeyFile: start.line.start.mayUseKeyFile,
    isPackaged: app.isPackaged,
    actorId: actorOfThisUser(),
    windows,
    probe: probeOf(app.isPackaged, windows),
    board,
    log: start.log,
    isReadyHeld: isMadeUp(start),
    onRecorded: (revision) => start.broadcast('queue', 'changed', { revision }),
  });
}

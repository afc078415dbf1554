import { app, nativeTheme } from 'electron';
import { type Result, ok } from '#shared/kernel/result';
import { createIds } from '../platform/ids';
import type { AccessFacts } from '../features/health/gather';
import type { DeskBoard } from '../features/desk-board';
import { systemSchedule } from '../platform/timer';
import { refreshZone } from '../platform/clock';
import { watchDay } from './day-watch';
import { seedDemonstration } from './demonstration';
import type { Desk } from './desk';
import { boardOf, isMadeUp, openDeskOf } from './desk-of-start';
import { ipcLogTo } from './ipc-log-writer';
import { beginPractice } from './practice';
import type { Start } from './run';
import { openUiFace } from './ui-face';

const CLOSE_DEADLINE_MS = 20_000;

/** Opens the window at once and brings the desk up behind it; closing the window closes the desk first. */
export async function runWindow(start: Start): Promise<void> {
  const board = boardOf(start);
  let desk: Desk | null = null;
  closeBeforeQuit(start, () => desk);
  const watch = watchDay({
    clock: start.clock,
    schedule: systemSchedule,
    refreshZone,
    onChange: (what) => {
      start.log.info('clock', 'another day, zone or time', { what });
      const revision = board.revision();
      start.broadcast('desk', 'changed', { revision });
      start.broadcast('queue', 'changed', { revision });
    },
  });
  const face = await openUiFace({
    roles: start.roles,
    paths: start.paths,
    board,
    broadcast: start.broadcast,
    ipcLog: ipcLogTo(start.log),
    nowMs: start.clock.nowMs,
    newCorrelationId: createIds(start.clock).newEventId,
    onClosed: () => app.quit(),
    health: {
      folder: start.folder,
      clock: start.clock,
      zoneChange: watch.zoneChange,
      droppedLines: start.log.dropped,
      flushLog: start.log.flush,
      startedMs: start.startedMs,
      access: accessFacts,
    },
    practice: { isPractice: start.line.start.isPractice, root: start.folder.root, schedule: systemSchedule },
  });
  start.onSecondStart.run = face.focus;
  const opened = await openDeskOf(start, board);
  face.setSettings(opened.ok ? ok(opened.value.desk.settings) : opened);
  if (!opened.ok) {
    start.log.failure('desk', 'the desk did not open', opened.error);
    return face.setDesk(opened);
  }
  desk = opened.value.desk;
  // The store's calls wait until it is up, so a window may ask at once. The demonstration is shown when its history is told.
  if (!isMadeUp(start)) face.setDesk(ok(desk));
  const started = await opened.value.started;
  if (!started.ok) {
    start.log.failure('desk', 'the store did not come up', started.error);
    return face.setDesk(started);
  }
  if (isMadeUp(start)) face.setDesk(await demonstrationDesk(start, desk, board));
}

async function demonstrationDesk(start: Start, desk: Desk, board: DeskBoard): Promise<Result<Desk>> {
  const totalSeq = 1_000;
  const seeded = await seedDemonstration(desk, start.clock, createIds(start.clock), (share) =>
    board.setPhase({ phase: 'rebuilding', doneSeq: Math.round(share * totalSeq), totalSeq }),
  );
  board.setPhase({ phase: 'ready' });
  if (!seeded.ok) return seeded;
  const begun = start.line.start.isPractice
    ? await beginPractice(start.folder.root, desk.journal.head().seq)
    : ok(null);
  return begun.ok ? ok(desk) : begun;
}

/** What the system tells of how it is used. */
function accessFacts(): AccessFacts {
  return {
    screenReader: app.accessibilitySupportEnabled,
    contrastTheme: nativeTheme.shouldUseHighContrastColors,
    darkTheme: nativeTheme.shouldUseDarkColors,
  };
}

/** Holds a quit back until what is being recorded is recorded and the store is closed, but not for ever. */
function closeBeforeQuit(start: Start, desk: () => Desk | null): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const finish = (): void => {
    state = 'closed';
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    systemSchedule(CLOSE_DEADLINE_MS, finish);
    const closing = desk()?.close() ?? Promise.resolve();
    void closing
      .catch((error: unknown) => start.log.failure('desk', 'closing failed', error))
      .then(() => start.log.close())
      .then(finish);
  });
}

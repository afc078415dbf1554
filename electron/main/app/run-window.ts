import { app } from 'electron';
import { ok } from '#shared/kernel/result';
import { createIds } from '../platform/ids';
import { systemSchedule } from '../platform/timer';
import { seedDemonstration } from './demonstration';
import type { Desk } from './desk';
import { boardOf, openDeskOf } from './desk-of-start';
import { ipcLogTo } from './ipc-log-writer';
import type { Start } from './run';
import { openUiFace } from './ui-face';

const CLOSE_DEADLINE_MS = 20_000;

/** Opens the window at once and brings the desk up behind it; closing the window closes the desk first. */
export async function runWindow(start: Start): Promise<void> {
  const board = boardOf(start);
  let desk: Desk | null = null;
  closeBeforeQuit(start, () => desk);
  const face = await openUiFace({
    roles: start.roles,
    paths: start.paths,
    board,
    broadcast: start.broadcast,
    ipcLog: ipcLogTo(start.log),
    nowMs: start.clock.nowMs,
    onClosed: () => app.quit(),
  });
  start.onSecondStart.run = face.focus;
  const opened = await openDeskOf(start, board);
  if (!opened.ok) {
    start.log.failure('desk', 'the desk did not open', opened.error);
    return face.setDesk(opened);
  }
  desk = opened.value.desk;
  const started = await opened.value.started;
  if (!started.ok) {
    start.log.failure('desk', 'the store did not come up', started.error);
    return face.setDesk(started);
  }
  if (start.line.start.isDemo) {
    const seeded = await seedDemonstration(desk, start.clock, createIds(start.clock), (share) =>
      board.setPhase({ phase: 'rebuilding', doneSeq: Math.round(share * 1_000), totalSeq: 1_000 }),
    );
    if (!seeded.ok) return face.setDesk(seeded);
    board.setPhase({ phase: 'ready' });
  }
  face.setDesk(ok(desk));
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

import type { BrowserWindow, Dialog } from 'electron';
import path from 'node:path';
import type { Broadcast } from '#shared/contract/define';
import type { VerifyProgress } from '#shared/contract/health';
import type { Ipc, IpcHandlers } from '#shared/contract/ipc';
import type { Settings } from '#shared/contract/settings';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { instant } from '#shared/kernel/calendar';
import { realDisk } from '../platform/disk';
import { fsError } from '../platform/fs-errors';
import { t } from '../text/words';
import { replaceWhole } from '../platform/whole-file';
import { diagnosticsText, namesHere, readLogLines } from './health/diagnostics';
import { type HealthParts, gatherHealth } from './health/gather';
import { summaryOf } from './health/last-check';

export type HealthHandlersParts = Omit<HealthParts, 'desk'> & {
  readonly desk: () => Result<Pick<Desk, 'health' | 'verify' | 'noteCheck'>>;
  readonly settings: () => Settings | null;
  readonly dialogs: Pick<Dialog, 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly broadcast: Broadcast<Ipc>;
  /** Puts what is still waiting into the log file. */
  readonly flushLog: () => Promise<void>;
};

/** A notice for each step would flood the window: so many a check are enough. */
const STEPS_TOLD = 50;

/** Passes on a change of stage at once, and within a stage every fiftieth part. */
function sparing(tell: (progress: VerifyProgress) => void): (progress: VerifyProgress) => void {
  let last = '';
  return (progress) => {
    const mark = `${progress.stage} ${progress.share === null ? '' : Math.floor(progress.share * STEPS_TOLD)}`;
    if (mark !== last) tell(progress);
    last = mark;
  };
}

type Handlers = Pick<IpcHandlers['desk'], 'health' | 'saveDiagnostics' | 'verifyNow' | 'cancelVerify'>;

/** The health part of the UI's contract: how everything stands, the diagnostics file, and a check of the whole record. */
export function healthHandlers(parts: HealthHandlersParts): Handlers {
  let checking: AbortController | null = null;

  const verify = async (mine: AbortController): ReturnType<Handlers['verifyNow']> => {
    const desk = parts.desk();
    if (!desk.ok) return desk;
    const onProgress = sparing((progress) => parts.broadcast('desk', 'verifying', progress));
    const found = await desk.value.verify({ signal: mine.signal, onProgress });
    if (!found.ok) return found;
    const summary = summaryOf(found.value, instant(parts.clock.nowMs()));
    await desk.value.noteCheck(summary);
    return ok(summary);
  };
  return {
    health: async () => ok(await gatherHealth(parts)),
    verifyNow: async () => {
      if (checking !== null) return err('CONFLICT', 'the record is being checked');
      const mine = new AbortController();
      checking = mine;
      try {
        return await verify(mine);
      } finally {
        checking = null;
      }
    },
    cancelVerify: () => {
      checking?.abort();
      return Promise.resolve(ok(null));
    },
    saveDiagnostics: async () => {
      const status = parts.status();
      const day = status.today;
      const options = {
        title: t('main:dialogs.saveDiagnostics'),
        defaultPath: `kept-diagnostics-${day}.json`,
        filters: [{ name: 'JSON', extensions: ['json'] }],
      };
      const window = parts.window();
      const chosen = await (window === null
        ? parts.dialogs.showSaveDialog(options)
        : parts.dialogs.showSaveDialog(window, options));
      if (chosen.canceled || chosen.filePath === '') return ok(null);
      await parts.flushLog();
      const text = diagnosticsText({
        health: await gatherHealth(parts),
        status,
        settings: parts.settings(),
        logLines: await readLogLines(parts.folder.logs),
        names: namesHere(parts.folder.root, status.actorId),
      });
      const bytes = Buffer.from(text);
      try {
        await replaceWhole(realDisk, chosen.filePath, bytes, { isSynced: true });
      } catch (error) {
        return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'diagnostics') };
      }
      return ok({ fileName: path.basename(chosen.filePath), bytes: bytes.length });
    },
  };
}

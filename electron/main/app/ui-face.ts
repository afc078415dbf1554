import { BrowserWindow, app, dialog, session } from 'electron';
import type { Broadcast } from '#shared/contract/define';
import type { Ipc } from '#shared/contract/ipc';
import { type Result, err } from '#shared/kernel/result';
import { complianceHandlers } from '../features/compliance-handlers';
import type { DeskBoard } from '../features/desk-board';
import { deskHandlers } from '../features/desk-handlers';
import { draftsHandlers } from '../features/drafts-handlers';
import { saveEvidence } from '../features/evidence/save-evidence';
import { createFileTokens } from '../features/file-tokens';
import { type HealthHandlersParts, healthHandlers } from '../features/health-handlers';
import { importHandlers } from '../features/import-handlers';
import { rulesHandlers } from '../features/rules-handlers';
import { settingsHandlers } from '../features/settings-handlers';
import { historyHandlers } from '../features/timeline/history-handlers';
import { saveHistoryHandlers } from '../features/timeline/save-history';
import { bindUiIpc } from '../ipc/bind-ui';
import type { IpcLog } from '../ipc/ipc-log';
import type { SettingsStore } from '../platform/settings-file';
import { prepareSession } from '../security/harden-session';
import type { WindowRoles } from '../security/window-roles';
import { UI_PARTITION } from '../windows/partitions';
import { openUiWindow } from '../windows/ui-window';
import type { Desk } from './desk';
import { createDocumentPrinter } from './document-printer';
import type { BundlePaths } from './paths';
import { type PracticeParts, practiceHandlers } from './practice';
import { showLooks, showTextSize } from './ui-looks';

/** The window of Kept: the face a collector sees. */
export type UiFace = {
  /** Gives the window its desk, or the error that keeps it from having one. Until then requests are answered `STORE_UNAVAILABLE`. */
  readonly setDesk: (desk: Result<Desk>) => void;
  /** Gives the window the settings of the person, or the error that keeps it from having them. Until then it waits for them. */
  readonly setSettings: (settings: Result<SettingsStore>) => void;
  readonly focus: () => void;
};

export type UiFaceParts = {
  readonly roles: WindowRoles;
  readonly paths: BundlePaths;
  readonly board: DeskBoard;
  readonly broadcast: Broadcast<Ipc>;
  readonly ipcLog: IpcLog;
  readonly nowMs: () => number;
  readonly newCorrelationId: () => string;
  readonly onClosed: () => void;
  /** What the health page needs to know besides the desk. */
  readonly health: Pick<
    HealthHandlersParts,
    'folder' | 'clock' | 'zoneChange' | 'droppedLines' | 'flushLog' | 'startedMs' | 'access'
  >;
  readonly practice: Pick<PracticeParts, 'isPractice' | 'root' | 'schedule'>;
};

/** Binds the contract and opens the window at once: it shows how the desk is coming up. */
export async function openUiFace(parts: UiFaceParts): Promise<UiFace> {
  let running: Result<Desk> = err('STORE_UNAVAILABLE', 'the desk is starting');
  let window: BrowserWindow | null = null;
  const current = (): Result<Desk> => running;
  let giveSettings: UiFace['setSettings'] = () => undefined;
  const settings = new Promise<Result<SettingsStore>>((resolve) => {
    giveSettings = resolve;
  });
  let openedSettings: SettingsStore | null = null;
  const files = { desk: current, dialogs: dialog, window: () => window, tokens: createFileTokens() };
  const desk = deskHandlers(current, () => Promise.resolve(parts.board.status()));
  const printer = createDocumentPrinter(parts.roles);
  bindUiIpc({
    handlers: {
      ...desk,
      account: { ...desk.account, ...historyHandlers(current), ...saveHistoryHandlers({ ...files, printer }) },
      desk: {
        ...desk.desk,
        ...healthHandlers({
          ...files,
          ...parts.health,
          status: parts.board.status,
          settings: () => openedSettings?.read() ?? null,
          broadcast: parts.broadcast,
        }),
        ...practiceHandlers({ ...parts.practice, app, argv: process.argv, journal: current }),
      },
      settings: settingsHandlers(() => settings),
      drafts: draftsHandlers(current),
      import: importHandlers({ ...files, broadcast: parts.broadcast }),
      rules: {
        ...rulesHandlers(current),
        ...complianceHandlers(files),
        saveEvidence: saveEvidence({ ...files, print: printer.toPdf }),
      },
    },
    roles: parts.roles,
    log: parts.ipcLog,
    newCorrelationId: parts.newCorrelationId,
    nowMs: parts.nowMs,
  });
  showLooks(null, parts.broadcast);
  prepareSession(session.fromPartition(UI_PARTITION), 'ui', parts.paths.uiPages);
  const opening = openUiWindow<BrowserWindow>({
    createWindow: (options) => {
      window = new BrowserWindow(options);
      // From its first moment: a person may close it while it loads.
      window.once('closed', parts.onClosed);
      return window;
    },
    roles: parts.roles,
    preloadPath: parts.paths.uiPreload,
    isPackaged: app.isPackaged,
    isContentProtected: false,
  });
  await opening.catch((cause: unknown) => {
    if (window?.isDestroyed() !== true) throw cause;
  });
  return {
    setDesk: (result) => {
      running = result;
      if (!result.ok) parts.board.fail(result.error);
      const revision = parts.board.revision();
      parts.broadcast('desk', 'changed', { revision });
      parts.broadcast('queue', 'changed', { revision });
    },
    setSettings: (opened) => {
      giveSettings(opened);
      if (!opened.ok) return;
      openedSettings = opened.value;
      const show = (): void => {
        showLooks(opened.value, parts.broadcast);
        showTextSize(window, opened.value);
      };
      show();
      opened.value.onChange(() => {
        show();
        parts.broadcast('settings', 'changed', {});
      });
    },
    focus: () => {
      if (window === null || window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, protocol, shell } from 'electron';
import type { Broadcast } from '#shared/contract/define';
import { type Ipc, ipc } from '#shared/contract/ipc';
import type { DeskStatus } from '#shared/contract/views';
import { type Result, err, ok } from '#shared/kernel/result';
import { schemaOutput } from '../cli/commands';
import { type CommandLine, type StartOptions, ownArguments, parseCommandLine } from '../cli/invocation';
import { isRulesInvocation } from '../cli/rules-commands';
import { type CliSurroundings, printResult, runRulesAlone } from '../cli/run-cli';
import { createBroadcast } from '../ipc/broadcast';
import { fsError } from '../platform/fs-errors';
import { todayOf } from '../platform/clock';
import { createIds } from '../platform/ids';
import { type Log, createLog, logCode } from '../platform/log';
import { registerAppScheme } from '../security/app-scheme';
import { createExternalLinks } from '../security/external-links';
import { hardenApp } from '../security/harden-app';
import { claimSingleInstance } from '../security/single-instance';
import { type WindowRoles, createWindowRoles } from '../security/window-roles';
import { clockOfStart } from './clock-of-start';
import { type DataFolder, chooseDataRoot, dataFolder } from './data-folder';
import { type SettableClock, settableClock } from './demonstration';
import { generationIn, storeBackend } from '../store/backend';
import { ipcLogTo } from './ipc-log-writer';
import { type BundlePaths, bundlePaths } from './paths';
import { runCommandLine } from './run-command-line';
import { runWindow } from './run-window';

/** What lives as long as the process: what was asked, where the data lies, who may speak, and the clock. */
export type Start = {
  readonly line: CommandLine;
  readonly folder: DataFolder;
  readonly paths: BundlePaths;
  readonly roles: WindowRoles;
  readonly log: Log;
  readonly broadcast: Broadcast<Ipc>;
  readonly clock: SettableClock;
  readonly surroundings: CliSurroundings;
  readonly versions: DeskStatus['versions'];
  /** Epoch ms of the start of this process. */
  readonly startedMs: number;
  /** Asks a person to look at this window: somebody started Kept a second time. */
  readonly onSecondStart: { run: () => void };
};

/**
 * Starts Kept from its bundle in `mainDir`: hardens the app, takes the lock on the data folder, then opens the window or runs one
 * command. Nothing touches the data in the folder before the lock.
 */
export async function run(mainDir: string): Promise<void> {
  const roles = createWindowRoles();
  const links = createExternalLinks(shell);
  let log: Log | null = null;
  hardenApp(app, {
    roleOf: roles.roleOf,
    links,
    onRefused: (what) => log?.warn('security', 'a page was refused something', { what: logCode(what) }),
  });
  registerAppScheme(protocol);
  // Windows come and go (the store's is replaced when it dies) without ending Kept: it ends by `app.quit` or `app.exit` alone.
  app.on('window-all-closed', () => undefined);
  const clock = settableClock(clockOfStart(app.isPackaged));
  const surroundings = cliSurroundings(clock);
  const line = parseCommandLine(ownArguments(process.argv, app.isPackaged ? null : app.getAppPath()));
  const printAndLeave = async (result: Parameters<typeof printResult>[2]): Promise<void> =>
    app.exit(await printResult(surroundings, process.argv.includes('--json'), result));
  if (!line.ok) return printAndLeave(line);
  const { start: options, invocation } = line.value;
  if (invocation?.command === 'schema') return printAndLeave(schemaOutput(invocation.of));
  const alone = await runWithoutDesk(line.value, surroundings, clock);
  if (alone !== null) return app.exit(alone);
  const onSecondStart = { run: (): void => undefined };
  const folder = claimFolder(options, () => onSecondStart.run());
  if (!folder.ok) return printAndLeave(folder);
  askForBackend(folder.value, options.idbBackend);
  await app.whenReady();
  log = createLog({ dir: folder.value.logs, proc: 'main', clock });
  const start: Start = {
    line: line.value,
    folder: folder.value,
    paths: bundlePaths(mainDir),
    roles,
    log,
    broadcast: createBroadcast({ contract: ipc, role: 'ui', roles, log: ipcLogTo(log) }),
    clock,
    surroundings,
    versions: versions(),
    startedMs: clock.nowMs(),
    onSecondStart,
  };
  if (invocation === null) await runWindow(start);
  else app.exit(await runCommandLine(start, invocation));
}

/**
 * Rules can be asked without a record: nothing is opened or made then. Where a data folder is named and is there, its own packs
 * count, and it is opened like for any other command. Null: this start needs a desk.
 */
async function runWithoutDesk(
  { invocation, isJson, start }: CommandLine,
  surroundings: CliSurroundings,
  clock: SettableClock,
): Promise<number | null> {
  if (invocation === null || !isRulesInvocation(invocation)) return null;
  const isOfDesk =
    start.dataDir !== null && existsSync(dataFolder(path.resolve(surroundings.cwd, start.dataDir)).deskFile);
  if (isOfDesk && invocation.command !== 'rules schema') return null;
  return runRulesAlone(invocation, isJson, surroundings, todayOf(clock));
}

function cliSurroundings(clock: SettableClock): CliSurroundings {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const { stdin, stdout, stderr } = process;
  const { newEventId } = createIds(clock);
  return { stdin, stdout, stderr, cwd: process.cwd(), signal: interrupted.signal, newEventId };
}

/** Chooses the data folder and takes its lock. Chromium's profile goes below it, so that one folder is all there is to back up. */
function claimFolder(options: StartOptions, onSecondStart: () => void): Result<DataFolder> {
  const folder = dataFolder(chooseDataRoot(options, app.getPath('userData'), process.cwd()));
  try {
    mkdirSync(folder.session, { recursive: true, mode: 0o700 });
  } catch (cause) {
    return { ok: false, error: fsError(cause, 'FILE_NOT_READABLE', 'the data folder cannot be made') };
  }
  app.setPath('userData', folder.root);
  app.setPath('sessionData', folder.session);
  if (claimSingleInstance(app, onSecondStart)) return ok(folder);
  return err('INSTANCE_RUNNING', 'Kept is already running on this data folder; its window was asked to come forward');
}

/**
 * Asks for Chromium's SQLite backend for new stores: the LevelDB one loses whole databases when its process is killed.
 * DURABILITY: a store stays on the backend it was made with. Chromium deletes a LevelDB store when it meets it with SQLite asked for.
 */
function askForBackend(folder: DataFolder, wanted: StartOptions['idbBackend']): void {
  const existing = storeBackend(folder.session, generationIn(folder.deskFile));
  const backend = existing === 'unknown' ? wanted : existing;
  app.commandLine.appendSwitch(backend === 'sqlite' ? 'enable-features' : 'disable-features', 'IdbSqliteBackingStore');
}

function versions(): DeskStatus['versions'] {
  const { electron, chrome, node } = process.versions;
  return { kept: app.getVersion(), host: electron ?? 'unknown', chrome: chrome ?? 'unknown', node };
}

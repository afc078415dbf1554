/**
 * For the compiler: whatever the stand-in exports, hands out, takes and gives is as Electron's own types have it. So no
 * test can lean on something the stand-in made up. A line that is wrong lists the made-up names in its type error.
 */
import type { EventEmitter } from 'node:events';
import type * as Real from 'electron';
import { describe, expectTypeOf, it } from 'vitest';
import type * as Host from '#test/host/src/electron';

/** What the stand-in adds on purpose and Electron does not have (or, the last, does not declare). */
type OwnMembers = 'host' | 'hostBounds' | 'hostClose' | 'hostClosed' | 'hostLost' | 'getLastWebPreferences';
type OwnSwitchMembers = 'take' | 'appendedNames' | 'disownAppended';

type MadeUp<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs | OwnMembers>;

/** Shared members of another type; those of emitters are overloads per event there, which no class can repeat. */
type Different<Ours, Theirs> = {
  [Name in Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>]: Ours[Name] extends Theirs[Name] ? never : Name;
}[Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>];

type Wrong<Ours, Theirs> = MadeUp<Ours, Theirs> | Different<Ours, Theirs>;

type Window = InstanceType<typeof Host.BrowserWindow>;
type Contents = Window['webContents'];
type Frame = Contents['mainFrame'];
type Port = InstanceType<typeof Host.MessageChannelMain>['port1'];
type Session = typeof Host.session.defaultSession;

describe('the types of the stand-in, beside those of Electron', () => {
  it('export no name that Electron lacks', () => {
    expectTypeOf<Exclude<keyof typeof Host, keyof typeof Real>>().toBeNever();
  });

  it('have the modules as Electron has them', () => {
    expectTypeOf<Wrong<typeof Host.app, Real.App>>().toBeNever();
    expectTypeOf<Exclude<Wrong<typeof Host.app.commandLine, Real.CommandLine>, OwnSwitchMembers>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.clipboard, Real.Clipboard>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.crashReporter, Real.CrashReporter>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.dialog, Real.Dialog>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.nativeTheme, Real.NativeTheme>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.net, Real.Net>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.powerMonitor, Real.PowerMonitor>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.protocol, Real.Protocol>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.safeStorage, Real.SafeStorage>>().toBeNever();
    expectTypeOf<Wrong<typeof Host.shell, Real.Shell>>().toBeNever();
  });

  it('have the classes as Electron has them, but for members that hold classes of the stand-in', () => {
    expectTypeOf<Exclude<Wrong<Window, Real.BrowserWindow>, 'webContents'>>().toBeNever();
    type OwnInContents = 'capturePage' | 'ipc' | 'mainFrame' | 'postMessage' | 'session';
    expectTypeOf<Exclude<Wrong<Contents, Real.WebContents>, OwnInContents>>().toBeNever();
    type OwnInFrame = 'frames' | 'framesInSubtree' | 'postMessage' | 'top';
    expectTypeOf<Exclude<Wrong<Frame, Real.WebFrameMain>, OwnInFrame>>().toBeNever();
    expectTypeOf<Exclude<Wrong<Port, Real.MessagePortMain>, 'postMessage'>>().toBeNever();
    expectTypeOf<Exclude<Wrong<typeof Host.ipcMain, Real.IpcMain>, 'handle' | 'handleOnce'>>().toBeNever();
    type OwnInSession = 'protocol' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'webRequest';
    expectTypeOf<Exclude<Wrong<Session, Real.Session>, OwnInSession>>().toBeNever();
  });

  it('have no static and no smaller member that Electron lacks', () => {
    expectTypeOf<MadeUp<typeof Host.BrowserWindow, typeof Real.BrowserWindow>>().toBeNever();
    expectTypeOf<MadeUp<typeof Host.Menu, typeof Real.Menu>>().toBeNever();
    expectTypeOf<MadeUp<typeof Host.session, typeof Real.session>>().toBeNever();
    expectTypeOf<MadeUp<typeof Host.webContents, typeof Real.webContents>>().toBeNever();
    expectTypeOf<MadeUp<typeof Host.screen, Real.Screen>>().toBeNever();
    expectTypeOf<MadeUp<InstanceType<typeof Host.Menu>, Real.Menu>>().toBeNever();
    expectTypeOf<MadeUp<InstanceType<typeof Host.MenuItem>, Real.MenuItem>>().toBeNever();
  });
});

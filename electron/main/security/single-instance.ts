/** The part of the app that the single-instance lock needs. */
export type LockingApp = {
  readonly requestSingleInstanceLock: () => boolean;
  readonly on: (event: 'second-instance', listener: () => void) => unknown;
};

/**
 * Takes the lock on the data folder. DURABILITY: two processes on one folder corrupt its database, so nothing may touch the folder
 * before this answers true. `onSecondStart` is told when a person starts Kept again.
 */
export function claimSingleInstance(app: LockingApp, onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  // The other process's arguments are not looked at: they are what any program on this machine may say.
  app.on('second-instance', () => onSecondStart());
  return true;
}

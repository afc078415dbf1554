import type { Workstation } from '#shared/contract/ipc';

declare global {
  interface Window {
    /** Put there by the preload before any script of the page runs. */
    readonly workstation?: Workstation;
  }
}

/** What the preload put on the window, or null when this page was opened without it. */
export function workstationOf(from: Window): Workstation | null {
  return from.workstation ?? null;
}

import { type DownloadSession, refuseDownloads } from './downloads';
import type { WindowRole } from './origins';
import { type PermissionSession, restrictPermissions } from './permissions';
import { type SchemeServer, serveApp } from './serve-app';

/** The part of a session that hardening needs; Electron's `Session` fits. */
export type HardenedSession = PermissionSession &
  DownloadSession &
  SchemeServer & { readonly setSpellCheckerEnabled: (isEnabled: boolean) => void };

/** Prepares the session of a role: what it may do and which files are its pages. Once, before its first window. */
export function prepareSession(session: HardenedSession, role: WindowRole, rootDir: string): void {
  restrictSession(session, role);
  serveApp(session, role, rootDir);
}

/** `role` null: a session Kept did not make, which gets nothing at all. */
export function restrictSession(session: Omit<HardenedSession, 'protocol'>, role: WindowRole | null): void {
  restrictPermissions(session, role);
  refuseDownloads(session);
  // The spell checker fetches dictionaries from a network and learns what is typed into notes.
  session.setSpellCheckerEnabled(false);
}

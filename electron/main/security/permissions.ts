import type { WindowRole } from './origins';

/** The one permission anybody has: the store may ask Chromium not to evict its database. */
const GRANTED: Readonly<Record<WindowRole, readonly string[]>> = {
  ui: [],
  store: ['persistent-storage'],
  document: [],
};

/** Whether a window of that role (null: a session Kept did not make) has a permission. */
export function isPermitted(role: WindowRole | null, permission: string): boolean {
  return role !== null && GRANTED[role].includes(permission);
}

/** The part of a session that permissions need. */
export type PermissionSession = {
  readonly setPermissionRequestHandler: (
    handler: (webContents: unknown, permission: string, callback: (isGranted: boolean) => void) => void,
  ) => void;
  readonly setPermissionCheckHandler: (handler: (webContents: unknown, permission: string) => boolean) => void;
  readonly setDevicePermissionHandler: (handler: () => boolean) => void;
  readonly setDisplayMediaRequestHandler: (
    handler: (request: unknown, callback: (streams: null) => void) => void,
  ) => void;
};

/** Denies a session every permission, device and screen capture but what its role is granted. */
export function restrictPermissions(session: PermissionSession, role: WindowRole | null): void {
  session.setPermissionRequestHandler((_webContents, permission, callback) => callback(isPermitted(role, permission)));
  session.setPermissionCheckHandler((_webContents, permission) => isPermitted(role, permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}

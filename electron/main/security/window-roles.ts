import type { WindowRole } from './origins';

/** The part of a window's contents that its role is remembered with. */
export type RoleHolder = {
  readonly id: number;
  readonly isDestroyed: () => boolean;
  readonly isCrashed: () => boolean;
  readonly send: (channel: string, payload: unknown) => void;
  readonly once: (event: 'destroyed', listener: () => void) => unknown;
};

/** Which window has which role. Only the window factories assign roles; a window nobody assigned one may ask for nothing. */
export type WindowRoles = {
  /** Until the contents are destroyed. Throws when they have a role already. */
  readonly assign: (role: WindowRole, contents: RoleHolder) => void;
  /** The role of a `webContents.id`, or null. */
  readonly roleOf: (contentsId: number) => WindowRole | null;
  /** The living windows of a role. */
  readonly holdersOf: (role: WindowRole) => readonly RoleHolder[];
};

export function createWindowRoles(): WindowRoles {
  const assigned = new Map<number, { readonly role: WindowRole; readonly contents: RoleHolder }>();
  return {
    assign: (role, contents) => {
      if (assigned.has(contents.id)) throw new Error(`window ${contents.id} has a role already`);
      assigned.set(contents.id, { role, contents });
      contents.once('destroyed', () => assigned.delete(contents.id));
    },
    roleOf: (contentsId) => assigned.get(contentsId)?.role ?? null,
    holdersOf: (role) =>
      [...assigned.values()]
        .filter((entry) => entry.role === role && !entry.contents.isDestroyed() && !entry.contents.isCrashed())
        .map((entry) => entry.contents),
  };
}

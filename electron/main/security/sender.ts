import { ORIGINS, type WindowRole, isUrlOf } from './origins';
import type { WindowRoles } from './window-roles';

/** What of an IPC event says who sent it. `senderFrame` is null once the frame is gone or has navigated. */
export type SenderEvent = {
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
};

/** Why a sender was refused. Logged, never told to the sender. */
export type SenderRefusal =
  | 'frame-gone'
  | 'sub-frame'
  | 'foreign-origin'
  | 'foreign-url'
  | 'window-without-role'
  | 'window-of-other-role';

/**
 * Null when the message comes from the main frame of a registered window of `role` that shows a page of exactly that role's origin.
 * SECURITY: call it synchronously on the first line of a handler; later the frame may be another.
 */
export function refuseSender(event: SenderEvent, role: WindowRole, roles: WindowRoles): SenderRefusal | null {
  const frame = readFrame(event);
  if (frame === null) return 'frame-gone';
  if (frame.parent !== null) return 'sub-frame';
  if (frame.origin !== ORIGINS[role]) return 'foreign-origin';
  // SECURITY: the origin alone is not enough, an `about:blank` document has the origin of whoever opened it.
  if (!isUrlOf(role, frame.url)) return 'foreign-url';
  const actual = roles.roleOf(event.sender.id);
  if (actual === null) return 'window-without-role';
  return actual === role ? null : 'window-of-other-role';
}

/** Electron throws when a frame is read that was disposed of in between: that frame may ask for nothing. */
function readFrame(
  event: SenderEvent,
): { readonly url: string; readonly origin: string; readonly parent: unknown } | null {
  try {
    const frame = event.senderFrame;
    return frame === null ? null : { url: frame.url, origin: frame.origin, parent: frame.parent };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

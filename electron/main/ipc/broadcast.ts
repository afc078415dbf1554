import { channelName } from '#shared/contract/channels';
import type { Broadcast, Contract } from '#shared/contract/define';
import type { WindowRole } from '../security/origins';
import type { WindowRoles } from '../security/window-roles';
import type { IpcLog } from './ipc-log';
import { problemPaths } from './problems';

export type BroadcastParts<C extends Contract> = {
  readonly contract: C;
  readonly role: WindowRole;
  readonly roles: WindowRoles;
  readonly log: IpcLog;
};

/**
 * Gives notices to every living window of a role. A notice that does not fit the contract, or a window that vanishes under it, is
 * logged and dropped: a notice is only a hint to ask again, and must never undo an acknowledgement that was just given.
 */
export function createBroadcast<C extends Contract>(parts: BroadcastParts<C>): Broadcast<C> {
  return (group, name, payload) => {
    const channel = channelName(String(group), String(name));
    const entry = parts.contract[group]?.[name as string];
    if (entry === undefined || entry.kind !== 'notice') throw new Error(`${channel} is no notice of the contract`);
    const checked = entry.payload.safeParse(payload);
    if (!checked.success) {
      const error = new Error(`bad payload: ${JSON.stringify(problemPaths(checked.error))}`);
      parts.log({ event: 'notice-dropped', channel, error });
      return;
    }
    for (const contents of parts.roles.holdersOf(parts.role)) {
      try {
        contents.send(channel, checked.data);
      } catch (error) {
        parts.log({ event: 'notice-dropped', channel, error });
      }
    }
  };
}

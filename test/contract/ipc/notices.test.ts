import { describe, expect, it } from 'vitest';
import { ipc } from '#shared/contract/ipc';
import { createBroadcast } from '#main/ipc/broadcast';
import type { IpcLogEntry } from '#main/ipc/ipc-log';
import { createWindowRoles } from '#main/security/window-roles';
import { createHolder } from './desk-ipc';

function openDesk() {
  const roles = createWindowRoles();
  const windows = { first: createHolder(1), second: createHolder(2), store: createHolder(3) };
  roles.assign('ui', windows.first);
  roles.assign('ui', windows.second);
  roles.assign('store', windows.store);
  const log: IpcLogEntry[] = [];
  const broadcast = createBroadcast({ contract: ipc, role: 'ui', roles, log: (entry) => log.push(entry) });
  return { windows, log, broadcast };
}

describe('a notice', () => {
  it('reaches every UI window on the channel of its entry, and no other window', () => {
    const { windows, broadcast } = openDesk();
    broadcast('queue', 'changed', { revision: 3 });
    expect(windows.first.sent).toEqual([{ channel: 'queue:changed', payload: { revision: 3 } }]);
    expect(windows.second.sent).toEqual(windows.first.sent);
    expect(windows.store.sent).toEqual([]);
  });

  it('passes over windows that are destroyed or crashed', () => {
    const { windows, broadcast, log } = openDesk();
    windows.first.destroy();
    windows.second.state.isCrashed = true;
    broadcast('desk', 'changed', { revision: 3 });
    expect([windows.first.sent, windows.second.sent, log]).toEqual([[], [], []]);
  });

  it('that does not fit the contract is dropped and logged by its places', () => {
    const { windows, broadcast, log } = openDesk();
    broadcast('queue', 'changed', { revision: 'Ada Lovelace' } as never);
    broadcast('queue', 'changed', { revision: 1, name: 'Ada Lovelace' } as never);
    expect(windows.first.sent).toEqual([]);
    expect(log).toMatchObject([
      { event: 'notice-dropped', channel: 'queue:changed' },
      { event: 'notice-dropped', channel: 'queue:changed' },
    ]);
    expect(log.map((entry) => ('error' in entry ? String(entry.error) : '')).join('\n')).not.toContain('Ada');
  });

  it('still reaches the other windows when one vanishes under it', () => {
    const { windows, broadcast, log } = openDesk();
    const gone = new Error('Object has been destroyed');
    Object.assign(windows.first, {
      send: () => {
        throw gone;
      },
    });
    broadcast('queue', 'changed', { revision: 3 });
    expect(windows.second.sent).toHaveLength(1);
    expect(log).toEqual([{ event: 'notice-dropped', channel: 'queue:changed', error: gone }]);
  });

  it('cannot be given on the channel of a request, or of nothing', () => {
    const { broadcast } = openDesk();
    expect(() => broadcast('queue', 'page', {} as never)).toThrow('queue:page');
    expect(() => broadcast('queue', 'nothing' as never, {} as never)).toThrow('queue:nothing');
  });
});

import type { ClientLine } from '../../ipc/types';

/** Clients nobody has told anything about first, then those that are known in part, then by name. */
export function clientsInOrder(clients: readonly ClientLine[]): readonly ClientLine[] {
  const rank = ({ terms }: ClientLine) => {
    if (terms === null) return 0;
    return terms.collectorRole === null || terms.defaultStatus === null ? 1 : 2;
  };
  return clients.toSorted((a, b) => rank(a) - rank(b) || a.clientName.localeCompare(b.clientName, 'en-US'));
}

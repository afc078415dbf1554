import type { DutyAccounts, DutyAccountsInput, GateInput, RulesState } from '#shared/contract/store';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import { packsOfDesk } from '#shared/domain/compliance/desk-rules';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { gateView } from '#shared/domain/compliance/gate-view';
import type { RecordedEvent } from '#shared/domain/events/types';
import { instant } from '#shared/kernel/calendar';
import { DESK_STREAM } from './event-log';
import type { Session } from './session';

/** What may be done on an account at a moment. */
export function gateOf(
  session: Session,
  { nowMs, today, zone, desk }: GateInput,
  { account, events }: { readonly account: Account; readonly events: readonly RecordedEvent[] },
): GateView {
  const ctx = { now: instant(nowMs), today, zone, desk };
  return gateView({ account, events, state: foldAccount(events), ctx, inForce: session.inForce });
}

/** The accounts with a duty that presses, the earliest due first, at most `limit`. */
export async function dutyAccounts(
  { duties, table }: Session,
  { limit, ...asked }: DutyAccountsInput,
): Promise<DutyAccounts> {
  const { accounts, isSettling } = await duties.due(asked);
  const shown = accounts.slice(0, limit).map(({ ordinal, dueOn, duties: count }) => {
    const { accountId, name, externalId, clientName } = table.row(ordinal).facts;
    return { accountId, name, externalId, clientName, dueOn, duties: count };
  });
  return { total: accounts.length, isSettling, accounts: shown };
}

/** Accounts of each client by the client's name, as the rows have it. */
function accountsByClient({ table }: Session): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pack of table.packs) {
    for (let row = 0; row < pack.rows; row += 1) {
      const name = pack.words.clientName.at(row);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Clients by the profiles their files were read with. */
function clientsIn(events: readonly RecordedEvent[]): ReadonlyMap<string, string> {
  const clients = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'import.v1.batch-committed') continue;
    const { profile } = event.data;
    if (typeof profile !== 'object' || profile === null || Array.isArray(profile)) continue;
    const { clientId, clientName } = profile as { readonly clientId?: unknown; readonly clientName?: unknown };
    if (typeof clientId === 'string') clients.set(clientId, typeof clientName === 'string' ? clientName : clientId);
  }
  return clients;
}

/** The rules the desk judges by, and the clients they may be told about. */
export async function rulesState(session: Session): Promise<RulesState> {
  const clients = clientsIn(await session.log.of(DESK_STREAM));
  const accounts = accountsByClient(session);
  const { deskRules } = session;
  return {
    packs: packsOfDesk(deskRules),
    raises: deskRules.raises,
    terms: deskRules.terms,
    clients: [...clients].map(([clientId, clientName]) => ({
      clientId,
      clientName,
      accounts: accounts.get(clientName) ?? 0,
    })),
  };
}

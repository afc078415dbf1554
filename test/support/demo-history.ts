import { createHash } from 'node:crypto';
import { type ParsedPlacement, readPlacement } from '#main/import/import-file';
import { type DemoAct, demoCommand } from '#shared/demo/history';
import { type DemoPlacement, demoPlacements } from '#shared/demo/placement';
import { DEMO_TERMS } from '#shared/demo/terms';
import type { Account } from '#shared/domain/account/types';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { decide } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { mergePlacement } from '#shared/domain/placement/merge';
import { dayInZone, epochMs } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import { type ActorId, type DeskId, type EventId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { batchId, day, eventId } from './accounts';

/** The rules the demonstration's desk judges by. */
export const DEMO_RULES = rulesInForce({ ...NO_DESK_RULES, terms: DEMO_TERMS });

export const DEMO_ZONE = 'America/Chicago';
export const DEMO_TODAY = day('2026-07-14');

/** One placement of the portfolio as the import reads it. */
export async function parsed(demo: DemoPlacement, today = DEMO_TODAY): Promise<ParsedPlacement> {
  const bytes = new TextEncoder().encode(demo.csv);
  const source = {
    fileName: demo.fileName,
    openStream: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
  const idOf = (...words: readonly string[]) =>
    createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 32);
  return unwrap(await readPlacement({ source, profile: demo.profile, asOf: today, idOf }));
}

/** The whole portfolio of a seed as it is imported. */
export async function accountsOf(seed: number, today = DEMO_TODAY): Promise<readonly Account[]> {
  const placements = await Promise.all(demoPlacements({ seed, today }).map((demo) => parsed(demo, today)));
  const batch = { batchId: batchId(1), asOf: today, importedOn: today };
  return placements.flatMap(({ drafts }) => drafts.map((draft) => mergePlacement(null, draft, batch).account));
}

/** Plays a history as a desk would record it; a refusal fails the test with its reasons. */
export function played(
  accounts: readonly Account[],
  history: readonly DemoAct[],
): ReadonlyMap<string, readonly RecordedEvent[]> {
  const byId = new Map(accounts.map((account) => [account.id as string, account]));
  const events = new Map<string, RecordedEvent[]>();
  const ids: EventId[] = [];
  for (const [place, act] of history.entries()) {
    const account = byId.get(act.accountId);
    if (account === undefined) throw new Error('an act on an account that is not in the portfolio');
    const before = events.get(act.accountId) ?? [];
    const id = eventId(place + 1);
    const ctx = { now: act.at, today: dayInZone(epochMs(act.at), DEMO_ZONE), zone: DEMO_ZONE };
    const decision = unwrap(decide(account, before, demoCommand(act, id, ids), ctx, DEMO_RULES));
    if (decision.kind !== 'record') throw new Error('an act that was recorded before');
    const stamp = {
      actorId: asId<ActorId>('demo'),
      deskId: asId<DeskId>('desk'),
      at: act.at,
      hlc: formatHlc({ ms: epochMs(act.at), counter: 0 }, 'desk'),
      seq: place + 1,
      prevHash: '',
      hash: '',
      knownAt: null,
      rulePack: null,
    };
    ids.push(id);
    events.set(act.accountId, [...before, ...decision.drafts.map((draft) => ({ ...draft, ...stamp }))]);
  }
  return events;
}

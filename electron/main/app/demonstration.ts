import { demoCommand, demoHistory } from '#shared/demo/history';
import { type DemoPlacement, demoPlacements } from '#shared/demo/placement';
import { DEMO_TERMS } from '#shared/demo/terms';
import type { Account } from '#shared/domain/account/types';
import type { EventDraft } from '#shared/domain/events/types';
import { type LocalDay, addDays, epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import type { EventId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import { type ClockPort, todayOf } from '../platform/clock';
import type { IdPort } from '../platform/ids';
import type { Desk } from './desk';

/** A clock that can be set: the demonstration's history is recorded at the times it tells of. Set to null it is the real one. */
export type SettableClock = ClockPort & { readonly set: (atMs: number | null) => void };

export function settableClock(real: ClockPort): SettableClock {
  let setTo: number | null = null;
  return { nowMs: () => setTo ?? real.nowMs(), zone: real.zone, set: (atMs) => (setTo = atMs) };
}

/** The same people, debts and stories on every machine. */
const SEED = 20_261_122;
const PLACED_DAYS_AGO = 60;

async function everyAccount(desk: Desk): Promise<Result<readonly Account[]>> {
  return desk.store.accounts({ offset: 0, limit: 10_000 });
}

/**
 * Fills an empty desk with the demonstration portfolio, through the same import and the same commands as any other: placed sixty
 * days ago, worked since. Does nothing on a desk that holds accounts. `onProgress` gets a share from 0 to 1.
 */
export async function seedDemonstration(
  desk: Desk,
  clock: SettableClock,
  ids: IdPort,
  onProgress: (share: number) => void,
): Promise<Result<null>> {
  const known = await desk.store.accounts({ offset: 0, limit: 1 });
  if (!known.ok || known.value.length > 0) return known.ok ? ok(null) : known;
  const today = todayOf(clock);
  try {
    clock.set(epochMs(instantOfLocalTime(addDays(today, -PLACED_DAYS_AGO), 8, clock.zone())));
    for (const placement of demoPlacements({ seed: SEED, today })) {
      const imported = await importDemo(desk, placement, today);
      if (!imported.ok) return imported;
    }
    const told = await tellTerms(desk, ids);
    return told.ok ? await tellHistory(desk, clock, ids, onProgress) : told;
  } finally {
    clock.set(null);
  }
}

async function importDemo(desk: Desk, placement: DemoPlacement, asOf: LocalDay): Promise<Result<null>> {
  const { csv, profile, fileName } = placement;
  const imported = await desk.importFile({
    source: { fileName, openStream: () => once(Buffer.from(csv)) },
    profile,
    asOf,
    isDryRun: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return imported.ok ? desk.saveProfile(profile) : imported;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Whose debts these are and how they are collected: known before the first contact, for the rules judge by it. */
async function tellTerms(desk: Desk, ids: IdPort): Promise<Result<null>> {
  const drafts = DEMO_TERMS.map((terms): EventDraft => ({
    id: ids.newEventId(),
    type: 'client.v1.terms-set',
    accountId: null,
    partyId: null,
    data: terms,
  }));
  const recorded = await desk.recorder.recordDrafts(drafts, (events) => desk.store.apply({ events }));
  return recorded.ok ? ok(null) : recorded;
}

async function tellHistory(
  desk: Desk,
  clock: SettableClock,
  ids: IdPort,
  onProgress: (share: number) => void,
): Promise<Result<null>> {
  const accounts = await everyAccount(desk);
  if (!accounts.ok) return accounts;
  clock.set(null);
  const acts = demoHistory({ seed: SEED, today: todayOf(clock), accounts: accounts.value });
  const recorded: EventId[] = [];
  for (const act of acts) {
    clock.set(epochMs(act.at));
    const id = ids.newEventId();
    const done = await desk.recorder.record(demoCommand(act, id, recorded));
    if (!done.ok) return done;
    recorded.push(id);
    if (recorded.length % 25 === 0) onProgress(recorded.length / acts.length);
  }
  return ok(null);
}

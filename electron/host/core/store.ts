import type { AccountView, ProjectionReport, StoreOpenInput, StoreOpenReport, StorePort } from '#shared/contract/store';
import { decisionsOf } from '#shared/domain/compliance/decision-of';
import { agingBucket, daysPastDue, oldestDueOn, portfolioDay } from '#shared/domain/account/aging';
import { foldAccount } from '#shared/domain/account/account-state';
import { pointHistories } from '#shared/domain/account/point-history';
import { type Decision, decide } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { queueFacts } from '#shared/domain/queue/facts';
import { scoreParts } from '#shared/domain/queue/score';
import { timelineOf } from '#shared/domain/timeline/timeline';
import type { Account } from '#shared/domain/account/types';
import { epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import { CodedError, type Result, err, ok } from '#shared/kernel/result';
import { CHUNK_ACCOUNTS, CHUNK_SHIFT, masterOf } from './account-chunks';
import { accountWithEvents } from './account-with-events';
import { freshEvents } from './appending';
import { type Committed, commit, packOne } from './commit';
import { DESK_STREAM } from './event-log';
import { accountHistory, entryEvents } from './history';
import { importApply, importPlan, importStage } from './importing';
import { openSession } from './opening';
import type { Persistence, StorageFacts } from './persistence';
import { dutyAccounts, gateOf, rulesState } from './rules';
import { callableAsked } from './callable-asked';
import { queueClock } from './queue-clock';
import { queueCounts, queueNext, queuePage, queueTally } from './queue-pages';
import { STORE_LIMITS, type Session, type StoreLimits } from './session';
import { statsOf } from './stats';
import { Verification } from './verify';
import { WriteQueue } from './write-queue';

export type StoreParts = {
  readonly persistence: Persistence;
  /** Asked once at opening. */
  readonly storageFacts: () => Promise<StorageFacts>;
  readonly limits?: StoreLimits;
};

/** Turns what was thrown on purpose into an answer; bugs are thrown on. */
async function answered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (failure) {
    if (failure instanceof CodedError) return { ok: false, error: failure.error };
    throw failure;
  }
}

function refuse(code: 'NOT_FOUND' | 'STORE_UNAVAILABLE', message: string): CodedError {
  return new CodedError(err(code, message).error);
}

async function accountView(session: Session, input: Parameters<StorePort['account']>[0]): Promise<AccountView> {
  const { account, events } = await accountWithEvents(session, input.accountId);
  const state = foldAccount(events);
  const day = portfolioDay(account, input.today);
  const days = daysPastDue(oldestDueOn(account.debts), day);
  const score = scoreParts(queueFacts(account, state), queueClock(input));
  const facts = { daysPastDue: days, bucket: agingBucket(days), portfolioDay: day };
  return { account, state, score, ...facts, pointHistories: pointHistories(events) };
}

async function accountsFrom(session: Session, offset: number, limit: number): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  const end = Math.min(offset + limit, session.table.count);
  for (let no = offset >> CHUNK_SHIFT; no * CHUNK_ACCOUNTS < end; no += 1) {
    const first = no * CHUNK_ACCOUNTS;
    const lines = await session.chunks.lines(no);
    accounts.push(...lines.slice(Math.max(0, offset - first), end - first).map((line) => masterOf(line).account));
  }
  return accounts;
}

type PrepareInput = Parameters<StorePort['prepare']>[0];

/** Decides a command. An id that another account has is refused here: once journaled, it could not be taken back. */
async function prepare(session: Session, { command, ctx }: PrepareInput): Promise<Result<Decision>> {
  const { accountId, commandId } = command.input;
  const stream = session.log.recentStreamOf(commandId);
  if (stream !== undefined && stream !== accountId)
    return err('CONFLICT', 'the command id was used for another account');
  const { account, events } = await accountWithEvents(session, accountId);
  return decide(account, events, command, ctx, session.inForce);
}

async function append(session: Session, events: readonly RecordedEvent[]): Promise<Committed> {
  const { fresh, stored } = await freshEvents(session, events);
  if (fresh.length === 0) return { revision: session.sentinel.revision, head: session.sentinel.head };
  return commit(session, {
    events: fresh,
    stored,
    chunks: [],
    accounts: session.table.count,
    ordinalOf: (accountId) => session.table.ordinalOf(accountId),
    lines: (chunk) => session.chunks.lines(chunk),
    changedOrdinals: new Set(),
  });
}

/** The store over some persistence: reads run beside each other, writes one after another. */
export function createStore(parts: StoreParts): StorePort {
  const writes = new WriteQueue();
  /** Staging waits for staging; a batch takes a turn among the writes only to be recorded. */
  const imports = new WriteQueue();
  const limits = parts.limits ?? STORE_LIMITS;
  let session: Session | null = null;
  /** Packing behind a write failed: nothing is lost, and closing tells. */
  let packingFailure: Error | null = null;

  const opened = (): Session => {
    if (session === null) throw refuse('STORE_UNAVAILABLE', 'the store is not open');
    return session;
  };
  const read = <T>(work: (open: Session) => Promise<T> | T): Promise<Result<T>> => answered(async () => work(opened()));
  const write = <T>(work: (open: Session) => Promise<T>): Promise<Result<T>> =>
    writes.run(() => answered(() => work(opened())));

  const stage = <T>(work: (open: Session) => Promise<T>): Promise<Result<T>> =>
    imports.run(() => answered(() => work(opened())));

  const packBehind = () => {
    const pending = writes.run(async () => {
      if (session !== null && session.isDueForPacking(limits.packing)) await packOne(session);
    });
    pending.catch((failure: unknown) => {
      packingFailure = failure instanceof Error ? failure : new Error('packing failed', { cause: failure });
    });
  };

  const open = async (input: StoreOpenInput): Promise<StoreOpenReport> => {
    if (session !== null) throw refuse('STORE_UNAVAILABLE', 'the store is open already');
    const result = await openSession(parts.persistence, await parts.storageFacts(), limits, input);
    session = result.session;
    return result.report;
  };

  const close = async (): Promise<null> => {
    const closing = opened();
    session = null;
    closing.settling.stop();
    closing.duties.stop();
    try {
      if (closing.isDueForPacking(limits.closing)) while (await packOne(closing)) continue;
      if (packingFailure !== null) throw packingFailure;
      return null;
    } finally {
      packingFailure = null;
      await closing.database.close();
    }
  };

  const verify = async (): Promise<Result<ProjectionReport>> => {
    const begun = await write(async (open) => new Verification(open));
    if (!begun.ok) return begun;
    const verification = begun.value;
    const turn = <T>(work: () => Promise<T>): Promise<Result<T>> =>
      write((open) => {
        if (!verification.isOf(open)) throw refuse('STORE_UNAVAILABLE', 'the store was closed meanwhile');
        return work();
      });
    for (;;) {
      const step = await turn(() => verification.step());
      if (!step.ok) return step;
      if (!step.value) return turn(() => verification.report());
    }
  };

  return {
    open: (input) => writes.run(() => answered(() => open(input))),
    prepare: async (input) => {
      const decision = await read((open) => prepare(open, input));
      return decision.ok ? decision.value : decision;
    },
    apply: async ({ events }) => {
      const applied = await write((open) => append(open, events));
      packBehind();
      return applied;
    },
    importStage: (input) => stage((open) => importStage(open, input)),
    importPlan: ({ batchId }) => stage((open) => importPlan(open, batchId)),
    importApply: ({ batchId, events }) => write((open) => importApply(open, batchId, events)),
    importDiscard: ({ batchId }) => stage(async (open) => (open.staging.delete(batchId), null)),
    queuePage: (input) =>
      read((open) => {
        open.settling.begin(callableAsked(input));
        open.search.prepareBehind();
        return queuePage(open, open.sentinel.revision, input);
      }),
    queueNext: (input) =>
      read(async (open) => {
        // Nobody is given an account that may not be called before one that may: this question waits.
        await open.settling.done(callableAsked(input));
        return { accountId: await queueNext(open, input) };
      }),
    queueCounts: (input) =>
      read(async (open) => {
        // Nothing on screen waits for figures: they may as well be right.
        await open.settling.done(callableAsked(input));
        return queueCounts(open, input);
      }),
    queueTally: (input) =>
      read(async (open) => {
        await open.settling.done(callableAsked(input));
        return queueTally(open, input);
      }),
    queueSearch: ({ text, limit }) => read((open) => open.search.find(text, limit)),
    queueWorked: (input) =>
      read((open) => {
        const dayStart = epochMs(instantOfLocalTime(input.today, 0, input.zone ?? 'utc'));
        return open.dayWork.of(input.actorId, dayStart);
      }),
    account: (input) => read((open) => accountView(open, input)),
    timeline: ({ accountId, offset, limit }) =>
      read(async (open) => {
        const { account, events } = await accountWithEvents(open, accountId);
        const entries = timelineOf(account, events);
        return { total: entries.length, offset, entries: entries.slice(offset, offset + limit) };
      }),
    history: (input) => read((open) => accountHistory(open, input)),
    entryEvents: (input) => read((open) => entryEvents(open, input)),
    gate: (input) => read(async (open) => gateOf(open, input, await accountWithEvents(open, input.accountId))),
    decisions: ({ accountId }) => read(async (open) => decisionsOf((await accountWithEvents(open, accountId)).events)),
    rulesState: () => read((open) => rulesState(open)),
    dutyAccounts: (input) => read((open) => dutyAccounts(open, input)),
    stats: (input) => read((open) => statsOf(open.table, open.sentinel, input)),
    eventsAfter: ({ seq, limit }) => read((open) => open.log.after(seq, limit)),
    deskEvents: () => read((open) => open.log.of(DESK_STREAM)),
    accounts: ({ offset, limit }) => read((open) => accountsFrom(open, offset, limit)),
    verifyProjections: verify,
    close: () => imports.run(() => writes.run(() => answered(close))),
  };
}

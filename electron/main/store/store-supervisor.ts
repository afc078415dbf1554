import {
  STORE_METHODS,
  type RecordHead,
  type StoreMethod,
  type StoreOpenReport,
  type StorePort,
} from '#shared/contract/store';
import type { ErrorCode } from '#shared/kernel/error-codes';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import type { Journal } from '../journal/types';
import { type ClockPort, todayOf } from '../platform/clock';
import { type BatchReader, type Replayed, replay } from './replay';
import { type PortEnd, type StoreClient, createStoreClient } from './store-client';

/** A hidden store window that has greeted main. */
export type StoreWindow = {
  readonly end: PortEnd;
  readonly destroy: () => void;
  /** Called once when the window's process is gone for any reason but `destroy`. */
  readonly onGone: (listener: (reason: string) => void) => void;
};

/** What main remembers of the store outside the store. */
export type StoreMemory = {
  /** Counts up each time a store is set aside; the partition of the store window carries it. */
  readonly generation: () => number;
  /** Sets the present store aside for good: the next one starts in a partition of its own. */
  readonly setAside: () => Promise<Result<null>>;
  /** The last acknowledged position, or null when none is known. */
  readonly acknowledged: () => RecordHead | null;
};

export type StorePhase =
  | { readonly phase: 'starting' }
  | { readonly phase: 'rebuilding'; readonly doneSeq: number; readonly totalSeq: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly error: AppError };

/** How the store came up: what the browser said, and what had to be mended. */
export type StoreStart = {
  readonly report: StoreOpenReport;
  /** Why the store was rebuilt from the journal, or null. */
  readonly rebuiltBecause: string | null;
  readonly replayed: Replayed;
};

export type SupervisorParts = {
  readonly openWindow: (generation: number) => Promise<Result<StoreWindow>>;
  readonly memory: StoreMemory;
  readonly journal: Journal;
  readonly readBatch: BatchReader;
  readonly keyBase64: string;
  readonly databaseName: string;
  readonly deskId: string;
  readonly wasUnclean: boolean;
  readonly clock: ClockPort;
  readonly onPhase: (phase: StorePhase) => void;
  /** Told when a store had to be rebuilt or a window died, with a code for the log. */
  readonly onIncident: (
    incident: 'window-gone' | 'set-aside' | 'journal-healed',
    details: Readonly<Record<string, string | number>>,
  ) => void;
};

export type StoreSupervisor = {
  /** The store port, kept alive: a call that the window's death cut off is made again on the next window. */
  readonly port: StorePort;
  readonly start: () => Promise<Result<StoreStart>>;
  /** Sets the store aside and builds a new one from the journal and the kept files. */
  readonly rebuild: (cause: string) => Promise<Result<StoreStart>>;
  /** Gives the store what the journal has and it has not. */
  readonly catchUp: () => Promise<Result<null>>;
  readonly close: () => Promise<void>;
};

const RESTART_BUDGET = 3;
const BUDGET_WINDOW_MS = 60_000;
const OPEN_ATTEMPTS = 3;
const HEAL_EVENTS_PER_CALL = 1_000;
/** Staging lives in the memory of one store window: after its death an import starts again from the file. */
const NOT_REPEATABLE: ReadonlySet<StoreMethod> = new Set([
  'open',
  'importStage',
  'importPlan',
  'importDiscard',
  'close',
]);

const BEYOND_TRUST: ReadonlySet<ErrorCode> = new Set(['STORE_CORRUPT', 'STORE_UNREADABLE', 'CONFLICT']);

type Running = { readonly window: StoreWindow; readonly client: StoreClient };

/** Main's guard over the store: brings it up, mends it from the journal, brings it up again when its window dies. */
export function createStoreSupervisor(parts: SupervisorParts): StoreSupervisor {
  const { journal, memory } = parts;
  let running: Running | null = null;
  let bringingUp: Promise<Result<StoreStart>> | null = null;
  let isClosing = false;
  let isFirst = true;
  let restarts: number[] = [];

  const stop = (reason: string): void => {
    const stopped = running;
    running = null;
    stopped?.client.abandon(reason);
    stopped?.window.destroy();
  };

  const launch = async (): Promise<Result<Running>> => {
    const window = await parts.openWindow(memory.generation());
    if (!window.ok) return window;
    const launched: Running = { window: window.value, client: createStoreClient(window.value.end) };
    window.value.onGone((reason) => {
      if (running !== launched || isClosing) {
        launched.client.abandon(reason);
        return;
      }
      parts.onIncident('window-gone', { reason });
      // SECURITY/DURABILITY: a dead window is replaced, never reloaded: a reload after a crash may get no process.
      stop(reason);
      void ready();
    });
    return ok(launched);
  };

  const openOnce = async (wanted: Running, isExpected: boolean): Promise<Result<StoreOpenReport>> => {
    const databaseId = `${parts.deskId}/${memory.generation()}`;
    return wanted.client.port.open({
      keyBase64: parts.keyBase64,
      databaseName: parts.databaseName,
      expected: isExpected ? { databaseId, head: memory.acknowledged() ?? journal.head() } : null,
      newDatabaseId: databaseId,
      wasUnclean: isFirst ? parts.wasUnclean : true,
    });
  };

  /** Why an opened store cannot be trusted as it is, or null. */
  const distrust = (report: StoreOpenReport): string | null => {
    if (report.outcome !== 'opened' && report.outcome !== 'created') return report.outcome;
    const acknowledged = memory.acknowledged();
    if (report.outcome === 'opened' && acknowledged !== null && report.head.seq < acknowledged.seq) return 'behind';
    const head = journal.head();
    if (report.head.seq === head.seq && report.head.hash !== head.hash) return 'foreign';
    return null;
  };

  /** A journal whose tail was cut gets back what the store still has of it. */
  const healJournal = async (store: StorePort, storeHead: RecordHead): Promise<Result<null>> => {
    if (journal.damage() !== null) return ok(null);
    while (storeHead.seq > journal.head().seq) {
      const events = await store.eventsAfter({ seq: journal.head().seq, limit: HEAL_EVENTS_PER_CALL });
      if (!events.ok) return events;
      if (events.value.length === 0)
        return err('STORE_CORRUPT', 'the store is ahead of the journal and cannot show the events');
      const put = await journal.putBack(events.value);
      if (!put.ok) return put;
      parts.onIncident('journal-healed', { events: events.value.length });
    }
    return ok(null);
  };

  const fill = async (store: StorePort, report: StoreOpenReport): Promise<Result<Replayed>> => {
    const healed = await healJournal(store, report.head);
    if (!healed.ok) return healed;
    const totalSeq = journal.head().seq;
    if (report.head.seq >= totalSeq) return ok({ events: 0, failedBatches: [] });
    const progress = (doneSeq: number) => parts.onPhase({ phase: 'rebuilding', doneSeq, totalSeq });
    progress(report.head.seq);
    return replay(journal, store, report.head.seq, parts.readBatch, progress);
  };

  const bringUp = async (cause: string | null): Promise<Result<StoreStart>> => {
    let rebuiltBecause = cause;
    let lastError: AppError = { code: 'STORE_UNAVAILABLE', message: 'the store did not open' };
    for (let attempt = 0; attempt < OPEN_ATTEMPTS; attempt += 1) {
      parts.onPhase({ phase: 'starting' });
      const launched = await launch();
      if (!launched.ok) {
        lastError = launched.error;
        continue;
      }
      running = launched.value;
      const store = launched.value.client.port;
      const opened = await openOnce(launched.value, rebuiltBecause === null && journal.head().seq > 0);
      isFirst = false;
      if (!opened.ok) {
        lastError = opened.error;
        stop('did not open');
        continue;
      }
      if (opened.value.outcome === 'too-new') {
        stop('too new');
        return err('SCHEMA_TOO_NEW', 'the store was written by a newer Kept');
      }
      const reason = distrust(opened.value);
      const filled = reason === null ? await fill(store, opened.value) : null;
      if (filled?.ok === true) {
        parts.onPhase({ phase: 'ready' });
        return ok({ report: opened.value, rebuiltBecause, replayed: filled.value });
      }
      if (filled?.ok === false) lastError = filled.error;
      stop(reason ?? 'could not be filled');
      // Only a store that lost or confused something is set aside. One that went away is tried again as it is, and a full disk
      // is for a person to mend.
      if (reason === null && lastError.code === 'STORE_UNAVAILABLE') continue;
      if (reason === null && !BEYOND_TRUST.has(lastError.code)) break;
      rebuiltBecause = reason ?? lastError.code;
      parts.onIncident('set-aside', { reason: rebuiltBecause, generation: memory.generation() });
      const aside = await memory.setAside();
      if (!aside.ok) return aside;
    }
    return { ok: false, error: lastError };
  };

  const isWithinBudget = (): boolean => {
    const now = parts.clock.nowMs();
    restarts = [...restarts.filter((at) => now - at < BUDGET_WINDOW_MS), now];
    return restarts.length <= RESTART_BUDGET + 1;
  };

  const begin = (cause: string | null): Promise<Result<StoreStart>> => {
    bringingUp ??= (async () => {
      const started = isWithinBudget()
        ? await bringUp(cause)
        : err('STORE_UNAVAILABLE', 'the store window died too often in one minute');
      if (!started.ok) parts.onPhase({ phase: 'failed', error: started.error });
      return started;
    })().finally(() => {
      bringingUp = null;
    });
    return bringingUp;
  };

  const ready = async (): Promise<Result<StorePort>> => {
    if (bringingUp !== null || running === null) {
      const started = await begin(null);
      if (!started.ok) return started;
    }
    return running === null ? err('STORE_UNAVAILABLE', 'the store is closed') : ok(running.client.port);
  };

  const call = async (method: StoreMethod, input: unknown): Promise<Result<unknown>> => {
    for (let attempt = 0; ; attempt += 1) {
      if (isClosing) return err('STORE_UNAVAILABLE', 'Kept is closing');
      const store = await ready();
      if (!store.ok) return store;
      const ask = store.value[method] as (value: unknown) => Promise<Result<unknown>>;
      const result = await ask(input);
      const isGone = !result.ok && result.error.code === 'STORE_UNAVAILABLE';
      if (!isGone || NOT_REPEATABLE.has(method) || attempt >= RESTART_BUDGET) return result;
    }
  };

  const catchUp = async (): Promise<Result<null>> => {
    const store = await ready();
    if (!store.ok) return store;
    const stats = await store.value.stats({ nowMs: parts.clock.nowMs(), today: todayOf(parts.clock), asOf: null });
    if (!stats.ok) return stats;
    const replayed = await replay(journal, store.value, stats.value.head.seq, parts.readBatch, () => undefined);
    return replayed.ok ? ok(null) : replayed;
  };

  const close = async (): Promise<void> => {
    await bringingUp;
    isClosing = true;
    await running?.client.port.close({});
    stop('closed');
  };

  const methods = STORE_METHODS.map((method) => [method, (input: unknown) => call(method, input)] as const);
  return {
    port: Object.fromEntries(methods) as unknown as StorePort,
    start: () => begin(null),
    rebuild: async (cause) => {
      await bringingUp;
      stop(cause);
      const aside = await memory.setAside();
      return aside.ok ? begin(cause) : aside;
    },
    catchUp,
    close,
  };
}

import type { VerifyOutput } from '#shared/contract/cli';
import type { VerifyProgress } from '#shared/contract/health';
import type { StorePort } from '#shared/contract/store';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, type Result, err, ok } from '#shared/kernel/result';
import type { Journal } from '../journal/types';
import type { KeptFiles } from '../platform/kept-files';

const EVENTS_PER_CALL = 2_000;
const SEQS_SHOWN = 100;

type StoreCheck = VerifyOutput['store'];

/** Follows a check and may call it off. */
export type VerifyWatch = { readonly signal: AbortSignal; readonly onProgress: (progress: VerifyProgress) => void };

const UNWATCHED: VerifyWatch = { signal: new AbortController().signal, onProgress: () => undefined };

const cancelled = () => err('CANCELLED', 'the check was called off');

/** What the work comes to, or null when it was called off first; what was begun ends by itself and changes nothing. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null;
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(null);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** The store's events after a position, one by one, asked for in pages. */
async function* storeEvents(store: StorePort): AsyncGenerator<RecordedEvent> {
  for (let seq = 0; ;) {
    const page = await store.eventsAfter({ seq, limit: EVENTS_PER_CALL });
    if (!page.ok) throw new CodedError(page.error);
    yield* page.value;
    const last = page.value.at(-1);
    if (last === undefined) return;
    seq = last.seq;
  }
}

/** Walks journal and store side by side: which events the store lacks, and which it has otherwise. */
async function compareStore(
  journal: Journal,
  store: StorePort,
  onSeq: (seq: number) => void,
): Promise<Pick<StoreCheck, 'missingSeqs' | 'differingSeqs' | 'events'>> {
  const missingSeqs: number[] = [];
  const differingSeqs: number[] = [];
  const note = (list: number[], seq: number) => list.length < SEQS_SHOWN && list.push(seq);
  const stored = storeEvents(store);
  let current = await stored.next();
  let events = 0;
  const advance = async () => {
    events += 1;
    current = await stored.next();
  };
  for await (const record of journal.readAfter(0)) {
    onSeq(record.at(-1)?.seq ?? 0);
    for (const event of record) {
      while (current.done !== true && current.value.seq < event.seq) {
        note(differingSeqs, current.value.seq);
        await advance();
      }
      if (current.done === true || current.value.seq > event.seq) note(missingSeqs, event.seq);
      else {
        if (current.value.hash !== event.hash) note(differingSeqs, event.seq);
        await advance();
      }
    }
  }
  for (; current.done !== true; await advance()) note(differingSeqs, current.value.seq);
  return { missingSeqs, differingSeqs, events };
}

async function checkKeptFiles(
  journal: Journal,
  keptFiles: KeptFiles,
  onSeq: (seq: number) => void,
): Promise<VerifyOutput['keptFiles']> {
  const damaged: VerifyOutput['keptFiles']['damaged'] = [];
  let files = 0;
  for await (const record of journal.readAfter(0)) {
    onSeq(record.at(-1)?.seq ?? 0);
    for (const event of record) {
      if (event.type !== 'import.v1.batch-committed') continue;
      files += 1;
      const checked = await keptFiles.verify(event.data.fileSha256);
      if (!checked.ok)
        damaged.push({ batchId: event.data.batchId, fileName: event.data.fileName, reason: checked.error.message });
    }
  }
  return { files, damaged };
}

/** A damaged journal is read as far as it goes: the damage itself is in the journal's own report. */
async function upToDamage<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CodedError && cause.error.code === 'JOURNAL_DAMAGED') return otherwise;
    throw cause;
  }
}

/**
 * Checks the whole record: the journal's chain from the first event to the head, every kept file against its hash, the store's
 * events against the journal, the stored projections against a rebuild from events. Changes nothing. `CANCELLED` when the
 * watch calls it off.
 */
export async function verifyRecord(...of: Parameters<typeof check>): Promise<Result<VerifyOutput>> {
  try {
    return await check(...of);
  } catch (cause) {
    if (cause instanceof CodedError && cause.error.code === 'CANCELLED') return { ok: false, error: cause.error };
    throw cause;
  }
}

async function check(
  journal: Journal,
  store: StorePort,
  keptFiles: KeptFiles,
  watch: VerifyWatch = UNWATCHED,
): Promise<Result<VerifyOutput>> {
  const { signal, onProgress } = watch;
  const total = Math.max(1, journal.head().seq);
  onProgress({ stage: 'journal', share: null });
  const report = await orAborted(journal.verify(), signal);
  if (report === null) return cancelled();
  onProgress({ stage: 'projections', share: null });
  const projections = await orAborted(store.verifyProjections({}), signal);
  if (projections === null) return cancelled();
  if (!projections.ok) return projections;
  const follow = (stage: VerifyProgress['stage']) => (seq: number) => {
    if (signal.aborted) throw new CodedError(cancelled().error);
    onProgress({ stage, share: Math.min(1, seq / total) });
  };
  const compared = await upToDamage(() => compareStore(journal, store, follow('events')), {
    missingSeqs: [],
    differingSeqs: [],
    events: 0,
  });
  const files = await upToDamage(() => checkKeptFiles(journal, keptFiles, follow('kept-files')), {
    files: 0,
    damaged: [],
  });
  const isStoreClean = compared.missingSeqs.length === 0 && compared.differingSeqs.length === 0;
  const differences = projections.value.differences.map(({ accountId, what }) => ({ accountId, what }));
  const areProjectionsClean =
    differences.length === 0 && projections.value.storedSha256 === projections.value.rebuiltSha256;
  return ok({
    isClean: report.isClean && isStoreClean && areProjectionsClean && files.damaged.length === 0,
    journal: {
      isClean: report.isClean,
      events: report.events,
      files: report.files,
      bytes: report.bytes,
      head: report.head,
      damage: report.damage,
    },
    keptFiles: files,
    store: {
      isClean: isStoreClean,
      accounts: projections.value.accounts,
      ...compared,
    },
    projections: {
      isClean: areProjectionsClean,
      storedSha256: projections.value.storedSha256,
      rebuiltSha256: projections.value.rebuiltSha256,
      differences,
    },
  });
}

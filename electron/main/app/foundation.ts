import type { RecordHead } from '#shared/contract/store';
import type { ActorId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import { openJournal } from '../journal/open-journal';
import type { Journal, JournalOpening } from '../journal/types';
import type { ClockPort } from '../platform/clock';
import { type DataKey, type KeyWrapPort, openDataKey } from '../platform/data-key';
import { type DeskKeys, deriveKeys } from '../platform/derive-keys';
import { type Desk as DeskIdentity, openDeskFile, saveDeskFile } from '../platform/desk-file';
import { realDisk } from '../platform/disk';
import type { IdPort } from '../platform/ids';
import { type Sentinel, type SentinelState, createSentinel } from '../platform/sentinel';
import type { StoreMemory } from '../store/store-supervisor';
import type { DataFolder } from './data-folder';

export type FoundationParts = {
  readonly folder: DataFolder;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly keyWrap: KeyWrapPort;
  readonly mayUseKeyFile: boolean;
  readonly isPackaged: boolean;
  readonly actorId: ActorId;
};

/** What is open before the store is: keys, the desk's identity, the journal, and what main remembers of the store. */
export type Foundation = {
  readonly keys: DeskKeys;
  readonly keptIn: DataKey['keptIn'];
  readonly journal: Journal;
  readonly opening: JournalOpening;
  readonly identity: () => DeskIdentity;
  readonly memory: StoreMemory;
  /** True when the last session did not close the store. */
  readonly wasUnclean: boolean;
  /** Remembers an acknowledged position, outside the store. */
  readonly acknowledge: (
    head: RecordHead,
    counts: { readonly revision: number; readonly accounts: number },
  ) => Promise<Result<null>>;
  readonly markClosed: () => Promise<Result<null>>;
};

/**
 * Opens keys, identity, journal and sentinel of a data folder. A failure here means that Kept can record nothing: `KEY_*`,
 * `JOURNAL_UNAVAILABLE`, `FILE_NOT_READABLE`, `DISK_FULL`, `SCHEMA_TOO_NEW`.
 */
export async function openFoundation(parts: FoundationParts): Promise<Result<Foundation>> {
  const { folder, clock, ids } = parts;
  const hasJournal = (await realDisk.list(folder.journal)).length > 0;
  const desk = await openDeskFile({ dir: folder.root, ids, clock, hasJournal });
  if (!desk.ok) return desk;
  const hasKeptFiles = (await realDisk.list(folder.keptFiles)).length > 0;
  const dataKey = await openDataKey({
    dir: folder.keys,
    wrap: parts.keyWrap,
    isInsecureFileAsked: parts.mayUseKeyFile,
    isPackaged: parts.isPackaged,
    hasData: hasJournal || hasKeptFiles,
  });
  if (!dataKey.ok) return dataKey;
  const keys = deriveKeys(dataKey.value.key);
  const journal = await openJournal({
    dir: folder.journal,
    key: keys.journal,
    deskId: desk.value.deskId,
    actorId: () => parts.actorId,
    clock,
  });
  if (!journal.ok) return journal;
  const remembered = await rememberStore(folder, desk.value, journal.value.journal.head().seq > 0);
  return ok({ keys, keptIn: dataKey.value.keptIn, ...journal.value, ...remembered });
}

type Remembered = Pick<Foundation, 'identity' | 'memory' | 'wasUnclean' | 'acknowledge' | 'markClosed'>;

async function rememberStore(folder: DataFolder, desk: DeskIdentity, hasRecord: boolean): Promise<Remembered> {
  const sentinel: Sentinel = createSentinel(folder.root);
  const reading = await sentinel.read();
  const before = reading.kind === 'present' ? reading.state : null;
  let identity = desk;
  let state: SentinelState | null = before;

  const memory: StoreMemory = {
    generation: () => identity.storeGeneration,
    acknowledged: () => state?.head ?? null,
    setAside: async () => {
      const next = await saveDeskFile(folder.root, { ...identity, storeGeneration: identity.storeGeneration + 1 });
      if (!next.ok) return next;
      identity = next.value;
      return ok(null);
    },
  };
  return {
    identity: () => identity,
    memory,
    // Without a sentinel nobody knows how the last session ended, unless there was none.
    wasUnclean: before === null ? hasRecord : before.isOpen,
    acknowledge: (head, { revision, accounts }) => {
      const databaseId = `${identity.deskId}/${identity.storeGeneration}`;
      state = { databaseId, head, revision, accounts, events: head.seq, isOpen: true };
      return sentinel.write(state);
    },
    markClosed: async () => {
      if (state === null) return ok(null);
      state = { ...state, isOpen: false };
      return sentinel.write(state);
    },
  };
}

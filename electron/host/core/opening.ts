import type { StoreOpenInput, StoreOpenReport } from '#shared/contract/store';
import { isOfRules } from '#shared/domain/compliance/desk-rules';
import { CodedError } from '#shared/kernel/result';
import { DESK_STREAM } from './event-log';
import type { MetaRows, Persistence, Probe, Sentinel, StorageFacts } from './persistence';
import { SealedRows } from './sealed-rows';
import { DEFERRED_PLACE, Session, type StoreLimits, loadRows } from './session';

const KEY_CHECK_PLACE = 'meta/key';
const KEY_CHECK = 'kept';

const NOTHING: Sentinel = {
  databaseId: '',
  schemaVersion: 0,
  revision: 0,
  head: { seq: 0, hash: '' },
  accounts: 0,
  events: 0,
};

export type Opened = { readonly report: StoreOpenReport; readonly session: Session | null };

type Verdict = Pick<StoreOpenReport, 'outcome' | 'reason' | 'dataLoss'> & {
  readonly meta: MetaRows | null;
  readonly version?: number;
};

/** What a probe means beside what is expected. Pure. */
export function judgeProbe(probe: Probe, expected: StoreOpenInput['expected']): Verdict {
  const verdict = (outcome: Verdict['outcome'], reason: string | null, rest: Partial<Verdict> = {}): Verdict => ({
    outcome,
    reason,
    dataLoss: null,
    meta: null,
    ...rest,
  });
  if (probe.kind === 'unreadable') return verdict('unreadable', probe.reason);
  if (probe.kind === 'absent') {
    const { dataLoss } = probe;
    if (dataLoss !== null) return verdict('reset', 'the browser lost the database', { dataLoss });
    return expected === null ? verdict('created', null) : verdict('reset', 'the database is gone');
  }
  const { meta, schemaVersion } = probe;
  if (probe.isTooNew) return verdict('too-new', 'written by a newer Kept', { meta, version: schemaVersion });
  if (meta === null) return verdict('unreadable', 'the database says nothing of itself', { version: schemaVersion });
  if (expected !== null && meta.sentinel.databaseId !== expected.databaseId) {
    return verdict('foreign', 'another database than the expected one', { meta });
  }
  return verdict('opened', null, { meta });
}

function reportOf(verdict: Verdict, sentinel: Sentinel, storage: StorageFacts): StoreOpenReport {
  const { outcome, reason, dataLoss } = verdict;
  const { databaseId, head, accounts, events } = sentinel;
  const schemaVersion = verdict.version ?? sentinel.schemaVersion;
  return { outcome, reason, dataLoss, schemaVersion, databaseId, head, accounts, events, ...storage };
}

/** Why an opening failed, in words for the log; failures that are bugs are thrown on. */
function reasonOf(failure: unknown): string {
  if (failure instanceof CodedError) return failure.message;
  throw failure;
}

async function hasKey(sealed: SealedRows, meta: MetaRows): Promise<boolean> {
  try {
    return (await sealed.openJson<string>(KEY_CHECK_PLACE, meta.keyCheck)) === KEY_CHECK;
  } catch (failure) {
    reasonOf(failure);
    return false;
  }
}

/** Opens the database or says why not; a database that is not as expected stays as it is. Never tries twice. */
export async function openSession(
  persistence: Persistence,
  storage: StorageFacts,
  limits: StoreLimits,
  input: StoreOpenInput,
): Promise<Opened> {
  const sealed = await SealedRows.withKey(input.keyBase64);
  const verdict = judgeProbe(await persistence.probe(input.databaseName), input.expected);
  const refused = (reason: Verdict) => ({
    report: reportOf(reason, verdict.meta?.sentinel ?? NOTHING, storage),
    session: null,
  });
  if (verdict.outcome === 'created') return create(persistence, storage, limits, input, sealed);
  if (verdict.outcome !== 'opened' || verdict.meta === null) return refused(verdict);
  if (!(await hasKey(sealed, verdict.meta))) {
    return refused({ ...verdict, outcome: 'unreadable', reason: 'the key does not open this database' });
  }
  try {
    const session = await load(persistence, limits, input, sealed);
    return { report: reportOf(verdict, session.sentinel, storage), session };
  } catch (failure) {
    return refused({ ...verdict, outcome: 'unreadable', reason: reasonOf(failure) });
  }
}

async function load(
  persistence: Persistence,
  limits: StoreLimits,
  input: StoreOpenInput,
  sealed: SealedRows,
): Promise<Session> {
  const database = await persistence.open(input.databaseName, { rotateLog: input.wasUnclean });
  try {
    const meta = await database.meta();
    const loaded = await loadRows(database, sealed, meta.sentinel.accounts);
    const counts =
      meta.deferred === null
        ? []
        : await sealed.openJson<readonly (readonly [string, number])[]>(DEFERRED_PLACE, meta.deferred);
    const deferred = new Map(counts);
    const session = new Session({ database, sealed, limits, sentinel: meta.sentinel, loaded, deferred });
    const [deskEvents = []] = await session.log.read([DESK_STREAM]);
    if (deskEvents.some(isOfRules)) session.setRules(deskEvents);
    return session;
  } catch (failure) {
    await database.close();
    throw failure;
  }
}

async function create(
  persistence: Persistence,
  storage: StorageFacts,
  limits: StoreLimits,
  input: StoreOpenInput,
  sealed: SealedRows,
): Promise<Opened> {
  const sentinel: Sentinel = { ...NOTHING, databaseId: input.newDatabaseId, schemaVersion: persistence.schemaVersion };
  const keyCheck = await sealed.sealJson(KEY_CHECK_PLACE, KEY_CHECK);
  const database = await persistence.create(input.databaseName, { sentinel, keyCheck });
  const loaded = await loadRows(database, sealed, 0);
  const session = new Session({ database, sealed, limits, sentinel, loaded, deferred: new Map() });
  const verdict: Verdict = { outcome: 'created', reason: null, dataLoss: null, meta: null };
  return { report: reportOf(verdict, sentinel, storage), session };
}

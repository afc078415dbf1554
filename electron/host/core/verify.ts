import type { ProjectionDifference, ProjectionReport } from '#shared/contract/store';
import { asId } from '#shared/kernel/ids';
import { CHUNK_ACCOUNTS, masterOf } from './account-chunks';
import { type AccountRow, type Master, foldRow } from './account-row';
import { DESK_STREAM } from './event-log';
import { isSameBytes } from './bytes';
import { PACK_ROWS, Pack } from './pack';
import { type Session, loadRows } from './session';
import { Sha256 } from './sha256';

/** Differences named in a report at most; the digests tell that there are more. */
const MOST_DIFFERENCES = 1_000;
/** Accounts whose events are read at once. */
const FOLD_BATCH = 512;
const CHUNKS_A_PACK = PACK_ROWS / CHUNK_ACCOUNTS;

/** The columns in which two rows of one account differ. */
function differingColumns(stored: AccountRow, rebuilt: AccountRow): readonly string[] {
  const names = (row: AccountRow): Readonly<Record<string, unknown>> => ({ ...row.facts, ...row, facts: null });
  const a = names(stored);
  const b = names(rebuilt);
  return Object.keys(b).filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

class Comparison {
  readonly differences: ProjectionDifference[] = [];

  add(accountId: string, what: string): void {
    if (this.differences.length < MOST_DIFFERENCES) this.differences.push({ accountId: asId(accountId), what });
  }

  /** Compares a pack with its rebuild; row by row only when their bytes differ. */
  compare(where: 'stored' | 'in memory', pack: Pack | undefined, rebuilt: Pack, bytes: Uint8Array): void {
    if (pack !== undefined && isSameBytes(pack.encode(), bytes)) return;
    for (let row = 0; row < rebuilt.rows; row += 1) {
      const next = rebuilt.at(row);
      const id = next.facts.accountId;
      if (pack === undefined || row >= pack.rows) this.add(id, `${where}: missing`);
      else for (const name of differingColumns(pack.at(row), next)) this.add(id, `${where}: ${name}`);
    }
  }
}

async function mastersOf(session: Session, no: number): Promise<readonly Master[]> {
  const rows = await session.database.chunks(no * CHUNKS_A_PACK, (no + 1) * CHUNKS_A_PACK);
  const lines = await Promise.all(rows.map((row) => session.chunks.open(row)));
  return lines.flat().map(masterOf);
}

/** Folds every account of one pack anew from what is on disk. */
async function rebuiltPack(session: Session, no: number): Promise<{ readonly pack: Pack; readonly events: number }> {
  const rows: AccountRow[] = [];
  const masters = await mastersOf(session, no);
  for (let at = 0; at < masters.length; at += FOLD_BATCH) {
    const part = masters.slice(at, at + FOLD_BATCH);
    const events = await session.log.read(part.map((master) => master.account.id));
    rows.push(...part.map((master, of) => foldRow(master, events[of] ?? [])));
  }
  return { pack: Pack.of(rows), events: rows.reduce((sum, row) => sum + row.events, 0) };
}

/**
 * Rebuilds the projection from masters and events, all read from disk, and compares it byte by byte with the one on disk and the
 * one in memory. Throws `STORE_CORRUPT` for whatever cannot be opened.
 */
export async function verifyProjections(session: Session): Promise<ProjectionReport> {
  const { accounts, events } = session.sentinel;
  const stored = (await loadRows(session.database, session.sealed, accounts)).table;
  const storedDigest = new Sha256();
  const rebuiltDigest = new Sha256();
  const comparison = new Comparison();
  let eventsFound = 0;
  let accountsFound = 0;
  for (const [no, pack] of stored.packs.entries()) {
    const rebuilt = await rebuiltPack(session, no);
    const bytes = rebuilt.pack.encode();
    storedDigest.update(pack.encode());
    rebuiltDigest.update(bytes);
    comparison.compare('stored', pack, rebuilt.pack, bytes);
    comparison.compare('in memory', session.table.packs[no], rebuilt.pack, bytes);
    eventsFound += rebuilt.events;
    accountsFound += rebuilt.pack.rows;
  }
  for (const ofStream of await session.log.read([DESK_STREAM, ...session.deferred.keys()]))
    eventsFound += ofStream.length;
  if (accountsFound !== accounts) comparison.add('', `accounts: ${accountsFound} of ${accounts}`);
  if (eventsFound !== events) comparison.add('', `events: ${eventsFound} of ${events}`);
  return {
    accounts: accountsFound,
    events: eventsFound,
    storedSha256: storedDigest.hex(),
    rebuiltSha256: rebuiltDigest.hex(),
    differences: comparison.differences,
  };
}

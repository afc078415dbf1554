import type { ProjectionDifference, ProjectionReport } from '#shared/contract/store';
import { asId } from '#shared/kernel/ids';
import { CHUNK_ACCOUNTS, masterOf } from './account-chunks';
import { type AccountRow, type Master, foldRow } from './account-row';
import { DESK_STREAM } from './event-log';
import { isSameBytes } from './bytes';
import { PACK_ROWS, Pack } from './pack';
import { type Session, loadPack } from './session';
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
 * A rebuild of the projection from masters and events, all read from disk, compared byte by byte with the one on disk and the one in
 * memory. It goes pack by pack, each as of one moment, so that contacts can be recorded in between. Whatever cannot be opened
 * throws `STORE_CORRUPT`.
 */
export class Verification {
  readonly #session: Session;
  readonly #revision: number;
  readonly #stored = new Sha256();
  readonly #rebuilt = new Sha256();
  readonly #comparison = new Comparison();
  #accounts = 0;
  #events = 0;
  #next = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#revision = session.sentinel.revision;
  }

  isOf(session: Session): boolean {
    return this.#session === session;
  }

  /** Verifies the next pack. False when there is none left. */
  async step(): Promise<boolean> {
    const session = this.#session;
    const no = this.#next;
    if (no >= session.table.packs.length) return false;
    this.#next += 1;
    const stored = await loadPack(session.database, session.sealed, no);
    const { pack, events } = await rebuiltPack(session, no);
    const bytes = pack.encode();
    this.#stored.update(stored?.encode() ?? new Uint8Array());
    this.#rebuilt.update(bytes);
    this.#comparison.compare('stored', stored, pack, bytes);
    this.#comparison.compare('in memory', session.table.packs[no], pack, bytes);
    this.#accounts += pack.rows;
    this.#events += events;
    return true;
  }

  async report(): Promise<ProjectionReport> {
    const { log, deferred, sentinel } = this.#session;
    for (const ofStream of await log.read([DESK_STREAM, ...deferred.keys()])) this.#events += ofStream.length;
    // Sums over packs of different moments say nothing when something was recorded in between.
    if (sentinel.revision === this.#revision) {
      const { accounts, events } = sentinel;
      if (this.#accounts !== accounts) this.#comparison.add('', `accounts: ${this.#accounts} of ${accounts}`);
      if (this.#events !== events) this.#comparison.add('', `events: ${this.#events} of ${events}`);
    }
    return {
      accounts: this.#accounts,
      events: this.#events,
      storedSha256: this.#stored.hex(),
      rebuiltSha256: this.#rebuilt.hex(),
      differences: this.#comparison.differences,
    };
  }
}

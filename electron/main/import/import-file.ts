import { setImmediate as nextTurn } from 'node:timers/promises';

import type {
  FileFormat,
  ImportProgress,
  Inspection,
  MappingProfile,
  OpenSummary,
  RowError,
} from '#shared/contract/import';
import type { AccountDraft } from '#shared/domain/placement/types';
import { createColumnScan } from '#shared/import/column-scan';
import { draftAccounts, type IdOf } from '#shared/import/group-accounts';
import { createIdWatch, type IdWatch } from '#shared/import/ids-in-conflict';
import { createOpenTally, type OpenTally } from '#shared/import/open-summary';
import { missingHeaders, profileProblems } from '#shared/import/profile-fit';
import { planRows, type RowPlan } from '#shared/import/row-plan';
import { rowToDebt } from '#shared/import/row-to-debt';
import { suggestProfile } from '#shared/import/suggest-profile';
import type { LocalDay } from '#shared/kernel/calendar';
import { CodedError, err, ok, type Result, unwrap } from '#shared/kernel/result';

import { detectFormat } from './detect';
import { type ErrorRow, errorRowOf } from './error-file';
import { refuseCancelled } from './read-bytes';
import { readTable, type Table, type TableRow } from './read-table';
import { scanSource, type SourceScan } from './scan-source';
import { notReadable, type PlacementSource, toAppError } from './source';

type Watch = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
};

export type InspectInput = Watch & {
  readonly source: PlacementSource;
  readonly savedProfiles: readonly MappingProfile[];
};

export type PlacementInput = Watch & {
  readonly source: PlacementSource;
  readonly profile: MappingProfile;
  readonly asOf: LocalDay;
  readonly idOf: IdOf;
};

/** All that a placement file says on its as-of day. The same bytes, profile, day and ids give the same drafts in the same order. */
export type ParsedPlacement = {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: FileFormat;
  readonly headers: readonly string[];
  /** Rows that are not blank, without the header. */
  readonly rows: number;
  /** In the order of the rows; a row may have several. */
  readonly rowErrors: readonly RowError[];
  readonly rowsNotYetDated: number;
  readonly drafts: readonly AccountDraft[];
  readonly open: OpenSummary;
  readonly errorRows: readonly ErrorRow[];
};

const SAMPLE_ROWS = 20;
const SAMPLE_CELL_LENGTH = 200;
const DRAFTS_PER_TURN = 500;

/**
 * Looks into a file before anything is mapped: its format, headers, a sample, a suggested profile, and what must be asked. Reads the
 * whole file. Errors: `FILE_*`, `CANCELLED`.
 */
export async function inspectFile(input: InspectInput): Promise<Result<Inspection>> {
  return asResult(async () => {
    const { source } = input;
    const { scan, format, table } = await openTable(source, null, input);
    const { names } = table.header;
    const columns = createColumnScan(names, format.delimiter);
    const sampleRows: string[][] = [];
    let rows = 0;
    for await (const { row, cells, problem } of table.rows) {
      rows += 1;
      if (problem === null) columns.add(row, cells);
      if (sampleRows.length < SAMPLE_ROWS) sampleRows.push(cells.map((cell) => cell.slice(0, SAMPLE_CELL_LENGTH)));
    }
    refuseOther(scan, table);
    if (rows === 0) throw new CodedError(err('FILE_EMPTY', 'the file holds a header and no rows').error);
    return {
      fileName: source.fileName,
      bytes: scan.bytes,
      sha256: scan.sha256,
      format,
      headers: [...names],
      sampleRows,
      rows,
      suggested: suggestProfile(source.fileName, names, columns.facts()),
      fittingProfiles: input.savedProfiles.filter((profile) => fits(profile, names)).map(({ id }) => id),
      dateQuestions: [...columns.dateQuestions()],
    };
  });
}

/**
 * Reads a placement into account drafts. Rows that cannot be taken become errors; the file as a whole fails only when it cannot be
 * read as a table or the profile does not fit. Errors: `FILE_*`, `PROFILE_MISMATCH` (missing headers or problems in details),
 * `CANCELLED`.
 */
export async function readPlacement(input: PlacementInput): Promise<Result<ParsedPlacement>> {
  return asResult(async () => {
    const { profile, source, asOf, signal } = input;
    refuseProblems(profile);
    const { scan, format, table } = await openTable(source, profile.format, input);
    refuseMissing(profile, table.header.names);
    const plan = planRows(profile, table.header.names, asOf);
    const taken = await takeRows(table, plan);
    refuseOther(scan, table);
    if (taken.rows === 0) throw new CodedError(err('FILE_EMPTY', 'the file holds a header and no rows').error);
    const late = taken.ids.errors();
    const lateRows = await readRows(input, format, late);
    const refused = new Set(late.map(({ row }) => row));
    const open = createOpenTally(asOf);
    const drafts = await collectDrafts(draftAccounts(taken.ids.accounts, refused, plan, input.idOf), open, signal);
    return {
      sha256: scan.sha256,
      bytes: scan.bytes,
      format,
      headers: table.header.names,
      rows: taken.rows,
      rowErrors: [...taken.rowErrors, ...late].toSorted((a, b) => a.row - b.row),
      rowsNotYetDated: taken.rowsNotYetDated,
      drafts,
      open: open.summary(),
      errorRows: [...taken.errorRows, ...lateRows].toSorted((a, b) => a.row - b.row),
    };
  });
}

/**
 * Adds the rows of `errors` that were found only after the file was read (an id the store knows otherwise) to the rows of an error
 * file, in the order of the file. Errors: those of reading.
 */
export async function addErrorRows(
  input: Pick<PlacementInput, 'source' | 'signal'>,
  parsed: ParsedPlacement,
  errors: readonly RowError[],
): Promise<Result<readonly ErrorRow[]>> {
  return asResult(async () => {
    const late = await readRows(input, parsed.format, errors);
    return [...parsed.errorRows, ...late].toSorted((a, b) => a.row - b.row);
  });
}

async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

/** Two passes: one over the bytes to know the format and the hash, one that reads the table. Progress counts both as half. */
async function openTable(
  source: PlacementSource,
  wanted: FileFormat | null,
  { signal, onProgress }: Watch,
): Promise<{ readonly scan: SourceScan; readonly format: FileFormat; readonly table: Table }> {
  const size = (await source.stat?.())?.bytes ?? 0;
  let rowsDone = 0;
  const report = (bytes: number, total: number): void =>
    onProgress?.({
      phase: 'reading',
      rowsDone,
      bytesDone: Math.floor(bytes / 2),
      bytesTotal: Math.max(total, Math.floor(bytes / 2)),
    });
  const scan = await scanSource(source, signal, (bytes) => report(bytes, size));
  const format = unwrap(detectFormat(scan, wanted));
  const table = await readTable({ source, format, signal, onBytes: (bytes) => report(scan.bytes + bytes, scan.bytes) });
  const counted = async function* (): AsyncGenerator<TableRow> {
    for await (const row of table.rows) {
      rowsDone += 1;
      yield row;
    }
  };
  return { scan, format, table: { ...table, rows: counted() } };
}

type Taken = {
  readonly ids: IdWatch;
  readonly rowErrors: RowError[];
  readonly errorRows: ErrorRow[];
  rows: number;
  rowsNotYetDated: number;
};

async function takeRows(table: Table, plan: RowPlan): Promise<Taken> {
  const ids = createIdWatch({ account: plan.accountId?.header ?? null, debt: plan.debtId?.header ?? null });
  const taken: Taken = { ids, rowErrors: [], errorRows: [], rows: 0, rowsNotYetDated: 0 };
  const refuse = (row: number, cells: readonly string[], errors: readonly RowError[]): void => {
    taken.rowErrors.push(...errors);
    taken.errorRows.push(errorRowOf(row, cells, errors));
  };
  for await (const { row, cells, problem } of table.rows) {
    taken.rows += 1;
    if (problem !== null) {
      refuse(row, cells, [{ row, ...problem }]);
      continue;
    }
    const outcome = rowToDebt(plan, row, cells);
    if (outcome.kind === 'debt') ids.add(outcome.debtRow);
    else if (outcome.kind === 'not-yet-dated') taken.rowsNotYetDated += 1;
    else refuse(row, cells, outcome.errors);
  }
  return taken;
}

/** Rows found wrong only beside others are read once more for the error file: their cells were not kept. */
async function readRows(
  input: Pick<PlacementInput, 'source' | 'signal'>,
  format: FileFormat,
  errors: readonly RowError[],
): Promise<readonly ErrorRow[]> {
  if (errors.length === 0) return [];
  const wanted = new Map<number, RowError[]>();
  for (const error of errors) {
    const known = wanted.get(error.row);
    if (known === undefined) wanted.set(error.row, [error]);
    else known.push(error);
  }
  const found: ErrorRow[] = [];
  const table = await readTable({ source: input.source, format, signal: input.signal });
  for await (const { row, cells } of table.rows) {
    const errorsOfRow = wanted.get(row);
    if (errorsOfRow !== undefined) found.push(errorRowOf(row, cells, errorsOfRow));
  }
  return found;
}

async function collectDrafts(
  drafts: Iterable<AccountDraft>,
  open: OpenTally,
  signal: AbortSignal | undefined,
): Promise<readonly AccountDraft[]> {
  const collected: AccountDraft[] = [];
  for (const draft of drafts) {
    collected.push(draft);
    open.add(draft);
    if (collected.length % DRAFTS_PER_TURN !== 0) continue;
    refuseCancelled(signal);
    await nextTurn();
  }
  return collected;
}

function fits(profile: MappingProfile, headers: readonly string[]): boolean {
  return missingHeaders(profile, headers).length === 0 && profileProblems(profile).length === 0;
}

function refuseProblems(profile: MappingProfile): void {
  const problems = profileProblems(profile);
  if (problems.length === 0) return;
  throw new CodedError(err('PROFILE_MISMATCH', 'the mapping profile cannot be used', { problems }).error);
}

function refuseMissing(profile: MappingProfile, headers: readonly string[]): void {
  const missing = missingHeaders(profile, headers);
  if (missing.length === 0) return;
  throw new CodedError(
    err('PROFILE_MISMATCH', 'the file lacks columns of the mapping profile', { missingHeaders: missing }).error,
  );
}

function refuseOther(scan: SourceScan, table: Table): void {
  if (table.reading()?.sha256 === scan.sha256) return;
  throw notReadable('the file changed while it was read', 'CHANGED');
}

import { z } from 'zod';
import { DEBT_TYPES } from '../domain/account/types';

/** What a column of a placement file may be mapped to. `attribute` keeps the text beside the debt, `ignore` leaves it in the kept file only. */
export const IMPORT_FIELDS = [
  'account-id',
  'debt-id',
  'holder-name',
  'first-name',
  'last-name',
  'business-name',
  'born-on',
  'language',
  'phone',
  'email',
  'address-line',
  'city',
  'state',
  'zip',
  'country',
  'creditor',
  'debt-type',
  'original-amount',
  'balance',
  'currency',
  'dated-on',
  'due-on',
  'itemization-date',
  'charged-off-on',
  'last-paid-on',
  'settled-on',
  'disputed',
  'attribute',
  'ignore',
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** How the text of a column becomes a value. Dates need an explicit pattern; nothing is guessed. */
export const ColumnParser = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('text-id') }),
  z.strictObject({ kind: z.literal('money'), decimal: z.enum(['.', ',']) }),
  z.strictObject({ kind: z.literal('date'), pattern: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('flag'), yes: z.array(z.string()).min(1) }),
]);
export type ColumnParser = z.infer<typeof ColumnParser>;

export const MappedColumn = z.strictObject({ header: z.string(), field: ImportField, parser: ColumnParser });
export type MappedColumn = z.infer<typeof MappedColumn>;

export const FileFormat = z.strictObject({
  encoding: z.string(),
  hasBom: z.boolean(),
  delimiter: z.string().length(1),
  quote: z.string().length(1).nullable(),
});
export type FileFormat = z.infer<typeof FileFormat>;

/** How one client's files are read. Saved under its id; a batch keeps the profile it was read with. */
export const MappingProfile = z.strictObject({
  profileVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1).max(120),
  clientId: z.string().min(1).max(64),
  clientName: z.string().min(1).max(120),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** What a holder is when no column says so. */
  holderKind: z.enum(['person', 'business', 'unknown']),
  debtType: z.enum(DEBT_TYPES),
  /** Null: detect it from the file. */
  format: FileFormat.nullable(),
  columns: z.array(MappedColumn).min(1).max(500),
});
export type MappingProfile = z.infer<typeof MappingProfile>;

/** A date column that can be read in more than one way, with a value that decides it if there is one. */
export const DateQuestion = z.strictObject({
  header: z.string(),
  patterns: z.array(z.string()),
  deciding: z.strictObject({ row: z.number().int(), value: z.string(), pattern: z.string() }).nullable(),
  samples: z.array(z.string()),
});
export type DateQuestion = z.infer<typeof DateQuestion>;

/** What a look into a file finds, before anything is mapped. Rows are numbered as a text editor shows records; the header is row 1. */
export const Inspection = z.strictObject({
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  format: FileFormat,
  headers: z.array(z.string()),
  sampleRows: z.array(z.array(z.string())),
  rows: z.number().int(),
  suggested: MappingProfile,
  /** Ids of saved profiles whose headers are all in this file. */
  fittingProfiles: z.array(z.string()),
  /** Every date column that could be read two ways; those with `deciding: null` must be answered before an import. */
  dateQuestions: z.array(DateQuestion),
});
export type Inspection = z.infer<typeof Inspection>;

export const ROW_ERROR_CODES = [
  'TOO_FEW_COLUMNS',
  'TOO_MANY_COLUMNS',
  'CELL_TOO_LARGE',
  'ID_MISSING',
  'ID_DUPLICATE',
  'ID_MANGLED',
  'AMOUNT_MISSING',
  'AMOUNT_UNREADABLE',
  'AMOUNT_TOO_LARGE',
  'DATE_UNREADABLE',
  'DATE_IMPOSSIBLE',
  'DATE_IMPLAUSIBLE',
  'FLAG_UNREADABLE',
  'DEBT_TYPE_UNKNOWN',
  'CURRENCY_UNKNOWN',
  'CONTROL_CHARACTERS',
  'LEADING_ZEROS_LOST',
] as const;
export const RowError = z.strictObject({
  row: z.number().int(),
  header: z.string().nullable(),
  code: z.enum(ROW_ERROR_CODES),
  /** One plain English sentence that says what to mend. May quote the cell: shown and exported, never logged. */
  reason: z.string(),
});
export type RowError = z.infer<typeof RowError>;

export const AgingLine = z.strictObject({
  bucket: z.string(),
  debts: z.number().int(),
  balanceMinor: z.number().int(),
});

/** The open debts of a file as of its as-of date. */
export const OpenSummary = z.strictObject({
  debts: z.number().int(),
  accounts: z.number().int(),
  disputedDebts: z.number().int(),
  creditBalances: z.number().int(),
  byCurrency: z.array(
    z.strictObject({ currency: z.string(), balanceMinor: z.number().int(), aging: z.array(AgingLine) }),
  ),
});
export type OpenSummary = z.infer<typeof OpenSummary>;

export const ImportCounts = z.strictObject({
  rows: z.number().int(),
  rowsInError: z.number().int(),
  rowsNotYetDated: z.number().int(),
  accountsNew: z.number().int(),
  accountsUpdated: z.number().int(),
  accountsUnchanged: z.number().int(),
  debtsNew: z.number().int(),
  debtsUpdated: z.number().int(),
  debtsUnchanged: z.number().int(),
  idsFlagged: z.number().int(),
});

/** The outcome of an import or of its dry run. `unchanged`: the file says nothing that is not known; nothing was recorded. */
export const ImportReport = z.strictObject({
  outcome: z.enum(['dry-run', 'committed', 'unchanged']),
  batchId: z.string().nullable(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  asOf: z.string(),
  profileId: z.string(),
  format: FileFormat,
  counts: ImportCounts,
  open: OpenSummary,
  /** The first errors; `counts.rowsInError` tells how many rows there are in all. */
  errors: z.array(RowError),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** Progress of an import: rows read so far against an estimate of all, and which phase it is in. */
export const ImportProgress = z.strictObject({
  phase: z.enum(['keeping', 'reading', 'comparing', 'recording']),
  rowsDone: z.number().int(),
  bytesDone: z.number().int(),
  bytesTotal: z.number().int(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** Bytes of one piece of a dropped file; the last one may be shorter. */
export const DROP_CHUNK_BYTES = 384 * 1024;
/** The largest file that can be dropped on the window; a larger one is chosen in the dialog and read where it lies. */
export const DROP_LIMIT_BYTES = 128 * 1024 * 1024;

import type { ImportProgress, ImportReport, Inspection, MappingProfile } from '#shared/contract/import';
import type { Workstation } from '#shared/contract/ipc';
import { type Result, err, ok } from '#shared/kernel/result';

type Parts = {
  readonly on: <I, O>(
    channel: string,
    answer: (input: I) => Result<O> | Promise<Result<O>>,
  ) => (input: I) => Promise<Result<O>>;
  readonly progress: Workstation['import']['progress'];
  readonly notifyProgress: (progress: ImportProgress) => void;
  readonly pause: (() => Promise<void>) | undefined;
  /** Takes so many new accounts in. */
  readonly take: (count: number) => void;
};

const TOKEN = '0123456789abcdef0123456789abcdef';
const FILE = 'northwind-placement-2026-11.csv';
const SHA256 = 'f5d488eaa4c1cc84'.repeat(4);
const BYTES = 220_450;
const FORMAT = { encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' };
const STEPS = 20;
const ROWS = 2_466;

const column = (header: string, field: MappingProfile['columns'][number]['field']) =>
  ({ header, field, parser: { kind: 'text' } }) as const;

const SUGGESTED: MappingProfile = {
  profileVersion: 1,
  id: 'northwind-utilities',
  name: 'Northwind Utilities',
  clientId: 'northwind-utilities',
  clientName: 'Northwind Utilities',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'consumer',
  format: null,
  columns: [
    column('countryCode', 'ignore'),
    { header: 'customerID', field: 'account-id', parser: { kind: 'text-id' } },
    { header: 'invoiceNumber', field: 'debt-id', parser: { kind: 'text-id' } },
    { header: 'InvoiceDate', field: 'dated-on', parser: { kind: 'date', pattern: 'M/d/yyyy' } },
    { header: 'DueDate', field: 'due-on', parser: { kind: 'date', pattern: 'M/d/yyyy' } },
    { header: 'SettledDate', field: 'settled-on', parser: { kind: 'date', pattern: 'M/d/yyyy' } },
    { header: 'InvoiceAmount', field: 'original-amount', parser: { kind: 'money', decimal: '.' } },
    { header: 'Disputed', field: 'disputed', parser: { kind: 'flag', yes: ['Yes'] } },
    column('PaperlessBill', 'attribute'),
  ],
};

const INSPECTION: Inspection = {
  fileName: FILE,
  bytes: BYTES,
  sha256: SHA256,
  format: FORMAT,
  headers: SUGGESTED.columns.map((mapped) => mapped.header),
  sampleRows: [
    ['391', '0379-NEVHP', '0000611365', '1/2/2013', '2/1/2013', '1/5/2013', '55.94', 'No', 'Paper'],
    ['406', '8976-AMJEO', '0007900770', '1/26/2013', '2/25/2013', '3/3/2013', '61.74', 'Yes', 'Electronic'],
    ['391', '2820-XGXSB', '0009231909', '7/3/2013', '8/2/2013', '7/8/2013', '65.88', 'No', 'Electronic'],
  ],
  rows: ROWS,
  suggested: SUGGESTED,
  fittingProfiles: [],
  dateQuestions: [
    {
      header: 'InvoiceDate',
      patterns: ['M/d/yyyy', 'd/M/yyyy'],
      deciding: { row: 3, value: '1/26/2013', pattern: 'M/d/yyyy' },
      samples: ['1/2/2013', '1/26/2013'],
    },
    {
      header: 'SettledDate',
      patterns: ['M/d/yyyy', 'd/M/yyyy'],
      deciding: null,
      samples: ['1/5/2013', '3/3/2013', '7/8/2013'],
    },
  ],
};

function reportOf(outcome: ImportReport['outcome'], profile: MappingProfile, asOf: string): ImportReport {
  return {
    outcome,
    batchId: outcome === 'committed' ? '0192f000-0000-7000-8000-0000000000b2' : null,
    fileName: FILE,
    sha256: SHA256,
    bytes: BYTES,
    asOf,
    profileId: profile.id,
    format: FORMAT,
    counts: {
      rows: ROWS,
      rowsInError: 2,
      rowsNotYetDated: 14,
      accountsNew: 100,
      accountsUpdated: 0,
      accountsUnchanged: 0,
      debtsNew: 2_450,
      debtsUpdated: 0,
      debtsUnchanged: 0,
      idsFlagged: 1,
    },
    open: {
      debts: 412,
      accounts: 96,
      disputedDebts: 88,
      creditBalances: 0,
      byCurrency: [
        {
          currency: 'USD',
          balanceMinor: 2_467_013,
          aging: [
            { bucket: 'current', debts: 300, balanceMinor: 1_800_000 },
            { bucket: '1-30', debts: 90, balanceMinor: 540_000 },
            { bucket: '31-60', debts: 22, balanceMinor: 127_013 },
          ],
        },
      ],
    },
    errors: [
      { row: 17, header: 'InvoiceAmount', code: 'AMOUNT_UNREADABLE', reason: 'The amount “12..50” is not a number.' },
      { row: 912, header: 'DueDate', code: 'DATE_IMPOSSIBLE', reason: 'There is no day 2/30/2013.' },
    ],
  };
}

/** The import half of the fake workstation: one made-up file, read in twenty steps. */
export function fakeImports({ on, progress, notifyProgress, pause, take }: Parts): Workstation['import'] {
  const saved = new Map<string, MappingProfile>();
  let isCancelled = false;
  let dropped = FILE;
  const read = async (profile: MappingProfile, asOf: string, outcome: ImportReport['outcome']) => {
    isCancelled = false;
    for (let step = 0; step <= STEPS; step += 1) {
      await pause?.();
      if (isCancelled) return err('CANCELLED', 'cancelled');
      const bytesDone = Math.floor((BYTES * step) / STEPS);
      notifyProgress({ phase: 'reading', rowsDone: Math.floor((ROWS * step) / STEPS), bytesDone, bytesTotal: BYTES });
    }
    const report = reportOf(outcome, profile, asOf);
    if (outcome === 'committed') take(report.counts.accountsNew);
    return ok(report);
  };
  return {
    chooseFile: on('import:chooseFile', () => ok({ token: TOKEN, fileName: FILE })),
    inspect: on('import:inspect', () => ok({ ...INSPECTION, fittingProfiles: [...saved.keys()] })),
    profiles: on('import:profiles', () => ok([...saved.values()])),
    saveProfile: on('import:saveProfile', ({ profile }) => {
      saved.set(profile.id, profile);
      return ok(null);
    }),
    removeProfile: on('import:removeProfile', ({ id }) => {
      return saved.delete(id) ? ok(null) : err('NOT_FOUND', 'no such profile');
    }),
    dropBegin: on('import:dropBegin', ({ fileName }) => {
      dropped = fileName;
      return ok({ token: TOKEN });
    }),
    dropChunk: on('import:dropChunk', () => ok(null)),
    dropEnd: on('import:dropEnd', () => ok({ token: TOKEN, fileName: dropped })),
    dropCancel: on('import:dropCancel', () => ok(null)),
    dryRun: on('import:dryRun', ({ profile, asOf }) => read(profile, asOf, 'dry-run')),
    commit: on('import:commit', ({ profile, asOf }) => read(profile, asOf, 'committed')),
    cancel: on('import:cancel', () => {
      isCancelled = true;
      return ok(null);
    }),
    saveErrors: on('import:saveErrors', () => ok({ fileName: 'northwind-errors.csv', rows: 2 })),
    progress,
  };
}

import { z } from 'zod';
import type { ErrorCode } from '../kernel/error-codes';
import { RULES_CLI_OUTPUTS, RULES_REQUESTS, type RulesRecording } from './cli-rules';
import {
  AddNoteInput,
  CorrectNoteInput,
  FinishFollowUpInput,
  LogContactInput,
  PlanFollowUpInput,
  Recorded,
  SkipAccountInput,
  UndoContactInput,
  UndoSkipInput,
} from './commands';
import { ImportReport, Inspection, MappingProfile } from './import';
import { mayBeLeftOut } from './left-out';
import { QueueSearchValue, QueueWorkedValue } from './queue';
import {
  JudgeAnswers,
  JudgeCases,
  RulesCheckOutput,
  RulesImportOutput,
  RulesPacksOutput,
  RulesReplayOutput,
} from './rules';
import { SavedHistory } from './timeline';
import { AccountViewValue, Bucket, ScorePartValue, TimelinePageValue } from './views';

/** What the command line prints on standard output with `--json`, command by command. Messages go to standard error. */
const Head = z.strictObject({ seq: z.number().int(), hash: z.string() });
const Balance = z.strictObject({ currency: z.string(), balanceMinor: z.number().int() });
const AgingRow = z.strictObject({
  currency: z.string(),
  bucket: Bucket,
  debts: z.number().int(),
  balanceMinor: z.number().int(),
});

export const StatsOutput = z.strictObject({
  /** The day the aging is computed on; null when accounts are aged on several portfolio days. */
  asOf: z.string().nullable(),
  accounts: z.number().int(),
  openAccounts: z.number().int(),
  debts: z.number().int(),
  openDebts: z.number().int(),
  disputedDebts: z.number().int(),
  people: z.number().int(),
  contactPoints: z.number().int(),
  /** Sum of the open balances in minor units; null when there are several currencies. */
  openBalanceMinor: z.number().int().nullable(),
  openBalances: z.array(Balance),
  aging: z.array(AgingRow),
  events: z.number().int(),
  contacts: z.number().int(),
  revision: z.number().int(),
  head: Head,
  backend: z.enum(['sqlite', 'leveldb', 'unknown']),
  schemaVersion: z.number().int(),
});

const QueueRow = z.strictObject({
  accountId: z.string(),
  name: z.string(),
  externalId: z.string(),
  client: z.string(),
  currency: z.string(),
  balanceMinor: z.number().int(),
  openDebts: z.number().int(),
  disputedDebts: z.number().int(),
  daysPastDue: z.number().int().nullable(),
  bucket: Bucket,
  lastContactAt: z.string().nullable(),
  lastDisposition: z.string().nullable(),
  nextStepAt: z.string().nullable(),
  nextStepKind: z.string().nullable(),
  /** Whose the next step is alone; null: anybody's. */
  nextStepOwner: z.string().nullable(),
  skippedUntil: z.string().nullable(),
  promiseDueOn: z.string().nullable(),
  promiseMinor: z.number().int(),
  attempts: z.number().int(),
  conversations: z.number().int(),
  holds: z.array(z.string()),
  /** `now`, the moment from which a phone may be dialled, `held` when time alone will not do, `no-phone`. */
  callable: z.union([z.enum(['now', 'held', 'no-phone']), z.iso.datetime()]),
  score: z.number().int(),
  scoreParts: z.array(ScorePartValue),
});

export const QueueOutput = z.strictObject({
  view: z.string(),
  total: z.number().int(),
  offset: z.number().int(),
  revision: z.number().int(),
  rows: z.array(QueueRow),
});

const Damage = z.strictObject({
  file: z.string(),
  record: z.number().int(),
  offset: z.number().int(),
  afterSeq: z.number().int(),
  reason: z.string(),
});

export const VerifyOutput = z.strictObject({
  isClean: z.boolean(),
  journal: z.strictObject({
    isClean: z.boolean(),
    events: z.number().int(),
    files: z.number().int(),
    bytes: z.number().int(),
    head: Head,
    damage: Damage.nullable(),
  }),
  keptFiles: z.strictObject({
    files: z.number().int(),
    damaged: z.array(z.strictObject({ batchId: z.string(), fileName: z.string(), reason: z.string() })),
  }),
  store: z.strictObject({
    isClean: z.boolean(),
    accounts: z.number().int(),
    events: z.number().int(),
    /** Events of the journal that the store lacks or has otherwise: their numbers, the first hundred. */
    missingSeqs: z.array(z.number().int()),
    differingSeqs: z.array(z.number().int()),
  }),
  projections: z.strictObject({
    isClean: z.boolean(),
    storedSha256: z.string(),
    rebuiltSha256: z.string(),
    differences: z.array(z.strictObject({ accountId: z.string(), what: z.string() })),
  }),
});
export type VerifyOutput = z.infer<typeof VerifyOutput>;

export const RebuildOutput = z.strictObject({
  events: z.number().int(),
  accounts: z.number().int(),
  generation: z.number().int(),
  failedBatches: z.array(z.strictObject({ batchId: z.string(), code: z.string() })),
});

export const ExportOutput = z.strictObject({
  what: z.enum(['accounts', 'debts', 'contacts', 'events']),
  file: z.string(),
  rows: z.number().int(),
  sha256: z.string(),
});

export const NextOutput = z.strictObject({ accountId: z.string().nullable() });
export const ProfilesOutput = z.array(MappingProfile);
/** Printed on standard output by any command that failed. */
const ErrorOutput = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

export const CLI_OUTPUTS = {
  inspect: Inspection,
  import: ImportReport,
  profiles: ProfilesOutput,
  queue: QueueOutput,
  next: NextOutput,
  search: QueueSearchValue,
  worked: QueueWorkedValue,
  account: AccountViewValue,
  timeline: z.union([TimelinePageValue, SavedHistory]),
  'undo-contact': Recorded,
  'add-note': Recorded,
  'correct-note': Recorded,
  'skip-account': Recorded,
  'undo-skip': Recorded,
  'plan-follow-up': Recorded,
  'finish-follow-up': Recorded,
  export: ExportOutput,
  verify: VerifyOutput,
  rebuild: RebuildOutput,
  stats: StatsOutput,
  'rules-judge': JudgeAnswers,
  'rules-check': RulesCheckOutput,
  'rules-packs': RulesPacksOutput,
  'rules-replay': RulesReplayOutput,
  'rules-import': RulesImportOutput,
  ...RULES_CLI_OUTPUTS,
  error: ErrorOutput,
} as const satisfies Record<string, z.ZodType>;

/** Fields that Kept fills in when nobody gives them, besides those that may be null: see `record-input` of the command line. */
const DEFAULTED: Readonly<Record<RulesRecording | 'log-contact', readonly string[]>> = {
  'log-contact': ['channel', 'debtIds'],
  'begin-contact': ['kind', 'purpose', 'partyId', 'debtIds', 'isRecorded', 'disclosures'],
  'place-restriction': [
    'receivedAt',
    'source',
    'isWritten',
    'weekdays',
    'consentsToDirectContact',
    'usedPurposes',
    'disputedOn',
    'reason',
    'wantsOriginalCreditor',
    'isDuplicative',
    'debtorPersonIds',
    'status',
    'media',
  ],
  'lift-restriction': [],
  'give-consent': ['personId', 'givenAt', 'isWritten'],
  'revoke-consent': ['revokedAt'],
  'state-place': ['partyId', 'kind'],
  'record-notice': ['debtIds', 'sentAt'],
  'record-check': ['on'],
  'give-authorization': ['personId', 'debtIds', 'givenOn', 'isSigned', 'isCopySent'],
  'revoke-authorization': [],
  'plan-debit': ['partyId', 'debtIds', 'currency', 'isRecurring', 'isPostDated'],
  'cancel-debit': [],
  'finish-duty': [],
  'set-client-terms': ['isNonProfitHospital'],
  'supervisor-pin': [],
};

function read(schema: z.ZodType, defaulted: readonly string[] = []): z.ZodType {
  return mayBeLeftOut(schema, ['commandId', ...defaulted]);
}

const RULES_INPUTS = Object.fromEntries(
  (Object.keys(RULES_REQUESTS) as RulesRecording[]).map((command) => [
    `${command}-input`,
    read(RULES_REQUESTS[command], DEFAULTED[command]),
  ]),
) as Readonly<Record<`${RulesRecording}-input`, z.ZodType>>;

/** What the recording commands read from standard input; whatever may be null may be left out, and so may `commandId`. */
export const CLI_INPUTS = {
  'log-contact-input': read(LogContactInput, DEFAULTED['log-contact']),
  'undo-contact-input': read(UndoContactInput),
  'add-note-input': read(AddNoteInput),
  'correct-note-input': read(CorrectNoteInput),
  'skip-account-input': read(SkipAccountInput),
  'undo-skip-input': read(UndoSkipInput),
  'plan-follow-up-input': read(PlanFollowUpInput),
  'finish-follow-up-input': read(FinishFollowUpInput),
  ...RULES_INPUTS,
  'rules-judge-input': JudgeCases,
} as const satisfies Record<string, z.ZodType>;

/** Exit codes of the command line. */
export const EXIT = {
  ok: 0,
  fault: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  badInput: 5,
  notClean: 6,
  unavailable: 7,
  running: 8,
  cancelled: 9,
} as const;

const EXIT_BY_CODE: Readonly<Partial<Record<ErrorCode, number>>> = {
  USAGE: EXIT.usage,
  IPC_BAD_REQUEST: EXIT.usage,
  RULE_VIOLATION: EXIT.refused,
  CONFLICT: EXIT.refused,
  PIN_NOT_SET: EXIT.refused,
  PIN_WRONG: EXIT.refused,
  PIN_TOO_SHORT: EXIT.refused,
  NOT_FOUND: EXIT.notFound,
  FILE_NOT_READABLE: EXIT.badInput,
  FILE_EMPTY: EXIT.badInput,
  FILE_NOT_TEXT: EXIT.badInput,
  FILE_BROKEN_QUOTE: EXIT.badInput,
  FILE_TOO_WIDE: EXIT.badInput,
  PROFILE_MISMATCH: EXIT.badInput,
  DATE_AMBIGUOUS: EXIT.badInput,
  BATCH_EMPTY: EXIT.badInput,
  PACK_INVALID: EXIT.badInput,
  PACK_CONFLICT: EXIT.badInput,
  CASE_INVALID: EXIT.badInput,
  INSTANCE_RUNNING: EXIT.running,
  CANCELLED: EXIT.cancelled,
  INTERNAL: EXIT.fault,
};

/** The exit code for an expected failure; whatever hinders store, journal, key or disk is `unavailable`. */
export function exitCodeOf(code: ErrorCode): number {
  return EXIT_BY_CODE[code] ?? EXIT.unavailable;
}

import { z } from 'zod';
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
import { type ClientOf, type Contract, type HandlersOf, invoke, notice } from './define';
import { HealthValue, PracticeValue, VerifyProgress, VerifySummary } from './health';
import { DROP_CHUNK_BYTES, ImportProgress, ImportReport, Inspection, MappingProfile } from './import';
import { QueueQuery, QueueSearchValue, QueueTallyInput, QueueTallyValue, QueueWorkedValue } from './queue';
import {
  ApprovalRequest,
  BeginContactInput,
  CancelDebitInput,
  ClientTermsInput,
  FinishDutyInput,
  GiveAuthorizationInput,
  GiveConsentInput,
  LiftRestrictionInput,
  Pin,
  PlaceRestrictionInput,
  PlanDebitInput,
  RecordCheckInput,
  RecordNoticeInput,
  RevokeAuthorizationInput,
  RevokeConsentInput,
  StatePlaceInput,
} from './rules-commands';
import {
  Begun,
  ClientTermsValue,
  ComplianceOverview,
  GateViewValue,
  PackComparison,
  PacksView,
  RecordedDecisionValue,
  SavedEvidence,
} from './rules-view';
import { SettingsPatch, SettingsValue } from './settings';
import {
  EntryAudit,
  EntryIdValue,
  HISTORY_FORMATS,
  HistoryValue,
  PinEntryInput,
  SavedHistory,
  TimelineFilterValue,
} from './timeline';
import { AccountIdValue, LocalDayValue } from './values';
import { AccountViewValue, DeskStatus, QueueCountValue, QueuePageValue } from './views';

const Nothing = z.strictObject({});
/** The entries in the making of one person, as the window wrote them; main does not look into it. */
const DraftsText = z.string().max(8_000_000);
const Token = z.string().regex(/^[0-9a-f]{32}$/);
/** A name as a person knows a file by, never a path. */
const DropName = z.string().regex(/^[^/\\\p{Cc}]{1,255}$/u);
const DropPiece = z.base64().max(Math.ceil(DROP_CHUNK_BYTES / 3) * 4);

/**
 * Everything the UI window may ask of main, and every notice main gives it. Values, so that both sides check; the types are
 * derived. Files are named by tokens that main hands out: the UI never sees or sends a path to read.
 */
export const ipc = {
  desk: {
    /** How the desk stands. Ask once, then listen to `changed`. */
    status: invoke(Nothing, DeskStatus),
    changed: notice(z.strictObject({ revision: z.number().int() })),
    /** Somebody chose a screen in the application's menu: go there. */
    show: notice(z.strictObject({ screen: z.enum(['import', 'compliance', 'health', 'settings', 'keys']) })),
    /** How every part stands, for the health page. Answers also while the desk is starting or has failed. */
    health: invoke(Nothing, HealthValue),
    /** Saves a diagnostics file without anything of people through the save dialog; null when cancelled. */
    saveDiagnostics: invoke(Nothing, z.strictObject({ fileName: z.string(), bytes: z.number().int() }).nullable()),
    /** Checks the whole record: journal, store and kept files. One at a time; `CANCELLED` when it was called off. */
    verifyNow: invoke(Nothing, VerifySummary),
    cancelVerify: invoke(Nothing, z.null()),
    verifying: notice(VerifyProgress),
    /** Closes this desk and starts Kept on a practice portfolio of its own beside it. */
    startPractice: invoke(Nothing, z.null()),
    /** Closes the practice and starts Kept on the person's own data again. `RULE_VIOLATION` when this is no practice. */
    leavePractice: invoke(Nothing, z.null()),
    /** What was practised so far; null when this is no practice. */
    practice: invoke(Nothing, PracticeValue.nullable()),
  },
  queue: {
    /** A window of a view as columns, at most 500 rows. */
    page: invoke(
      QueueQuery.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
      QueuePageValue,
    ),
    counts: invoke(Nothing, z.array(QueueCountValue).readonly()),
    /** Several saved views counted at once. */
    tally: invoke(QueueTallyInput, z.array(QueueTallyValue).readonly()),
    /** Accounts, open and closed, by names, numbers and phones; the best first. */
    search: invoke(
      z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }),
      QueueSearchValue,
    ),
    /** What the person at this desk did today. */
    worked: invoke(Nothing, QueueWorkedValue),
    /** The account to work next, leaving out those named; null when the queue is worked. */
    next: invoke(
      z.strictObject({ skip: z.array(AccountIdValue).max(1000), query: QueueQuery.exactOptional() }),
      z.strictObject({ accountId: AccountIdValue.nullable() }),
    ),
    /** Passes over an account until a time; without one until the next working morning. */
    skip: invoke(SkipAccountInput, Recorded),
    undoSkip: invoke(UndoSkipInput, Recorded),
    planFollowUp: invoke(PlanFollowUpInput, Recorded),
    /** A follow-up is done, or was never meant. */
    finishFollowUp: invoke(FinishFollowUpInput, Recorded),
    /** The record changed: ask again for what is on screen. */
    changed: notice(z.strictObject({ revision: z.number().int() })),
  },
  account: {
    open: invoke(z.strictObject({ accountId: AccountIdValue }), AccountViewValue),
    /** The contact history as it is shown: filtered, runs folded, a window of its lines, what is to come and what is pinned. */
    history: invoke(
      z.strictObject({
        accountId: AccountIdValue,
        filter: TimelineFilterValue,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
      HistoryValue,
    ),
    /** Keeps an entry in sight, or lets it go. */
    pin: invoke(PinEntryInput, Recorded),
    /** The events of one entry word for word, each proved against its hash and the journal. */
    audit: invoke(z.strictObject({ accountId: AccountIdValue, entryId: EntryIdValue }), EntryAudit),
    /** Saves what is asked for of a history through the save dialog; null when cancelled. */
    saveHistory: invoke(
      z.strictObject({ accountId: AccountIdValue, filter: TimelineFilterValue, format: z.enum(HISTORY_FORMATS) }),
      SavedHistory.nullable(),
    ),
    /** Hands what is asked for of a history to the print dialog of the system. */
    printHistory: invoke(z.strictObject({ accountId: AccountIdValue, filter: TimelineFilterValue }), z.null()),
  },
  contact: {
    log: invoke(LogContactInput, Recorded),
    undo: invoke(UndoContactInput, Recorded),
    addNote: invoke(AddNoteInput, Recorded),
    correctNote: invoke(CorrectNoteInput, Recorded),
  },
  settings: {
    /** What the person at the desk set for themselves; the defaults where nothing can be read. Waits until they are open. */
    read: invoke(Nothing, SettingsValue),
    /** Puts some settings in place of what they were; answers the whole. */
    change: invoke(z.strictObject({ patch: SettingsPatch }), SettingsValue),
    /** They changed, here or by the application's menu: read them again. */
    changed: notice(Nothing),
  },
  drafts: {
    /** What was typed and not saved when the window was last there; null when there was nothing. */
    read: invoke(Nothing, z.strictObject({ text: DraftsText.nullable() })),
    /** Keeps what is being typed, encrypted; null: nothing is. */
    save: invoke(z.strictObject({ text: DraftsText.nullable() }), z.null()),
  },
  rules: {
    /** What may be done on this account now: a judgement for each phone, address and channel. */
    gate: invoke(z.strictObject({ accountId: AccountIdValue }), GateViewValue),
    /** Judges a contact and records the decision. It may be made only when the answer is `begun` or `overridden`. */
    begin: invoke(BeginContactInput, Begun),
    restrict: invoke(PlaceRestrictionInput, Recorded),
    lift: invoke(LiftRestrictionInput, Recorded),
    consent: invoke(GiveConsentInput, Recorded),
    revokeConsent: invoke(RevokeConsentInput, Recorded),
    statePlace: invoke(StatePlaceInput, Recorded),
    recordNotice: invoke(RecordNoticeInput, Recorded),
    recordCheck: invoke(RecordCheckInput, Recorded),
    authorize: invoke(GiveAuthorizationInput, Recorded),
    revokeAuthorization: invoke(RevokeAuthorizationInput, Recorded),
    planDebit: invoke(PlanDebitInput, Begun),
    cancelDebit: invoke(CancelDebitInput, Recorded),
    finishDuty: invoke(FinishDutyInput, Recorded),
    /** Every decision on record for one account, oldest first. */
    decisions: invoke(z.strictObject({ accountId: AccountIdValue }), z.array(RecordedDecisionValue).readonly()),
    packs: invoke(Nothing, PacksView),
    /** Opens the file dialog for a rule pack; null when the person cancels. */
    choosePack: invoke(Nothing, z.strictObject({ token: Token, fileName: z.string() }).nullable()),
    comparePack: invoke(z.strictObject({ token: Token }), PackComparison),
    importPack: invoke(z.strictObject({ token: Token, approval: ApprovalRequest }), PacksView),
    raiseRule: invoke(
      z.strictObject({
        ruleId: z.string().min(1).max(200),
        to: z.enum(['block', 'warn']),
        approval: ApprovalRequest,
      }),
      PacksView,
    ),
    clientTerms: invoke(Nothing, z.array(ClientTermsValue).readonly()),
    setClientTerms: invoke(z.strictObject({ terms: ClientTermsInput, approval: ApprovalRequest }), z.null()),
    /** `current` is null the first time. */
    setSupervisorPin: invoke(z.strictObject({ current: Pin.nullable(), pin: Pin }), z.null()),
    hasSupervisorPin: invoke(Nothing, z.strictObject({ isSet: z.boolean() })),
    overview: invoke(Nothing, ComplianceOverview),
    /** Saves every decision of an account with its hashes through the save dialog; null when cancelled. */
    saveEvidence: invoke(
      z.strictObject({ accountId: AccountIdValue, format: z.enum(['pdf', 'json']) }),
      SavedEvidence.nullable(),
    ),
  },
  import: {
    /** Opens the file dialog; null when the person cancels. */
    chooseFile: invoke(Nothing, z.strictObject({ token: Token, fileName: z.string() }).nullable()),
    /** Reads the chosen file and says what it seems to be. */
    inspect: invoke(z.strictObject({ token: Token }), Inspection),
    profiles: invoke(Nothing, z.array(MappingProfile).readonly()),
    saveProfile: invoke(z.strictObject({ profile: MappingProfile }), z.null()),
    /** Takes a profile off the list; what was read with it stays as it was. */
    removeProfile: invoke(z.strictObject({ id: MappingProfile.shape.id }), z.null()),
    /**
     * A file dropped on the window comes in pieces, in order and without a path: begin, pieces, end. It is held in memory only and
     * `FILE_TOO_LARGE` beyond `DROP_LIMIT_BYTES`. A new drop lets go of the one before.
     */
    dropBegin: invoke(
      z.strictObject({ fileName: DropName, bytes: z.number().int().min(0) }),
      z.strictObject({ token: Token }),
    ),
    dropChunk: invoke(z.strictObject({ token: Token, offset: z.number().int().min(0), base64: DropPiece }), z.null()),
    /** `token` may be used as that of a chosen file from now on. */
    dropEnd: invoke(z.strictObject({ token: Token }), z.strictObject({ token: Token, fileName: z.string() })),
    dropCancel: invoke(z.strictObject({ token: Token }), z.null()),
    dryRun: invoke(z.strictObject({ token: Token, profile: MappingProfile, asOf: LocalDayValue }), ImportReport),
    commit: invoke(z.strictObject({ token: Token, profile: MappingProfile, asOf: LocalDayValue }), ImportReport),
    /** Stops the running inspection, dry run or import; nothing of it stays. */
    cancel: invoke(Nothing, z.null()),
    /** Saves the rows in error of the last dry run or import as a CSV through the save dialog; null when cancelled. */
    saveErrors: invoke(Nothing, z.strictObject({ fileName: z.string(), rows: z.number().int() }).nullable()),
    progress: notice(ImportProgress),
  },
} as const satisfies Contract;

export type Ipc = typeof ipc;
export type Workstation = ClientOf<Ipc>;
export type IpcHandlers = HandlersOf<Ipc>;

import { z } from 'zod';
import { AddNoteInput, CorrectNoteInput, LogContactInput, Recorded, UndoContactInput } from './commands';
import { type ClientOf, type Contract, type HandlersOf, invoke, notice } from './define';
import { ImportProgress, ImportReport, Inspection, MappingProfile } from './import';
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
import { AccountIdValue, LocalDayValue } from './values';
import {
  AccountViewValue,
  DeskStatus,
  QueueCountValue,
  QueuePageValue,
  QueueViewName,
  TimelinePageValue,
} from './views';

const Nothing = z.strictObject({});
const Token = z.string().regex(/^[0-9a-f]{32}$/);

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
    show: notice(z.strictObject({ screen: z.enum(['import', 'compliance']) })),
  },
  queue: {
    /** A window of a view as columns, at most 500 rows. */
    page: invoke(
      z.strictObject({ view: QueueViewName, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
      QueuePageValue,
    ),
    counts: invoke(Nothing, z.array(QueueCountValue).readonly()),
    /** The account to work next, leaving out those named; null when the queue is worked. */
    next: invoke(
      z.strictObject({ skip: z.array(AccountIdValue).max(1000) }),
      z.strictObject({ accountId: AccountIdValue.nullable() }),
    ),
    /** The record changed: ask again for what is on screen. */
    changed: notice(z.strictObject({ revision: z.number().int() })),
  },
  account: {
    open: invoke(z.strictObject({ accountId: AccountIdValue }), AccountViewValue),
    timeline: invoke(
      z.strictObject({
        accountId: AccountIdValue,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
      TimelinePageValue,
    ),
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

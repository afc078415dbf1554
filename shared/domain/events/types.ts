import type { Instant, LocalDay } from '../../kernel/calendar';
import type { Hlc } from '../../kernel/hlc';
import type { AccountId, ActorId, BatchId, ContactPointId, DebtId, DeskId, EventId, PartyId } from '../../kernel/ids';
import type { JsonValue } from '../../kernel/json';
import type { DialMode, Disclosure } from '../../rules/types/act';
import type { Check } from '../../rules/types/facts';
import type { Raise, RulePack } from '../../rules/types/pack';
import type {
  Approval,
  CancelReason,
  ClientTerms,
  ContactDecision,
  GivenAuthorization,
  GivenConsent,
  JudgedAct,
  PlacedRestriction,
  PlannedDebit,
  SentNotice,
  StatedPlace,
} from '../compliance/types';
import type { Channel, CountsAs, DispositionEffect, OutcomeClass } from '../contact/dispositions';
import type { ScriptRun } from '../contact/script-run';
import type { FollowUpDone, Skipped } from '../work/types';

/** What a collector agreed to do next, and when it shall come up again. */
export type NextStep = {
  readonly kind: 'call-back' | 'follow-up' | 'review' | 'promise-check';
  readonly at: Instant;
  readonly text: string | null;
  /** Whose it is alone; absent or null: whoever works the account takes it up. */
  readonly ownerId?: ActorId | null;
};

/** A promise to pay: how much, by when. */
export type PromiseToPay = { readonly amountMinor: number; readonly currency: string; readonly dueOn: LocalDay };

/**
 * A contact or an attempt at one. What the disposition code meant on that day (`outcome`, `countsAs`, `effects`) is kept in the
 * event, so a later change of the table changes no history.
 */
export type ContactLogged = {
  readonly channel: Channel;
  readonly disposition: string;
  readonly outcome: OutcomeClass;
  readonly countsAs: CountsAs;
  readonly effects: readonly DispositionEffect[];
  readonly partyId: PartyId | null;
  readonly contactPointId: ContactPointId | null;
  /** The debts spoken of or attempted for; an unanswered call is charged to at least one. */
  readonly debtIds: readonly DebtId[];
  readonly note: string | null;
  readonly nextStep: NextStep | null;
  readonly promise: PromiseToPay | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** What the rules said of it. Absent where nothing was judged: what came in, and what was recorded before there were rules. */
  readonly decision?: ContactDecision;
  readonly dialMode?: DialMode | null;
  /** The consent under which it was made. */
  readonly consentId?: string | null;
  /** It reached a stranger and is not charged to the consumer. */
  readonly reachedStranger?: boolean;
  readonly disclosures?: readonly Disclosure[];
  /** The way the call took through its scripts. */
  readonly script?: ScriptRun;
};

export type FieldChange = { readonly path: string; readonly from: JsonValue; readonly to: JsonValue };

/** Counts of one import, of rows unless named otherwise. Money in minor units per currency. */
export type BatchCounts = {
  readonly rows: number;
  readonly rowsInError: number;
  readonly rowsNotYetDated: number;
  readonly accountsNew: number;
  readonly accountsUpdated: number;
  readonly accountsUnchanged: number;
  readonly debtsNew: number;
  readonly debtsUpdated: number;
  readonly debtsUnchanged: number;
  readonly idsFlagged: number;
};

export type BatchCommitted = {
  readonly batchId: BatchId;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileBytes: number;
  readonly asOf: LocalDay;
  readonly importedOn: LocalDay;
  readonly engineVersion: number;
  /** The mapping profile exactly as used, so that a rebuild reads the file the same way. */
  readonly profile: JsonValue;
  readonly counts: BatchCounts;
  /** SHA-256 over the masters this batch made or changed: a rebuild must come to the same. */
  readonly mastersSha256: string;
};

export type EventData = {
  'contact.v1.logged': ContactLogged;
  'contact.v1.undone': { readonly contactId: EventId; readonly reason: string | null };
  'note.v1.added': { readonly text: string };
  /** A correction never replaces the original; it stands beside it. `noteId` is the contact or note whose words it corrects. */
  'note.v1.corrected': { readonly noteId: EventId; readonly text: string; readonly reason: string | null };
  /** The account leaves the work until then. */
  'work.v1.skipped': Skipped;
  'work.v1.skip-undone': { readonly skipId: EventId };
  'follow-up.v1.planned': { readonly nextStep: NextStep };
  /** The step that a contact or a plan named is settled (`done`), or was never meant (`cancelled`): then the one before it stands. */
  'follow-up.v1.done': FollowUpDone;
  'account.v1.updated': { readonly batchId: BatchId; readonly changes: readonly FieldChange[] };
  'import.v1.batch-committed': BatchCommitted;
  'import.v1.profile-saved': { readonly profile: JsonValue };
  'import.v1.profile-removed': { readonly profileId: string };
  'desk.v1.store-rebuilt': { readonly cause: string; readonly events: number; readonly accounts: number };
  'desk.v1.journal-tail-cut': { readonly bytes: number; readonly afterSeq: number };
  'desk.v1.clock-went-back': { readonly fromMs: number; readonly toMs: number };
  'compliance.v1.judged': JudgedAct;
  'restriction.v1.placed': { readonly restriction: PlacedRestriction };
  /** A stop ends only by an act of its own; `right` and `approvedBy` say whose. */
  'restriction.v1.lifted': { readonly restrictionId: string } & Approval;
  'consent.v1.given': { readonly consent: GivenConsent };
  'consent.v1.revoked': { readonly consentId: string; readonly revokedAt: Instant; readonly words: string | null };
  'place.v1.stated': StatedPlace;
  'notice.v1.sent': { readonly notice: SentNotice };
  'check.v1.made': { readonly check: Check };
  'authorization.v1.given': { readonly authorization: GivenAuthorization };
  'authorization.v1.revoked': { readonly authorizationId: string; readonly words: string | null };
  'debit.v1.planned': PlannedDebit;
  'debit.v1.cancelled': { readonly debitId: string; readonly because: CancelReason; readonly reason: string | null };
  'duty.v1.done': { readonly dutyId: string; readonly note: string | null };
  /** `entryId` names an entry of the contact history: the event it began with, or `placed-<batch>`. */
  'entry.v1.pinned': { readonly entryId: string };
  'entry.v1.unpinned': { readonly entryId: string };
  /** Events of the desk: rules and terms that hold for all accounts. */
  /** `approval` says who agreed to it; null or absent where nobody was asked. */
  'rules.v1.pack-imported': { readonly pack: RulePack; readonly approval?: Approval | null };
  'rules.v1.raised': Raise & { readonly reason: string; readonly approvedBy: string };
  'client.v1.terms-set': ClientTerms & { readonly approval?: Approval | null };
};

export type EventType = keyof EventData;

/** What a decision wants recorded; the journal adds desk, order and hash chain. */
export type EventDraft = {
  [T in EventType]: {
    readonly id: EventId;
    readonly type: T;
    /** Null for events of the desk itself, such as an import. */
    readonly accountId: AccountId | null;
    readonly partyId: PartyId | null;
    readonly data: EventData[T];
    /** Becomes the event's `rulePack`. */
    readonly rulePack?: string | null;
  };
}[EventType];

/** What every recorded event carries besides its content. */
export type EventStamp = {
  readonly actorId: ActorId;
  readonly deskId: DeskId;
  readonly at: Instant;
  readonly hlc: Hlc;
  /** Position in this desk's journal, from 1 without gaps. */
  readonly seq: number;
  readonly prevHash: string;
  /** SHA-256 (hex) over the canonical JSON of the event without this field. */
  readonly hash: string;
  /** The hub position up to which this desk had seen the world; null while it works alone. */
  readonly knownAt: { readonly hubPosition: number; readonly at: Instant } | null;
  /** Version of the rule pack that judged the act; null while none is in force. */
  readonly rulePack: string | null;
};

/** An immutable fact of the record. */
export type RecordedEvent = EventDraft & EventStamp;

/** Total order of events, the same on every desk. */
export function compareEvents(a: Pick<RecordedEvent, 'hlc' | 'id'>, b: Pick<RecordedEvent, 'hlc' | 'id'>): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

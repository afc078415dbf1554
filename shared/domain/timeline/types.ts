import type { Instant } from '../../kernel/calendar';
import type { ActorId, ContactPointId, DebtId, DeskId, EventId, PartyId } from '../../kernel/ids';
import type { ActKind, Purpose } from '../../rules/types/act';
import type { Check, Consent, Restriction } from '../../rules/types/facts';
import type { Outcome } from '../../rules/types/judgement';
import type {
  Approval,
  CancelReason,
  GivenAuthorization,
  PlannedDebit,
  SentNotice,
  Standing,
  StatedPlace,
} from '../compliance/types';
import type { Channel, CountsAs, HoldKind, OutcomeClass } from '../contact/dispositions';
import type { EventType, FieldChange, NextStep, PromiseToPay } from '../events/types';
import type { FollowUpDone, Skipped } from '../work/types';

/** The words of a note and every correction of them, oldest first; the last entry is what is read now. */
export type NoteVersion = {
  readonly eventId: EventId;
  readonly text: string;
  readonly at: Instant;
  readonly actorId: ActorId;
  readonly reason: string | null;
};

/** What became of an entry: on this desk only, on its way, taken by the hub, or refused there with a reason. */
export const FATE_STATES = ['here', 'sending', 'accepted', 'refused'] as const;
export type EntryFate = {
  readonly state: (typeof FATE_STATES)[number];
  /** When the hub took it; the desk's own time is the entry's `at`. */
  readonly acceptedAt: Instant | null;
  /** Why it was refused: a code with wording. */
  readonly refusal: string | null;
};

/** What the rules said of a contact or an act, as far as a line of the history tells it. */
export type EntryDecision = {
  readonly standing: Standing;
  readonly outcome: Outcome;
  /** Rules that blocked or warned, in the order of the gate. */
  readonly ruleIds: readonly string[];
  /** Why the collector went on although a rule warned or blocked. */
  readonly reason: string | null;
  readonly override: Approval | null;
};

/** `leavesStop`: the stop it placed stands all the same; it ends by being lifted. */
export type Undoing = {
  readonly at: Instant;
  readonly actorId: ActorId;
  readonly reason: string | null;
  readonly leavesStop: boolean;
};

type EntryBase = {
  /** The id of the event it begins with; `placed-<batch>` for the placement. */
  readonly id: string;
  /** When it was recorded, by the clock of the desk. */
  readonly at: Instant;
  readonly actorId: ActorId | null;
  readonly deskId: DeskId | null;
  readonly seq: number | null;
  /** Every event it is made of, oldest first: the contact, its decision, its corrections, its undoing. */
  readonly eventIds: readonly EventId[];
  readonly isPinned: boolean;
  readonly fate: EntryFate;
};

type ContactParts = {
  readonly kind: 'contact';
  readonly channel: Channel;
  readonly disposition: string;
  readonly outcome: OutcomeClass;
  readonly countsAs: CountsAs;
  readonly partyId: PartyId | null;
  readonly contactPointId: ContactPointId | null;
  readonly debtIds: readonly DebtId[];
  readonly nextStep: NextStep | null;
  readonly promise: PromiseToPay | null;
  /** What became of the promise; null without one, and where nobody asked (`timelineOf`). */
  readonly promiseState: 'kept' | 'open' | 'overdue' | null;
  readonly notes: readonly NoteVersion[];
  /** The holds it placed; they may have been lifted since. */
  readonly holds: readonly HoldKind[];
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly decision: EntryDecision | null;
  /** The scripts it was led by, and how many of their steps were gone through. */
  readonly script: {
    readonly scripts: readonly { readonly id: string; readonly version: number }[];
    readonly steps: number;
  } | null;
  readonly undone: Undoing | null;
};

export type TimelineEntry = EntryBase &
  (
    | ContactParts
    | { readonly kind: 'note'; readonly notes: readonly NoteVersion[] }
    | { readonly kind: 'updated'; readonly changes: readonly FieldChange[] }
    | { readonly kind: 'placed'; readonly debts: number }
    | { readonly kind: 'stop'; readonly stop: Restriction }
    /** `stop` is null when nothing of the lifted stop is known here. */
    | { readonly kind: 'stop-lifted'; readonly stop: Restriction | null; readonly approval: Approval }
    | { readonly kind: 'consent'; readonly consent: Consent }
    | { readonly kind: 'consent-revoked'; readonly consent: Consent | null; readonly words: string | null }
    | { readonly kind: 'stated-place'; readonly place: StatedPlace }
    | { readonly kind: 'notice'; readonly notice: SentNotice }
    | { readonly kind: 'check'; readonly check: Check }
    | { readonly kind: 'authorization'; readonly authorization: GivenAuthorization; readonly isRevoked: boolean }
    | { readonly kind: 'authorization-revoked'; readonly words: string | null }
    /** `cancelled` when it was called off since. */
    | { readonly kind: 'debit'; readonly debit: PlannedDebit; readonly cancelled: CancelReason | null }
    | {
        readonly kind: 'debit-cancelled';
        readonly debit: PlannedDebit | null;
        readonly because: CancelReason;
        readonly reason: string | null;
      }
    /** An account that was passed over; `undone` when it was taken back. */
    | { readonly kind: 'skipped'; readonly skip: Skipped; readonly undone: Pick<Undoing, 'at' | 'actorId'> | null }
    /** A step planned without a contact; `settled` says how it ended. */
    | { readonly kind: 'follow-up'; readonly step: NextStep; readonly settled: FollowUpDone['outcome'] | null }
    | {
        readonly kind: 'follow-up-done';
        readonly step: NextStep | null;
        readonly outcome: FollowUpDone['outcome'];
        readonly words: string | null;
      }
    /** `title` is the code of the duty (`SEND_VALIDATION_NOTICE`) where the rules still name it. */
    | {
        readonly kind: 'duty-done';
        readonly dutyId: string;
        readonly title: string | null;
        readonly note: string | null;
      }
    /** An act that was judged and has no contact of its own: refused, let through and never made, or no contact at all. */
    | {
        readonly kind: 'decision';
        readonly act: ActKind;
        readonly purpose: Purpose;
        readonly partyId: string;
        readonly contactPointId: string | null;
        readonly refusedBecause: readonly string[];
        readonly decision: EntryDecision;
      }
    /** An event that says something Kept has no line of its own for. */
    | { readonly kind: 'other'; readonly type: EventType }
  );

export type TimelineKind = TimelineEntry['kind'];
export type EntryOf<K extends TimelineKind> = Extract<TimelineEntry, { readonly kind: K }>;

/** Every kind of entry, for filters and for words. */
export const TIMELINE_KINDS = [
  'contact',
  'note',
  'updated',
  'placed',
  'stop',
  'stop-lifted',
  'consent',
  'consent-revoked',
  'stated-place',
  'notice',
  'check',
  'authorization',
  'authorization-revoked',
  'debit',
  'debit-cancelled',
  'skipped',
  'follow-up',
  'follow-up-done',
  'duty-done',
  'decision',
  'other',
] as const satisfies readonly TimelineKind[];

import type { Instant, LocalDay } from '../../kernel/calendar';
import type { Hlc } from '../../kernel/hlc';
import type { ContactPointId, DebtId, EventId, PartyId } from '../../kernel/ids';
import type { Duty } from '../../rules/duties/types';
import type { Act } from '../../rules/types/act';
import type { CollectorRole, Consent, EndpointFacts, PersonRole, Restriction } from '../../rules/types/facts';
import type { Judgement } from '../../rules/types/judgement';
import type { ZoneGap } from '../../rules/place/zone-set';
import type { ContactActKind } from './commands';
import type { Approval, PlannedDebit, Standing, StoredJudgement } from './types';

/** A planned debit that was not cancelled. */
export type GateDebit = PlannedDebit & { readonly debitId: string };

/** Why a contact stands out: it was made against a rule, or the record shows so now. */
export const INCIDENT_CAUSES = [
  'blocked',
  'refused',
  'warned-without-reason',
  'late-knowledge',
  'offline-overlap',
] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

export type Incident = {
  /** The event of the contact. */
  readonly eventId: EventId;
  readonly at: Instant;
  readonly cause: IncidentCause;
  readonly ruleIds: readonly string[];
  /** Why the collector made the contact all the same, if it was said. */
  readonly madeAnyway: string | null;
};

/** Calls of the last days for one debt, against the strictest cap in force: what the account screen shows as dots. */
export type AttemptDots = {
  readonly debtId: DebtId;
  readonly max: number;
  readonly windowDays: number;
  readonly used: number;
  /** Oldest day first, today last; in the zone that is furthest ahead of those the consumer may be in. */
  readonly days: readonly { readonly day: LocalDay; readonly calls: number; readonly conversations: number }[];
};

export type GatePoint = {
  readonly contactPointId: ContactPointId;
  readonly kind: EndpointFacts['kind'];
  readonly use: EndpointFacts['use'];
  readonly status: EndpointFacts['status'];
  readonly acts: readonly GateAct[];
};

/** One way of contact a point offers, judged as it stands: nothing said or written yet. */
export type GateAct = {
  readonly kind: ContactActKind;
  readonly judgement: Judgement;
  /** Only its words are missing: with all that a message must carry it would be let through. */
  readonly waitsForWords: boolean;
};

/** Everything the account screen shows before a contact. */
export type GateView = {
  readonly nowMs: number;
  readonly deskZone: string;
  readonly person: { readonly partyId: PartyId; readonly name: string | null; readonly role: PersonRole } | null;
  readonly zones: readonly string[];
  readonly localTimes: readonly { readonly zone: string; readonly time: string; readonly day: LocalDay }[];
  readonly gaps: readonly ZoneGap[];
  /** `MA`, `NY-NYC`. */
  readonly places: readonly string[];
  readonly coverage: {
    readonly collectorRole: CollectorRole | null;
    readonly debtKinds: readonly string[];
    /** A code with wording in the UI. */
    readonly note: 'reg-f' | 'reg-f-unknown' | 'first-party' | 'commercial';
  };
  /** The best phone to call: the first that may be called now, else the one that is free soonest. */
  readonly best: {
    readonly isCallable: boolean;
    readonly contactPointId: ContactPointId | null;
    readonly nextAllowedAt: Instant | null;
    /** When the answer changes by the clock alone; null: not within a day. */
    readonly changesAt: Instant | null;
  };
  readonly points: readonly GatePoint[];
  readonly attempts: readonly AttemptDots[];
  readonly restrictions: readonly Restriction[];
  readonly consents: readonly Consent[];
  /** What is still to be done, and times that run; the ones that are done are left out. */
  readonly duties: readonly Duty[];
  readonly plannedDebits: readonly GateDebit[];
  readonly incidents: readonly Incident[];
};

/** A decision on record, with the event it stands in. */
export type RecordedDecision = {
  readonly eventId: EventId;
  readonly at: Instant;
  /** The moment the act was judged for: when it was to be made, or had been. */
  readonly judgedFor: Instant;
  readonly actorId: string;
  /** Place of the event in its desk's journal, its clock, and the chain: what proves that nothing was changed or left out. */
  readonly seq: number;
  readonly hlc: Hlc;
  readonly prevHash: string;
  readonly hash: string;
  readonly on: 'begin' | 'contact' | 'debit';
  /** For a contact that was logged without being begun: `begun`, whatever the rules said, because it had happened. */
  readonly standing: Standing;
  readonly act: Act;
  readonly judgement: StoredJudgement;
  readonly refusedBecause: readonly string[];
  readonly reason: string | null;
  readonly override: Approval | null;
  readonly isUndone: boolean;
};

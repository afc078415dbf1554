import type { Incident, RecordedDecision } from '#shared/domain/compliance/gate-types';
import type { Approval, Standing } from '#shared/domain/compliance/types';
import type { FactsUsed, Outcome, Verdict } from '#shared/rules/types/judgement';

/** Increased when a field changes its meaning; new fields do not count. */
export const EVIDENCE_FORMAT = 1;

/** A rule that was asked, with its verdict and why in one plain sentence. What a met rule looked at is not kept: its facts are empty. */
export type EvidenceVerdict = Verdict & { readonly title: string | null; readonly sentence: string };

/** A decision with everything that proves it. Times are UTC, `localTimes` the consumer's clocks at that moment. */
export type EvidenceDecision = {
  readonly eventId: string;
  /** When it was recorded. */
  readonly at: string;
  /** When the act was to be made, or had been. */
  readonly judgedFor: string;
  readonly localTimes: readonly { readonly zone: string; readonly time: string }[];
  readonly by: string;
  readonly on: RecordedDecision['on'];
  readonly act: {
    readonly kind: string;
    readonly purpose: string;
    readonly person: string;
    /** The number, mailbox or address, shortened; null where none was used. */
    readonly endpoint: string | null;
    readonly debts: readonly string[];
    readonly dialMode: string | null;
    readonly isRecorded: boolean;
    readonly disclosures: readonly string[];
    /** Of what was to be sent or said only the fingerprint: the words are in the record of the desk. */
    readonly textSha256: string | null;
    /** Of a report to a bureau: whether it marks the debts as disputed. */
    readonly marksDispute: boolean | null;
    /** Of a suit: where it would be brought. */
    readonly venue: string | null;
  };
  readonly standing: Standing;
  readonly outcome: Outcome;
  readonly earliestAllowedAt: string | null;
  readonly refusedBecause: readonly string[];
  /** The collector's own reason for going on. */
  readonly reason: string | null;
  readonly override: Approval | null;
  readonly isUndone: boolean;
  readonly verdicts: readonly EvidenceVerdict[];
  /** Rules that were met and whose pack is not on this desk any more: only their ids are known. */
  readonly metWithoutPack: readonly string[];
  readonly factsUsed: FactsUsed;
  readonly packs: readonly { readonly packId: string; readonly version: string; readonly contentHash: string }[];
  readonly chain: {
    readonly seq: number;
    readonly hlc: string;
    readonly prevHash: string;
    readonly hash: string;
  };
};

/** What the record says of an account, without when and by whom it was asked: the same record always gives the same content. */
export type EvidenceContent = {
  readonly format: 'kept-evidence';
  readonly formatVersion: typeof EVIDENCE_FORMAT;
  readonly account: {
    readonly creditor: string;
    readonly accountNumber: string;
    readonly placedOn: string;
    readonly parties: readonly { readonly id: string; readonly role: string; readonly name: string | null }[];
    readonly debts: readonly {
      readonly id: string;
      readonly number: string;
      readonly type: string;
      readonly status: string;
    }[];
  };
  readonly decisions: readonly EvidenceDecision[];
  /** Decisions of which somebody with the right let the act through: their event ids. */
  readonly overrides: readonly string[];
  readonly incidents: readonly Incident[];
  readonly howToCheck: readonly string[];
};

/** Evidence as it is saved. */
export type EvidenceDocument = EvidenceContent & {
  /** SHA-256 (hex) over the canonical JSON (RFC 8785) of everything but `made` and this field. */
  readonly sha256: string;
  /** When and by whom it was saved, and the record it was taken from. Not part of the hash. */
  readonly made: {
    readonly at: string;
    readonly by: string;
    readonly deskHead: { readonly seq: number; readonly hash: string };
    readonly kept: string;
  };
};

import type { LocalDay } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import { ACT_KINDS, type ActKind } from './act';
import type { CollectorRole, DebtKind, DefaultStatus } from './facts';

/**
 * How sure the row is: **V** the operative words were read, **H** settled text, **M** right in substance, **L** contested.
 * V and H may block, M warns at most, L informs, until a supervisor with the right raises them.
 */
export const CONFIDENCES = ['V', 'H', 'M', 'L'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a rule does when it is not met. `allow` takes contacts out of other rules; `schedule` creates a duty; `record` only tells. */
export const RULE_ACTIONS = [
  'block',
  'warn',
  'require_field',
  'require_approval',
  'schedule',
  'record',
  'allow',
] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** What sets a rule off: an intended act (judged) or a thing that happened (creates duties and holds). */
export const ACT_TRIGGERS: Readonly<Record<string, readonly ActKind[]>> = {
  'call.place': ['dial', 'ringless'],
  'voicemail.script': ['voicemail'],
  'text.send': ['text'],
  'email.send': ['email'],
  'message.send': ['text', 'email', 'message'],
  'letter.send': ['letter'],
  'contact.attempt': ['dial', 'ringless', 'voicemail', 'text', 'email', 'message', 'letter', 'visit'],
  'contact.spoken': ['dial', 'ringless', 'voicemail', 'visit'],
  'contact.call-or-text': ['dial', 'ringless', 'text'],
  communication: ['talk', 'text', 'email', 'message', 'letter'],
  talk: ['talk'],
  'payment.debit': ['debit'],
  'payment.plan': ['plan'],
  'furnish.cra': ['furnish'],
  'suit.or.threat': ['suit'],
  'debt.transfer': ['transfer'],
  'record.purge': ['purge'],
  // Deleting a record is no step of collection.
  'any.act': ACT_KINDS.filter((kind) => kind !== 'purge'),
};

/** Things that happen and set a clock running. */
export const EVENT_TRIGGERS = [
  'communication.first',
  'validation.sent',
  'dispute.received',
  'consent.revoked',
  'payment.post-dated',
  'payment.amount-changed',
  'payment.plan-agreed',
  'bankruptcy.noticed',
  'number.texted',
  'debt.report-planned',
  'debt.paid',
  'payoff.asked',
  'record.last-activity',
] as const;

export const OVERRIDE_RIGHTS = ['collector', 'supervisor', 'compliance'] as const;
export type OverrideRight = (typeof OVERRIDE_RIGHTS)[number];

/** Which acts a row is for. A list left out means any; an unknown fact counts as meeting every list. */
export type AppliesWhen = {
  readonly collectorRole?: readonly CollectorRole[];
  readonly debtKind?: readonly DebtKind[];
  readonly defaultStatus?: readonly DefaultStatus[];
  /** The person is "the consumer" of 12 CFR 1006.6(a), or a third party. */
  readonly person?: readonly ('consumer' | 'third-party' | 'professional')[];
};

/** One rule of law, of a client, or of the house: data. */
export type RuleRow = {
  readonly ruleId: string;
  /** `US`, `US-MA`, `US-NY-NYC`, `CLIENT:<client id>` or `KEPT` (the house's own). */
  readonly jurisdiction: string;
  /** In plain words, for a person: one sentence. */
  readonly title: string;
  readonly appliesWhen: AppliesWhen;
  readonly trigger: string;
  readonly action: RuleAction;
  /** The evaluator that reads the parameters. */
  readonly evaluator: string;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly citation: string;
  readonly effectiveFrom: LocalDay;
  /** The last day in force; null: still is. */
  readonly effectiveTo: LocalDay | null;
  readonly sourceCheckedOn: LocalDay;
  readonly confidence: Confidence;
  /** Null: nobody may override it. */
  readonly overridable: {
    readonly by: OverrideRight;
    readonly reasonRequired: boolean;
    readonly evidenceRequired: boolean;
  } | null;
  /** Which of two rows of one id is in force when their dates overlap: the higher. */
  readonly order?: number;
  readonly note?: string;
};

export type RulePack = {
  readonly packFormat: 1;
  readonly packId: string;
  readonly version: string;
  readonly title: string;
  /** The day this version takes effect; the one before stays in force until then. */
  readonly effectiveFrom: LocalDay;
  readonly checkedOn: LocalDay;
  /** Packs whose rows come with this one. */
  readonly includes: readonly string[];
  readonly rules: readonly RuleRow[];
  /** SHA-256 (hex) over the canonical JSON of the pack without `contentHash` and `signature`. */
  readonly contentHash: string;
  readonly signature: { readonly keyId: string; readonly algorithm: 'ed25519'; readonly value: string } | null;
};

/** A supervisor with the right made a row of less confidence count in full. */
export type Raise = { readonly ruleId: string; readonly to: 'block' | 'warn'; readonly on: LocalDay };

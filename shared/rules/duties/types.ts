import type { LocalDay } from '../../kernel/calendar';

/** What somebody does to carry a duty out. */
export const DUTY_STEPS = [
  'before-furnishing-notice',
  'spoken-with-consumer',
  'amount-notice',
  'post-dated-notice',
  'dispute-answer',
  'substantiation',
  'dispute-instructions',
  'dispute-marked',
  'frivolous-notice',
  'plan-confirmation',
  'payoff-letter',
  'satisfaction-letter',
  'revocation-honoured',
  'revocation-scope',
  'proof-of-claim',
  'delinquency-date',
  'disposal',
] as const;
export type DutyStep = (typeof DUTY_STEPS)[number];

type HappeningBase = {
  /** Stable for ever: duties are named by it. */
  readonly happeningId: string;
  /** The consumer's local day. */
  readonly on: LocalDay;
  /** Empty: every debt of the account. */
  readonly debtIds: readonly string[];
};

/**
 * What happened on an account and may set a clock running, stop one, or carry a duty out. The kinds that set clocks running are
 * the event triggers of rule rows (`EVENT_TRIGGERS`). What nobody knows is null and counts as the case with the duty.
 */
export type Happening = HappeningBase &
  (
    | { readonly kind: 'communication.first' }
    | {
        readonly kind: 'validation.sent';
        /** The end date printed on the notice. */
        readonly printedEndsOn: LocalDay | null;
        readonly returnedOn: LocalDay | null;
      }
    | {
        readonly kind: 'dispute.received';
        readonly form: 'written' | 'oral';
        readonly via: 'consumer' | 'bureau';
        readonly isFurnished: boolean | null;
        readonly isChargedOff: boolean | null;
        /** The consumer added relevant material on this day. */
        readonly materialAddedOn: LocalDay | null;
        /** The dispute was found frivolous or irrelevant on this day. */
        readonly frivolousFoundOn: LocalDay | null;
      }
    | { readonly kind: 'consent.revoked' }
    | { readonly kind: 'payment.post-dated'; readonly depositOn: LocalDay }
    | { readonly kind: 'payment.amount-changed'; readonly debitOn: LocalDay }
    | { readonly kind: 'payment.plan-agreed' }
    | {
        readonly kind: 'bankruptcy.noticed';
        readonly chapter: 7 | 11 | 12 | 13 | null;
        /** In a voluntary case the day of filing. */
        readonly orderForReliefOn: LocalDay | null;
      }
    /** The consumer texted from the number, consented to texts anew, or it was checked for reassignment. */
    | { readonly kind: 'number.texted'; readonly endpointId: string }
    | { readonly kind: 'debt.report-planned'; readonly reportOn: LocalDay | null }
    | { readonly kind: 'debt.paid' }
    | { readonly kind: 'payoff.asked' }
    | { readonly kind: 'record.last-activity' }
    | {
        readonly kind: 'step.taken';
        readonly step: DutyStep;
        /** It carries out the duties of this happening only; null: of every one before it. */
        readonly sourceId: string | null;
        readonly returnedOn: LocalDay | null;
      }
    /** A person said that the duty is carried out. */
    | { readonly kind: 'duty.done'; readonly dutyId: string }
    /** What set a clock running was undone or called off, such as a cancelled debit. */
    | { readonly kind: 'source.void'; readonly sourceId: string }
  );
export type HappeningKind = Happening['kind'];
/** The happening of one kind. */
export type HappeningOf<K extends HappeningKind> = Extract<Happening, { readonly kind: K }>;

/** What is to be done, or waited for. Each has a sentence in `words.ts`. */
export const DUTY_KINDS = [
  'send-validation-notice',
  'validation-period',
  'answer-dispute',
  'substantiate-debt',
  'send-dispute-instructions',
  'mark-dispute',
  'send-frivolous-notice',
  'send-post-dated-notice',
  'send-amount-notice',
  'confirm-plan',
  'send-payoff-letter',
  'send-satisfaction-letter',
  'honour-revocation',
  'confirm-revocation',
  'widen-revocation',
  'refresh-number',
  'send-furnishing-notice',
  'furnishing-wait',
  'report-delinquency-date',
  'file-proof-of-claim',
  'keep-record',
  'dispose-of-record',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export type DutyState = 'open' | 'due-soon' | 'late' | 'done' | 'void';
export type Escalation = 'none' | 'collector' | 'supervisor' | 'compliance';

/** Something a rule obliges to do by a day, or a time that a rule lets run. */
export type Duty = {
  /** The same for ever: rule and source. */
  readonly dutyId: string;
  readonly ruleId: string;
  readonly citation: string;
  readonly jurisdiction: string;
  readonly kind: DutyKind;
  /** The kind as a code with wording, such as `SEND_VALIDATION_NOTICE`. */
  readonly title: string;
  /** A time that runs by itself: nothing to do, never late, done when `dueOn` has passed. */
  readonly isWait: boolean;
  readonly debtIds: readonly string[];
  readonly startedOn: LocalDay;
  /** The first day on which it may be done; null: at once. */
  readonly opensOn: LocalDay | null;
  /** The last day on which it is in time, or the last day of a wait. */
  readonly dueOn: LocalDay;
  /** The day after which it is of no use, such as that of the deposit; null: none. */
  readonly endsOn: LocalDay | null;
  readonly state: DutyState;
  readonly escalation: Escalation;
  /** The happening it comes from. */
  readonly sourceId: string;
};

import type { Channel, Disposition } from '#shared/domain/contact/dispositions';
import type { NextStep } from '#shared/domain/events/types';
import type { ContactPointId, DebtId, EventId, PartyId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { Disclosure } from '#shared/rules/types/act';
import type { RefusalCode } from '../text/code-words';
import type { PlayerState } from '#shared/scripts/player';
import type { BegunContact } from './begin-wish';

/** The fields of the contact form that a refusal can point at, in the order of the form. */
export const CONTACT_FIELDS = [
  'code',
  'channel',
  'point',
  'party',
  'promise-amount',
  'promise-day',
  'note',
  'next-step',
  'consent-until',
  'made-anyway',
  'debts',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export type FieldProblem = { readonly field: ContactField; readonly reason: string };

/** What is typed in the contact form of one account, as typed. */
export type ContactWords = {
  readonly code: string;
  readonly channel: Channel;
  /** The person chose the channel; until then it follows the outcome. */
  readonly isChannelChosen: boolean;
  readonly contactPointId: ContactPointId | null;
  readonly partyId: PartyId | null;
  /**
   * Open debts that were taken out; all others were spoken of, also those that come by an import meanwhile. Null: nobody chose, and
   * those of one kind are taken.
   */
  readonly debtsLeftOut: readonly DebtId[] | null;
  readonly note: string;
  readonly stepKind: NextStep['kind'] | '';
  readonly stepDay: string;
  readonly stepTime: string;
  readonly stepText: string;
  readonly promiseAmount: string;
  readonly promiseCurrency: string | null;
  readonly promiseDay: string;
  /** What was said that the law asks to be said. */
  readonly disclosures: readonly Disclosure[];
  /** The person asked for the call back, and the last day they named, if any. */
  readonly isCallBackConsent: boolean;
  readonly consentUntil: string;
  /** Whether the stop that the note speaks of shall be recorded; null: as the reading of the note suggests. */
  readonly stopAnswer: boolean | null;
  /** Why the contact was made although a rule was against it. */
  readonly madeAnyway: string;
  /** The note the script drafted shall not be recorded. */
  readonly isNoteDraftOff: boolean;
  /** What the script confirmed as said is shown to be changed. */
  readonly areSaidShown: boolean;
  /** The fields of a next step are shown. */
  readonly isStepShown: boolean;
};

/** A call that was begun or received here, by the desk's time. */
export type CallTiming = {
  readonly direction: 'out' | 'in';
  readonly startedAtMs: number;
  /** Null while it lasts. */
  readonly endedAtMs: number | null;
};

/** One entry in the making. Its id is made once, so that sending it again is the same entry. */
export type ContactDraft = {
  readonly commandId: EventId;
  readonly words: ContactWords;
  readonly isSaving: boolean;
  readonly problems: readonly FieldProblem[];
  readonly error: AppError | null;
  /** What was sent when it is unknown whether it was recorded; null when nothing is under way. */
  readonly sent: string | null;
  /** The contact was begun here and this is its decision. */
  readonly begun: BegunContact | null;
  /** The call this entry is about; null when there was none, or none that was timed here. */
  readonly call: CallTiming | null;
  /** Where the call stands in its script. */
  readonly player: PlayerState | null;
  /** The contact for which it was asked why it was made all the same; it is asked once. */
  readonly askedAnyway: string | null;
};

export const BLANK_WORDS: ContactWords = {
  code: '',
  channel: 'call-out',
  isChannelChosen: false,
  contactPointId: null,
  partyId: null,
  debtsLeftOut: null,
  note: '',
  stepKind: '',
  stepDay: '',
  stepTime: '',
  stepText: '',
  promiseAmount: '',
  promiseCurrency: null,
  promiseDay: '',
  disclosures: [],
  isCallBackConsent: false,
  consentUntil: '',
  stopAnswer: null,
  madeAnyway: '',
  isNoteDraftOff: false,
  areSaidShown: false,
  isStepShown: false,
};

/** A new entry with nothing in it. */
export function blankDraft(commandId: EventId): ContactDraft {
  return {
    commandId,
    words: BLANK_WORDS,
    isSaving: false,
    problems: [],
    error: null,
    sent: null,
    begun: null,
    call: null,
    player: null,
    askedAnyway: null,
  };
}

/** Whether anything was entered that would be lost. */
export function hasWords(draft: ContactDraft): boolean {
  const { words } = draft;
  return (
    words.code.trim() !== '' ||
    words.note.trim() !== '' ||
    words.stepDay !== '' ||
    words.stepText.trim() !== '' ||
    words.promiseAmount.trim() !== '' ||
    words.promiseDay !== '' ||
    words.madeAnyway.trim() !== ''
  );
}

/** Takes an outcome: the channel follows it unless the person chose one. */
export function withOutcome(words: ContactWords, disposition: Disposition): ContactWords {
  const [first] = disposition.channels;
  const follows = !words.isChannelChosen && first !== undefined && !disposition.channels.includes(words.channel);
  return { ...words, code: disposition.code, channel: follows ? first : words.channel };
}

const FIELD_OF_REASON: Readonly<Record<RefusalCode, ContactField | null>> = {
  CHANNEL_NOT_FOR_DISPOSITION: 'channel',
  CONTACT_POINT_REQUIRED: 'point',
  CONTACT_POINT_UNKNOWN: 'point',
  NOTE_REQUIRED: 'note',
  NOTE_TOO_LONG: 'note',
  NOTE_HAS_CARD_NUMBER: 'note',
  NOTE_HAS_CARD_CODE: 'note',
  NOTE_HAS_SSN: 'note',
  NEXT_STEP_REQUIRED: 'next-step',
  NEXT_STEP_IN_THE_PAST: 'next-step',
  NEXT_STEP_OF_ANOTHER: 'next-step',
  NEXT_STEP_INCOMPLETE: 'next-step',
  PROMISE_REQUIRED: 'promise-amount',
  PROMISE_WITHOUT_DISPOSITION: 'code',
  PROMISE_AMOUNT_INVALID: 'promise-amount',
  PROMISE_ABOVE_BALANCE: 'promise-amount',
  PROMISE_IN_THE_PAST: 'promise-day',
  PROMISE_TOO_FAR: 'promise-day',
  PARTY_UNKNOWN: 'party',
  DEBT_UNKNOWN: 'debts',
  DEBTS_NONE_CHOSEN: 'debts',
  ENDED_BEFORE_STARTED: null,
  DISPOSITION_REQUIRED: 'code',
  DISPOSITION_UNKNOWN: 'code',
  CONTACT_ALREADY_UNDONE: null,
  CONSENT_DAY_INVALID: 'consent-until',
};

/** The refusals of an error by the field they concern; those that concern no field go to the outcome. */
export function problemsOf(reasons: readonly string[]): readonly FieldProblem[] {
  const fields: Readonly<Record<string, ContactField | null>> = FIELD_OF_REASON;
  return reasons.map((reason) => ({ field: fields[reason] ?? 'code', reason }));
}

/** The first field in the order of the form that has a problem. */
export function firstProblemField(problems: readonly FieldProblem[]): ContactField | null {
  return CONTACT_FIELDS.find((field) => problems.some((problem) => problem.field === field)) ?? null;
}

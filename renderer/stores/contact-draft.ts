import type { Channel, Disposition } from '#shared/domain/contact/dispositions';
import type { NextStep } from '#shared/domain/events/types';
import type { ContactPointId, DebtId, EventId, PartyId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { RefusalCode } from '../text/en-codes';

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
  /** Open debts that were taken out; all others were spoken of, also those that come by an import meanwhile. */
  readonly debtsLeftOut: readonly DebtId[];
  readonly note: string;
  readonly stepKind: NextStep['kind'] | '';
  readonly stepDay: string;
  readonly stepTime: string;
  readonly stepText: string;
  readonly promiseAmount: string;
  readonly promiseCurrency: string | null;
  readonly promiseDay: string;
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
};

export const BLANK_WORDS: ContactWords = {
  code: '',
  channel: 'call-out',
  isChannelChosen: false,
  contactPointId: null,
  partyId: null,
  debtsLeftOut: [],
  note: '',
  stepKind: '',
  stepDay: '',
  stepTime: '',
  stepText: '',
  promiseAmount: '',
  promiseCurrency: null,
  promiseDay: '',
};

/** A new entry with nothing in it. */
export function blankDraft(commandId: EventId): ContactDraft {
  return { commandId, words: BLANK_WORDS, isSaving: false, problems: [], error: null, sent: null };
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
    words.promiseDay !== ''
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

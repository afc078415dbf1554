import type { ContactCounts, PriorContact } from '../rules/types/facts';
import type { CONTACT_OUTCOMES } from './rules-facts';

type Outcome = (typeof CONTACT_OUTCOMES)[number];
type Kind = PriorContact['kind'];

const NOTHING: ContactCounts = {
  placed: false,
  connected: false,
  communicated: false,
  conversation: false,
  message: false,
  messagePossible: false,
  text: false,
  email: false,
  letter: false,
};
const CALL = { placed: true, connected: true } as const;
const WRITTEN = { placed: true, communicated: true } as const;

/**
 * What an outcome counts as (comment 14(b)(3)(ii)-1): ringing out and voicemail are connected to the dialed number, busy and dead
 * lines are not.
 */
const OF_OUTCOME: Readonly<Record<Outcome, Partial<ContactCounts>>> = {
  'no-answer': { ...CALL, messagePossible: true },
  busy: { placed: true },
  'not-in-service': { placed: true },
  voicemail: { ...CALL, messagePossible: true },
  'voicemail-message': { ...CALL, messagePossible: true, message: true },
  conversation: { ...CALL, communicated: true, conversation: true },
  'wrong-number': CALL,
  'hang-up': { ...CALL, messagePossible: true },
  text: { ...WRITTEN, text: true },
  email: { ...WRITTEN, email: true },
  letter: { ...WRITTEN, letter: true },
};

const KIND_OF_OUTCOME: Readonly<Partial<Record<Outcome, Kind>>> = { text: 'text', email: 'email', letter: 'letter' };

/** Without an outcome a call or visit counts as all it may have been: what nobody knows is counted, never left out. */
const OF_KIND: Readonly<Record<Kind, Partial<ContactCounts>>> = {
  call: { ...CALL, communicated: true, conversation: true, message: true, messagePossible: true },
  visit: { placed: true, communicated: true, conversation: true },
  message: WRITTEN,
  text: OF_OUTCOME.text,
  email: OF_OUTCOME.email,
  letter: OF_OUTCOME.letter,
};

/** The kind of contact an outcome belongs to; a call unless it says otherwise. */
export function kindOf(kind: Kind | undefined, outcome: Outcome | undefined): Kind {
  return kind ?? (outcome === undefined ? 'call' : (KIND_OF_OUTCOME[outcome] ?? 'call'));
}

const SPOKEN: ReadonlySet<Outcome> = new Set<Outcome>(['conversation', 'no-answer', 'wrong-number']);

/** Whether an outcome can come of a kind of contact: a visit is spoken too, a private message is text. */
export function doesFit(kind: Kind, outcome: Outcome): boolean {
  if (kind === 'visit') return SPOKEN.has(outcome);
  if (kind === 'message') return outcome === 'text';
  return (KIND_OF_OUTCOME[outcome] ?? 'call') === kind;
}

/** What a contact counts as. What came in was not placed. */
export function countsOf(kind: Kind, outcome: Outcome | undefined, direction: 'out' | 'in'): ContactCounts {
  const counts = { ...NOTHING, ...(outcome === undefined ? OF_KIND[kind] : OF_OUTCOME[outcome]) };
  return direction === 'in' ? { ...counts, placed: false } : counts;
}

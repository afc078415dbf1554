import { countOf, dayOf, listOf, numberOf, type ReasonFacts, textOf } from './words';

/**
 * Why a rule is not met: for every reason code one plain sentence for a collector, made from the verdict's facts. `explain` adds
 * the next allowed moment by itself, so a sentence never names it. Words for numbers, days and lists are in `./words`.
 */
export const REASONS: Readonly<Record<string, (facts: ReasonFacts) => string>> = {
  // What cannot be judged (judge/doubt.ts).
  NO_RULES_IN_FORCE: () => 'No rule pack is in force, so nothing can be judged.',
  FACTS_OF_ANOTHER_PERSON: () => 'The facts are about another person than the act.',
  ENDPOINT_UNKNOWN: () => 'This number or address is not among the facts.',
  DEBT_UNKNOWN: (facts) => `The facts hold no debt ${listOf(facts, 'debtIds')}.`,
  NO_DEBT: () => 'There is no debt this act could be about.',
  CONTACT_IN_THE_FUTURE: () =>
    'A contact on record lies in the future, so a clock is wrong: check date and time first.',
  ZIP_UNKNOWN: () => 'The time zone of this ZIP code is not known: set the zone by hand.',
  STATE_UNKNOWN: () => 'The time zone of this state is not known: set the zone by hand.',
  PHONE_UNPARSABLE: () => 'This phone number cannot be read, so nobody can tell whose time zone holds: mend it first.',
  PHONE_UNKNOWN: () => 'The time zone of this phone number is not known: set the zone by hand.',
  ZONE_UNKNOWN: () => 'The time zone that was given does not exist: set another one.',
  NOTHING_KNOWN: () => 'Nothing says in which time zone the consumer is: set the zone by hand.',
  // Rules of the house (evaluators/house).
  // Hours (evaluators/hours).
  ZONE_NEEDED: () => 'Nobody knows in which time zone the consumer is: set the zone by hand.',
  OUTSIDE_HOURS: (facts) =>
    `Contact is allowed from ${textOf(facts, 'from')} to ${textOf(facts, 'until')} local time in ${listOf(facts, 'zones')}.`,
  OUTSIDE_AGREED_HOURS: () => 'It is outside the hours the person agreed to.',
  INCONVENIENT_TIME: (facts) =>
    `From ${textOf(facts, 'from')} to ${textOf(facts, 'until')} is a time the person named as inconvenient.`,
  INCONVENIENT_TIME_UNREADABLE: () =>
    'An inconvenient time on record cannot be read, so any time may be meant: mend it first.',
  CLOSED_DAY: (facts) => `${dayOf(facts, 'day')} is a day on which nobody is contacted.`,
  NOTHING_TO_ANSWER: (facts) => `There is no ${textOf(facts, 'medium')} of this person to answer.`,
  ANSWERED_ALREADY: (facts) => `The last ${textOf(facts, 'medium')} of this person was answered already.`,
  ANSWER_TOO_LATE: (facts) => `An answer goes out within ${countOf(facts, 'withinDays', 'day')}.`,
  MEDIUM_NOT_ANSWERABLE: () => 'An answer goes by the medium the person used.',
  // Frequency (evaluators/frequency).
  TOO_MANY_CONTACTS: (facts) =>
    `${countOf(facts, 'count', 'contact counts', 'contacts count')} within ${countOf(facts, 'windowDays', 'day')}; the most is ${numberOf(facts, 'max')}.`,
  CONVERSATION_TOO_RECENT: (facts) =>
    `This debt was spoken about on ${dayOf(facts, 'conversationOn')}; no call about it for ${countOf(facts, 'days', 'day')}.`,
  CONTACTS_TOO_CLOSE: (facts) => `The last call was less than ${countOf(facts, 'minutes', 'minute')} ago.`,
  DEBT_NOT_NAMED: () => 'A call is counted against a debt: say which one it is about.',
  CONSENT_UNKNOWN: () => 'The consent this call relies on is not on record.',
  CONSENT_FOR_SOMETHING_ELSE: () => 'The consent is for another person, number or debt.',
  CONSENT_NOT_GIVEN_YET: () => 'The consent lies ahead of this call.',
  CONSENT_REVOKED: () => 'The person took the consent back.',
  CONSENT_USED: () => 'The consent is used up: there was a conversation about the debt since.',
  CONSENT_EXPIRED: () => 'The period of the consent is over.',
  // Holds (evaluators/holds).
  // Communication (evaluators/communication).
  // Money, reports, suits, transfers and records (evaluators/money).
  // Coverage and conditions of states (evaluators/state).
  OUTSIDE_REGULATION_F: () => 'Regulation F does not apply to this debt; the law of the state may.',
  COVERED_BY_STATE_LAW: () => 'The law of the state applies to this debt.',
  WORKPLACE_REQUEST: (facts) => `The person asked on ${dayOf(facts, 'askedOn')} not to be contacted at work.`,
  ATTORNEY_NOTICE: (facts) => `Written notice of an attorney was received on ${dayOf(facts, 'receivedOn')}.`,
  NOTICE_MISSING: (facts) => `A written notice has to be sent ${countOf(facts, 'days', 'day')} before contact.`,
  NOTICE_TOO_RECENT: (facts) =>
    `The written notice was sent on ${dayOf(facts, 'sentOn')}; contact begins ${countOf(facts, 'days', 'day')} after it.`,
  ELECTRONIC_CONSENT_MISSING: () => 'Nobody has consented to messages to this number or address.',
  EMPLOYER_ADDRESS: () => 'This may be an address the employer provides.',
  IDENTITY_NOT_DISCLOSED: () => 'Say the name of the business and who is calling.',
  LANGUAGE_NOT_RECORDED: () => 'The language the person prefers is not on record: ask for it.',
};

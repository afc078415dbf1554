import { listOf, type ReasonFacts } from './words';

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
  // Frequency (evaluators/frequency).
  // Holds (evaluators/holds).
  // Communication (evaluators/communication).
  // Money, reports, suits, transfers and records (evaluators/money).
};

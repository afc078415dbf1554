import { findingWords } from './finding-words';
import { amountOf, countOf, dayOf, listOf, numberOf, type ReasonFacts, textOf, timeOf, zoneWords } from './words';

const DISCLOSURES: Readonly<Record<string, string>> = {
  'caller-identity': 'who is calling',
  'licence-number': 'the licence number',
};

function disclosureWords(code: string): string {
  return DISCLOSURES[code] ?? code.replaceAll('-', ' ');
}

/** No residence on file: whose law was asked instead, and whose would object. */
function placeUnknown({ asked, objecting }: ReasonFacts): string {
  const states = (list: ReasonFacts[string] | undefined) => (Array.isArray(list) ? [...new Set(list)].join(', ') : '');
  const law =
    states(asked) === ''
      ? 'Nobody knows in which state the consumer lives, so no state law was asked'
      : `No residence is on file, so the law of the area code was asked too (${states(asked)})`;
  const where = states(objecting) === '' ? '' : `; in some states this would be forbidden (${states(objecting)})`;
  return `${law}${where}: ask where the consumer lives.`;
}

/**
 * Why a rule is not met: for every reason code one plain sentence for a collector, made from the verdict's facts. `explain` adds
 * the next allowed moment by itself, so a sentence never names it. Words for numbers, days and lists are in `./words`.
 */
export const REASONS: Readonly<Record<string, (facts: ReasonFacts, zone?: string) => string>> = {
  // What cannot be judged (judge/doubt.ts).
  NO_RULES_IN_FORCE: () => 'No rule pack is in force, so nothing can be judged.',
  FACTS_UNREADABLE: () => 'A day, a moment or a number on file cannot be read: mend it first.',
  FACTS_OF_ANOTHER_PERSON: () => 'The facts are about another person than the act.',
  ENDPOINT_UNKNOWN: () => 'This number or address is not among the facts.',
  ENDPOINT_OF_ANOTHER_KIND: () => 'This is no number or address of the kind that is needed here.',
  DEBT_UNKNOWN: (facts) => `The facts hold no debt ${listOf(facts, 'debtIds')}.`,
  NO_DEBT: () => 'There is no debt this act could be about.',
  STOP_UNKNOWN: () =>
    'There is a stop here that only a newer Kept can read: nothing is done until it is read or lifted.',
  CONTACT_IN_THE_FUTURE: () =>
    'A contact on record lies in the future, so a clock is wrong: check date and time first.',
  ZIP_UNKNOWN: () => 'The time zone of this ZIP code is not known: set the zone by hand.',
  STATE_UNKNOWN: () => 'The time zone of this state is not known: set the zone by hand.',
  PHONE_UNPARSABLE: () => 'This phone number cannot be read, so nobody can tell whose time zone holds: mend it first.',
  PHONE_UNKNOWN: () => 'The time zone of this phone number is not known: set the zone by hand.',
  ZONE_UNKNOWN: () => 'The time zone that was given does not exist: set another one.',
  PLACE_UNKNOWN: (facts) => placeUnknown(facts),
  NOTHING_KNOWN: () => 'Nothing says in which time zone the consumer is: set the zone by hand.',
  // Rules of the house (evaluators/house).
  HUB_NEVER_HEARD: () => 'This desk has never heard its hub: a stop may be waiting there.',
  HUB_HEARD_IN_THE_FUTURE: () => 'The hub was last heard after what the clocks say now, so a clock is wrong.',
  HUB_NOT_HEARD: (facts) =>
    `The hub was last heard ${countOf(facts, 'hours', 'hour')} ago, and ${numberOf(facts, 'maxHours')} is the limit: a stop may be waiting there.`,
  LEASE_MISSING: () => 'This desk is offline and the hub has lent it no attempts for this person.',
  LEASE_SPENT: (facts) => `The attempts that the hub lent for ${listOf(facts, 'debtIds')} are used up.`,
  CLOCKS_DIFFER: (facts) =>
    `Two clocks differ by ${countOf(facts, 'minutes', 'minute')}; the rules are held at both of them.`,
  // Hours (evaluators/hours).
  ZONE_NEEDED: () => 'Nobody knows in which time zone the consumer is: set the zone by hand.',
  OUTSIDE_HOURS: (facts) =>
    `Contact is allowed from ${timeOf(facts, 'from')} to ${timeOf(facts, 'until')} by the clocks of ${listOf(facts, 'zones', zoneWords)}.`,
  OUTSIDE_AGREED_HOURS: () => 'It is outside the hours the person agreed to.',
  INCONVENIENT_TIME: (facts) =>
    `From ${timeOf(facts, 'from')} to ${timeOf(facts, 'until')} is a time the person named as inconvenient.`,
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
  ELECTRONIC_CONSENT_MISSING: () => 'Nobody has consented to messages to this number or address.',
  // Holds (evaluators/holds).
  CEASE_RECEIVED: (facts, zone) =>
    `A written notice to stop was received on ${dayOf(facts, 'receivedAt', zone)}: no more contact about this debt.`,
  CEASE_PURPOSE_USED: () => 'What may be said once after a notice to stop has been said already.',
  CEASE_ANSWER_ONLY: () => 'The person gave written notice to stop: answer what they ask and no more.',
  CEASE_ASKING_OTHERS: () => 'The consumer gave written notice to stop, so nobody else should be asked about them.',
  ATTORNEY_REPRESENTED: () => 'An attorney is on file for this debt: contact the attorney and not the consumer.',
  ATTORNEY_ONLY_FOR_LOCATION: () => 'An attorney is on file for this debt: nobody else is asked about the consumer.',
  ATTORNEY_ANSWER_ONLY: () => 'An attorney is on file: answer that you will deal with the attorney, and no more.',
  DISPUTE_HOLD: (facts) =>
    `The debt was disputed on ${dayOf(facts, 'disputedOn')}: nothing is collected until the answer to it is sent.`,
  CHARGE_OFF_UNKNOWN: () =>
    'The debt is disputed, and nobody has noted whether it was charged off: if it was, it is substantiated first.',
  DISPUTE_PARTIAL: () => 'Part of the debt is disputed: only the undisputed rest may be asked for.',
  DISPUTE_PAYMENT_TOO_LARGE: () => 'The payment would reach into the disputed part of the debt.',
  ORIGINAL_CREDITOR_HOLD: () =>
    'The consumer asked for the original creditor: nothing is collected until name and address are sent.',
  DISPUTE_ORAL: () => 'The debt was disputed without writing: it is marked and reported as disputed.',
  DISPUTE_LATE: (facts) =>
    `The dispute came after the validation period ended on ${dayOf(facts, 'periodEndsOn')}: it is marked and reported as disputed.`,
  DISPUTE_DUPLICATIVE: () => 'The dispute repeats an earlier one: a short answer that points to the first is enough.',
  BANKRUPTCY_STAY: () => 'A bankruptcy is on file: everything that collects the debt stops.',
  BANKRUPTCY_CODEBTOR_STAY: (facts) =>
    `A chapter ${numberOf(facts, 'chapter')} bankruptcy is on file: it protects whoever owes the debt together with the debtor too.`,
  BANKRUPTCY_CHAPTER_UNKNOWN: () =>
    'A bankruptcy of unknown chapter is on file: until the chapter is known everybody is protected.',
  BANKRUPTCY_DISCHARGED: () => 'The debt was discharged in bankruptcy and may never be collected from the debtor.',
  BANKRUPTCY_CLOSED: () => 'The bankruptcy case is closed and nobody noted whether the debt was discharged: ask legal.',
  BANKRUPTCY_DISMISSED: () =>
    'The bankruptcy was dismissed: before anything starts again legal checks whether the person filed anew.',
  BANKRUPTCY_FURNISH_WITH_CARE: () =>
    'A bankruptcy is on file: the report has to say so and may show no amount past due.',
  BANKRUPTCY_ANSWER_ONLY: () =>
    'A bankruptcy is on file: take down the case and the attorney, and do not talk of payment.',
  DECEASED: () => 'This person has died: only whoever acts for the estate is contacted.',
  DECEASED_HOUSEHOLD: () =>
    'The consumer has died: the household is left alone, only whoever acts for the estate is contacted.',
  DECEASED_PAYMENT: () => 'The consumer has died: nothing is debited and no plan agreed except with the estate.',
  DECEASED_ANSWER_ONLY: () => 'The consumer has died: take down who acts for the estate, and do not talk of payment.',
  DECEASED_OTHER_OBLIGOR: () => 'The other person who owes this debt has died: make sure that you speak with this one.',
  DECEASED_ASK_FOR_ESTATE: () => 'The consumer has died: ask only who acts for the estate.',
  IDENTITY_THEFT: () => 'The debt was reported as identity theft: it is not collected.',
  LITIGATION: () => 'The debt is in litigation: everything goes through counsel.',
  DEBT_PAID: () => 'The debt is paid: nothing is owed.',
  DEBT_SETTLED: () => 'The debt is settled: nothing is owed.',
  DEBT_DISCHARGED: () => 'The debt is discharged: it may not be collected.',
  DEBT_SOLD: () => 'The debt was sold: it is no longer ours to collect.',
  SCRA_SERVICEMEMBER: () =>
    'The person serves or served until lately: caps on interest and other protections may apply.',
  SCRA_SUIT: () => 'The person serves or served until lately: a suit is for legal to decide.',
  MEDIUM_OPT_OUT: () => 'The person asked not to be reached this way.',
  MEDIUM_MAY_BE_UNWANTED: () =>
    'The person took back consent to automated calls: make sure that a call by hand is welcome.',
  ENDPOINT_OPT_OUT: () => 'The person asked that this number or address not be used.',
  OPT_OUT_CONFIRMED_ALREADY: () => 'The opt-out was confirmed already, and it is confirmed once.',
  ENDPOINT_BAD: () => 'This number or address does not work.',
  WRONG_PARTY: () => 'This number or address is somebody else’s.',
  PLACE_INCONVENIENT: () => 'This number or address leads to a place the person named as inconvenient.',
  PLACE_MAY_BE_INCONVENIENT: () =>
    'The person named a place as inconvenient, and nobody noted its number or address: make sure that this is not it.',
  WORKPLACE_PROHIBITED: () => 'The person may not be contacted at work.',
  WORKPLACE_UNSURE: () =>
    'The person may not be contacted at work, and nobody has noted whether this number or address is there.',
  WORKPLACE_ASKED: (facts) =>
    `The person asked not to be contacted at work, which binds for ${countOf(facts, 'oralDays', 'day')}.`,
  // Communication (evaluators/communication).
  AUTODIAL_CONSENT_MISSING: () => 'There is no consent to automated or prerecorded calls and texts to this number.',
  AUTODIAL_CONSENT_REVOKED: () => 'The person took back consent to automated calls and texts.',
  AUTODIAL_CONFIRMATION_LATE: (facts) =>
    `The confirmation of an opt-out goes out within ${countOf(facts, 'confirmMinutes', 'minute')}.`,
  PRERECORDED_TOO_MANY: (facts) =>
    `${countOf(facts, 'count', 'prerecorded call')} to this line within ${countOf(facts, 'windowDays', 'day')}; the most without consent is ${numberOf(facts, 'max')}.`,
  NUMBER_NOT_CHECKED: (facts) =>
    `The number was not checked for a new holder within ${countOf(facts, 'refreshDays', 'day')}.`,
  NUMBER_REASSIGNED: () => 'The last check found that the number has a new holder.',
  TEXT_CONSENT_MISSING: () => 'The person has neither texted from this number about the debt nor consented to texts.',
  TEXT_CONSENT_OLD: (facts) =>
    `Text or consent are more than ${countOf(facts, 'refreshDays', 'day')} old: check the number for a new holder first.`,
  EMAIL_PROCEDURE_MISSING: () => 'Nothing shows that this email address may be used without telling somebody else.',
  EMAIL_NOTICE_RUNNING: (facts) => `The person may opt out of email to this address until ${dayOf(facts, 'endsOn')}.`,
  EMAIL_EMPLOYER: () => 'The employer provides this email address, and the person neither used it nor consented to it.',
  EMAIL_MAY_BE_EMPLOYERS: () => 'Nobody has noted whether the employer provides this email address.',
  THIRD_PARTY_ON_THE_LINE: () => 'This is not the consumer: the debt may not be spoken of.',
  RIGHT_PARTY_NOT_VERIFIED: () => 'Verify first that this is the right person.',
  THIRD_PARTY_NOT_FOR_COLLECTION: () => 'A third party may be asked only where the consumer is.',
  LOCATION_ASKED_ALREADY: (facts) =>
    `This third party was already asked ${facts['count'] === 1 ? 'once' : countOf(facts, 'count', 'time')}: to ask again takes a new reason.`,
  OPT_OUT_LINE_MISSING: () => 'The message does not say how to stop messages to this address or number.',
  MINI_MIRANDA_MISSING: () =>
    'In the first communication, and the first written one, say that this is an attempt to collect a debt and what information is used for.',
  LATER_DISCLOSURE_MISSING: () => 'Say that this communication is from a debt collector.',
  DISCLOSURE_MISSING: (facts) =>
    `A statement that is needed here is missing: ${disclosureWords(textOf(facts, 'disclosure'))}.`,
  TIME_BAR_NOT_DISCLOSED: () => 'The debt is barred by time, and the first writing about it has to say so.',
  TIME_BAR_MAY_NEED_DISCLOSING: () =>
    'Nobody has worked out whether the debt is barred by time; if it is, the first writing about it has to say so.',
  LANGUAGE_DIFFERS: () =>
    'The person’s language is another one: disclosures are made in the language of the conversation.',
  RECORDING_NOTICE_MISSING: (facts) =>
    `The call is recorded and the law of ${listOf(facts, 'states')} asks everybody to know: say so first.`,
  RECORDING_NOTICE_AHEAD: (facts) =>
    `The call will be recorded: say so first, as the law of ${listOf(facts, 'states')} asks.`,
  ESIGN_CONSENT_MISSING: () => 'This notice may go out electronically only with consent to electronic documents.',
  ESIGN_CONSENT_NOT_RECORDED: () => 'The consent to electronic documents was not given so that it can be shown.',
  ITEMIZATION_DATE_MISSING: (facts) =>
    `The validation notice needs the itemization date and its kind: ${listOf(facts, 'debtIds')}.`,
  TEXT_REFUSED: (facts) => `The text may not go out as it is: it holds ${listOf(facts, 'codes', findingWords)}.`,
  TEXT_NEEDS_CARE: (facts) => `The text needs care: it holds ${listOf(facts, 'codes', findingWords)}.`,
  VOICEMAIL_WORDS_UNKNOWN: () => 'Nobody knows what the message will say: use an approved limited-content message.',
  MESSAGE_PRIVATE_ONLY: () => 'Nothing of this may be seen by the public or by the person’s contacts.',
  ENVELOPE_PLAIN: () => 'No postcard, and nothing on the envelope that shows a debt is collected.',
  // Money, reports, suits, transfers and records (evaluators/money).
  FURNISH_NOT_TOLD: (facts) =>
    `The consumer was neither spoken to about the debt nor sent a notice of the report: do one of them, a notice needs ${countOf(facts, 'waitDays', 'day')}.`,
  FURNISH_NOTICE_RETURNED: (facts) =>
    `The notice before the report came back on ${dayOf(facts, 'returnedOn')}: send it again or speak with the consumer.`,
  FURNISH_WAIT: (facts) =>
    `The notice before the report went out on ${dayOf(facts, 'sentOn')} and ${countOf(facts, 'waitDays', 'day')} have to pass.`,
  BUREAU_TAKES_NO_PAID: () => 'The large bureaus take no medical debt that was paid.',
  BUREAU_TAKES_NO_SMALL: (facts) =>
    `The large bureaus take no medical debt of less than ${amountOf(facts, 'minMinor')}.`,
  BUREAU_TAKES_NO_YOUNG: (facts) =>
    `The large bureaus take no medical debt in the first ${countOf(facts, 'minDays', 'day')} from the first bill.`,
  DISPUTE_NOT_MARKED: () => 'The debt is disputed and the report does not say so.',
  DEBT_KIND_FORBIDDEN: (facts) => `This may not be done with a ${textOf(facts, 'debtKind')} debt.`,
  DEBT_KIND_UNKNOWN: (facts) =>
    `Nobody has said what kind of debt it is, and this may not be done with: ${listOf(facts, 'kinds')}.`,
  DELINQUENCY_DATE_MISSING: (facts) =>
    `The day the delinquency began is not known; it must be reported within ${countOf(facts, 'days', 'day')}.`,
  DELINQUENCY_DATE_IN_FUTURE: (facts) =>
    `The delinquency is said to begin on ${dayOf(facts, 'delinquentSince')}, which is still to come.`,
  DELINQUENCY_DATE_AFTER_CHARGE_OFF: (facts) =>
    `The delinquency is said to begin on ${dayOf(facts, 'delinquentSince')}, after the charge-off on ${dayOf(facts, 'chargedOffOn')}.`,
  DEBT_RESTRICTED: (facts) => `A stop on the debt forbids this: ${textOf(facts, 'kind').replaceAll('-', ' ')}.`,
  HOSPITAL_FIRST_BILL_UNKNOWN: () => 'The day of the hospital’s first bill is not known.',
  HOSPITAL_NOTICE_MISSING: (facts) =>
    `The hospital’s written notice of this step has not been sent; it comes ${countOf(facts, 'noticeDays', 'day')} before.`,
  HOSPITAL_WAIT: (facts) =>
    `A hospital’s debt has to wait until ${dayOf(facts, 'freeOn')}: ${countOf(facts, 'daysFromFirstBill', 'day')} from the first bill and ${numberOf(facts, 'noticeDays')} from the notice.`,
  HOSPITAL_ASSISTANCE_OPEN: (facts) =>
    `The consumer may apply for the hospital’s financial assistance until ${dayOf(facts, 'lastDay')}.`,
  TIME_BARRED: () => 'The debt is barred by time: no suit and no threat of one.',
  TIME_BAR_NOT_WORKED_OUT: () => 'Nobody has worked out whether the debt is barred by time: that comes first.',
  LIMITATION_START_UNKNOWN: (facts) =>
    `No day is known from which the ${countOf(facts, 'years', 'year')} of the limitation run.`,
  LIMITATION_PASSED: (facts) =>
    `The ${countOf(facts, 'years', 'year')} from ${dayOf(facts, 'accruedOn')} ended on ${dayOf(facts, 'lastDay')}.`,
  VENUE_NOT_STATED: () => 'Where the suit would be brought is not said.',
  VENUE_NOT_ALLOWED: () =>
    'Suit may be brought only where the contract was signed or the consumer resides, about land where it lies.',
  SERVICE_CHECK_MISSING: () => 'Military service has not been looked up.',
  SERVICE_CHECK_OLD: (facts) =>
    `Military service was last looked up on ${dayOf(facts, 'checkedOn')}, more than ${countOf(facts, 'maxAgeDays', 'day')} ago.`,
  IN_MILITARY_SERVICE: (facts) => `Military service was found on ${dayOf(facts, 'checkedOn')}.`,
  PAYMENT_NOT_STATED: () => 'Amount and day of the payment are not said.',
  AUTHORIZATION_MISSING: () => 'Recurring debits need a signed authorisation, and there is none on file.',
  AUTHORIZATION_NOT_SIGNED: () => 'The authorisation of the recurring debits is not signed.',
  AUTHORIZATION_COPY_NOT_SENT: () => 'The consumer has not been sent a copy of the authorisation.',
  AUTHORIZATION_UNKNOWN: () => 'The authorisation the debit names is not on file.',
  AUTHORIZATION_REVOKED: () => 'The consumer took the authorisation back.',
  AMOUNT_NOTICE_MISSING: (facts) =>
    `The amount differs from the usual one: written notice of it has to go out ${countOf(facts, 'noticeDays', 'day')} before.`,
  AMOUNT_NOTICE_RETURNED: (facts) => `The notice of the new amount came back on ${dayOf(facts, 'returnedOn')}.`,
  AMOUNT_NOTICE_WAIT: (facts) =>
    `The notice of the new amount went out on ${dayOf(facts, 'sentOn')} and ${countOf(facts, 'noticeDays', 'day')} have to pass.`,
  AMOUNT_NOTICE_OLD: (facts) =>
    `The last notice of a new amount, of ${dayOf(facts, 'sentOn')}, was for an earlier debit.`,
  POST_DATED_NOT_DUE: (facts) => `The instrument is dated ${dayOf(facts, 'on')} and is never deposited earlier.`,
  POST_DATED_NOTICE_MISSING: (facts) =>
    `Notice of the deposit has to be sent from ${dayOf(facts, 'opensOn')} to ${dayOf(facts, 'closesOn')}.`,
  POST_DATED_NOTICE_OUT_OF_TIME: (facts) =>
    `The notice of the deposit was not sent from ${dayOf(facts, 'opensOn')} to ${dayOf(facts, 'closesOn')}.`,
  POST_DATED_NOTICE_WAIT: () => 'The notice of the deposit was sent less than three business days ago.',
  PAYMENT_MAY_REVIVE: () =>
    'The debt is barred by time: a payment may start the time anew, so the consumer is told that first.',
  PAYMENT_MAY_REVIVE_UNKNOWN: () =>
    'Nobody has worked out whether the debt is barred by time; if it is, a payment may start the time anew.',
  PAYMENT_TO_DISPUTED_DEBT: () => 'The consumer disputes this debt: no payment is applied to it.',
  PAYMENT_ABOVE_UNDISPUTED: () => 'The payment is more than the part of the debt that is not disputed.',
  PAYMENT_CURRENCY_DIFFERS: () => 'The payment is in another currency than the debt.',
  PAYMENT_ABOVE_BALANCE: () => 'The payment is more than what is owed; a fee for paying may not be taken either.',
  DEBIT_RETURN_LIMITS: (facts) =>
    `If it comes back as ${listOf(facts, 'representCodes', (code) => code, 'or')} it may be presented ${countOf(facts, 'maxRepresentments', 'more time')} within ${countOf(facts, 'withinDays', 'day')}, after any other return not at all.`,
  TRANSFER_OF_CLOSED_DEBT: (facts) => `The debt is ${textOf(facts, 'status')}: it is never sold or placed.`,
  PURGE_TARGET_UNKNOWN: () => 'What is to be deleted is not said.',
  RECORDING_DAY_UNKNOWN: () => 'The day of the recorded call is not known.',
  LAST_ACTIVITY_UNKNOWN: () => 'The day of the last collection activity is not known.',
  KEEP_RECORDING: (facts) =>
    `The call was on ${dayOf(facts, 'since')} and its recording is kept for ${countOf(facts, 'years', 'year')}.`,
  KEEP_RECORD: (facts) =>
    `The last activity was on ${dayOf(facts, 'since')} and the record is kept for ${countOf(facts, 'years', 'year')}.`,
  LITIGATION_HOLD: () => 'A lawsuit is pending or expected: nothing is deleted.',
  // Coverage and conditions of states (evaluators/state).
  OUTSIDE_REGULATION_F: () => 'Regulation F does not apply to this debt; the law of the state may.',
  COVERED_BY_STATE_LAW: () => 'The law of the state applies to this debt.',
  NOTICE_MISSING: (facts) => `A written notice has to be sent ${countOf(facts, 'days', 'day')} before contact.`,
  NOTICE_TOO_RECENT: (facts) =>
    `The written notice was sent on ${dayOf(facts, 'sentOn')}; contact begins ${countOf(facts, 'days', 'day')} after it.`,
  MESSAGE_CONSENT_MISSING: () => 'The person has not consented to messages to this number or address.',
  EMPLOYER_ADDRESS: () => 'This may be an address the employer provides.',
  BUSINESS_NAME_UNASKED: () =>
    'Others of the household hear the name of the business only when they expressly ask for it.',
  LANGUAGE_NOT_RECORDED: () => 'The language the person prefers is not on record: ask for it.',
};

import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { GateAct, GateView, IncidentCause } from '#shared/domain/compliance/gate-types';
import type { CancelReason, RefusalReason } from '#shared/domain/compliance/types';
import type { Disclosure } from '#shared/rules/types/act';
import type { DutyKind } from '#shared/rules/duties/types';
import type { Consent, Restriction } from '#shared/rules/types/facts';
import type { Confidence } from '#shared/rules/types/pack';
import type { Verdict } from '#shared/rules/types/judgement';
import type { ZoneGap } from '#shared/rules/place/zone-set';
import type { StopMedium } from '../stores/note-reading';
import { counted } from './en';

/** What a judgement means for whoever wants to make the contact: a mark, a word, and never colour alone. */
export const OUTCOME_MARKS = { allowed: '✓', warn: '!', blocked: '✗' } as const;
export const OUTCOME_WORDS = { allowed: 'May', warn: 'Warning', blocked: 'Not now' } as const;

/** The mark and word of one way of contact; a message that only lacks its words is not forbidden. */
export function actMark({ judgement, waitsForWords }: GateAct): {
  readonly look: 'allowed' | 'warn' | 'blocked' | 'words';
  readonly mark: string;
  readonly word: string;
} {
  if (waitsForWords) return { look: 'words', mark: '✎', word: 'Needs its words' };
  const look = judgement.outcome;
  return { look, mark: OUTCOME_MARKS[look], word: OUTCOME_WORDS[look] };
}

export const VERDICT_WORDS: Readonly<Record<Verdict['outcome'], string>> = {
  blocked: 'Blocks',
  warn: 'Warns',
  informed: 'To know',
  allowed: 'Met',
};

export const ACT_TITLES: Readonly<Record<ContactActKind, string>> = {
  dial: 'Call',
  ringless: 'Ringless voicemail',
  voicemail: 'Voicemail',
  text: 'Text',
  email: 'Email',
  message: 'Message',
  letter: 'Letter',
  visit: 'Visit',
  talk: 'Conversation',
};

export const GATE_WORDS = {
  region: 'May this account be contacted now',
  asking: 'The rules are asked …',
  mayCall: 'May call now',
  mayCallConsent: 'May call back',
  warnCall: 'Warning',
  notNow: 'Not now',
  notAtAll: 'May not call',
  noPhone: 'No phone on this account',
  andMore: (count: number) => `and ${counted(count, 'more rule')}`,
  why: 'Why',
  whyLabel: (act: string, point: string) => `Why: ${act}, ${point}`,
  nextAllowed: (desk: string, consumer: string | null) =>
    consumer === null ? `Allowed from ${desk} here.` : `Allowed from ${desk} here, ${consumer} there.`,
  freeUntil: (desk: string) => `Until ${desk}`,
  there: 'There',
  thereTitle: 'What the clocks show where the consumer may be',
  zoneUnknown: 'Nobody knows what time it is there',
  askWhere: 'Where does the consumer live?',
  attempts: (used: number, max: number, days: number) =>
    `${used} of ${max} calls in ${days === 1 ? '1 day' : `${days} days`}`,
  attemptsOf: (debt: string, words: string) => `Debt ${debt}: ${words}`,
  attemptsOfMany: (debts: number, words: string) => `${words}, ${counted(debts, 'debt')} each`,
  attemptsMore: (count: number) => `+${count}`,
  attemptsMoreTitle: (count: number) => `${counted(count, 'more debt')} with no more calls than these`,
  asOf: (time: string) => `As of ${time}: it is asked again`,
  failed: 'The rules could not be asked.',
  retry: 'Ask again',
  stops: 'Stops in force',
  moreStops: (count: number) => `and ${counted(count, 'more stop')}: see the list below`,
  begin: (act: string, point: string) => `${act} ${point}`,
  beginBest: 'Call',
  asking1: 'Asking …',
  key: 'Alt+D',
  recordButton: 'Record …',
  elsewhere: 'A call on another account is begun and not logged yet.',
  openElsewhere: 'Open it',
} as const;

export const COVERAGE_WORDS: Readonly<Record<GateView['coverage']['note'], string>> = {
  'reg-f': 'Regulation F',
  'reg-f-unknown': 'Client’s terms not set: as Regulation F',
  'first-party': 'Creditor’s own debt, no Regulation F',
  commercial: 'Business debt, no Regulation F',
};

export const GAP_WORDS: Readonly<Record<ZoneGap['reason'], string>> = {
  ZIP_UNKNOWN: 'The time zone of the ZIP code is not known.',
  STATE_UNKNOWN: 'The time zone of the state is not known.',
  PHONE_UNPARSABLE: 'A phone number cannot be read, so its time zone is not known.',
  PHONE_UNKNOWN: 'The time zone of a phone number is not known.',
  ZONE_UNKNOWN: 'A time zone on record does not exist.',
  NOTHING_KNOWN: 'Nothing on the account says in which time zone the consumer is.',
};

export const POINT_WORDS = {
  hint: '1–9 begins, Enter explains',
} as const;

export const BEGIN_WORDS = {
  notReady: 'Nothing can be begun now: Kept cannot record it.',
  begunElsewhere: 'A call on another account is begun and not logged yet. Log it first.',
  logFirst: (name: string) => `Log the call to ${name} first.`,
  noPhone: 'There is no phone to call on this account.',
  notBegun: 'Not begun. The reasons are shown.',
  begunSaid: (kind: ContactActKind, isOverridden: boolean) =>
    `${ACT_TITLES[kind]} may be made now${isOverridden ? ', let through by a supervisor' : ''}. Enter the outcome.`,
  bar: 'Contact in progress',
  calling: (point: string) => `Calling ${point}`,
  contacting: (act: string, point: string) => `${act} to ${point}`,
  since: (clock: string) => `since ${clock}`,
  judged: (time: string, rules: number) => `judged ${time}, ${counted(rules, 'rule')}`,
  overridden: 'let through by a supervisor',
  underConsent: 'as the call back they asked for',
  about: (chosen: number, all: number) =>
    all === 1 ? 'about the one open debt' : `about ${chosen} of ${all} open debts`,
  notMade: 'It was not made',
  notMadeSaid: 'The form is free again. The decision stays on record.',
  askedWhy:
    'This contact is not allowed now. If it was made all the same, say why, or save again. It is recorded either way.',
  anywayBlocked: (act: string) => `This ${act.toLowerCase()} is not allowed now:`,
  anywayWarned: (act: string) => `A rule warns of this ${act.toLowerCase()}:`,
  anywayAsk: 'If it was made all the same, say why; it is recorded and shown to a supervisor.',
  anywayLabel: 'Why it was made all the same',
  anywayWarnLabel: 'Why it was made',
  followUpsSaved: 'Recorded with it: what was asked for in the contact.',
  followUpFailed: 'The contact is saved. What was asked for in it is not recorded yet: try again.',
  notRecorded: 'Not recorded yet.',
  followUps: {
    consent: (of: string) => `The consent to call back, ${of}`,
    stop: (of: string) => `The stop that the note speaks of, ${of}`,
  },
  again: 'Try again',
} as const;

export const REASON_WORDS = {
  title: 'A rule warns of this contact',
  reason: 'Why go on',
  required: 'Say why: it is recorded with the contact.',
  picks: 'Reasons often given',
  picked: [
    'The person asked to be contacted now',
    'Answering what the person asked',
    'Checked with the supervisor',
    'The record is wrong and will be mended',
  ],
  go: 'Go on',
  cancel: 'Do not',
} as const;

export const APPROVE_WORDS = {
  title: 'A supervisor may let this through',
  collectorTitle: 'This may be let through with a reason',
  who: 'The supervisor reads the reasons and types the PIN of this desk. Who, why and on what grounds is recorded and listed.',
  pin: 'Supervisor PIN',
  reason: 'Reason',
  evidence: 'Evidence: a document, a call, the number of a file',
  go: 'Let it through',
  open: 'Ask a supervisor …',
  openCollector: 'Let it through with a reason …',
  cancel: 'Cancel',
  compliance: 'Only the compliance officer may let this through, and not at this desk.',
  nobody: 'Nobody may let this through.',
  pinRequired: 'Type the PIN.',
  reasonRequired: 'Say why.',
  evidenceRequired: 'Say on what it rests.',
  pinWrong: (triesLeft: number, waitSeconds: number) =>
    waitSeconds > 0
      ? `Too many wrong PINs. It can be tried again in ${counted(waitSeconds, 'second')}.`
      : `The PIN is not right. ${counted(triesLeft, 'more try', 'more tries')} before a wait.`,
} as const;

/** Why an act that might have been let through was not. */
export const REFUSAL_REASON_WORDS: Readonly<Record<RefusalReason, string>> = {
  BLOCKED: 'A rule blocks it.',
  WARN_REASON_REQUIRED: 'A rule warns, so a reason is needed.',
  OVERRIDE_NOT_POSSIBLE: 'One of the rules lets nobody through.',
  OVERRIDE_NEEDS_SUPERVISOR: 'A supervisor has to agree.',
  OVERRIDE_NEEDS_COMPLIANCE: 'The compliance officer has to agree.',
  OVERRIDE_REASON_REQUIRED: 'Whoever lets it through has to say why.',
  OVERRIDE_EVIDENCE_REQUIRED: 'Whoever lets it through has to say on what it rests.',
};

/** Why main did not record an entry of the rules, besides the reasons of contacts. */
export const RULES_REASON_WORDS: Readonly<Record<string, string>> = {
  ...REFUSAL_REASON_WORDS,
  IN_THE_FUTURE: 'This lies in the future. Check day and time.',
  ZONE_UNKNOWN: 'There is no such time zone.',
  RESTRICTION_ALREADY_LIFTED: 'This stop was lifted before.',
  DUTY_ALREADY_DONE: 'This was marked as done before.',
  DUTY_UNKNOWN: 'There is nothing of this kind to be done on this account.',
  ENDPOINT_NEEDED: 'Choose the number or address first: which rules hold hangs on it.',
  DEBIT_ALREADY_CANCELLED: 'This debit was cancelled before.',
};

export const EXPLAIN_WORDS = {
  title: (point: string) => `What the rules say: ${point}`,
  close: 'Close',
  acts: 'Ways to make contact',
  earliest: (desk: string, consumer: string | null) =>
    consumer === null
      ? `Nothing blocks it from ${desk} here.`
      : `Nothing blocks it from ${desk} here, ${consumer} there.`,
  never: 'Time alone will not change this.',
  allowed: (rules: number) => `Allowed: ${counted(rules, 'rule')} asked.`,
  warned: (rules: number) => `Allowed with a reason: ${rules === 1 ? '1 rule warns' : `${rules} rules warn`}.`,
  blocked: (rules: number) => `Blocked by ${counted(rules, 'rule')}.`,
  asMainSaid: 'As judged when it was asked for:',
  alsoChecked: (count: number) => `Also checked: ${counted(count, 'rule')} met`,
  citation: 'Law',
  rule: 'Rule',
  pack: 'Pack',
  confidence: 'Confidence',
  facts: 'Facts used',
  from: 'Allowed from',
  begin: (act: string) => `Begin: ${act.toLowerCase()}`,
  beginReason: (act: string) => `Begin with a reason: ${act.toLowerCase()} …`,
  blockedHere: 'It cannot be begun.',
  scope: 'Where it was looked at',
  scopeWords: (zones: string, days: string, places: string, contacts: number) =>
    `${zones === '' ? 'no time zone known' : zones} · ${days} · ${places === '' ? 'no state known' : places} · ${counted(contacts, 'contact')} on record`,
  packs: 'Packs',
  none: 'This way is not judged for this account.',
} as const;

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  V: 'read in the source',
  H: 'settled text',
  M: 'right in substance, to be checked',
  L: 'contested or not confirmed',
};

export const PLACE_WORDS = {
  title: 'Where does the consumer live?',
  intro: 'Hours are kept by the clocks there. Ask the consumer when in doubt.',
  zone: 'Time zone',
  zonePlaceholder: 'Eastern, Denver …',
  zones: 'Time zones',
  noZone: 'No time zone fits what you typed.',
  how: 'How it is known',
  stated: 'The consumer said so (replaces everything else that is known)',
  manual: 'Set by me (stands in for what is not known)',
  person: 'Who',
  save: 'Save',
  saving: 'Saving …',
  cancel: 'Cancel',
  zoneRequired: 'Choose a time zone.',
  saved: 'Recorded where the consumer is.',
} as const;

/** A stop as one banner: what it is, and what is still allowed. */
export const STOP_TITLES: Readonly<Record<Restriction['kind'], string>> = {
  time: 'Inconvenient time',
  place: 'Inconvenient place',
  medium: 'Opt-out',
  endpoint: 'Number or address opted out',
  workplace: 'Not at work',
  attorney: 'Represented by an attorney',
  cease: 'Cease communication',
  dispute: 'Disputed',
  bankruptcy: 'Bankruptcy',
  deceased: 'Deceased',
  'identity-theft': 'Identity theft',
  'wrong-number': 'Wrong number',
  'tcpa-revocation': 'No automated calls or texts',
  scra: 'Service member',
  litigation: 'In litigation',
  unknown: 'A stop that only a newer Kept can read',
};

export const STOP_WORDS = {
  time: (days: string, from: string, until: string) => `do not contact ${days}, ${from} to ${until}.`,
  place: (name: string) => `do not contact at ${name}.`,
  medium: {
    call: 'no calls.',
    text: 'no texts.',
    email: 'no emails.',
    letter: 'no letters.',
    message: 'no private messages.',
    visit: 'no visits.',
  },
  endpoint: (point: string) => `do not use ${point}.`,
  workplace: 'do not contact the person at work.',
  attorneyCall: (who: string) => `call ${who}, not the consumer.`,
  attorneyUnknown: 'speak with the attorney only. Ask for name and phone.',
  cease: 'no contact, except once to say that efforts end or that a remedy is meant.',
  disputeWritten: 'nothing is collected until the answer to the dispute is sent.',
  disputeOral: 'marked as disputed; it was not made in writing.',
  bankruptcy: (chapter: string, caseNumber: string) =>
    `${chapter}${caseNumber}. Do not ask for payment; take down case and attorney.`,
  chapter: (chapter: number | null) => (chapter === null ? 'chapter not known' : `chapter ${chapter}`),
  caseNumber: (number: string) => `, case ${number}`,
  deceased: 'speak only with whoever acts for the estate.',
  'identity-theft': 'nothing is collected until it is looked into.',
  'wrong-number': (point: string) => `${point} is somebody else’s.`,
  'tcpa-revocation': 'a call by hand only where it is welcome.',
  scra: 'caps on interest and other protections may apply.',
  litigation: 'everything goes through counsel.',
  unknown: 'nothing is allowed until it is read or lifted.',
  partly: (debts: number) => `(${counted(debts, 'debt')})`,
  days: {
    everyDay: 'on any day',
    weekdays: 'Monday to Friday',
    weekend: 'at the weekend',
    of: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
} as const;

export const LIST_WORDS = {
  stops: 'Stops',
  received: (when: string) => `received ${when}`,
  written: 'in writing',
  lift: 'Lift …',
  liftLabel: (stop: string) => `Lift: ${stop}`,
  consents: 'Consents',
  revoke: 'Taken back …',
  revokeLabel: (consent: string) => `Taken back: ${consent}`,
  until: (day: string) => `until ${day}`,
  debits: 'Planned debits',
  debit: (amount: string, day: string) => `${amount} on ${day}`,
  recurring: 'recurring',
  postDated: 'post-dated',
  cancelDebit: 'Cancel …',
  cancelDebitLabel: (debit: string) => `Cancel: ${debit}`,
  duties: 'To be done for the law',
  due: (day: string) => `due ${day}`,
  ends: (day: string) => `until ${day}`,
  opens: (day: string) => `from ${day}`,
  late: (days: number) => `${counted(days, 'day')} late`,
  today: 'due today',
  done: 'Done …',
  doneLabel: (duty: string) => `Done: ${duty}`,
  incidents: 'Stands out',
  anyway: (words: string) => `They said: ${words}`,
} as const;

export const CONSENT_TITLES: Readonly<Record<Consent['kind'], string>> = {
  callback: 'Call back as asked',
  email: 'Email',
  text: 'Texts',
  autodial: 'Automated calls',
  hours: 'Other hours',
  'direct-contact': 'Direct contact although represented',
  'third-party': 'Speaking with somebody else',
  'electronic-documents': 'Electronic documents',
};

export const INCIDENT_WORDS: Readonly<Record<IncidentCause, string>> = {
  blocked: 'Made although a rule was against it',
  refused: 'Made although it was refused when it was asked for',
  'warned-without-reason': 'Made without a reason although a rule warned',
  'late-knowledge': 'Made while a stop had been received that this desk did not know of',
  'offline-overlap': 'Desks that could not see each other made too many together',
};

export const DUTY_TITLES: Readonly<Record<DutyKind, string>> = {
  'send-validation-notice': 'Send the validation notice',
  'validation-period': 'The consumer may dispute in writing',
  'answer-dispute': 'Investigate and answer the dispute',
  'substantiate-debt': 'Substantiate the debt in writing',
  'send-dispute-instructions': 'Tell the consumer how to ask for substantiation',
  'mark-dispute': 'Have the bureaus mark the debt as disputed',
  'send-frivolous-notice': 'Tell the consumer why the dispute is not investigated',
  'send-post-dated-notice': 'Send notice of the deposit',
  'send-amount-notice': 'Send notice of the new debit amount',
  'confirm-plan': 'Confirm the payment plan in writing',
  'send-payoff-letter': 'Send the payoff letter',
  'send-satisfaction-letter': 'Confirm in writing that the debt is satisfied',
  'honour-revocation': 'Carry the opt-out out in every system',
  'confirm-revocation': 'One text may confirm the opt-out',
  'widen-revocation': 'End unrelated automated calls and texts',
  'refresh-number': 'Check the number for a new holder',
  'send-furnishing-notice': 'Speak with the consumer or send notice before the report',
  'furnishing-wait': 'No report to a bureau yet',
  'report-delinquency-date': 'Report the day the delinquency began',
  'file-proof-of-claim': 'File a proof of claim',
  'keep-record': 'Keep the record',
  'dispose-of-record': 'Dispose of the record',
};

export const CANCEL_REASON_TITLES: Readonly<Record<CancelReason, string>> = {
  asked: 'The consumer asked',
  'authorization-revoked': 'The authorization was taken back',
  bankruptcy: 'Bankruptcy',
  cease: 'Cease communication',
  mistake: 'It was a mistake',
  other: 'Another reason',
};

export const ACTION_WORDS = {
  liftTitle: 'Lift this stop',
  liftIntro: 'A stop is lifted by a supervisor, with a reason and evidence. Both stay on record with the stop.',
  lift: 'Lift',
  lifted: 'The stop is lifted.',
  revokeTitle: 'This consent was taken back',
  revokeWords: 'In the person’s own words',
  revoke: 'Record it',
  revoked: 'Recorded: the consent was taken back.',
  cancelDebitTitle: 'Cancel this debit',
  because: 'Because',
  cancelReason: 'More to say',
  cancelDebit: 'Cancel the debit',
  debitCancelled: 'The debit is cancelled.',
  finishTitle: 'This is done',
  finishNote: 'How and when it was done',
  finish: 'Mark as done',
  finished: 'Marked as done.',
  close: 'Close',
  sending: 'Recording …',
  gone: 'This is not on the account any more.',
} as const;

export const SAID_WORDS = {
  group: 'Said in this conversation',
  writtenGroup: 'What it says',
  disclosures: {
    'mini-miranda': 'Mini-Miranda',
    'from-debt-collector': 'From a debt collector',
    'caller-identity': 'Who is calling',
    'opt-out-instructions': 'How to opt out',
    'recording-notice': 'Call is recorded',
    'time-barred': 'The debt is time-barred',
    'licence-number': 'Licence number',
    'validation-notice': 'Validation notice',
  } satisfies Readonly<Record<Disclosure, string>>,
  rightParty: 'This outcome says that the right party was verified.',
  callBack: 'The person asked for this call back: counts as consent',
  callBackUntil: 'Last day they named',
  callBackHint: 'Without a day: seven days, today included.',
  stranger: 'Charged to the consumer until the note says who answered.',
  strangerSaid: 'Not charged to the consumer: it reached a stranger.',
} as const;

export const MESSAGE_WORDS = {
  group: 'What the message says',
  text: 'Its words, if they are at hand',
  hint: 'It is judged with these words and what is ticked; nothing is sent from here.',
  ask: (act: string) => `Ask with these words: ${act.toLowerCase()}`,
} as const;

const STOP_MEDIA_WORDS: Readonly<Record<StopMedium, string>> = {
  call: 'calls',
  text: 'texts',
  email: 'emails',
  letter: 'letters',
};

export const NOTE_WORDS = {
  asksStop: (media: readonly StopMedium[]) =>
    `The note says the consumer wants no ${media.map((medium) => STOP_MEDIA_WORDS[medium]).join(', no ')}. Record it?`,
  mayAskStop: (media: readonly StopMedium[]) =>
    `The note may say that the consumer wants no ${media.map((medium) => STOP_MEDIA_WORDS[medium]).join(', no ')}. Record it?`,
  yes: 'Yes',
  no: 'No',
  careful: 'Take care:',
  findings: {
    CARD_NUMBER: 'A card number.',
    CARD_CODE: 'The security code of a card.',
    SOCIAL_SECURITY_NUMBER: 'A Social Security number.',
    DIAGNOSIS: 'A diagnosis or treatment.',
    FORBIDDEN_PHRASE: 'Words that may not be said to a consumer.',
  } as Readonly<Record<string, string>>,
} as const;

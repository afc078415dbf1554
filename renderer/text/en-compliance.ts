import type { ActKind } from '#shared/rules/types/act';
import type { CollectorRole, DefaultStatus } from '#shared/rules/types/facts';
import type { Confidence } from '#shared/rules/types/pack';
import type { RecordedDecision } from '#shared/domain/compliance/gate-types';
import type { AccountList, ComplianceSection } from '../stores/compliance-store';
import type { RuleEffect } from '../stores/compliance-rules';
import type { PinProblem } from '../stores/compliance-pin';
import { counted } from './en';
import { ACT_TITLES } from './en-gate';
import { formatCount } from './format';

export const COMPLIANCE_WORDS = {
  region: 'Compliance',
  button: 'Compliance',
  badge: (count: number) => `${formatCount(count)} open`,
  badgeTitle: (incidents: number) => `${counted(incidents, 'account')} with incidents`,
  back: 'Back',
  backKey: 'Esc',
  sections: 'Parts of Compliance',
  loading: 'Loading …',
  readOnly: 'Read-only: this cannot be changed now.',
  behind: 'Safe.',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Selected. Press Ctrl+C to copy it.',
  hashLabel: (hash: string) => `SHA-256 ${hash}`,
  copyHash: (of: string) => `Copy the hash of ${of}`,
  approved: {
    import: 'The pack is taken in.',
    raise: 'The rule is raised.',
    terms: 'The terms are recorded. Accounts of this client are judged by them from now on.',
  },
  pinSaved: 'Saved. It holds from now on.',
  pinSet: 'The supervisor PIN is set.',
  pinChanged: 'The supervisor PIN is changed.',
  evidenceSaid: (file: string, decisions: number) => `Saved ${file} with ${counted(decisions, 'decision')}.`,
} as const;

export const SECTION_TITLES: Readonly<Record<ComplianceSection, string>> = {
  packs: 'Packs in force',
  rules: 'Rules',
  incidents: 'Incidents',
  overrides: 'Overrides',
  duties: 'Duties',
  clients: 'Clients',
  pin: 'Supervisor PIN',
};

export const PACK_WORDS = {
  import: 'Import a rule pack …',
  choosing: 'The file dialog is open.',
  comparing: (file: string) => `Comparing ${file} with what is in force …`,
  inForce: 'Packs in force',
  none: 'No pack is in force: nothing can be judged, so nothing may be done.',
  columns: {
    pack: 'Pack',
    version: 'Version',
    from: 'In effect',
    checked: 'Sources checked',
    signed: 'Signed',
    rules: 'Rules',
    hash: 'Content hash',
  },
  /** Shipped packs carry the first day there is. */
  always: 'from the start',
  fromDay: (day: string) => `from ${day}`,
  stale: (days: number) => `${formatCount(days)} days ago: check the sources again`,
  signed: 'Signed',
  unsigned: 'Not signed',
  origins: { shipped: 'came with Kept', imported: 'imported here' },
  upcoming: 'What will change',
  noUpcoming: 'Nothing changes by date within 90 days.',
  changes: {
    pack: (title: string, version: string) => `${title}, version ${version}, takes effect.`,
    begins: (title: string) => `A rule begins: ${title}`,
    ends: (title: string) => `Last day of a rule: ${title}`,
  },
  inDays: (days: number) => (days === 0 ? 'today' : `in ${counted(days, 'day')}`),
  raises: 'Raised here',
  raise: (on: string, by: string, reason: string) => `${on}, ${by}: ${reason}`,
} as const;

export const PACK_IMPORT_WORDS = {
  title: (file: string) => `Rule pack ${file}`,
  again: 'Choose another file …',
  leave: 'Leave it',
  cannot: 'This pack cannot be taken in.',
  problems: (count: number) => (count === 1 ? '1 problem' : `${formatCount(count)} problems`),
  problemColumns: { where: 'Where in the file', what: 'What is wrong', code: 'Code' },
  wholeFile: 'The whole file',
  facts: (title: string, packId: string, version: string) => `${title} (${packId}), version ${version}`,
  against: (version: string) => `Compared with version ${version}, which is in force.`,
  fresh: 'A new pack: nothing of this name is in force.',
  same: 'It says the same as what is in force: no rule changes.',
  known: 'Exactly this pack is here already. There is nothing to take in.',
  wasChanged: 'The file was changed after it was compared. This is what it says now.',
  changes: { added: 'New', removed: 'Taken out', changed: 'Changed' },
  counts: (added: number, removed: number, changed: number) =>
    `${counted(added, 'rule')} new, ${formatCount(removed)} taken out, ${formatCount(changed)} changed.`,
  changeList: 'What changes',
  unsigned: 'It is not signed. Its hash only says that it was not damaged; make sure of where it comes from.',
  takeFrom: (day: string) => `Take effect from ${day} …`,
  takeNow: 'Take effect today …',
  goFrom: (day: string) => `Take effect from ${day}`,
  goNow: 'Take effect today',
  done: (title: string, version: string) => `${title}, version ${version}, is taken in.`,
  doneNow: 'It is in force now. Every account is judged by it from this moment.',
  doneFrom: (day: string) => `It takes effect on ${day} by itself. Until then the version before stays in force.`,
  toPacks: 'To the packs',
} as const;

export const RULES_WORDS = {
  filter: 'Find a rule',
  filterHint: 'Words of the rule, its id, place or citation',
  found: (shown: number, all: number) =>
    shown === all ? counted(all, 'rule') : `${formatCount(shown)} of ${counted(all, 'rule')}`,
  none: 'No rule fits what you typed.',
  table: 'Rules in force and to come',
  columns: {
    rule: 'Rule',
    place: 'Where',
    citation: 'Citation',
    effect: 'When it is not met',
    confidence: 'Confidence',
    dates: 'In force',
    act: 'To do',
  },
  until: (day: string) => `until ${day}`,
  raised: (on: string) => `Raised ${on}`,
  raise: 'Raise …',
  raiseLabel: (ruleId: string) => `Raise ${ruleId}`,
  raiseTitle: (ruleId: string) => `Raise ${ruleId}`,
  raiseIntro:
    'The rule then counts in full for every account of this desk, from now on. Raising is recorded and cannot be taken back here.',
  raiseTo: 'When it is not met',
  raiseGo: 'Raise the rule',
  house: 'House',
  federal: 'US, federal',
  ofClient: (client: string) => `Client ${client}`,
} as const;

export const EFFECT_WORDS: Readonly<Record<RuleEffect, string>> = {
  blocks: 'Blocks',
  warns: 'Warns',
  tells: 'Tells',
  duty: 'Makes a duty',
  excuses: 'Excuses from others',
};

export const RAISE_TO_WORDS = { warn: 'it warns', block: 'it blocks' } as const;

/** What a confidence means for what the rule may do. */
export const CONFIDENCE_MEANS: Readonly<Record<Confidence, string>> = {
  V: 'Read in the source. Counts in full.',
  H: 'Settled text. Counts in full.',
  M: 'Right in substance, to be checked. Warns at most until raised.',
  L: 'Contested or not confirmed. Tells only, until raised.',
};

export const LIST_TITLES: Readonly<Record<AccountList, string>> = {
  incidents: 'Accounts with a contact that stands out',
  overrides: 'Accounts on which something was let through against a rule',
  duties: 'Accounts with something to be done for the law',
};

export const LIST_EMPTY: Readonly<Record<AccountList, string>> = {
  incidents: 'No incidents.',
  overrides: 'No overrides: nothing was let through against a rule.',
  duties: 'No duties are due.',
};

export const LIST_COMPLIANCE_WORDS = {
  count: (accounts: number) => counted(accounts, 'account'),
  first: (shown: number) => `The first ${formatCount(shown)} are listed.`,
  inQueue: 'Show all in the queue',
  hint: 'Enter opens the decisions of an account.',
  noName: 'No name given',
  due: (day: string) => `due ${day}`,
} as const;

export const DECISION_WORDS = {
  region: (name: string) => `Decisions: ${name}`,
  work: 'Open at the desk',
  toList: 'Back to the list',
  table: 'Decisions, newest first',
  count: (decisions: number) => counted(decisions, 'decision'),
  none: 'No decision is on record for this account.',
  columns: { when: 'When', act: 'Act', outcome: 'Outcome', rules: 'Rules and reasons' },
  more: (count: number) => `Show ${counted(count, 'older decision')}`,
  standsOut: 'Stands out',
  moreIncidents: (count: number) => `and ${formatCount(count)} earlier`,
  duties: 'To be done for the law',
  dutyDue: (title: string, day: string) => `${title}, due ${day}`,
  dutyLate: (title: string, day: string) => `Late: ${title}, was due ${day}`,
  dutyRuns: (title: string, day: string) => `${title}, until ${day}`,
  undone: 'Undone',
  rulesMet: (count: number) => `${counted(count, 'rule')} met`,
  reason: (words: string) => `Reason: ${words}`,
  override: (by: string, reason: string) => `Let through by ${by}: ${reason}`,
  evidence: (words: string) => `Evidence: ${words}`,
  noEvidence: 'Without evidence',
  to: (act: string, point: string) => `${act}, ${point}`,
  with: (name: string) => `with ${name}`,
  logged: 'logged without being begun',
  savePdf: 'Save as PDF …',
  saveJson: 'Save as JSON …',
  saving: 'Saving …',
  saved: (file: string, decisions: number, size: string) => `${file}: ${counted(decisions, 'decision')}, ${size}.`,
} as const;

export type DecisionOutcome = 'allowed' | 'warned' | 'refused' | 'overridden' | 'against';

/** What became of an act: a mark, a word, never colour alone. */
export const DECISION_OUTCOMES: Readonly<Record<DecisionOutcome, { readonly mark: string; readonly word: string }>> = {
  allowed: { mark: '✓', word: 'Allowed' },
  warned: { mark: '!', word: 'Made with a warning' },
  refused: { mark: '✗', word: 'Refused' },
  overridden: { mark: '◆', word: 'Let through' },
  against: { mark: '‼', word: 'Made against a rule' },
};

/** Acts of a decision: those of contact, and those of money and record. */
export const DECIDED_ACTS: Readonly<Record<ActKind, string>> = {
  ...ACT_TITLES,
  debit: 'Debit',
  plan: 'Payment plan',
  furnish: 'Report to a bureau',
  suit: 'Suit',
  transfer: 'Transfer of the debt',
  purge: 'Deletion',
};

export const DECIDED_ON: Readonly<Record<RecordedDecision['on'], string>> = {
  begin: 'before it was made',
  contact: 'logged without being begun',
  debit: 'when it was planned',
};

export const CLIENT_WORDS = {
  table: 'Terms of the clients',
  intro:
    'Which law holds depends on whose debt is collected and in what condition it came. A client nobody has set is judged as the most protected case.',
  none: 'There are no clients yet: they come with the first import.',
  unknown: 'Not set: judged as the most protected case until it is.',
  partly: 'Not known: judged as the most protected case.',
  columns: {
    client: 'Client',
    accounts: 'Accounts',
    role: 'Who collects',
    status: 'Default',
    entity: 'Collecting business',
    hospital: 'Non-profit hospital',
    act: 'To do',
  },
  edit: 'Set …',
  change: 'Change …',
  editLabel: (client: string) => `Set the terms of ${client}`,
  title: (client: string) => `Terms of ${client}`,
  role: 'Who collects',
  status: 'When the debts came to us',
  entity: 'Name of the collecting business',
  entityHint: 'Calls are counted for each business apart. Empty: the business of this desk.',
  ownBusiness: 'This desk’s',
  hospital: 'The client is a non-profit hospital',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known: the most protected case',
  go: 'Record the terms',
} as const;

export const ROLE_TITLES: Readonly<Record<CollectorRole, string>> = {
  third_party: 'A third party: for the creditor',
  debt_buyer: 'A debt buyer: the debt was bought',
  first_party: 'The creditor itself, in its own name',
};

export const DEFAULT_STATUS_TITLES: Readonly<Record<DefaultStatus, string>> = {
  in_default: 'In default',
  not_in_default: 'Not in default',
};

export const APPROVAL_WORDS = {
  importTitle: 'Take this pack in',
  who: 'A supervisor agrees with the PIN of this desk. Who, when and why is recorded.',
  pin: 'Supervisor PIN',
  reason: 'Reason',
  evidence: 'Evidence (optional): a document, a call, the number of a file',
  pinRequired: 'Type the PIN.',
  reasonRequired: 'Say why.',
  cancel: 'Cancel',
  sending: 'Recording …',
  notDone: 'Nothing was changed.',
  triesLeft: (tries: number) => `${counted(tries, 'more try', 'more tries')} before a wait.`,
  waitUntil: (time: string) => `The next try is taken at ${time}.`,
  toPin: 'Set the PIN',
} as const;

export const PIN_WORDS = {
  intro:
    'With the supervisor PIN somebody lets an act through, lifts a stop, takes a rule pack in, raises a rule or sets the terms of a client. It is one PIN for this desk.',
  isSet: 'A PIN is set.',
  isNotSet: 'No PIN is set yet: nothing that needs a supervisor can be done at this desk.',
  rules: [
    'A PIN has 6 to 64 characters; letters, digits and spaces.',
    'It is shown nowhere and written nowhere. Whoever forgets it needs the administrator of this PC.',
    'After five wrong tries in a row Kept waits half a minute, and twice as long after each further one, up to an hour. Closing Kept does not shorten it.',
  ],
  current: 'PIN up to now',
  pin: 'New PIN',
  again: 'New PIN again',
  set: 'Set the PIN',
  change: 'Change the PIN',
  sending: 'Saving …',
  form: 'Supervisor PIN',
} as const;

export const PIN_PROBLEMS: Readonly<Record<PinProblem, string>> = {
  CURRENT_REQUIRED: 'Type the PIN that holds up to now.',
  PIN_LENGTH: 'Choose a PIN of 6 to 64 characters.',
  PINS_DIFFER: 'The two are not the same. Type the new PIN twice.',
};

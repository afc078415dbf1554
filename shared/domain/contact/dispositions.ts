/** How a contact was made. */
export const CHANNELS = ['call-out', 'call-in', 'email', 'letter', 'text', 'in-person', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Every disposition belongs to exactly one class; `RPC` is a right-party contact that was verified. */
export const OUTCOME_CLASSES = [
  'NO_CONNECT',
  'MACHINE',
  'THIRD_PARTY',
  'WRONG_PARTY',
  'RPC_UNVERIFIED',
  'RPC',
  'WRITTEN',
  'NOTE',
] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

/**
 * What an entry counts as; each rule picks the flags it counts by.
 * - `placed`: a call was placed · `connected`: somebody or something answered · `communicated`: the debt was conveyed
 * - `conversation`: a talk with the consumer about the debt · `message`: a message was left · `rightParty`: verified right party
 */
export type CountsAs = {
  readonly placed: boolean;
  readonly connected: boolean;
  readonly communicated: boolean;
  readonly conversation: boolean;
  readonly message: boolean;
  readonly rightParty: boolean;
};

export type HoldKind = 'dispute' | 'bankruptcy' | 'attorney' | 'cease' | 'deceased' | 'identity-theft';

/** What logging a disposition does besides standing on the timeline. Holds stop all work on the account. */
export type DispositionEffect =
  | { readonly kind: 'place-hold'; readonly hold: HoldKind }
  | { readonly kind: 'mark-contact-point'; readonly quality: 'bad' | 'wrong-party' | 'good' }
  | { readonly kind: 'record-promise' }
  | { readonly kind: 'mark-debts-disputed' };

/** Whether an effect is a stop: it ends by being lifted and by nothing else. */
export function isStop(effect: DispositionEffect): boolean {
  switch (effect.kind) {
    case 'place-hold':
    case 'mark-debts-disputed':
      return true;
    case 'mark-contact-point':
      return effect.quality === 'wrong-party';
    case 'record-promise':
      return false;
  }
}

export type Disposition = {
  readonly code: string;
  readonly title: string;
  readonly outcome: OutcomeClass;
  readonly channels: readonly Channel[];
  readonly countsAs: CountsAs;
  readonly effects: readonly DispositionEffect[];
  readonly requires: readonly ('contact-point' | 'promise' | 'note' | 'next-step')[];
  /** Days after which the account comes up again when the collector names no next step; null leaves it to the score. */
  readonly followUpDays: number | null;
};

const NOTHING: CountsAs = {
  placed: false,
  connected: false,
  communicated: false,
  conversation: false,
  message: false,
  rightParty: false,
};
const PLACED: CountsAs = { ...NOTHING, placed: true };
const CONNECTED: CountsAs = { ...PLACED, connected: true };
const CONVERSATION: CountsAs = { ...CONNECTED, communicated: true, conversation: true, rightParty: true };
const CALL: readonly Channel[] = ['call-out', 'call-in'];
const TALK: readonly Channel[] = ['call-out', 'call-in', 'in-person'];

function row(
  code: string,
  title: string,
  outcome: OutcomeClass,
  channels: readonly Channel[],
  countsAs: CountsAs,
  rest: Partial<Pick<Disposition, 'effects' | 'requires' | 'followUpDays'>> = {},
): Disposition {
  return { code, title, outcome, channels, countsAs, effects: [], requires: [], followUpDays: null, ...rest };
}

const hold = (kind: HoldKind): DispositionEffect => ({ kind: 'place-hold', hold: kind });
const point = (quality: 'bad' | 'wrong-party' | 'good'): DispositionEffect => ({ kind: 'mark-contact-point', quality });

/** The disposition codes of this desk: what each requires, does and counts as. */
export const DISPOSITIONS: readonly Disposition[] = [
  row('NA', 'No answer', 'NO_CONNECT', ['call-out'], PLACED, { followUpDays: 1 }),
  row('BZ', 'Busy', 'NO_CONNECT', ['call-out'], PLACED, { followUpDays: 1 }),
  row('DC', 'Disconnected or not in service', 'NO_CONNECT', ['call-out'], PLACED, {
    effects: [point('bad')],
    requires: ['contact-point'],
  }),
  row('VM', 'Voicemail, no message left', 'MACHINE', ['call-out'], CONNECTED, { followUpDays: 1 }),
  row(
    'LCM',
    'Voicemail, limited-content message left',
    'MACHINE',
    ['call-out'],
    { ...CONNECTED, message: true },
    { followUpDays: 2 },
  ),
  row('3P', 'Third party answered', 'THIRD_PARTY', CALL, CONNECTED, { followUpDays: 1 }),
  row('WN', 'Wrong number', 'WRONG_PARTY', CALL, CONNECTED, {
    effects: [point('wrong-party')],
    requires: ['contact-point'],
  }),
  row('RPU', 'Right party, not verified', 'RPC_UNVERIFIED', TALK, CONNECTED, { followUpDays: 1 }),
  row('CB', 'Call back as asked', 'RPC', TALK, CONVERSATION, { effects: [point('good')], requires: ['next-step'] }),
  row('PTP', 'Promise to pay', 'RPC', TALK, CONVERSATION, {
    effects: [point('good'), { kind: 'record-promise' }],
    requires: ['promise'],
  }),
  row('PD', 'Says it is paid', 'RPC', TALK, CONVERSATION, {
    effects: [point('good')],
    requires: ['note'],
    followUpDays: 3,
  }),
  row('REF', 'Refuses to pay', 'RPC', TALK, CONVERSATION, { effects: [point('good')], followUpDays: 14 }),
  row('HRD', 'Hardship', 'RPC', TALK, CONVERSATION, { effects: [point('good')], requires: ['note'], followUpDays: 30 }),
  row('DSP', 'Disputes the debt', 'RPC', [...TALK, 'email', 'letter'], CONVERSATION, {
    effects: [{ kind: 'mark-debts-disputed' }, hold('dispute')],
    requires: ['note'],
  }),
  row('CEA', 'Asks to cease communication', 'RPC', [...TALK, 'email', 'letter', 'text'], CONVERSATION, {
    effects: [hold('cease')],
  }),
  row('ATY', 'Represented by an attorney', 'RPC', [...TALK, 'email', 'letter'], CONVERSATION, {
    effects: [hold('attorney')],
    requires: ['note'],
  }),
  row('BKO', 'Bankruptcy', 'RPC', [...TALK, 'email', 'letter', 'none'], CONVERSATION, {
    effects: [hold('bankruptcy')],
  }),
  row('DEC', 'Deceased', 'THIRD_PARTY', [...TALK, 'email', 'letter', 'none'], CONNECTED, {
    effects: [hold('deceased')],
  }),
  row('IDT', 'Identity theft', 'RPC', [...TALK, 'email', 'letter'], CONVERSATION, {
    effects: [hold('identity-theft')],
    requires: ['note'],
  }),
  row('LTR', 'Letter sent', 'WRITTEN', ['letter'], { ...NOTHING, communicated: true }, { followUpDays: 10 }),
  row('EML', 'Email sent', 'WRITTEN', ['email'], { ...NOTHING, communicated: true }, { followUpDays: 5 }),
  row('TXT', 'Text sent', 'WRITTEN', ['text'], { ...NOTHING, communicated: true }, { followUpDays: 3 }),
  row('NTE', 'Note only', 'NOTE', ['none'], NOTHING, { requires: ['note'] }),
];

const BY_CODE: ReadonlyMap<string, Disposition> = new Map(
  DISPOSITIONS.map((disposition) => [disposition.code, disposition]),
);

/** The disposition with this code, or undefined. */
export function dispositionByCode(code: string): Disposition | undefined {
  return BY_CODE.get(code);
}

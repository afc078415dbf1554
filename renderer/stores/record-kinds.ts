import type { Workstation } from '#shared/contract/ipc';
import type { EventId } from '#shared/kernel/ids';
import type { Consent, Restriction } from '#shared/rules/types/facts';
import { actToAsk } from './record-acts';
import type { RecordFieldName, RecordReader } from './record-fields';

/** Values a `choice` may take; the first is the usual one. */
export const RECORD_CHOICES = {
  source: ['consumer', 'attorney', 'court', 'creditor', 'third-party', 'collector', 'file'],
  weekdays: ['every-day', 'weekdays', 'weekend', '1', '2', '3', '4', '5', '6', '7'],
  disputeReason: ['not-mine', 'wrong-amount', 'other'],
  chapter: ['unknown', '7', '11', '12', '13'],
  caseStatus: ['open', 'dismissed', 'discharged', 'closed'],
  automatedMedia: ['both', 'call', 'text'],
  noticeKind: [
    'validation',
    'verification',
    'original-creditor',
    'substantiation',
    'before-furnishing',
    'email-procedure',
    'reg-e-amount',
    'post-dated',
    'medical-before-collection',
    'before-extraordinary-action',
  ],
  sentBy: ['mail', 'email', 'text', 'hand'],
  checkKind: ['reassigned-number', 'scra-status', 'licence'],
  venue: ['not-stated', 'consumer-resides', 'contract-signed', 'property', 'elsewhere'],
} as const satisfies Partial<Record<RecordFieldName, readonly [string, ...string[]]>>;

type InputOf<K extends keyof Workstation['rules']> = Parameters<Workstation['rules'][K]>[0];

/** An entry ready to be sent: to which question of main, and with what. */
export type RecordRequest =
  | { readonly to: 'restrict'; readonly input: InputOf<'restrict'> }
  | { readonly to: 'consent'; readonly input: InputOf<'consent'> }
  | { readonly to: 'statePlace'; readonly input: InputOf<'statePlace'> }
  | { readonly to: 'recordNotice'; readonly input: InputOf<'recordNotice'> }
  | { readonly to: 'recordCheck'; readonly input: InputOf<'recordCheck'> }
  | { readonly to: 'authorize'; readonly input: InputOf<'authorize'> }
  | { readonly to: 'planDebit'; readonly input: InputOf<'planDebit'> }
  | { readonly to: 'begin'; readonly input: InputOf<'begin'> };

type RecordKind = {
  readonly fields: readonly RecordFieldName[];
  readonly request: (read: RecordReader, commandId: EventId) => RecordRequest;
};

type StopShape = InputOf<'restrict'>['restriction'];
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type StopBase = 'personId' | 'debtIds' | 'receivedAt' | 'source' | 'isWritten';

const RECEIVED = ['isWritten', 'receivedDay', 'receivedTime', 'source', 'personId', 'debts'] as const;

/** A stop of some kind, with the fields that all stops have. */
function stop(
  fields: readonly RecordFieldName[],
  shape: (read: RecordReader) => OmitEach<StopShape, StopBase>,
): RecordKind {
  return {
    fields: [...fields, ...RECEIVED],
    request: (read, commandId) => {
      const base = {
        personId: read.protectedId(),
        debtIds: mutable(read.debtIds()),
        receivedAt: read.receivedAt(),
        source: read.choice('source', RECORD_CHOICES.source),
        isWritten: read.tick('isWritten'),
      };
      const restriction = { ...shape(read), ...base } as StopShape;
      return { to: 'restrict', input: { commandId, accountId: read.scope.account.id, restriction } };
    },
  };
}

function consent(kind: Consent['kind'], fields: readonly RecordFieldName[]): RecordKind {
  return {
    fields: [...fields, 'expiresOn', 'isWritten', 'receivedDay', 'receivedTime', 'personId', 'debts'],
    request: (read, commandId) => {
      const isHours = kind === 'hours';
      const hours = isHours ? { from: read.timeOfDay('from', '08:00'), until: read.timeOfDay('until', '21:00') } : null;
      const endpointField = fields.find((field) => field === 'phoneId' || field === 'mailboxId');
      return {
        to: 'consent',
        input: {
          commandId,
          accountId: read.scope.account.id,
          consent: {
            kind,
            personId: read.personId(),
            endpointId: endpointField === undefined ? null : read.endpoint(endpointField),
            debtIds: mutable(read.debtIds()),
            givenAt: read.receivedAt(),
            isWritten: read.tick('isWritten'),
            expiresOn: read.day('expiresOn'),
            hours,
          },
        },
      };
    },
  };
}

function place(kind: 'stated' | 'travel', fields: readonly RecordFieldName[]): RecordKind {
  return {
    fields: [...fields, 'personId'],
    request: (read, commandId) => {
      const from = kind === 'travel' ? read.day('travelFrom') : null;
      const to = kind === 'travel' ? read.day('travelTo') : null;
      if (from !== null && to !== null && to < from) read.endsBefore('travelTo');
      const zone = read.required('zone');
      const partyId = read.personId() as never;
      return {
        to: 'statePlace',
        input: { commandId, accountId: read.scope.account.id, partyId, kind, zone, from, to },
      };
    },
  };
}

const medium = (name: Extract<Restriction, { kind: 'medium' }>['medium']) =>
  stop([], () => ({ kind: 'medium', medium: name }));

function mutable<T>(list: readonly T[] | null): T[] | null {
  return list === null ? null : [...list];
}

const WEEKDAYS: Readonly<Record<string, readonly number[]>> = {
  'every-day': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
};

const CHAPTERS = { '7': 7, '11': 11, '12': 12, '13': 13, unknown: null } as const;

const debit: RecordKind = {
  fields: ['amount', 'payOn', 'isRecurring', 'isPostDated', 'usualAmount', 'personId', 'debts'],
  request: (read, commandId) => ({
    to: 'planDebit',
    input: {
      commandId,
      accountId: read.scope.account.id,
      partyId: read.personId() as never,
      debtIds: read.openDebtIds() as never,
      payment: {
        amountMinor: read.requiredAmount('amount'),
        currency: read.currency(),
        on: read.requiredDay('payOn'),
        isRecurring: read.tick('isRecurring'),
        usualAmountMinor: read.amount('usualAmount'),
        givenOn: read.scope.today,
        isPostDated: read.tick('isPostDated'),
        authorizationId: null,
      },
      warnReason: null,
      approval: null,
    },
  }),
};

const authorization: RecordKind = {
  fields: ['receivedDay', 'isSigned', 'isCopySent', 'personId', 'debts'],
  request: (read, commandId) => ({
    to: 'authorize',
    input: {
      commandId,
      accountId: read.scope.account.id,
      authorization: {
        personId: read.personId() as never,
        debtIds: read.openDebtIds() as never,
        givenOn: read.pastDay('receivedDay'),
        isSigned: read.tick('isSigned'),
        isCopySent: read.tick('isCopySent'),
      },
    },
  }),
};

const notice: RecordKind = {
  fields: ['noticeKind', 'sentBy', 'receivedDay', 'endsOn', 'undeliverableOn', 'endpointId', 'debts'],
  request: (read, commandId) => ({
    to: 'recordNotice',
    input: {
      commandId,
      accountId: read.scope.account.id,
      notice: {
        kind: read.choice('noticeKind', RECORD_CHOICES.noticeKind),
        debtIds: [...read.openDebtIds()],
        endpointId: read.endpoint('endpointId'),
        sentAt: read.receivedAt(),
        sentBy: read.choice('sentBy', RECORD_CHOICES.sentBy),
        endsOn: read.day('endsOn'),
        undeliverableOn: read.day('undeliverableOn'),
      },
    },
  }),
};

const check: RecordKind = {
  fields: ['checkKind', 'isClear', 'receivedDay', 'phoneId', 'personId'],
  request: (read, commandId) => ({
    to: 'recordCheck',
    input: {
      commandId,
      accountId: read.scope.account.id,
      check: {
        kind: read.choice('checkKind', RECORD_CHOICES.checkKind),
        endpointId: read.endpoint('phoneId'),
        personId: read.personId(),
        on: read.pastDay('receivedDay'),
        isClear: read.tick('isClear'),
      },
    },
  }),
};

const furnish: RecordKind = {
  fields: ['marksDispute', 'personId', 'debts'],
  request: (read, commandId) => ({
    to: 'begin',
    input: actToAsk(read, commandId, { kind: 'furnish', marksDispute: read.tick('marksDispute') }),
  }),
};

const suit: RecordKind = {
  fields: ['venue', 'personId', 'debts'],
  request: (read, commandId) => {
    const venue = read.choice('venue', RECORD_CHOICES.venue);
    const told = { kind: 'suit', venue: venue === 'not-stated' ? null : venue } as const;
    return { to: 'begin', input: actToAsk(read, commandId, told) };
  },
};

/** Everything that may be recorded of what was said, received, sent or looked up, in the order it is offered. */
export const RECORD_KINDS = {
  attorney: stop(['attorneyName', 'attorneyPhone', 'attorneyAddress', 'firstWroteOn'], (read) => ({
    kind: 'attorney',
    attorneyName: read.text('attorneyName'),
    attorneyPhone: read.text('attorneyPhone'),
    attorneyAddress: read.text('attorneyAddress'),
    lastAnsweredOn: null,
    firstWroteOn: read.day('firstWroteOn'),
    consentsToDirectContact: false,
  })),
  cease: stop([], () => ({ kind: 'cease', usedPurposes: [] })),
  bankruptcy: stop(['chapter', 'filedOn', 'caseNumber', 'court', 'caseStatus'], (read) => ({
    kind: 'bankruptcy',
    chapter: CHAPTERS[read.choice('chapter', RECORD_CHOICES.chapter)],
    debtorPersonIds: [read.personId()],
    filedOn: read.day('filedOn'),
    caseNumber: read.text('caseNumber'),
    court: read.text('court'),
    status: read.choice('caseStatus', RECORD_CHOICES.caseStatus),
  })),
  dispute: stop(['disputeReason', 'disputedAmount', 'wantsOriginalCreditor', 'disputedOn'], (read) => ({
    kind: 'dispute',
    disputedOn: read.pastDay('disputedOn'),
    reason: read.choice('disputeReason', RECORD_CHOICES.disputeReason),
    disputedMinor: read.amount('disputedAmount'),
    wantsOriginalCreditor: read.tick('wantsOriginalCreditor'),
    verificationSentAt: null,
    isDuplicative: false,
  })),
  deceased: stop(['diedOn'], (read) => ({ kind: 'deceased', diedOn: read.day('diedOn') })),
  'identity-theft': stop(['reportedOn'], (read) => ({ kind: 'identity-theft', reportedOn: read.day('reportedOn') })),
  workplace: stop(['workEndpointId', 'confirmedInWritingOn'], (read) => ({
    kind: 'workplace',
    endpointId: read.endpoint('workEndpointId'),
    confirmedInWritingOn: read.day('confirmedInWritingOn'),
  })),
  'inconvenient-time': stop(['weekdays', 'from', 'until'], (read) => {
    const weekdays = read.choice('weekdays', RECORD_CHOICES.weekdays);
    return {
      kind: 'time',
      weekdays: [...(WEEKDAYS[weekdays] ?? [Number(weekdays)])],
      from: read.timeOfDay('from', '00:00'),
      until: read.timeOfDay('until', '24:00'),
      zone: null,
    };
  }),
  'inconvenient-place': stop(['placeName', 'endpointId'], (read) => ({
    kind: 'place',
    endpointId: read.endpoint('endpointId'),
    placeName: read.required('placeName'),
  })),
  'no-calls': medium('call'),
  'no-texts': medium('text'),
  'no-emails': medium('email'),
  'no-letters': medium('letter'),
  'no-messages': medium('message'),
  'no-visits': medium('visit'),
  'wrong-number': stop(['phoneId'], (read) => ({
    kind: 'wrong-number',
    endpointId: read.requiredEndpoint('phoneId'),
  })),
  'not-this-number': stop(['endpointId'], (read) => ({
    kind: 'endpoint',
    endpointId: read.requiredEndpoint('endpointId'),
  })),
  'no-automated-calls': stop(['automatedMedia', 'words'], (read) => {
    const media = read.choice('automatedMedia', RECORD_CHOICES.automatedMedia);
    return { kind: 'tcpa-revocation', words: read.text('words'), media: media === 'both' ? ['call', 'text'] : [media] };
  }),
  'service-member': stop(['serviceEndedOn'], (read) => ({ kind: 'scra', serviceEndedOn: read.day('serviceEndedOn') })),
  lawsuit: stop(['note'], (read) => ({ kind: 'litigation', note: read.text('note') })),
  'consent-callback': consent('callback', ['phoneId']),
  'consent-text': consent('text', ['phoneId']),
  'consent-email': consent('email', ['mailboxId']),
  'consent-hours': consent('hours', ['from', 'until']),
  'consent-documents': consent('electronic-documents', ['mailboxId']),
  'consent-autodial': consent('autodial', ['phoneId']),
  'consent-direct-contact': consent('direct-contact', []),
  'consent-third-party': consent('third-party', []),
  moved: place('stated', ['zone']),
  travels: place('travel', ['zone', 'travelFrom', 'travelTo']),
  'notice-sent': notice,
  'check-made': check,
  debit,
  authorization,
  furnish,
  suit,
} as const satisfies Record<string, RecordKind>;
export type RecordKindId = keyof typeof RECORD_KINDS;

export const RECORD_KIND_IDS = Object.keys(RECORD_KINDS) as readonly RecordKindId[];

/** Kinds that are asked about before they are done, and stay on screen with the answer. */
export function isAsked(kind: RecordKindId | null): kind is 'furnish' | 'suit' {
  return kind === 'furnish' || kind === 'suit';
}

/** The fields of a kind that an account has something to fill in. */
export function fieldsOf(kind: RecordKindId, parties: number, openDebts: number): readonly RecordFieldName[] {
  const fields: readonly RecordFieldName[] = RECORD_KINDS[kind].fields;
  return fields.filter((field) => {
    if (field === 'personId') return parties > 1;
    return field !== 'debts' || openDebts > 1;
  });
}

/** What stands in a kind's fields before anything is typed. */
export const RECORD_DEFAULTS: Readonly<
  Partial<Record<RecordKindId, Readonly<Partial<Record<RecordFieldName, string>>>>>
> = {
  // Only what is written ends all communication (12 CFR 1006.6(c)(1)); what was said is recorded as no more calls.
  cease: { isWritten: 'yes' },
  'check-made': { isClear: 'yes' },
  authorization: { isSigned: 'yes' },
};

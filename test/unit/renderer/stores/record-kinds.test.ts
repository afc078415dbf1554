import { describe, expect, it } from 'vitest';
import {
  BeginContactInput,
  GiveAuthorizationInput,
  GiveConsentInput,
  PlaceRestrictionInput,
  PlanDebitInput,
  RecordCheckInput,
  RecordNoticeInput,
  StatePlaceInput,
} from '#shared/contract/rules-commands';
import { CHECK_KINDS, CONSENT_KINDS } from '#shared/contract/events/compliance-shapes';
import { MEDIA, RESTRICTION_SOURCES } from '#shared/contract/events/restriction-shapes';
import type { LocalDay } from '#shared/kernel/calendar';
import { NOTICE_KINDS } from '#shared/rules/types/facts';
import { type EventId, asId } from '#shared/kernel/ids';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import {
  RECORD_FIELDS,
  RecordReader,
  type RecordScope,
  type RecordValues,
} from '../../../../renderer/stores/record-fields';
import {
  RECORD_CHOICES,
  RECORD_DEFAULTS,
  RECORD_KINDS,
  RECORD_KIND_IDS,
  type RecordKindId,
  type RecordRequest,
  fieldsOf,
} from '../../../../renderer/stores/record-kinds';
import { fittingRecords } from '../../../../renderer/stores/record-search';
import { RECORD_TITLES } from '../../../../renderer/text/record-words';

const TODAY = '2026-11-20' as LocalDay;
const NOW_MS = Date.parse('2026-11-20T15:00:00Z');
const ID = asId<EventId>('0192f000-0000-7000-8000-000000000009');
const account = fakeAccount(20, 3, TODAY);
const scope: RecordScope = {
  account,
  chosenDebtIds: account.debts.slice(0, 1).map((debt) => debt.id),
  nowMs: NOW_MS,
  today: TODAY,
  zone: 'America/Chicago',
};

const SCHEMAS = {
  restrict: PlaceRestrictionInput,
  consent: GiveConsentInput,
  statePlace: StatePlaceInput,
  recordNotice: RecordNoticeInput,
  recordCheck: RecordCheckInput,
  authorize: GiveAuthorizationInput,
  planDebit: PlanDebitInput,
  begin: BeginContactInput,
} as const satisfies Record<RecordRequest['to'], unknown>;

function read(kind: RecordKindId, values: RecordValues = {}) {
  const reader = new RecordReader({ ...RECORD_DEFAULTS[kind], ...values }, scope);
  const request = RECORD_KINDS[kind].request(reader, ID);
  return { request, problems: reader.problems.map(({ field, code }) => `${field} ${code}`) };
}

/** What a kind cannot do without. */
const NEEDED: RecordValues = {
  phoneId: account.contactPoints[0]?.id ?? '',
  endpointId: account.contactPoints[0]?.id ?? '',
  placeName: 'at my mother’s',
  zone: 'America/Denver',
  amount: '50',
  payOn: '2026-12-01',
};

describe('what is recorded', () => {
  it('fits the contract for every kind with no more than its needs filled in', () => {
    for (const kind of RECORD_KIND_IDS) {
      const { request, problems } = read(kind, NEEDED);
      expect([kind, problems]).toEqual([kind, []]);
      const parsed = SCHEMAS[request.to].safeParse(request.input);
      expect([kind, parsed.error?.issues ?? []]).toEqual([kind, []]);
    }
  });

  it('reaches every kind of stop, consent, notice and check there is', () => {
    const requests = RECORD_KIND_IDS.map((kind) => read(kind, NEEDED).request);
    const stops = requests.flatMap((request) => (request.to === 'restrict' ? [request.input.restriction.kind] : []));
    const { options } = PlaceRestrictionInput.shape.restriction;
    expect(new Set(stops)).toEqual(new Set(options.map((option) => option.shape.kind.value)));
    const media = requests.flatMap((request) =>
      request.to === 'restrict' && request.input.restriction.kind === 'medium'
        ? [request.input.restriction.medium]
        : [],
    );
    expect(media.toSorted()).toEqual([...MEDIA].toSorted());
    const consents = requests.flatMap((request) => (request.to === 'consent' ? [request.input.consent.kind] : []));
    expect(consents.toSorted()).toEqual([...CONSENT_KINDS].toSorted());
    expect([...RECORD_CHOICES.noticeKind].toSorted()).toEqual([...NOTICE_KINDS].toSorted());
    expect([...RECORD_CHOICES.checkKind].toSorted()).toEqual([...CHECK_KINDS].toSorted());
    expect(RECORD_CHOICES.source.filter((source) => !RESTRICTION_SOURCES.includes(source))).toEqual([]);
  });

  it('counts from now unless a day is named, and a day alone from its beginning at the desk', () => {
    const received = (values: RecordValues) => {
      const { request } = read('cease', values);
      return request.to === 'restrict' ? request.input.restriction.receivedAt : null;
    };
    expect(received({})).toBe('2026-11-20T15:00:00.000Z');
    expect(received({ receivedDay: TODAY })).toBe('2026-11-20T15:00:00.000Z');
    expect(received({ receivedDay: '2026-11-18' })).toBe('2026-11-18T06:00:00.000Z');
    expect(received({ receivedDay: '2026-11-18', receivedTime: '10:30' })).toBe('2026-11-18T16:30:00.000Z');
    expect(read('cease', { receivedTime: '23:00' }).problems).toEqual(['receivedDay DAY_AHEAD']);
  });

  it('takes a cease notice for a written one, and every other word for a spoken one', () => {
    const isWritten = (kind: RecordKindId) => {
      const { request } = read(kind, NEEDED);
      return request.to === 'restrict' && request.input.restriction.isWritten;
    };
    expect(isWritten('cease')).toBe(true);
    expect(isWritten('no-calls')).toBe(false);
  });

  it('is about every debt and the holder unless others are chosen', () => {
    const restriction = (values: RecordValues) => {
      const { request } = read('dispute', values);
      return request.to === 'restrict' ? request.input.restriction : null;
    };
    expect(restriction({})).toMatchObject({ personId: account.parties[0]?.id, debtIds: null });
    expect(restriction({ debts: 'chosen', personId: 'everybody' })).toMatchObject({
      personId: null,
      debtIds: scope.chosenDebtIds,
    });
  });

  it('says what is missing or cannot be at its field', () => {
    expect(read('wrong-number').problems).toEqual(['phoneId REQUIRED']);
    expect(read('inconvenient-place').problems).toEqual(['placeName REQUIRED']);
    expect(read('inconvenient-time', { from: '5pm' }).problems).toEqual(['from TIME_INVALID']);
    expect(read('deceased', { diedOn: '2026-02-30' }).problems).toEqual(['diedOn DAY_INVALID']);
    expect(read('dispute', { disputedOn: '2026-11-21' }).problems).toEqual(['disputedOn DAY_AHEAD']);
    expect(read('dispute', { disputedAmount: 'half' }).problems).toEqual(['disputedAmount AMOUNT_INVALID']);
    expect(
      read('travels', { zone: 'America/Denver', travelFrom: '2026-12-05', travelTo: '2026-12-01' }).problems,
    ).toEqual(['travelTo ENDS_BEFORE_IT_BEGINS']);
    expect(read('debit').problems).toEqual(['amount REQUIRED', 'payOn REQUIRED']);
  });

  it('reads days of the week and chapters from their lists', () => {
    const of = (kind: RecordKindId, values: RecordValues) => {
      const { request } = read(kind, values);
      return request.to === 'restrict' ? request.input.restriction : null;
    };
    expect(of('inconvenient-time', { weekdays: 'weekend' })).toMatchObject({
      weekdays: [6, 7],
      from: '00:00',
      until: '24:00',
    });
    expect(of('inconvenient-time', { weekdays: '7', from: '09:00' })).toMatchObject({ weekdays: [7], from: '09:00' });
    expect(of('bankruptcy', {})).toMatchObject({ chapter: null, status: 'open' });
    expect(of('bankruptcy', { chapter: '13' })).toMatchObject({
      chapter: 13,
      debtorPersonIds: [account.parties[0]?.id],
    });
  });
});

describe('finding a kind by typing', () => {
  it('takes the first letters of what people call it', () => {
    const first = (typed: string) => fittingRecords(typed, RECORD_TITLES)[0];
    expect(first('att')).toBe('attorney');
    expect(first('lawyer')).toBe('attorney');
    expect(first('cea')).toBe('cease');
    expect(first('ban')).toBe('bankruptcy');
    expect(first('chapter')).toBe('bankruptcy');
    expect(first('dis')).toBe('dispute');
    expect(first('dece')).toBe('deceased');
    expect(first('mil')).toBe('service-member');
    expect(first('moved')).toBe('moved');
    expect(first('call back')).toBe('consent-callback');
    expect(fittingRecords('zzz', RECORD_TITLES)).toEqual([]);
    expect(fittingRecords('', RECORD_TITLES)).toEqual(RECORD_KIND_IDS);
  });
});

describe('the fields of a kind', () => {
  it('leave out who and which debts where there is no choice', () => {
    expect(fieldsOf('cease', 1, 1)).not.toContain('personId');
    expect(fieldsOf('cease', 1, 1)).not.toContain('debts');
    expect(fieldsOf('cease', 2, 3)).toEqual(expect.arrayContaining(['personId', 'debts']));
    const used = new Set(RECORD_KIND_IDS.flatMap((kind) => fieldsOf(kind, 2, 2)));
    expect(Object.keys(RECORD_FIELDS).filter((field) => !used.has(field as never))).toEqual([]);
  });

  it('of a report or a suit says which debts it is about, and where nothing is stated states nothing', () => {
    const first = account.debts[0]?.id;
    const chosen = { debts: 'chosen' } as const;
    expect(read('suit', chosen).request.input).toMatchObject({ kind: 'suit', venue: null, debtIds: [first] });
    expect(read('suit', { venue: 'property' }).request.input).toMatchObject({ venue: 'property' });
    expect(read('furnish', chosen).request.input).toMatchObject({ kind: 'furnish', marksDispute: false });
    expect(read('furnish', { marksDispute: 'yes' }).request.input).toMatchObject({ marksDispute: true });
  });

  it('is about some debt: none chosen is not read as all of them', () => {
    const reader = new RecordReader({ debts: 'chosen' }, { ...scope, chosenDebtIds: [] });
    expect(reader.openDebtIds()).toEqual([]);
    expect(reader.problems).toEqual([{ field: 'debts', code: 'REQUIRED' }]);
  });
});

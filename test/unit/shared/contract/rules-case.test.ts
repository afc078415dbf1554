import { describe, expect, it } from 'vitest';
import { readCase } from '#shared/contract/rules-case';

const NOW = '2026-04-07T10:00:00-04:00';

function read(value: unknown) {
  const answer = readCase(value);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

function problems(value: unknown): readonly string[] {
  const answer = readCase(value);
  return answer.ok ? [] : answer.problems.map(({ code, path }) => `${code} ${path}`);
}

const aCase = (act: object = {}, facts: object = {}, over: object = {}) => ({
  act: { kind: 'dial', ...act },
  facts: { debts: [{ kind: 'consumer' }], ...facts },
  now: NOW,
  ...over,
});

describe('reading a case that was written by hand', () => {
  it('fills in one person, one endpoint and one debt, and reads moments with an offset as UTC', () => {
    const { act, facts, now } = read(aCase({}, { endpoint: { value: '+19375550142' } }));
    expect(act).toMatchObject({
      personId: 'p1',
      endpointId: 'e1',
      debtIds: ['d1'],
      dialMode: 'manual',
      purpose: 'collect',
    });
    expect(facts).toMatchObject({ person: { personId: 'p1', role: 'consumer' }, endpoint: { endpointId: 'e1' } });
    expect(facts.debts.map(({ debtId }) => debtId)).toEqual(['d1']);
    expect(now).toBe('2026-04-07T14:00:00.000Z');
  });

  it('takes the ids that the act names for the one thing in the facts', () => {
    const { facts } = read(
      aCase({ personId: 'jo', endpointId: 'cell', debtIds: ['visa'] }, { endpoint: { value: '+19375550142' } }),
    );
    expect([facts.person.personId, facts.endpoint?.endpointId, facts.debts[0]?.debtId]).toEqual(['jo', 'cell', 'visa']);
  });

  it('takes a check and a notice for those of the case, and a dispute to have come on its day', () => {
    const { facts } = read(
      aCase(
        {},
        {
          endpoint: { value: '+19375550142' },
          checks: [
            { kind: 'reassigned-number', on: '2026-04-01', isClear: true },
            { kind: 'scra-status', on: '2026-04-01', isClear: true },
          ],
          notices: [{ kind: 'email-procedure', sentAt: NOW }],
          restrictions: [
            { kind: 'dispute', disputedOn: '2026-04-01' },
            { kind: 'dispute', disputedOn: '2026-04-07' },
          ],
        },
      ),
    );
    expect(facts.checks).toMatchObject([
      { endpointId: 'e1', personId: null },
      { endpointId: null, personId: 'p1' },
    ]);
    expect(facts.notices[0]?.endpointId).toBe('e1');
    expect(facts.restrictions.map(({ receivedAt }) => receivedAt)).toEqual([
      '2026-04-02T12:00:00.000Z',
      '2026-04-07T14:00:00.000Z',
    ]);
  });

  it('refuses an outcome that does not come of such a contact', () => {
    const contacts = [
      { at: NOW, kind: 'text', outcome: 'voicemail' },
      { at: NOW, kind: 'visit', outcome: 'conversation' },
    ];
    expect(problems(aCase({}, { contacts }))).toEqual(['OUTCOME_DOES_NOT_FIT facts.contacts[0].outcome']);
  });

  it('leaves unknown what nobody said', () => {
    const { facts } = read(aCase());
    expect(facts.account).toMatchObject({ collectorRole: null, places: [] });
    expect(facts.debts[0]).toMatchObject({ defaultStatus: null, isTimeBarred: null, status: 'open' });
    expect(facts.person.isNaturalPerson).toBeNull();
  });

  it('reads states and the city from the evidence of residence unless places are given', () => {
    const places = (zoneEvidence: readonly object[], account = {}) =>
      read(aCase({}, { person: { zoneEvidence }, account })).facts.account.places;
    expect(places([{ kind: 'residence-zip', zip: '02139' }])).toEqual([{ state: 'MA', locality: null }]);
    expect(places([{ kind: 'residence-zip', zip: '10001' }])).toEqual([{ state: 'NY', locality: 'NYC' }]);
    expect(places([{ kind: 'residence-state', state: 'NY' }])).toEqual([{ state: 'NY', locality: 'NYC' }]);
    expect(places([{ kind: 'residence-zip', zip: '02139' }], { places: [] })).toEqual([]);
  });

  it.each([
    ['no-answer', 'call', ['placed', 'connected', 'messagePossible']],
    ['busy', 'call', ['placed']],
    ['not-in-service', 'call', ['placed']],
    ['voicemail', 'call', ['placed', 'connected', 'messagePossible']],
    ['voicemail-message', 'call', ['placed', 'connected', 'message', 'messagePossible']],
    ['conversation', 'call', ['placed', 'connected', 'communicated', 'conversation']],
    ['wrong-number', 'call', ['placed', 'connected']],
    ['hang-up', 'call', ['placed', 'connected', 'messagePossible']],
    ['text', 'text', ['placed', 'communicated', 'text']],
    ['email', 'email', ['placed', 'communicated', 'email']],
    ['letter', 'letter', ['placed', 'communicated', 'letter']],
  ])('counts the outcome %s as a %s that is %j', (outcome, kind, flags) => {
    const [contact] = read(aCase({}, { contacts: [{ at: NOW, outcome }] })).facts.contacts;
    expect(contact?.kind).toBe(kind);
    expect(Object.entries(contact?.counts ?? {}).flatMap(([name, is]) => (is ? [name] : []))).toEqual(flags);
    expect(contact?.reachedStranger).toBe(outcome === 'wrong-number');
  });

  it('counts a call nobody described as a conversation, and what came in as not placed', () => {
    const { contacts } = read(
      aCase({}, { contacts: [{ at: NOW }, { at: NOW, direction: 'in', outcome: 'conversation' }] }),
    ).facts;
    expect(contacts[0]?.counts).toMatchObject({ connected: true, conversation: true });
    expect(contacts[1]?.counts).toMatchObject({ placed: false, conversation: true });
    expect(contacts.map(({ entityId, personId, debtIds }) => [entityId, personId, debtIds])).toEqual([
      ['us', 'p1', ['d1']],
      ['us', 'p1', ['d1']],
    ]);
  });

  it('reads a stop that was left short so that it protects: written, now, of everybody', () => {
    const [stop] = read(aCase({}, { restrictions: [{ kind: 'cease' }] })).facts.restrictions;
    expect(stop).toMatchObject({
      isWritten: true,
      receivedAt: '2026-04-07T14:00:00.000Z',
      personId: null,
      debtIds: null,
    });
    const [bankruptcy] = read(aCase({}, { restrictions: [{ kind: 'bankruptcy' }] })).facts.restrictions;
    expect(bankruptcy).toMatchObject({ debtorPersonIds: ['p1'], status: 'open' });
  });
});

describe('a case that does not fit', () => {
  it('is refused with the place of every field that does not exist', () => {
    const facts = {
      persons: [],
      contacts: [{ at: NOW, durationSec: 3 }],
      restrictions: [{ kind: 'cease', forever: true }],
    };
    expect(problems({ ...aCase({ phone: '1' }, facts), today: 'x' }).toSorted()).toEqual([
      'UNKNOWN_FIELD act.phone',
      'UNKNOWN_FIELD facts.contacts[0].durationSec',
      'UNKNOWN_FIELD facts.persons',
      'UNKNOWN_FIELD facts.restrictions[0].forever',
      'UNKNOWN_FIELD today',
    ]);
  });

  it.each([null, 3, [], 'dial', {}])('%j is no case', (value) => {
    expect(problems(value)).not.toEqual([]);
  });

  it.each(['2026-02-30T10:00:00Z', '2026-04-07', '2026-04-07T10:00:00', '10:00', 1_775_000_000_000])(
    'refuses %j as a moment: it does not exist or nobody knows whose it is',
    (now) => {
      expect(problems({ ...aCase(), now })).toEqual(['DOES_NOT_FIT now']);
    },
  );

  it('refuses days that do not exist and kinds that nobody knows', () => {
    expect(problems(aCase({ kind: 'fax' }, { debts: [{ placedOn: '2026-02-30' }] })).toSorted()).toEqual([
      'DOES_NOT_FIT act.kind',
      'DOES_NOT_FIT facts.debts[0].placedOn',
    ]);
  });

  it('does not guess which of several debts is meant', () => {
    const debts = [{}, {}];
    expect(problems(aCase({}, { debts }))).toEqual(['DEBTS_NOT_SAID act.debtIds']);
    const consents = [{ kind: 'callback', givenAt: NOW }];
    expect(problems(aCase({ debtIds: ['d2'] }, { debts, consents }))).toEqual([
      'DEBTS_NOT_SAID facts.consents[0].debtIds',
    ]);
    expect(problems(aCase({ debtIds: ['d2'] }, { debts }))).toEqual([]);
  });

  it('refuses an id that stands twice', () => {
    expect(problems(aCase({ debtIds: ['x'] }, { debts: [{ debtId: 'x' }, { debtId: 'x' }] }))).toEqual([
      'ID_TWICE facts.debts',
    ]);
  });
});

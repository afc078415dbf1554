import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts, PriorContact } from '#shared/rules/types/facts';
import { aFurnishing, aLetter, aSuit, aTalk, aText, anEmail } from '#test/support/rules-acts';
import {
  COUNTS,
  LA,
  NY,
  aConsent,
  aContact,
  aDebt,
  aMailbox,
  aNotice,
  anAccount,
  anAct,
  anEndpoint,
  aPerson,
  aRestriction,
  at,
  calls,
  day,
  factsIn,
  judged,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const say = (ruleId: string, facts: Facts, act: Act = anAct(), now = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);
const texts = (n: number, from: string, over: Partial<PriorContact> = {}) =>
  calls(n, { from, over: { kind: 'text', counts: COUNTS.text, ...over } });

describe('Massachusetts', () => {
  const boston = (over: Partial<Facts> = {}) => factsIn({ state: 'MA', locality: null }, '02108', '+16175550142', over);
  const atWork = anEndpoint({ value: '+16175550142', use: 'work' });

  it('counts calls and texts together, home and mobile together, and each debt apart', () => {
    const contacts = [
      ...texts(1, '2026-04-07T09:00'),
      ...calls(1, { from: '2026-04-07T10:00', over: { endpointUse: 'residence' } }),
    ];
    expect(say('MA-FREQ-2IN7', boston({ contacts }))?.outcome).toBe('blocked');
    expect(say('MA-FREQ-2IN7', boston({ contacts: contacts.slice(1) }))?.outcome).toBe('allowed');
    const debts = [aDebt(), aDebt({ debtId: 'debt-2' })];
    expect(say('MA-FREQ-2IN7', boston({ contacts, debts }), anAct({ debtIds: ['debt-2'] }))?.outcome).toBe('allowed');
  });

  it('leaves emails out, and calls at work to the count of thirty days', () => {
    const emails = calls(3, { from: '2026-04-07T09:00', over: { kind: 'email', counts: COUNTS.email } });
    expect(say('MA-FREQ-2IN7', boston({ contacts: emails }))?.outcome).toBe('allowed');
    const work = calls(2, { from: '2026-03-10T09:00', over: { endpointUse: 'work' } });
    const facts = boston({ contacts: work, endpoint: atWork });
    expect(say('MA-FREQ-2IN7', facts)).toBeUndefined();
    expect(say('MA-FREQ-ELSEWHERE', facts, anAct(), at('2026-04-08T20:59'))).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-09T00:00'),
    });
    expect(say('MA-FREQ-ELSEWHERE', facts, anAct(), at('2026-04-09T08:00'))?.outcome).toBe('allowed');
    expect(say('MA-FREQ-ELSEWHERE', boston({ contacts: work.slice(1), endpoint: atWork }))?.outcome).toBe('allowed');
    expect(say('MA-FREQ-ELSEWHERE', boston({ contacts: work }))).toBeUndefined();
  });

  it('asks before a number of unknown use gets the third contact of thirty days', () => {
    const contacts = calls(2, { from: '2026-03-15T09:00', over: { endpointUse: 'unknown' } });
    const endpoint = anEndpoint({ value: '+16175550142', use: 'unknown' });
    expect(say('MA-FREQ-ELSEWHERE', boston({ contacts, endpoint }))?.outcome).toBe('warn');
  });

  it('binds an oral request not to call at work for ten days, and a confirmed one for good', () => {
    const asked = (over: Parameters<typeof aRestriction<'workplace'>>[1] = {}) =>
      boston({
        endpoint: atWork,
        restrictions: [aRestriction('workplace', { isWritten: false, ...over })],
      });
    expect(say('MA-WORK-10D', asked(), anAct(), at('2026-04-11T20:00'))?.outcome).toBe('blocked');
    expect(say('MA-WORK-10D', asked(), anAct(), at('2026-04-12T08:00'))?.outcome).toBe('allowed');
    const inTime = asked({ confirmedInWritingOn: day('2026-04-08') });
    const late = asked({ confirmedInWritingOn: day('2026-04-09') });
    expect(say('MA-WORK-10D', inTime, anAct(), at('2026-05-12T10:00'))?.outcome).toBe('blocked');
    expect(say('MA-WORK-10D', late, anAct(), at('2026-05-12T10:00'))?.outcome).toBe('allowed');
  });

  it('has a creditor say who is calling once somebody answers', () => {
    const account = anAccount({ places: [{ state: 'MA', locality: null }], collectorRole: 'first_party' });
    expect(say('MA-NAME', boston({ account }), aTalk())?.outcome).toBe('allowed');
    expect(say('MA-NAME', boston({ account }), aTalk({ disclosures: [] }))?.outcome).toBe('blocked');
    expect(say('MA-NAME', boston(), aTalk({ disclosures: [] }))).toBeUndefined();
  });

  it('protects the household of a creditor’s debtor: two at home a week, two elsewhere a month, Eastern hours', () => {
    const household = (contacts: readonly PriorContact[], use: 'residence' | 'work' = 'residence') =>
      boston({
        account: anAccount({ places: [{ state: 'MA', locality: null }], collectorRole: 'first_party' }),
        person: aPerson({
          role: 'household',
          zoneEvidence: [{ kind: 'stated', zone: LA, at: at('2026-01-01T10:00') }],
        }),
        endpoint: anEndpoint({ value: '+16175550142', use }),
        contacts,
      });
    const to = (n: number, from: string, endpointUse: 'residence' | 'work') =>
      calls(n, { from, over: { personRole: 'household', endpointUse } });
    expect(say('MA-HOUSEHOLD', household(to(2, '2026-04-06T10:00', 'residence')))?.outcome).toBe('blocked');
    expect(say('MA-HOUSEHOLD', household(to(1, '2026-04-06T10:00', 'residence')))?.outcome).toBe('allowed');
    expect(say('MA-HOUSEHOLD-ELSEWHERE', household(to(2, '2026-03-15T10:00', 'work'), 'work'))?.outcome).toBe(
      'blocked',
    );
    expect(say('MA-HOUSEHOLD-ELSEWHERE', household(to(1, '2026-03-15T10:00', 'work'), 'work'))?.outcome).toBe(
      'allowed',
    );
    expect(say('MA-HOUSEHOLD-HOURS', household([]), anAct(), at('2026-04-08T21:00', NY))?.outcome).toBe('allowed');
    expect(say('MA-HOUSEHOLD-HOURS', household([]), anAct(), at('2026-04-08T21:00:01', NY))?.outcome).toBe('blocked');
    expect(say('MA-HOUSEHOLD', boston())).toBeUndefined();
  });
});

describe('New York', () => {
  const state = (over: Partial<Facts> = {}) =>
    factsIn({ state: 'NY', locality: null }, '14201', '+17165550142', { endpoint: aMailbox(), ...over });
  const city = (over: Partial<Facts> = {}) =>
    factsIn({ state: 'NY', locality: 'NYC' }, '10001', '+12125550142', {
      account: anAccount({ places: [{ state: 'NY', locality: 'NYC' }] }),
      ...over,
    });

  it('warns of an email without consent to that address, or to an address that may be an employer’s', () => {
    const consents = [aConsent({ kind: 'email', endpointId: 'email-1', debtIds: null })];
    expect(say('NY-EMAIL', state({ consents }), anEmail())?.outcome).toBe('allowed');
    expect(say('NY-EMAIL', state(), anEmail())).toMatchObject({ outcome: 'warn', reason: 'MESSAGE_CONSENT_MISSING' });
    const open = [aConsent({ kind: 'email', endpointId: null, debtIds: null })];
    expect(say('NY-EMAIL', state({ consents: open }), anEmail())?.outcome).toBe('warn');
    for (const isEmployerProvided of [true, null]) {
      const endpoint = aMailbox({ isEmployerProvided });
      expect(say('NY-EMAIL', state({ consents, endpoint }), anEmail())?.reason).toBe('EMPLOYER_ADDRESS');
    }
  });

  it('counts every channel in the city, and one more contact is allowed before the new row takes effect than it presumes', () => {
    const mixed = [
      aContact({ at: at('2026-08-29T10:00') }),
      aContact({ at: at('2026-08-30T10:00'), kind: 'letter', counts: COUNTS.letter }),
      ...texts(1, '2026-08-31T10:00'),
    ];
    const facts = city({ contacts: mixed });
    const last = at('2026-08-31T20:59');
    const first = at('2026-09-01T08:00');
    expect(say('NYC-FREQ-2IN7-OLD', facts, anAct(), last)?.outcome).toBe('warn');
    expect(say('NYC-FREQ-3IN7', facts, anAct(), last)).toBeUndefined();
    expect(say('NYC-FREQ-2IN7-OLD', facts, anAct(), first)).toBeUndefined();
    expect(say('NYC-FREQ-3IN7', facts, anAct(), first)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-09-05T00:00'),
    });
    expect(say('NYC-FREQ-3IN7', city({ contacts: mixed.slice(1) }), aLetter(), first)?.outcome).toBe('allowed');
    // A busy line was an attempt: the city counts those too, whatever came of them.
    const busy = mixed.map((each) => ({ ...each, kind: 'call' as const, counts: COUNTS.busy }));
    expect(say('NYC-FREQ-3IN7', city({ contacts: busy }), anAct(), first)?.outcome).toBe('blocked');
  });

  it('asks for notice before a report and for the itemization, of creditors too, from September 2026 on', () => {
    const account = anAccount({ collectorRole: 'first_party', places: [{ state: 'NY', locality: 'NYC' }] });
    const later = at('2026-09-01T12:00');
    expect(say('NYC-CRA-NOTICE', city({ account }), aFurnishing(), later)?.outcome).toBe('warn');
    expect(say('NYC-CRA-NOTICE', city({ account }), aFurnishing(), at('2026-08-31T12:00'))).toBeUndefined();
    const debts = [aDebt({ itemizationKind: null })];
    const notice = aLetter({ disclosures: ['validation-notice'] });
    expect(say('NYC-ITEMIZATION', city({ account, debts }), notice, later)?.outcome).toBe('warn');
    expect(say('NYC-ITEMIZATION', city({ account }), notice, later)?.outcome).toBe('allowed');
  });

  it('asks for consent to the medium and for the language from September 2026 on', () => {
    const later = at('2026-09-01T12:00');
    expect(say('NYC-ECONSENT', city(), aText(), at('2026-08-31T12:00'))).toBeUndefined();
    expect(say('NYC-ECONSENT', city(), aText(), later)?.outcome).toBe('warn');
    const consents = [aConsent({ kind: 'text', endpointId: null, debtIds: null })];
    expect(say('NYC-ECONSENT', city({ consents }), aText(), later)?.outcome).toBe('allowed');
    expect(say('NYC-ECONSENT', city(), aText({ purpose: 'ask-consent' }), later)).toBeUndefined();
    expect(say('NYC-LANGUAGE', city(), anAct(), later)?.outcome).toBe('allowed');
    const unknown = city({
      person: aPerson({ language: null, zoneEvidence: [{ kind: 'residence-zip', zip: '10001' }] }),
    });
    expect(say('NYC-LANGUAGE', unknown, anAct(), later)?.outcome).toBe('warn');
    expect(say('NYC-LANGUAGE', unknown, anAct(), at('2026-08-31T12:00'))).toBeUndefined();
  });
});

describe('Washington', () => {
  const seattle = (
    contacts: readonly PriorContact[],
    use: 'residence' | 'cell' | 'work' = 'residence',
    over: Partial<Facts> = {},
  ) =>
    factsIn({ state: 'WA', locality: null }, '98101', '+12065550142', {
      endpoint: anEndpoint({ value: '+12065550142', use }),
      contacts,
      ...over,
    });
  const now = at('2026-04-08T12:00', LA);
  const talked = (n: number, over: Partial<PriorContact> = {}) =>
    calls(n, { from: '2026-04-06T09:00', zone: LA, over: { counts: COUNTS.conversation, ...over } });

  it('counts communications with the debtor and the spouse together, and leaves answers out', () => {
    const both = [...talked(2), ...talked(1, { personId: 'person-2', personRole: 'spouse' })];
    expect(say('WA-FREQ-3WK', seattle(both), anAct(), now)?.outcome).toBe('blocked');
    expect(say('WA-FREQ-3WK', seattle(both.slice(1)), anAct(), now)?.outcome).toBe('allowed');
    expect(say('WA-FREQ-3WK', seattle(talked(3, { purpose: 'respond' })), anAct(), now)?.outcome).toBe('allowed');
    expect(say('WA-FREQ-3WK', seattle(calls(3, { from: '2026-04-07T09:00' })), anAct(), now)?.outcome).toBe('allowed');
    expect(say('WA-FREQ-3WK', seattle(both), anAct({ purpose: 'respond' }), now)).toBeUndefined();
  });

  it('allows one communication a week at work', () => {
    expect(say('WA-FREQ-WORK', seattle(talked(1, { endpointUse: 'work' }), 'work'), anAct(), now)?.outcome).toBe(
      'blocked',
    );
    expect(say('WA-FREQ-WORK', seattle(talked(1), 'work'), anAct(), now)?.outcome).toBe('allowed');
    expect(say('WA-FREQ-WORK', seattle(talked(1, { endpointUse: 'work' })), anAct(), now)).toBeUndefined();
  });

  it('allows calls at home from 7:30, to the second', () => {
    expect(say('WA-HOURS', seattle([]), anAct(), at('2026-04-08T07:29:59', LA))?.outcome).toBe('blocked');
    expect(say('WA-HOURS', seattle([]), anAct(), at('2026-04-08T07:30', LA))?.outcome).toBe('allowed');
    expect(say('WA-HOURS', seattle([], 'work'), anAct(), at('2026-04-08T07:00', LA))).toBeUndefined();
  });

  it('warns of the third call or text of a day to a mobile', () => {
    const today = (n: number) => [
      ...calls(n - 1, { from: '2026-04-08T08:00', zone: LA }),
      ...calls(1, { from: '2026-04-08T10:00', zone: LA, over: { kind: 'text', counts: COUNTS.text } }),
    ];
    expect(say('WA-CELL-2DAY', seattle(today(2), 'cell'), anAct(), now)?.outcome).toBe('warn');
    expect(say('WA-CELL-2DAY', seattle(today(1), 'cell'), anAct(), now)?.outcome).toBe('allowed');
    expect(say('WA-CELL-2DAY', seattle(today(2), 'cell'), anAct(), at('2026-04-09T08:00', LA))?.outcome).toBe(
      'allowed',
    );
    expect(say('WA-CELL-2DAY', seattle(today(2)), anAct(), now)).toBeUndefined();
  });
});

describe('West Virginia', () => {
  const charleston = (over: Partial<Facts> = {}) =>
    factsIn({ state: 'WV', locality: null }, '25301', '+13045550142', {
      account: anAccount({ places: [{ state: 'WV', locality: null }], collectorRole: 'first_party' }),
      ...over,
    });

  it('warns of the thirty-first call and of the call after ten conversations', () => {
    const of = (n: number) => charleston({ contacts: calls(n, { from: '2026-04-06T09:00', everyMinutes: 20 }) });
    expect(say('WV-30-10', of(29))?.outcome).toBe('allowed');
    expect(say('WV-30-10', of(30))?.outcome).toBe('warn');
    const talks = (n: number) =>
      charleston({ contacts: calls(n, { from: '2026-04-07T09:00', over: { counts: COUNTS.conversation } }) });
    expect(say('WV-30-10-CONV', talks(9))?.outcome).toBe('allowed');
    expect(say('WV-30-10-CONV', talks(10))?.outcome).toBe('warn');
  });

  it('keeps its own hours for creditors', () => {
    expect(say('WV-HOURS', charleston(), anAct(), at('2026-04-08T21:00'))?.outcome).toBe('allowed');
    expect(say('WV-HOURS', charleston(), anAct(), at('2026-04-08T21:01'))?.outcome).toBe('blocked');
  });

  it('leaves three business days after written notice of an attorney, and none after an oral one is asked', () => {
    const told = (isWritten: boolean) => charleston({ restrictions: [aRestriction('attorney', { isWritten })] });
    expect(say('WV-ATTY-3BD', told(true), anAct(), at('2026-04-06T20:00'))?.outcome).toBe('allowed');
    expect(say('WV-ATTY-3BD', told(true), anAct(), at('2026-04-07T08:00'))?.outcome).toBe('blocked');
    expect(say('WV-ATTY-3BD', told(false), anAct(), at('2026-04-07T08:00'))).toBeUndefined();
  });
});

describe('the District of Columbia', () => {
  const district = (over: Partial<Facts> = {}) =>
    factsIn({ state: 'DC', locality: null }, '20001', '+12025550142', over);
  const debts = [aDebt(), aDebt({ debtId: 'debt-2' })];

  it('counts calls about all debts of an account together, and texts apart from calls', () => {
    const contacts = [
      ...calls(2, { from: '2026-04-06T09:00' }),
      ...calls(2, { from: '2026-04-07T09:00', over: { debtIds: ['debt-2'] } }),
    ];
    expect(say('DC-FREQ-4IN7', district({ debts, contacts }))?.outcome).toBe('blocked');
    expect(say('DC-FREQ-4IN7', district({ debts, contacts: contacts.slice(1) }))?.outcome).toBe('allowed');
    expect(say('DC-ELEC-5IN7', district({ debts, contacts }), aText())?.outcome).toBe('allowed');
  });

  it('stops the sixth message of a week, and the second that asks for consent', () => {
    expect(say('DC-ELEC-5IN7', district({ contacts: texts(4, '2026-04-06T09:00') }), aText())?.outcome).toBe('allowed');
    expect(say('DC-ELEC-5IN7', district({ contacts: texts(5, '2026-04-06T09:00') }), aText())?.outcome).toBe('blocked');
    const ask = aText({ purpose: 'ask-consent' });
    const asked = district({ contacts: texts(1, '2026-04-02T09:00', { purpose: 'ask-consent' }) });
    expect(say('DC-ELEC-ASK', asked, ask)?.outcome).toBe('blocked');
    expect(say('DC-ELEC-ASK', asked, ask, at('2026-04-09T08:00'))?.outcome).toBe('allowed');
    expect(say('DC-ELEC-ASK', asked, aText())).toBeUndefined();
  });

  it('needs consent for a message, except one that asks for it', () => {
    const consents = [aConsent({ kind: 'text', endpointId: 'phone-1', debtIds: null })];
    expect(say('DC-ELEC-CONSENT', district(), aText())?.outcome).toBe('blocked');
    expect(say('DC-ELEC-CONSENT', district({ consents }), aText())?.outcome).toBe('allowed');
    expect(say('DC-ELEC-CONSENT', district(), aText({ purpose: 'ask-consent' }))).toBeUndefined();
    expect(say('DC-ELEC-CONSENT', district({ consents }), anAct({ kind: 'message', dialMode: null }))?.outcome).toBe(
      'allowed',
    );
    const open = [aConsent({ kind: 'text', endpointId: null, debtIds: null })];
    expect(
      say('DC-ELEC-CONSENT', district({ consents: open }), anAct({ kind: 'message', dialMode: null }))?.outcome,
    ).toBe('blocked');
    expect(say('DC-ELEC-CONSENT', district(), anAct())).toBeUndefined();
  });
});

describe('Nevada', () => {
  const reno = (over: Partial<Facts> = {}, kind: 'medical' | 'consumer' | null = 'medical') =>
    factsIn({ state: 'NV', locality: null }, '89501', '+17755550142', {
      debts: [aDebt({ kind })],
      person: aPerson({ zoneEvidence: [{ kind: 'stated', zone: LA, at: at('2025-01-01T10:00') }] }),
      ...over,
    });
  const sent = (over: Parameters<typeof aNotice>[0] = {}) =>
    aNotice({ kind: 'medical-before-collection', sentAt: at('2026-02-07T23:59', LA), ...over });
  const noon = at('2026-04-08T12:00', LA);

  it('begins the collection of a medical debt on the sixtieth day after the notice', () => {
    expect(say('NV-MED-60', reno({ notices: [sent()] }), anAct(), at('2026-04-07T23:59', LA))).toMatchObject({
      outcome: 'blocked',
      reason: 'NOTICE_TOO_RECENT',
      facts: { sentOn: '2026-02-07' },
      earliestAllowedAt: at('2026-04-08T00:00', LA),
    });
    expect(say('NV-MED-60', reno({ notices: [sent()] }), anAct(), at('2026-04-08T08:00', LA))?.outcome).toBe('allowed');
  });

  it('needs a notice of every debt that arrived, also when nobody knows what kind of debt it is', () => {
    expect(say('NV-MED-60', reno({ notices: [] }), anAct(), noon)).toMatchObject({
      outcome: 'blocked',
      reason: 'NOTICE_MISSING',
      earliestAllowedAt: null,
    });
    expect(say('NV-MED-60', reno({ notices: [] }, null), anAct(), noon)?.outcome).toBe('blocked');
    expect(say('NV-MED-60', reno({ notices: [] }, 'consumer'), anAct(), noon)).toBeUndefined();
    const returned = [sent({ undeliverableOn: day('2026-02-20') })];
    expect(say('NV-MED-60', reno({ notices: returned }), anAct(), noon)?.reason).toBe('NOTICE_MISSING');
    expect(say('NV-MED-60', reno({ notices: [sent({ debtIds: ['debt-2'] })] }), anAct(), noon)?.outcome).toBe(
      'blocked',
    );
    expect(say('NV-MED-60', reno({ notices: [sent({ kind: 'validation' })] }), anAct(), noon)?.outcome).toBe('blocked');
    expect(say('NV-MED-60', reno({ notices: [] }), aLetter({ purpose: 'legally-required' }), noon)).toBeUndefined();
  });

  it('holds suits and reports back as long as contact', () => {
    for (const [ruleId, act] of [
      ['NV-MED-60-SUIT', aSuit()],
      ['NV-MED-60-FURNISH', aFurnishing()],
    ] as const) {
      expect(say(ruleId, reno({ notices: [sent()] }), act, at('2026-04-07T23:59', LA))?.outcome).toBe('blocked');
      expect(say(ruleId, reno({ notices: [sent()] }), act, at('2026-04-08T00:00', LA))?.outcome).toBe('allowed');
    }
  });
});

describe('California', () => {
  const fresno = (over: Partial<Facts> = {}, collectorRole: 'first_party' | 'third_party' = 'first_party') =>
    factsIn({ state: 'CA', locality: null }, '93701', '+15595550142', {
      account: anAccount({ places: [{ state: 'CA', locality: null }], collectorRole }),
      ...over,
    });
  const business = (over: Parameters<typeof aDebt>[0] = {}) =>
    fresno({ debts: [aDebt({ kind: 'commercial', assignedOn: day('2025-07-01'), ...over })] }, 'third_party');
  const late = at('2026-04-08T21:30', LA);

  it('lays hours and a measure of calls on creditors, and says that its law applies', () => {
    expect(say('CA-ROS', fresno())).toMatchObject({ outcome: 'informed', reason: 'COVERED_BY_STATE_LAW' });
    expect(say('US-COVERAGE-FIRST-PARTY', fresno())?.reason).toBe('OUTSIDE_REGULATION_F');
    expect(say('CA-ROS-HOURS', fresno(), anAct(), late)?.outcome).toBe('blocked');
    const contacts = calls(7, { from: '2026-04-07T09:00', zone: LA });
    expect(say('CA-ROS-FREQ', fresno({ contacts }), anAct(), at('2026-04-08T12:00', LA))?.outcome).toBe('warn');
    expect(say('CA-ROS-HOURS', fresno({}, 'third_party'), anAct(), late)).toBeUndefined();
  });

  it('covers commercial debt of a natural person up to half a million assigned from July 1, 2025', () => {
    expect(say('CA-COMM-500K', business())).toMatchObject({ outcome: 'informed', facts: { debtIds: ['debt-1'] } });
    expect(say('CA-COMM-HOURS', business(), anAct(), late)?.outcome).toBe('warn');
    expect(say('CA-COMM-500K', business({ balanceMinor: 50_000_000 }))).toBeDefined();
    expect(say('CA-COMM-500K', business({ balanceMinor: 50_000_001 }))).toBeUndefined();
    expect(say('CA-COMM-HOURS', business({ balanceMinor: 50_000_001 }), anAct(), late)).toBeUndefined();
    expect(say('CA-COMM-500K', business({ assignedOn: day('2025-06-30') }))).toBeUndefined();
    const contacts = calls(7, { from: '2026-04-07T09:00', zone: LA });
    expect(say('CA-COMM-FREQ', { ...business(), contacts }, anAct(), at('2026-04-08T12:00', LA))?.outcome).toBe('warn');
    expect(say('CA-COMM-500K', { ...business(), person: aPerson({ isNaturalPerson: false }) })).toBeUndefined();
  });
});

describe('coverage', () => {
  const ohio = (debt: Parameters<typeof aDebt>[0]) =>
    factsIn({ state: 'OH', locality: null }, '45402', '+19375550142', { debts: [aDebt(debt)] });

  it('is told where a debt is known to lie outside Regulation F, and not where it may', () => {
    expect(say('US-COVERAGE-COMMERCIAL', ohio({ kind: 'commercial' }))?.outcome).toBe('informed');
    expect(say('US-COVERAGE-COMMERCIAL', ohio({ kind: null }))).toBeUndefined();
    expect(say('US-COVERAGE-NOT-IN-DEFAULT', ohio({ defaultStatus: 'not_in_default' }))?.outcome).toBe('informed');
    expect(say('US-COVERAGE-NOT-IN-DEFAULT', ohio({ defaultStatus: null }))).toBeUndefined();
    const unknown = { ...ohio({}), account: anAccount({ collectorRole: null }) };
    expect(say('US-COVERAGE-FIRST-PARTY', unknown)).toBeUndefined();
  });
});

describe('Florida', () => {
  const tampa = factsIn({ state: 'FL', locality: null }, '33602', '+18135550142', {});

  it('tells of its hours without hindering, and leaves email out', () => {
    expect(say('FL-HOURS', tampa, anAct(), at('2026-04-08T21:01'))?.outcome).toBe('informed');
    expect(say('FL-HOURS', tampa, anAct(), at('2026-04-08T21:00'))?.outcome).toBe('allowed');
    expect(say('FL-HOURS', { ...tampa, endpoint: aMailbox() }, anEmail(), at('2026-04-08T21:01'))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts, PersonFacts } from '#shared/rules/types/facts';
import { aText, anEmail } from '#test/support/rules-acts';
import {
  COUNTS,
  aCheck,
  aConsent,
  aContact,
  aDebt,
  aMailbox,
  aNotice,
  aPerson,
  aRestriction,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  day,
  days,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const blocks = (act: Act, facts: Facts, now: Instant): readonly string[] => blocksOf(judged(act, facts, now));
const NOON = at('2026-04-08T12:00');

describe('location contacts with third parties, 12 CFR 1006.10(c)', () => {
  const LOCATION = 'US-REGF-LOC';
  const neighbour: PersonFacts = aPerson({ personId: 'neighbour', role: 'third-party' });
  const asking = anAct({ personId: 'neighbour', purpose: 'location' });
  const asked = aContact({
    personId: 'neighbour',
    personRole: 'third-party',
    purpose: 'location',
    counts: COUNTS.conversation,
    at: at('2026-03-20T10:00'),
  });

  it('golden 8 a second location call to a neighbour without a new reason is blocked', () => {
    const facts = someFacts({ person: neighbour, contacts: [asked] });
    expect(blocks(asking, facts, NOON)).toEqual([LOCATION]);
  });

  it('golden 8 edge: the first call, a call the neighbour asked for and a correction are allowed', () => {
    const facts = someFacts({ person: neighbour, contacts: [asked] });
    expect(blocks(asking, someFacts({ person: neighbour }), NOON)).toEqual([]);
    expect(blocks({ ...asking, newReason: 'asked-by-person' }, facts, NOON)).toEqual([]);
    expect(blocks({ ...asking, newReason: 'earlier-answer-wrong' }, facts, NOON)).toEqual([]);
  });

  it('golden 8 edge: a call to another third party uses up nobody else’s one call', () => {
    const other = { ...asked, personId: 'employer' };
    expect(blocks(asking, someFacts({ person: neighbour, contacts: [other] }), NOON)).toEqual([]);
  });
});

describe('a written dispute in the validation period, 12 CFR 1006.38(d)(2)', () => {
  const DISPUTE = 'US-REGF-DISP-WRIT';
  // Mailed on Monday, April 6: received on the 13th at the latest, and the period ends on May 13, day 37.
  const notices = [aNotice({ sentAt: at('2026-04-06T10:00') })];
  const disputed = (on: string, over: Parameters<typeof aRestriction<'dispute'>>[1] = {}): Facts =>
    someFacts({
      notices,
      debts: [aDebt({ isDisputed: true })],
      restrictions: [
        aRestriction('dispute', {
          disputedOn: day(on),
          receivedAt: at(`${on}T10:00`),
          placedAt: at(`${on}T10:00`),
          ...over,
        }),
      ],
    });

  it('golden 9 a written dispute on day 34 after mailing, with the period ending on day 37, holds the collection', () => {
    expect(blocks(anAct(), disputed('2026-05-10'), at('2026-05-11T12:00'))).toEqual([DISPUTE]);
    expect(
      blocks(
        anEmail({ personId: 'person-1' }),
        { ...disputed('2026-05-10'), endpoint: aMailbox() },
        at('2026-05-11T12:00'),
      ),
    ).toContain(DISPUTE);
  });

  it('golden 9 edge: a dispute on day 37 holds, on day 38 it does not', () => {
    expect(blocks(anAct(), disputed('2026-05-13'), at('2026-05-14T12:00'))).toEqual([DISPUTE]);
    expect(blocks(anAct(), disputed('2026-05-14'), at('2026-05-15T12:00'))).toEqual([]);
  });

  it('golden 9 edge: an end date printed on the notice governs when it is later', () => {
    const printed = [aNotice({ sentAt: at('2026-04-06T10:00'), endsOn: day('2026-05-20') })];
    expect(blocks(anAct(), { ...disputed('2026-05-20'), notices: printed }, at('2026-05-21T12:00'))).toEqual([DISPUTE]);
    expect(blocks(anAct(), { ...disputed('2026-05-21'), notices: printed }, at('2026-05-22T12:00'))).toEqual([]);
  });

  it('golden 9 edge: the hold ends when the verification is sent', () => {
    const verified = disputed('2026-05-10', { verificationSentAt: at('2026-05-20T12:00') });
    expect(blocks(anAct(), verified, at('2026-05-20T11:59'))).toEqual([DISPUTE]);
    expect(blocks(anAct(), verified, at('2026-05-20T12:01'))).toEqual([]);
  });
});

describe('electronic messages, 12 CFR 1006.6(d)-(e)', () => {
  const OPT_OUT = 'US-REGF-EOPTOUT';
  const TEXT = 'US-REGF-TEXT-PROC';

  it('golden 11 an email without a way to opt out cannot be sent', () => {
    const facts = someFacts({ endpoint: aMailbox() });
    const judgement = judged(anEmail({ disclosures: ['from-debt-collector'] }), facts, NOON);
    expect(blocksOf(judgement)).toEqual([OPT_OUT]);
    expect(verdictOf(judgement, OPT_OUT)?.overridable).toBeNull();
    expect(judgement.earliestAllowedAt).toBeUndefined();
  });

  it('golden 11 edge: with it the email goes; a text without it does not', () => {
    expect(blocks(anEmail(), someFacts({ endpoint: aMailbox() }), NOON)).toEqual([]);
    const texted = someFacts({ endpoint: anEndpoint({ usedByPersonAt: at('2026-04-01T10:00') }) });
    expect(blocks(aText(), texted, NOON)).toEqual([]);
    expect(blocks(aText({ disclosures: ['from-debt-collector'] }), texted, NOON)).toEqual([OPT_OUT]);
  });

  const consented = someFacts({
    consents: [aConsent({ kind: 'text', endpointId: 'phone-1', debtIds: null, givenAt: at('2026-04-01T10:00') })],
  });

  it('golden 12 a text on a consent 61 days old without a reassigned-number check is blocked', () => {
    expect(blocks(aText(), consented, at('2026-06-01T12:00'))).toEqual([TEXT]);
  });

  it('golden 12 edge: day 60 is allowed to its last minute, and a check or a new text makes day 61 so', () => {
    expect(blocks(aText(), consented, at('2026-05-31T21:00'))).toEqual([]);
    const checked = { ...consented, checks: [aCheck({ on: day('2026-05-20') })] };
    expect(blocks(aText(), checked, at('2026-06-01T12:00'))).toEqual([]);
    const wrote = { ...consented, endpoint: anEndpoint({ usedByPersonAt: at('2026-05-20T12:00') }) };
    expect(blocks(aText(), wrote, at('2026-06-01T12:00'))).toEqual([]);
  });

  it('golden 12 edge: a check that found another holder, of another number or too old helps nothing', () => {
    const at61 = at('2026-06-01T12:00');
    for (const over of [{ isClear: false }, { endpointId: 'phone-2' }, { on: day('2026-04-01') }]) {
      const facts = { ...consented, checks: [aCheck({ on: day('2026-05-20'), ...over })] };
      expect(blocks(aText(), facts, at61)).toContain(TEXT);
    }
  });
});

describe('the bankruptcy stay, 11 USC 362(a)(6) and 1301', () => {
  const STAY = 'US-BK-STAY';
  const cosigner = aPerson({ personId: 'person-2', role: 'cosigner' });
  const toCosigner = anAct({ personId: 'person-2' });
  const filed = (over: Parameters<typeof aRestriction<'bankruptcy'>>[1]): Facts =>
    someFacts({ person: cosigner, restrictions: [aRestriction('bankruptcy', over)] });

  it('golden 15 chapter 13 filed by the borrower blocks a call to the cosigner', () => {
    const judgement = judged(toCosigner, filed({ chapter: 13, personId: 'person-1' }), NOON);
    expect(blocksOf(judgement).some((ruleId) => ruleId.startsWith(STAY))).toBe(true);
    expect(judgement.earliestAllowedAt).toBeUndefined();
  });

  it('golden 15 edge: chapter 12 and an unknown chapter do too, chapters 7 and 11 do not', () => {
    for (const chapter of [12, null] as const) {
      expect(blocks(toCosigner, filed({ chapter, personId: 'person-1' }), NOON)).not.toEqual([]);
    }
    for (const chapter of [7, 11] as const) {
      expect(blocks(toCosigner, filed({ chapter, personId: 'person-1' }), NOON)).toEqual([]);
    }
  });

  it('golden 15 edge: the borrower is blocked under every chapter, from the moment of notice on', () => {
    for (const chapter of [7, 11, 12, 13, null] as const) {
      const facts = someFacts({
        restrictions: [
          aRestriction('bankruptcy', { chapter, receivedAt: at('2026-04-08T11:59'), placedAt: at('2026-04-08T11:59') }),
        ],
      });
      expect(blocks(anAct(), facts, NOON)).toContain(STAY);
    }
  });
});

describe('the spouse, 12 CFR 1006.6(a)(1)', () => {
  const spouse = aPerson({ personId: 'spouse', role: 'spouse' });
  const talk = anAct({
    kind: 'talk',
    personId: 'spouse',
    isRightPartyVerified: true,
    disclosures: ['mini-miranda', 'from-debt-collector', 'caller-identity'],
  });

  it('golden 27 a spouse who calls in may be talked to, and has a bucket of calls of their own', () => {
    const calledIn = aContact({
      personId: 'spouse',
      personRole: 'spouse',
      direction: 'in',
      counts: COUNTS.inboundConversation,
      at: at('2026-04-08T11:55'),
    });
    expect(blocks(talk, someFacts({ person: spouse, contacts: [calledIn] }), NOON)).toEqual([]);
    const toConsumer = days('2026-04-02', '2026-04-08').map((on) => aContact({ at: at(`${on}T10:00`) }));
    const dial = anAct({ personId: 'spouse' });
    expect(blocks(dial, someFacts({ person: spouse, contacts: toConsumer }), NOON)).toEqual([]);
    expect(blocks(anAct(), someFacts({ contacts: toConsumer }), NOON)).toEqual(['US-REGF-FREQ-7IN7']);
  });

  it('golden 27 edge: seven calls to the spouse block the eighth, and a conversation with them cools their calls only', () => {
    const toSpouse = days('2026-04-02', '2026-04-08').map((on) =>
      aContact({ at: at(`${on}T10:00`), personId: 'spouse', personRole: 'spouse' }),
    );
    const dial = anAct({ personId: 'spouse' });
    expect(blocks(dial, someFacts({ person: spouse, contacts: toSpouse }), NOON)).toEqual(['US-REGF-FREQ-7IN7']);
    const spoke = aContact({
      personId: 'spouse',
      personRole: 'spouse',
      counts: COUNTS.conversation,
      at: at('2026-04-06T10:00'),
    });
    expect(blocks(dial, someFacts({ person: spouse, contacts: [spoke] }), NOON)).toEqual(['US-REGF-FREQ-COOL']);
    expect(blocks(anAct(), someFacts({ contacts: [spoke] }), NOON)).toEqual([]);
  });

  it('golden 27 edge: anybody else in the household may not be told of the debt', () => {
    const household = aPerson({ personId: 'spouse', role: 'household' });
    expect(blocks(talk, someFacts({ person: household }), NOON)).toContain('US-REGF-3P');
  });
});

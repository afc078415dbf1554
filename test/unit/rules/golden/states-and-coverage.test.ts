import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { CollectorRole, Facts, PriorContact } from '#shared/rules/types/facts';
import type { Judgement } from '#shared/rules/types/judgement';
import { aText, anEmail } from '#test/support/rules-acts';
import {
  COUNTS,
  LA,
  aConsent,
  aContact,
  aDebt,
  aMailbox,
  anAccount,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  calls,
  days,
  factsIn,
  judged,
  verdictOf,
} from '#test/support/rules-facts';

const blocks = (act: Act, facts: Facts, now: Instant): readonly string[] => blocksOf(judged(act, facts, now));
const jurisdictions = (judgement: Judgement): ReadonlySet<string> =>
  new Set(judgement.verdicts.map(({ jurisdiction }) => jurisdiction));
const isRegulationF = (ruleId: string): boolean => ruleId.startsWith('US-REGF-');

/** Texts, each on a day of its own. */
const texts = (...on: readonly string[]): readonly PriorContact[] =>
  on.map((each) => aContact({ kind: 'text', counts: COUNTS.text, at: at(`${each}T10:00`) }));

describe('Massachusetts, 940 CMR 7.04(1)(f)', () => {
  const TWO = 'MA-FREQ-2IN7';
  const boston = (contacts: readonly PriorContact[], role: CollectorRole = 'third_party'): Facts =>
    factsIn({ state: 'MA', locality: null }, '02108', '+16175550142', {
      account: anAccount({ places: [{ state: 'MA', locality: null }], collectorRole: role }),
      endpoint: anEndpoint({ value: '+16175550142', usedByPersonAt: at('2026-04-01T10:00') }),
      contacts,
    });

  it('golden 17 after two texts in a week a third contact by phone or by text is blocked', () => {
    const facts = boston(texts('2026-04-06', '2026-04-07'));
    expect(blocks(anAct(), facts, at('2026-04-08T12:00'))).toEqual([TWO]);
    expect(blocks(aText(), facts, at('2026-04-08T12:00'))).toEqual([TWO]);
    expect(judged(anAct(), facts, at('2026-04-08T12:00')).earliestAllowedAt).toBe(at('2026-04-13T08:00'));
  });

  it('golden 17 edge: after one text the second contact is allowed; the seventh day still counts, the eighth does not', () => {
    expect(blocks(anAct(), boston(texts('2026-04-07')), at('2026-04-08T12:00'))).toEqual([]);
    const facts = boston(texts('2026-04-06', '2026-04-07'));
    expect(blocks(anAct(), facts, at('2026-04-12T21:00'))).toEqual([TWO]);
    expect(blocks(anAct(), facts, at('2026-04-13T08:00'))).toEqual([]);
  });

  it('golden 17 edge: an unanswered call on which a message was possible counts, a busy signal does not', () => {
    const now = at('2026-04-08T12:00');
    const [first] = texts('2026-04-06');
    const rang = aContact({ at: at('2026-04-07T10:00') });
    const busy = aContact({ at: at('2026-04-07T10:00'), counts: COUNTS.busy });
    expect(blocks(anAct(), boston([...(first ? [first] : []), rang]), now)).toEqual([TWO]);
    expect(blocks(anAct(), boston([...(first ? [first] : []), busy]), now)).toEqual([]);
  });

  it('golden 26 a first party collecting a consumer debt in Massachusetts is under Massachusetts, not Regulation F', () => {
    const facts = boston(calls(2, { from: '2026-04-07T10:00' }), 'first_party');
    const judgement = judged(anAct(), facts, at('2026-04-08T12:00'));
    expect(blocksOf(judgement)).toEqual([TWO]);
    expect(judgement.verdicts.filter(({ ruleId }) => isRegulationF(ruleId))).toEqual([]);
    expect(jurisdictions(judgement)).toContain('US-MA');
  });

  it('golden 26 edge: the same account placed with an agency is under both', () => {
    const facts = boston(calls(2, { from: '2026-04-07T10:00' }));
    const judgement = judged(anAct(), facts, at('2026-04-08T12:00'));
    expect(blocksOf(judgement)).toEqual([TWO]);
    expect(verdictOf(judgement, 'US-REGF-FREQ-7IN7')?.outcome).toBe('allowed');
  });

  it('golden 26 edge: whose debt is collected being unknown brings both in', () => {
    const contacts = calls(7, { from: '2026-04-07T10:00' });
    const facts = {
      ...boston(contacts),
      account: anAccount({ collectorRole: null, places: [{ state: 'MA', locality: null }] }),
    };
    expect(blocks(anAct(), facts, at('2026-04-08T12:00'))).toEqual(expect.arrayContaining([TWO, 'US-REGF-FREQ-7IN7']));
  });

  it('golden 26 edge: a first party in a state without rules of its own is under neither', () => {
    const facts = factsIn({ state: 'OH', locality: null }, '45402', '+19375550142', {
      account: anAccount({ collectorRole: 'first_party' }),
      contacts: calls(10, { from: '2026-04-07T08:00' }),
    });
    expect(blocks(anAct(), facts, at('2026-04-08T12:00'))).toEqual([]);
  });
});

describe('the District of Columbia, D.C. Code 28-3814', () => {
  const CALLS = 'DC-FREQ-4IN7';
  const MESSAGES = 'DC-ELEC-5IN7';
  const district = (contacts: readonly PriorContact[], over: Partial<Facts> = {}): Facts =>
    factsIn({ state: 'DC', locality: null }, '20001', '+12025550142', { contacts, ...over });
  const emails = (n: number): readonly PriorContact[] =>
    calls(n, {
      from: '2026-04-05T09:00',
      everyMinutes: 600,
      over: { kind: 'email', counts: COUNTS.email, endpointId: 'email-1' },
    });
  const consents = [aConsent({ kind: 'email', endpointId: 'email-1', debtIds: null, isWritten: true })];
  const mail = { endpoint: aMailbox(), consents };
  const now = at('2026-04-08T12:00');

  it('golden 19 the fifth call and the sixth email about an account within seven days are blocked', () => {
    expect(blocks(anAct(), district(calls(4, { from: '2026-04-06T09:00' })), now)).toEqual([CALLS]);
    expect(blocks(anEmail(), district(emails(5), mail), now)).toEqual([MESSAGES]);
  });

  it('golden 19 edge: the fourth call and the fifth email are allowed', () => {
    expect(blocks(anAct(), district(calls(3, { from: '2026-04-06T09:00' })), now)).toEqual([]);
    expect(blocks(anEmail(), district(emails(4), mail), now)).toEqual([]);
  });

  it('golden 19 edge: the seventh day still counts, the eighth does not', () => {
    const facts = district(calls(4, { from: '2026-04-06T09:00' }));
    expect(blocks(anAct(), facts, at('2026-04-12T21:00'))).toEqual([CALLS]);
    expect(blocks(anAct(), facts, at('2026-04-13T08:00'))).toEqual([]);
  });

  it('golden 19 edge: texts and emails share one count, calls have another, and nothing goes without consent', () => {
    const mixed = [...emails(3), ...texts('2026-04-06', '2026-04-07')];
    expect(blocks(anEmail(), district(mixed, mail), now)).toEqual([MESSAGES]);
    expect(blocks(anAct(), district(mixed), now)).toEqual([]);
    expect(blocks(anEmail(), district([], { endpoint: aMailbox() }), now).some((id) => id.startsWith('DC-'))).toBe(
      true,
    );
  });
});

describe('New York City, 6 RCNY 5-77', () => {
  const NEW = 'NYC-FREQ-3IN7';
  const OLD = 'NYC-FREQ-2IN7-OLD';
  const city = (contacts: readonly PriorContact[], role: CollectorRole = 'third_party'): Facts =>
    factsIn({ state: 'NY', locality: 'NYC' }, '10001', '+12125550142', {
      account: anAccount({ places: [{ state: 'NY', locality: 'NYC' }], collectorRole: role }),
      contacts,
    });
  const lastDay = at('2026-08-31T12:00');
  const firstDay = at('2026-09-01T12:00');
  const talked = (...on: readonly string[]): readonly PriorContact[] =>
    on.map((each) => aContact({ kind: 'email', counts: COUNTS.email, at: at(`${each}T10:00`) }));

  it('golden 20 on August 31, 2026 the old row is used and on September 1 the new one', () => {
    const facts = city(talked('2026-08-27', '2026-08-28', '2026-08-29'));
    const before = judged(anAct(), facts, lastDay);
    const after = judged(anAct(), facts, firstDay);
    expect(verdictOf(before, OLD)?.outcome).toBe('warn');
    expect(verdictOf(before, NEW)).toBeUndefined();
    expect(before.outcome).toBe('warn');
    expect(verdictOf(after, OLD)).toBeUndefined();
    expect(blocksOf(after)).toEqual([NEW]);
  });

  it('golden 20 edge: two contacts meet the old limit and leave one under the new', () => {
    const facts = city(talked('2026-08-28', '2026-08-29'));
    expect(verdictOf(judged(anAct(), facts, lastDay), OLD)?.outcome).toBe('warn');
    expect(verdictOf(judged(anAct(), facts, firstDay), NEW)?.outcome).toBe('allowed');
    const one = city(talked('2026-08-29'));
    expect(verdictOf(judged(anAct(), one, lastDay), OLD)?.outcome).toBe('allowed');
  });

  it('golden 20 edge: midnight in New York decides, not midnight in London', () => {
    const facts = city(talked('2026-08-27', '2026-08-28', '2026-08-29'));
    expect(verdictOf(judged(anAct(), facts, at('2026-08-31T23:59:59')), NEW)).toBeUndefined();
    expect(verdictOf(judged(anAct(), facts, at('2026-09-01T00:00')), OLD)).toBeUndefined();
    expect(verdictOf(judged(anAct(), facts, at('2026-09-01T00:00')), NEW)).toBeDefined();
  });

  it('golden 20 edge: the new row reaches a first party, and the rest of the state has neither', () => {
    const contacts = talked('2026-08-27', '2026-08-28', '2026-08-29');
    expect(verdictOf(judged(anAct(), city(contacts, 'first_party'), lastDay), OLD)).toBeUndefined();
    expect(verdictOf(judged(anAct(), city(contacts, 'first_party'), firstDay), NEW)?.outcome).toBe('blocked');
    const buffalo = factsIn({ state: 'NY', locality: null }, '14201', '+17165550142', { contacts });
    expect(jurisdictions(judged(anAct(), buffalo, firstDay))).not.toContain('US-NY-NYC');
  });
});

describe('business debt, 15 USC 1692a(5)', () => {
  const texas = { state: 'TX', locality: null } as const;
  const now = at('2026-04-08T12:00');

  it('golden 25 an agency that collects a business debt in Texas is not under Regulation F, and is told so', () => {
    const facts = factsIn(texas, '78701', '+15125550142', {
      debts: [aDebt({ kind: 'commercial' })],
      contacts: calls(8, { from: '2026-04-07T09:00' }),
    });
    const judgement = judged(anAct(), facts, now);
    expect(judgement.verdicts.filter(({ ruleId }) => isRegulationF(ruleId))).toEqual([]);
    expect(blocksOf(judgement)).toEqual([]);
    expect(judgement.factsUsed).toMatchObject({ debtKinds: ['commercial'], places: ['TX'] });
    const notes = judgement.verdicts.filter(({ reason }) => reason === 'OUTSIDE_REGULATION_F');
    expect(notes.map(({ outcome }) => outcome)).toEqual(['informed']);
  });

  it('golden 25 edge: the same facts about a consumer debt, or about one nobody knows the kind of, are under it', () => {
    for (const kind of ['consumer', null] as const) {
      const facts = factsIn(texas, '78701', '+15125550142', {
        debts: [aDebt({ kind })],
        contacts: calls(8, { from: '2026-04-07T09:00' }),
      });
      expect(blocks(anAct(), facts, now)).toContain('US-REGF-FREQ-7IN7');
    }
  });

  it('golden 25 edge: a call about a business debt and a consumer debt is under it for the consumer debt', () => {
    const facts = factsIn(texas, '78701', '+15125550142', {
      debts: [aDebt({ kind: 'commercial' }), aDebt({ debtId: 'debt-2' })],
      contacts: days('2026-04-02', '2026-04-08').map((on) => aContact({ at: at(`${on}T09:00`), debtIds: ['debt-2'] })),
    });
    expect(blocks(anAct({ debtIds: ['debt-1', 'debt-2'] }), facts, now)).toContain('US-REGF-FREQ-7IN7');
    expect(blocks(anAct({ debtIds: ['debt-1'] }), facts, now)).toEqual([]);
  });
});

describe('Washington, RCW 19.16.250', () => {
  const seattle = (contacts: readonly PriorContact[]): Facts =>
    factsIn({ state: 'WA', locality: null }, '98101', '+12065550142', {
      endpoint: anEndpoint({ value: '+12065550142', use: 'residence' }),
      contacts,
    });

  it('golden 18 edge: three communications a week is its cap, to the call', () => {
    const talks = (n: number): readonly PriorContact[] =>
      calls(n, { from: '2026-04-06T09:00', zone: LA, over: { kind: 'email', counts: COUNTS.email } });
    expect(blocks(anAct(), seattle(talks(2)), at('2026-04-08T12:00', LA))).toEqual([]);
    expect(blocks(anAct(), seattle(talks(3)), at('2026-04-08T12:00', LA))).toEqual(['WA-FREQ-3WK']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aFurnishing, aLetter } from '#test/support/rules-acts';
import {
  COUNTS,
  aContact,
  aDebt,
  aMailbox,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const business = aDebt({ kind: 'commercial' });
const firm = aPerson({ role: 'debtor-business', isNaturalPerson: false, zoneEvidence: [] });
const nowhere = (over: Partial<Facts> = {}): Facts =>
  someFacts({
    account: anAccount({ collectorRole: 'first_party', places: [] }),
    person: firm,
    endpoint: null,
    debts: [business],
    ...over,
  });
const dial = anAct({ endpointId: null });
const outcome = (facts: Facts, act: Act = dial) => judged(act, facts, NOON).outcome;
const doubt = (reason: string, facts: Facts, act: Act = dial) =>
  verdictOf(judged(act, facts, NOON), `KEPT-DOUBT-${reason}`)?.outcome;

describe('a zone nobody knows', () => {
  it('is no matter where no rule has hours for the act', () => {
    expect(outcome(nowhere())).toBe('allowed');
    expect(doubt('NOTHING_KNOWN', nowhere())).toBeUndefined();
  });

  it('blocks a call about a debt that Regulation F may reach, also when nobody knows its kind', () => {
    expect(doubt('NOTHING_KNOWN', nowhere({ account: anAccount({ places: [] }), debts: [aDebt()] }))).toBe('blocked');
    expect(doubt('NOTHING_KNOWN', nowhere({ debts: [aDebt({ kind: null })] }))).toBe('blocked');
    expect(
      doubt('NOTHING_KNOWN', nowhere({ account: anAccount({ collectorRole: null, places: [] }) })),
    ).toBeUndefined();
  });

  it('asks where only a rule that warns may have hours, as California’s for business debts of a person', () => {
    const person = aPerson({ zoneEvidence: [], isNaturalPerson: null });
    expect(doubt('NOTHING_KNOWN', nowhere({ person }))).toBe('warn');
    const inOhio = anAccount({ collectorRole: 'first_party' });
    expect(doubt('NOTHING_KNOWN', nowhere({ person, account: inOhio }))).toBeUndefined();
  });

  it('blocks where the person named times by their own clock', () => {
    const restrictions = [aRestriction('time', { zone: null })];
    expect(doubt('NOTHING_KNOWN', nowhere({ restrictions }))).toBe('blocked');
    expect(verdictOf(judged(dial, nowhere({ restrictions }), NOON), 'KEPT-OPT-OUTS')).toMatchObject({
      outcome: 'blocked',
      reason: 'ZONE_NEEDED',
    });
  });

  it('is no matter for a letter', () => {
    expect(doubt('NOTHING_KNOWN', nowhere({ debts: [aDebt()] }), aLetter())).toBeUndefined();
  });
});

describe('a residence nobody knows', () => {
  const anywhere = someFacts({ account: anAccount({ places: [] }), person: aPerson({ zoneEvidence: [] }) });

  it('is read from the evidence when the account names none', () => {
    const facts = someFacts({ account: anAccount({ places: [] }) });
    expect(judged(anAct(), facts, NOON).factsUsed.places).toEqual(['OH']);
    expect(doubt('PLACE_UNKNOWN', facts, anAct())).toBeUndefined();
  });

  it('asks when the law of some state would block what the others allow', () => {
    const texts = ['2026-04-06', '2026-04-07'].map((on) =>
      aContact({ kind: 'text', counts: COUNTS.text, at: at(`${on}T10:00`) }),
    );
    expect(doubt('PLACE_UNKNOWN', anywhere, anAct())).toBe('informed');
    expect(doubt('PLACE_UNKNOWN', { ...anywhere, contacts: texts }, anAct())).toBe('warn');
  });

  it('asks before a report that one state forbids, and says nothing of one that none does', () => {
    const told = [aContact({ counts: COUNTS.conversation, at: at('2026-03-20T10:00') })];
    const medical = aDebt({ kind: 'medical', firstBilledOn: day('2024-01-01') });
    const facts = { ...anywhere, contacts: told };
    expect(doubt('PLACE_UNKNOWN', { ...facts, debts: [medical] }, aFurnishing())).toBe('warn');
    expect(doubt('PLACE_UNKNOWN', facts, aFurnishing())).toBeUndefined();
  });
});

describe('a number or address of the wrong kind', () => {
  it('is not dialled, texted or written to', () => {
    const facts = someFacts({ endpoint: aMailbox() });
    expect(doubt('ENDPOINT_OF_ANOTHER_KIND', facts, anAct({ endpointId: 'email-1' }))).toBe('blocked');
    expect(doubt('ENDPOINT_OF_ANOTHER_KIND', facts, anAct({ kind: 'text', endpointId: 'email-1' }))).toBe('blocked');
    const phone = someFacts({ endpoint: anEndpoint() });
    expect(doubt('ENDPOINT_OF_ANOTHER_KIND', phone, anAct({ kind: 'email' }))).toBe('blocked');
    expect(doubt('ENDPOINT_OF_ANOTHER_KIND', phone, anAct())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { DebtFacts } from '#shared/rules/types/facts';
import { aLetter, aTalk, aText } from '#test/support/rules-acts';
import { COUNTS, aContact, aDebt, aNotice, at, day, factsIn, judged, verdictOf } from '#test/support/rules-facts';

const NOON = at('2026-04-08T15:00');
const says = (ruleId: string, debt: Partial<DebtFacts>, act = aLetter(), over = {}) => {
  const facts = factsIn({ state: 'CA', locality: null }, '94110', '+14155550142', {
    debts: [aDebt(debt)],
    notices: [],
    ...over,
  });
  return verdictOf(judged(act, facts, NOON), ruleId);
};

describe('the first writing about a debt barred by time, in California', () => {
  it('says so', () => {
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: true })).toMatchObject({
      outcome: 'blocked',
      reason: 'TIME_BAR_NOT_DISCLOSED',
    });
    const told = aLetter({ disclosures: ['time-barred'] });
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: true }, told)?.outcome).toBe('allowed');
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: false })).toBeUndefined();
  });

  it('is the first only: not what is said, nor what follows a letter', () => {
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: true }, aTalk())).toBeUndefined();
    const contacts = [aContact({ kind: 'letter', counts: COUNTS.letter })];
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: true }, aLetter(), { contacts })).toBeUndefined();
    expect(says('CA-SOL-DISCLOSE', { isTimeBarred: true }, aLetter(), { notices: [aNotice()] })).toBeUndefined();
  });

  it('is asked about while nobody has worked it out, of a debt older than four years', () => {
    const since = (on: string) => ({ isTimeBarred: null, incurredOn: null, delinquentSince: day(on) });
    expect(says('CA-SOL-DISCLOSE', since('2022-04-07'))).toMatchObject({
      outcome: 'warn',
      reason: 'TIME_BAR_MAY_NEED_DISCLOSING',
    });
    expect(says('CA-SOL-DISCLOSE', since('2022-04-08'))).toBeUndefined();
    expect(says('CA-SOL-DISCLOSE', { ...since('2022-04-08'), delinquentSince: null })?.outcome).toBe('warn');
  });
});

describe('what is written to a consumer in California', () => {
  it('carries the licence number', () => {
    expect(says('CA-LICENSE', {}, aText())?.outcome).toBe('blocked');
    expect(says('CA-LICENSE', {}, aLetter({ disclosures: ['licence-number'] }))?.outcome).toBe('allowed');
    expect(says('CA-LICENSE', {}, aTalk())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';

import {
  aDebt,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('stops where Regulation F does not apply', () => {
  const business = (...restrictions: Facts['restrictions']) =>
    someFacts({ debts: [aDebt({ kind: 'commercial' })], restrictions });

  it('an opt-out is kept and other stops are looked at', () => {
    expect(says('KEPT-OPT-OUTS', anAct(), business(aRestriction('medium')))?.outcome).toBe('blocked');
    expect(says('KEPT-OPT-OUTS', anAct(), business(aRestriction('endpoint')))?.outcome).toBe('blocked');
    expect(says('KEPT-OPT-OUTS', anAct(), business(aRestriction('wrong-number')))?.outcome).toBe('blocked');
    expect(says('KEPT-STOPS', anAct(), business(aRestriction('cease')))?.outcome).toBe('warn');
    expect(says('KEPT-STOPS', anAct(), business(aRestriction('attorney')))?.outcome).toBe('warn');
    const own = { ...someFacts({ restrictions: [aRestriction('medium')] }) };
    expect(says('KEPT-OPT-OUTS', anAct(), own)).toBeUndefined();
    const firstParty = { ...own, account: anAccount({ collectorRole: 'first_party' }) };
    expect(says('KEPT-OPT-OUTS', anAct(), firstParty)?.outcome).toBe('blocked');
  });

  it('times and places somebody named are kept too', () => {
    const noon = aRestriction('time', { from: '11:00', until: '13:00' });
    expect(says('KEPT-OPT-OUTS', anAct(), business(noon))).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-08T13:00'),
    });
    expect(says('KEPT-OPT-OUTS', anAct(), business(aRestriction('place')))?.outcome).toBe('blocked');
    const counsel = { ...business(noon), person: aPerson({ role: 'attorney' }) };
    expect(says('KEPT-OPT-OUTS', anAct(), counsel)?.outcome).toBe('allowed');
  });

  it('a bad number is not dialed and a litigated debt goes through counsel', () => {
    const bad = someFacts({ endpoint: anEndpoint({ status: 'bad' }) });
    expect(says('KEPT-ENDPOINT-OUT', anAct(), bad)?.reason).toBe('ENDPOINT_BAD');
    expect(says('KEPT-LITIGATION', anAct(), business(aRestriction('litigation')))?.outcome).toBe('blocked');
    const counsel = { ...business(aRestriction('litigation')), person: aPerson({ role: 'attorney' }) };
    expect(says('KEPT-LITIGATION', anAct(), counsel)).toBeUndefined();
  });
});

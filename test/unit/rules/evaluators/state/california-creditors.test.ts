import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aTalk } from '#test/support/rules-acts';
import {
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  factsIn,
  judged,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T15:00');

function calls(state: 'CA' | 'OH', over: Partial<Facts>, act: Act = anAct()): readonly string[] {
  const place = { state, locality: null };
  const [zip, phone] = state === 'CA' ? ['94110', '+14155550142'] : ['45402', '+19375550142'];
  const account = anAccount({ collectorRole: 'first_party', places: [place] });
  const { endpoint = anEndpoint({ value: phone }), ...rest } = over;
  return blocksOf(judged(act, factsIn(place, zip, phone, { account, endpoint, ...rest }), NOON));
}

describe('a creditor that collects its own debts in California', () => {
  it('stops after a written notice, and in Ohio is asked to look at it', () => {
    const restrictions = [aRestriction('cease')];
    expect(calls('CA', { restrictions })).toEqual(['CA-ROS-CEASE']);
    expect(calls('OH', { restrictions })).toEqual([]);
  });

  it('reaches a represented consumer through the attorney', () => {
    const restrictions = [aRestriction('attorney')];
    expect(calls('CA', { restrictions })).toEqual(['CA-ROS-ATTY']);
    expect(calls('OH', { restrictions })).toEqual([]);
  });

  it('leaves the workplace alone after one word of the consumer', () => {
    const endpoint = anEndpoint({ use: 'work', value: '+14155550142' });
    expect(calls('CA', { endpoint, restrictions: [aRestriction('workplace')] })).toEqual(['CA-ROS-WORK']);
  });

  it('speaks of the debt with nobody who was not verified', () => {
    expect(calls('CA', {}, aTalk({ isRightPartyVerified: null }))).toEqual(['CA-ROS-3P']);
    expect(calls('CA', {}, aTalk())).toEqual([]);
  });

  it('asks a neighbour where the consumer is and never for money, nor with a word about a debt', () => {
    const person = aPerson({
      personId: 'neighbour',
      role: 'third-party',
      zoneEvidence: [{ kind: 'residence-zip', zip: '94110' }],
    });
    const ask = anAct({ personId: 'neighbour', purpose: 'location' });
    expect(calls('CA', { person }, ask)).toEqual([]);
    expect(calls('CA', { person }, { ...ask, purpose: 'collect' })).toEqual(['CA-ROS-LOC']);
    expect(calls('CA', { person }, { ...ask, text: 'I want to confirm the address of somebody with a debt.' })).toEqual(
      ['CA-ROS-LOC-WORDS'],
    );
  });
});

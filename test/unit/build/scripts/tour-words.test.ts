import { describe, expect, it } from 'vitest';
import { type Gate, begunWords, gateWords, mayBeCalled, phoneToCall } from '#build/scripts/tour-words';

const line = (outcome: string, sentence: string) => ({ outcome, sentence, citation: '12 CFR 1006.6' });
const dial = (outcome: string, ...lines: readonly ReturnType<typeof line>[]) => ({
  kind: 'dial',
  outcome,
  explanation: { headline: 'Allowed: 2 rules asked.', lines },
});
const gate = (act: ReturnType<typeof dial>, best: string | null = 'a'): Gate => ({
  localTimes: [{ zone: 'America/New_York', time: '02:54' }],
  best: { contactPointId: best },
  points: [
    { contactPointId: 'b', acts: [{ ...act, kind: 'letter' }] },
    { contactPointId: 'a', acts: [act] },
  ],
});

describe('what the tour says of the rules', () => {
  it('tells the first rule that blocks a call, where it stands and how many more there are', () => {
    const asleep = gate(
      dial('blocked', line('informed', 'Know.'), line('blocked', 'Too early.'), line('blocked', 'No.')),
    );
    expect(gateWords(asleep)).toBe(
      'a call now (where the consumer is: 02:54 America/New_York) is blocked: Too early (12 CFR 1006.6), and 1 more',
    );
    expect(mayBeCalled(asleep)).toBe(false);
  });

  it('tells that a call may be made, and does not take what is only told for a reason', () => {
    const free = gate(dial('allowed', line('informed', 'Know.')));
    expect(gateWords(free)).toMatch(/: Allowed: 2 rules asked\.$/);
    expect(mayBeCalled(free)).toBe(true);
  });

  it('takes the first phone where none is best, and says so where there is none', () => {
    expect(phoneToCall(gate(dial('blocked'), null))).toBe('a');
    const mute = { ...gate(dial('allowed')), points: [] };
    expect([gateWords(mute), mayBeCalled(mute)]).toEqual(['there is no phone to call', false]);
  });

  it('says how the wish to call ended', () => {
    const judgedId = 'x';
    expect(begunWords({ judgedId, standing: 'begun', refusedBecause: [] })).toMatch(/^begun/);
    expect(begunWords({ judgedId, standing: 'refused', refusedBecause: ['BLOCKED'] })).toMatch(/^refused by the judge/);
    expect(begunWords({ judgedId, standing: 'refused', refusedBecause: ['WARN_REASON_REQUIRED'] })).toMatch(
      /no reason/,
    );
  });
});

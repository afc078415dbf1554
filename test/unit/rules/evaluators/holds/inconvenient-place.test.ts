import { describe, expect, it } from 'vitest';
import { aLetter, aText } from '#test/support/rules-acts';
import { aRestriction, anAct, anEndpoint, at, judged, someFacts, verdictOf } from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (stop: Partial<ReturnType<typeof aRestriction<'place'>>>, act = anAct(), endpointId = 'phone-1') =>
  verdictOf(
    judged(
      { ...act, endpointId },
      someFacts({ endpoint: anEndpoint({ endpointId }), restrictions: [aRestriction('place', stop)] }),
      NOON,
    ),
    'US-REGF-PLACE-KNOWN',
  );

describe('a place the person named as inconvenient', () => {
  it('is not called or written to, and other numbers are', () => {
    expect(says({})?.reason).toBe('PLACE_INCONVENIENT');
    expect(says({}, aText())?.outcome).toBe('blocked');
    expect(says({}, anAct(), 'phone-2')).toBeUndefined();
  });

  it('is asked about before a call while nobody noted which number leads there', () => {
    expect(says({ endpointId: null })).toMatchObject({ outcome: 'warn', reason: 'PLACE_MAY_BE_INCONVENIENT' });
    expect(says({ endpointId: null }, aLetter())).toBeUndefined();
  });

  it('is free again once that is lifted, and is no matter for others', () => {
    expect(says({ liftedAt: at('2026-04-02T12:00') })).toBeUndefined();
    expect(says({ personId: 'person-2' })).toBeUndefined();
  });
});

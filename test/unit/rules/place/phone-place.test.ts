import { describe, expect, it } from 'vitest';
import { NANP_STATES } from '#shared/rules/place/nanp-states';
import { placeOfAreaCode } from '#shared/rules/place/phone-place';

describe('where the holder of a number may live', () => {
  it('is the state of its area code, and the city for the codes of its boroughs', () => {
    expect(placeOfAreaCode('+18505550142')).toEqual({ state: 'FL', locality: null });
    expect(placeOfAreaCode('+16175550142')).toEqual({ state: 'MA', locality: null });
    expect(placeOfAreaCode('+17185550142')).toEqual({ state: 'NY', locality: 'NYC' });
    expect(placeOfAreaCode('+15185550142')).toEqual({ state: 'NY', locality: null });
    expect(placeOfAreaCode('+12025550142')).toEqual({ state: 'DC', locality: null });
  });

  it('is nobody’s guess for toll-free, Canadian and foreign numbers', () => {
    for (const phone of ['+18005550142', '+14165550142', '+442079460000', 'no number']) {
      expect(placeOfAreaCode(phone)).toBeNull();
    }
  });

  it('knows every state and the district, and no area code twice', () => {
    const areas = NANP_STATES.flatMap(([, codes]) => codes.split(' '));
    expect(new Set(areas).size).toBe(areas.length);
    expect(NANP_STATES.map(([state]) => state)).toHaveLength(51);
    expect(areas.length).toBeGreaterThan(300);
  });
});

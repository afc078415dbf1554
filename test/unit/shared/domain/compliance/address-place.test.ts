import { describe, expect, it } from 'vitest';
import { evidenceOfAddress, placesOfAddress } from '#shared/domain/compliance/address-place';

describe('where an address says that somebody lives', () => {
  it.each([
    ['1 Main St, Apt 4, Springfield, IL 62704', 'IL', '62704'],
    ['1 Main St, Springfield, IL, 62704', 'IL', '62704'],
    ['12345 Long Rd, Austin, TX 78701-1234', 'TX', '78701-1234'],
    ['1 Main St, Springfield, il 62704, USA', 'IL', '62704'],
  ])('%s is known by state and ZIP', (address, state, zip) => {
    expect(evidenceOfAddress(address)).toEqual([
      { kind: 'residence-zip', zip },
      { kind: 'residence-state', state },
    ]);
    expect(placesOfAddress(address)).toEqual([{ state, locality: null }]);
  });

  it('does not take the number of a house for a ZIP', () => {
    expect(evidenceOfAddress('12345 Long Rd, Austin, TX')).toEqual([{ kind: 'residence-state', state: 'TX' }]);
  });

  it('names New York City by its ZIP', () => {
    expect(placesOfAddress('5 Broadway, New York, NY 10004')).toEqual([{ state: 'NY', locality: 'NYC' }]);
  });

  it('brings in the law of both states when ZIP and letters contradict each other', () => {
    expect(placesOfAddress('1 Main St, Boston, MA 62704').map(({ state }) => state)).toEqual(['IL', 'MA']);
  });

  it('says that an address without state and ZIP is a place nobody knows', () => {
    expect(evidenceOfAddress('Calle 5, Colonia Roma')).toEqual([{ kind: 'residence-state', state: '' }]);
    expect(placesOfAddress('Calle 5, Colonia Roma')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  TEXT_BREAK,
  foldNames,
  foldNumbers,
  foldPhones,
  searchReadings,
  searchTexts,
} from '#shared/domain/queue/search-text';
import { aDebt, aParty, aPhone, anAccount, debtId, partyId, pointId } from '#test/support/accounts';

describe('what an account is found by', () => {
  it('is everybody’s name once, the numbers of its debts and its phones', () => {
    const texts = searchTexts(
      anAccount({
        parties: [aParty(), aParty({ id: partyId(2), name: null, firstName: 'Luis', lastName: 'Vega' }), aParty()],
        debts: [aDebt({ externalId: 'INV-1' }), aDebt({ id: debtId(2), externalId: '0000123' })],
        contactPoints: [aPhone({ medium: 'email', value: 'x@example.com' }), aPhone({ id: pointId(2) })],
      }),
    );
    expect(texts).toEqual({ names: `Rosa Delgado${TEXT_BREAK}Luis Vega`, numbers: 'INV-1', phones: '+13125550101' });
  });

  it('holds no character that would break a line or a text', () => {
    const account = anAccount({ parties: [aParty({ name: `A\nB${TEXT_BREAK}C\u0000D` })] });
    expect(searchTexts(account).names).toBe('A B C D');
  });
});

describe('comparing', () => {
  it('knows names without accents, signs and invisible characters', () => {
    expect(foldNames('  María-José\u200F O’Brien, Jr.')).toBe(' maria jose obrien jr');
    expect(foldNames(`Ana${TEXT_BREAK}BO\nCy`)).toBe(` ana${TEXT_BREAK} bo\n cy`);
  });

  it('knows numbers by their letters and digits, and phones by their digits', () => {
    expect(foldNumbers('INV-2025/001 b')).toBe('inv2025001b');
    expect(foldPhones(`+1 (312) 555-0101${TEXT_BREAK}x`)).toBe(`13125550101${TEXT_BREAK}`);
  });
});

describe('reading what somebody looks for', () => {
  it('takes spaces in a phone for nothing, and words of a name for words', () => {
    expect(searchReadings('(312) 555-0101')[0]).toEqual([{ word: '', number: '3125550101', digits: '3125550101' }]);
    expect(searchReadings('delgado, rosa')).toEqual([
      [
        { word: 'delgado', number: 'delgado', digits: '' },
        { word: 'rosa', number: 'rosa', digits: '' },
      ],
    ]);
  });

  it('leaves out a country code, and asks for four digits of a phone', () => {
    expect(searchReadings('+13125550101')[0]?.[0]?.digits).toBe('3125550101');
    expect(searchReadings('123')[0]?.[0]).toEqual({ word: '123', number: '123', digits: '' });
  });

  it('reads nothing in what says nothing', () => {
    for (const text of ['', ' ', '-', 'x', '\u0000']) expect(searchReadings(text)).toEqual([]);
  });
});

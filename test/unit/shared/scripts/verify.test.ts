import { describe, expect, it } from 'vitest';
import { canVerify, doesMatch, isVerified, knownItems } from '#shared/scripts/verify';
import { accountWith } from './accounts';

const ACCOUNT = accountWith();
const KNOWN = knownItems(ACCOUNT, null);

describe('verifying a person', () => {
  it('asks for what the account knows of that person', () => {
    expect(KNOWN).toEqual({
      'born-on': ['1980-03-04'],
      zip: ['60601'],
      'account-last4': ['1234'],
      'phone-last4': ['0100'],
      'last-name': ['Stoné'],
    });
    expect(knownItems({ ...ACCOUNT, contactPoints: [] }, null)).not.toHaveProperty('zip');
  });

  it.each([
    ['born-on', '3/4/1980', true],
    ['born-on', '03041980', true],
    ['born-on', 'March 4, 1980', true],
    ['born-on', '4 de marzo de 1980', true],
    ['born-on', '1980-03-04', true],
    ['born-on', '4/3/1980', false],
    ['born-on', '3/4/80', false],
    ['born-on', '', false],
    ['zip', '60601', true],
    ['zip', '60601-1234', true],
    ['zip', '6060', false],
    ['account-last4', '12 34', true],
    ['account-last4', '001234', false],
    ['phone-last4', '0100', true],
    ['phone-last4', '0101', false],
    ['last-name', 'stone', true],
    ['last-name', 'STONÉ ', true],
    ['last-name', '', false],
    ['last-name', 'sto', false],
  ] as const)('%s: "%s" matches: %s', (item, typed, isMatch) => {
    expect(doesMatch(item, typed, KNOWN)).toBe(isMatch);
  });

  it('never matches what the account does not know', () => {
    expect(doesMatch('zip', '', {})).toBe(false);
    expect(doesMatch('born-on', '', {})).toBe(false);
  });

  it('takes two, and not only those the call itself gave away', () => {
    expect(isVerified(['zip'], 2)).toBe(false);
    expect(isVerified(['phone-last4', 'last-name'], 2)).toBe(false);
    expect(isVerified(['phone-last4', 'account-last4'], 2)).toBe(true);
    expect(canVerify(['zip', 'last-name'], { 'last-name': ['x'] }, 2)).toBe(false);
  });
});

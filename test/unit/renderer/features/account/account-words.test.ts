import { describe, expect, it } from 'vitest';
import type { LocalDay } from '#shared/kernel/calendar';
import { phoneWords } from '#shared/phrases/formats';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import { openBalances, partyWords } from '../../../../../renderer/features/account/account-words';

const TODAY = '2026-11-20' as LocalDay;

describe('an account in words', () => {
  it('never adds up what is owed in different currencies', () => {
    const balances = openBalances(fakeAccount(5, 3, TODAY));
    expect(balances.map((balance) => balance[0])).toEqual(['$', '€']);
  });

  it('counts neither credits nor what is closed as owed', () => {
    expect(openBalances(fakeAccount(4, 3, TODAY))).toEqual([]);
  });

  it('says who somebody is, also without a name or in a language it cannot name', () => {
    const [holder] = fakeAccount(2, 3, TODAY).parties;
    if (holder === undefined) throw new Error('no party');
    expect(partyWords(holder)).toBe('No name given (account holder)');
    expect(partyWords({ ...holder, name: 'Ana Ruiz', language: 'es' })).toBe(
      'Ana Ruiz (account holder, speaks Spanish)',
    );
    expect(partyWords({ ...holder, language: 'not a tag!' })).toContain('speaks not a tag!');
  });

  it('shows a US phone as it is read aloud and others as they came', () => {
    expect(phoneWords('+12125550142')).toBe('(212) 555-0142');
    expect(phoneWords('+4930901820')).toBe('+4930901820');
    expect(phoneWords('ext. 12')).toBe('ext. 12');
  });
});

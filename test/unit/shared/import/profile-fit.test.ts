import { describe, expect, it } from 'vitest';

import { missingHeaders, profileProblems } from '#shared/import/profile-fit';

import { column, profileOf } from './profiles';

describe('a mapping profile', () => {
  it('has no problems when ids, amounts and dates can be read', () => {
    const profile = profileOf(
      column('Invoice', 'debt-id'),
      column('Amount', 'original-amount'),
      column('Due', 'due-on'),
    );
    expect(profileProblems(profile)).toEqual([]);
  });

  it('needs a number to know a debt by and an amount to ask for', () => {
    expect(profileProblems(profileOf(column('Name', 'holder-name')))).toEqual([
      'No column is mapped to account-id or debt-id, so no debt could be recognised again.',
      'No column is mapped to original-amount or balance, so nothing would be owed.',
    ]);
  });

  it('cannot take two columns for one fact, and can for phones and attributes', () => {
    const ids = [column('Invoice', 'debt-id'), column('Amount', 'balance')];
    expect(profileProblems(profileOf(...ids, column('Bill', 'debt-id')))).toEqual([
      'The columns "Invoice" and "Bill" are both mapped to debt-id; only one can be.',
    ]);
    expect(profileProblems(profileOf(...ids, column('P1', 'phone'), column('P2', 'phone')))).toEqual([]);
    expect(profileProblems(profileOf(...ids, column('Amount', 'attribute')))).toEqual([
      'The column "Amount" is mapped twice.',
    ]);
  });

  it('needs a way of reading that suits the field', () => {
    const text = { kind: 'text' } as const;
    const problems = profileProblems(
      profileOf(
        { header: 'Invoice', field: 'debt-id', parser: { kind: 'money', decimal: '.' } },
        { header: 'Amount', field: 'balance', parser: text },
        { header: 'Due', field: 'due-on', parser: text },
        { header: 'Dated', field: 'dated-on', parser: { kind: 'date', pattern: 'whenever' } },
        { header: 'Disputed', field: 'disputed', parser: text },
      ),
    );
    expect(problems).toHaveLength(5);
    expect(problems.join(' ')).toContain('"whenever"');
  });

  it('fits a file that has all its headers, ignored ones aside', () => {
    const profile = profileOf(column('Invoice', 'debt-id'), column('Amount', 'balance'), column('Old', 'ignore'));
    expect(missingHeaders(profile, ['Amount', 'Invoice', 'New'])).toEqual([]);
    expect(missingHeaders(profile, ['amount', 'Invoice'])).toEqual(['Amount']);
  });
});

import { describe, expect, it } from 'vitest';

import type { MappedColumn } from '#shared/contract/import';
import { planRows } from '#shared/import/row-plan';
import { type DebtRow, type RowOutcome, rowToDebt } from '#shared/import/row-to-debt';
import type { LocalDay } from '#shared/kernel/calendar';

import { column, profileOf } from './profiles';

const asOf = '2013-09-30' as LocalDay;

/** Reads one row given as header → [field, text]. */
function read(row: Readonly<Record<string, readonly [MappedColumn['field'], string]>>): RowOutcome {
  const headers = Object.keys(row);
  const columns = headers.map((header) => column(header, row[header]?.[0] ?? 'ignore'));
  return rowToDebt(
    planRows(profileOf(...columns), headers, asOf),
    7,
    headers.map((header) => row[header]?.[1] ?? ''),
  );
}

function debtRow(outcome: RowOutcome): DebtRow {
  if (outcome.kind !== 'debt') throw new Error(JSON.stringify(outcome));
  return outcome.debtRow;
}

const base = { Account: ['account-id', '0012'], Invoice: ['debt-id', '0007'] } as const;

describe('a row of a placement', () => {
  it('becomes one debt of the account it names', () => {
    const outcome = read({
      ...base,
      Amount: ['original-amount', '55.94'],
      Due: ['due-on', '2013-09-01'],
      Disputed: ['disputed', 'Yes'],
      Plan: ['attribute', 'gold'],
    });
    expect(debtRow(outcome)).toEqual({
      row: 7,
      accountExternalId: '0012',
      debt: {
        externalId: '0007',
        type: 'medical',
        currency: 'USD',
        originalMinor: 5594,
        balanceMinor: 5594,
        status: 'open',
        datedOn: null,
        dueOn: '2013-09-01',
        itemizationDate: null,
        chargedOffOn: null,
        lastPaidOn: null,
        settledOn: null,
        isDisputed: true,
        attributes: { Plan: 'gold' },
      },
      holder: {},
      points: [],
      accountAttributes: {},
    });
  });

  it('is an account of its own when no column names one', () => {
    const row = debtRow(read({ Invoice: ['debt-id', '0007'], Amount: ['balance', '1.00'] }));
    expect(row).toMatchObject({ accountExternalId: '0007', debt: { externalId: '0007' } });
  });

  it.each([
    ['12.00', 'open', 1200],
    ['0.00', 'closed', 0],
    ['-12.00', 'credit', -1200],
    ['(12.00)', 'credit', -1200],
  ])('with a balance of %s is %s', (balance, status, balanceMinor) => {
    const row = debtRow(read({ ...base, Amount: ['original-amount', '20.00'], Balance: ['balance', balance] }));
    expect(row.debt).toMatchObject({ status, balanceMinor, originalMinor: 2000 });
  });

  it('does not exist yet when it is dated after the as-of day, whatever else it says', () => {
    expect(read({ ...base, Amount: ['balance', 'unreadable'], Dated: ['dated-on', '2013-10-01'] })).toEqual({
      kind: 'not-yet-dated',
    });
    expect(read({ ...base, Amount: ['balance', '1.00'], Dated: ['dated-on', '2013-09-30'] }).kind).toBe('debt');
  });

  it('is closed by a settlement up to the as-of day, and knows nothing of a later one', () => {
    const paid = (settled: string) =>
      debtRow(read({ ...base, Amount: ['original-amount', '20.00'], Settled: ['settled-on', settled] })).debt;
    expect(paid('2013-09-30')).toMatchObject({
      status: 'closed',
      balanceMinor: 0,
      originalMinor: 2000,
      settledOn: '2013-09-30',
    });
    expect(paid('2013-10-01')).toMatchObject({ status: 'open', balanceMinor: 2000, settledOn: null });
    expect(paid('')).toMatchObject({ status: 'open', settledOn: null });
  });

  it('knows nothing of payments, charge-offs and itemizations after the as-of day, but of due days', () => {
    const { debt } = debtRow(
      read({
        ...base,
        Amount: ['balance', '20.00'],
        Paid: ['last-paid-on', '2013-10-01'],
        Off: ['charged-off-on', '2013-10-02'],
        Item: ['itemization-date', '2013-10-03'],
        Due: ['due-on', '2013-10-04'],
      }),
    );
    expect(debt).toMatchObject({ lastPaidOn: null, chargedOffOn: null, itemizationDate: null, dueOn: '2013-10-04' });
  });

  it('names everything that is wrong with it at once', () => {
    const outcome = read({
      Account: ['account-id', ''],
      Invoice: ['debt-id', '1.23E+11'],
      Amount: ['original-amount', ''],
      Balance: ['balance', 'ten'],
      Due: ['due-on', '2013-02-30'],
      Disputed: ['disputed', 'maybe'],
      Type: ['debt-type', 'gold'],
      Money: ['currency', 'Dollars'],
      Name: ['holder-name', 'a\u0007b'],
      Born: ['born-on', '2013-10-01'],
    });
    if (outcome.kind !== 'error') throw new Error('the row was taken');
    expect(outcome.errors.map(({ header, code }) => `${header}: ${code}`).toSorted()).toEqual([
      'Account: ID_MISSING',
      'Amount: AMOUNT_MISSING',
      'Balance: AMOUNT_UNREADABLE',
      'Born: DATE_IMPLAUSIBLE',
      'Disputed: FLAG_UNREADABLE',
      'Due: DATE_IMPOSSIBLE',
      'Invoice: ID_MANGLED',
      'Money: CURRENCY_UNKNOWN',
      'Name: CONTROL_CHARACTERS',
      'Type: DEBT_TYPE_UNKNOWN',
    ]);
    expect(outcome.errors.every(({ row, reason }) => row === 7 && reason.endsWith('.'))).toBe(true);
  });

  it('reads its amounts in its own currency', () => {
    const row = debtRow(read({ ...base, Amount: ['balance', '1,200'], Money: ['currency', 'JPY'] }));
    expect(row.debt).toMatchObject({ currency: 'JPY', balanceMinor: 1200 });
    expect(debtRow(read({ ...base, Amount: ['balance', '12.00'], Money: ['currency', ''] })).debt.currency).toBe('USD');
  });
});

describe('the ways to reach a holder', () => {
  it('are every phone, e-mail and address the row has, with what the header says of them', () => {
    const row = debtRow(
      read({
        ...base,
        Amount: ['balance', '1.00'],
        'Home phone': ['phone', '(312) 555-0101'],
        Cell: ['phone', '1-312-555-0102'],
        Work: ['phone', '312-555-0103 x12'],
        Other: ['phone', '+44 20 7946 0958'],
        Email: ['email', 'Ana@Example.com'],
        'Address 1': ['address-line', '1 Main St'],
        'Address 2': ['address-line', 'Apt 4'],
        City: ['city', 'Springfield'],
        State: ['state', 'IL'],
        Zip: ['zip', '02704'],
        'Work address': ['address-line', '9 Elm St'],
        'Work city': ['city', 'Peoria'],
      }),
    );
    expect(row.points).toEqual([
      { medium: 'phone', value: '+13125550101', label: 'home' },
      { medium: 'phone', value: '+13125550102', label: 'mobile' },
      { medium: 'phone', value: '312-555-0103 x12', label: 'work' },
      { medium: 'phone', value: '+44 20 7946 0958', label: null },
      { medium: 'email', value: 'Ana@Example.com', label: null },
      { medium: 'address', value: '1 Main St, Apt 4, Springfield, IL 02704', label: null },
      { medium: 'address', value: '9 Elm St, Peoria', label: 'work' },
    ]);
  });

  it('are not made of text that cannot be one; it stays beside the account', () => {
    const row = debtRow(
      read({
        ...base,
        Amount: ['balance', '1.00'],
        Phone: ['phone', 'n/a'],
        Email: ['email', 'none'],
        State: ['state', 'IL'],
        Country: ['country', 'US'],
      }),
    );
    expect(row.points).toEqual([]);
    expect(row.accountAttributes).toEqual({ Phone: 'n/a', Email: 'none', State: 'IL', Country: 'US' });
  });

  it('keeps a header called __proto__ as a header', () => {
    const outcome = rowToDebt(
      planRows(
        profileOf(column('Invoice', 'debt-id'), column('Amount', 'balance'), column('__proto__', 'attribute')),
        ['Invoice', 'Amount', '__proto__'],
        asOf,
      ),
      2,
      ['1', '1.00', 'x'],
    );
    expect(JSON.stringify(debtRow(outcome).debt.attributes)).toBe('{"__proto__":"x"}');
  });
});

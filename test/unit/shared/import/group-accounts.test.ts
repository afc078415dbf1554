import { describe, expect, it } from 'vitest';

import type { MappedColumn } from '#shared/contract/import';
import { draftAccounts } from '#shared/import/group-accounts';
import { createIdWatch } from '#shared/import/ids-in-conflict';
import { createOpenTally } from '#shared/import/open-summary';
import { planRows } from '#shared/import/row-plan';
import { rowToDebt } from '#shared/import/row-to-debt';
import type { LocalDay } from '#shared/kernel/calendar';

import { column, profileOf, readableId } from './profiles';

const asOf = '2013-09-30' as LocalDay;

function parse(columns: readonly MappedColumn[], rows: readonly (readonly string[])[]) {
  const plan = planRows(
    profileOf(...columns),
    columns.map(({ header }) => header),
    asOf,
  );
  const watch = createIdWatch({ account: plan.accountId?.header ?? null, debt: plan.debtId?.header ?? null });
  for (const [index, cells] of rows.entries()) {
    const outcome = rowToDebt(plan, index + 2, cells);
    if (outcome.kind !== 'debt') throw new Error(JSON.stringify(outcome));
    watch.add(outcome.debtRow);
  }
  const conflicts = watch.errors().toSorted((a, b) => a.row - b.row);
  const refused = new Set(conflicts.map(({ row }) => row));
  return { conflicts, drafts: () => [...draftAccounts(watch.accounts, refused, plan, readableId)] };
}

const ids = [column('Account', 'account-id'), column('Invoice', 'debt-id'), column('Balance', 'balance')];

describe('grouping rows into accounts', () => {
  it('puts the debts of one account number together, in the order of first appearance', () => {
    const { drafts } = parse(ids, [
      ['0379', 'A', '1.00'],
      ['12', 'B', '2.00'],
      ['0379', 'C', '3.00'],
    ]);
    expect(
      drafts().map(({ id, canonicalId, externalId, rows, debts }) => ({
        id,
        canonicalId,
        externalId,
        rows,
        debts: debts.map((debt) => debt.id),
      })),
    ).toEqual([
      {
        id: 'account/mercy/0379',
        canonicalId: 'canonical/mercy/379',
        externalId: '0379',
        rows: [2, 4],
        debts: ['debt/mercy/A', 'debt/mercy/C'],
      },
      {
        id: 'account/mercy/12',
        canonicalId: 'canonical/mercy/12',
        externalId: '12',
        rows: [3],
        debts: ['debt/mercy/B'],
      },
    ]);
  });

  it('never puts accounts together by name or phone', () => {
    const columns = [...ids, column('Name', 'holder-name'), column('Phone', 'phone')];
    const { drafts } = parse(columns, [
      ['1', 'A', '1.00', 'Ana Ruiz', '3125550101'],
      ['2', 'B', '1.00', 'Ana Ruiz', '3125550101'],
    ]);
    expect(drafts()).toHaveLength(2);
  });

  it('takes each fact of the holder from the first row that states it, and keeps what contradicts it beside its debt', () => {
    const columns = [...ids, column('Name', 'holder-name'), column('Born', 'born-on'), column('Tel', 'phone')];
    const [draft] = parse(columns, [
      ['1', 'A', '1.00', '', '', '312-555-0101'],
      ['1', 'B', '1.00', 'Ana Ruiz', '1980-01-02', '(312) 555-0101'],
      ['1', 'C', '1.00', 'Bob Ruiz', '1980-01-02', '312-555-0102'],
    ]).drafts();
    expect(draft?.parties).toEqual([
      {
        id: 'party/mercy/1/holder',
        kind: 'person',
        role: 'holder',
        name: 'Ana Ruiz',
        firstName: null,
        lastName: null,
        bornOn: '1980-01-02',
        language: null,
      },
    ]);
    expect(draft?.debts.map(({ attributes }) => attributes)).toEqual([{}, {}, { Name: 'Bob Ruiz' }]);
    expect(draft?.contactPoints.map(({ id, value }) => [id, value])).toEqual([
      ['contact-point/mercy/1/phone/+13125550101', '+13125550101'],
      ['contact-point/mercy/1/phone/+13125550102', '+13125550102'],
    ]);
  });

  it('knows a business by its column and keeps the name of its person', () => {
    const columns = [...ids, column('Name', 'holder-name'), column('Company', 'business-name')];
    const [draft] = parse(columns, [['1', 'A', '1.00', 'Ana Ruiz', 'Acme Inc']]).drafts();
    expect(draft?.parties[0]).toMatchObject({ kind: 'business', name: 'Acme Inc' });
    expect(draft?.attributes).toEqual({ Name: 'Ana Ruiz' });
  });

  it('joins first and last names', () => {
    const columns = [...ids, column('First', 'first-name'), column('Last', 'last-name')];
    const [draft] = parse(columns, [['1', 'A', '1.00', 'Ana', 'Ruiz']]).drafts();
    expect(draft?.parties[0]).toMatchObject({ kind: 'person', name: 'Ana Ruiz', firstName: 'Ana', lastName: 'Ruiz' });
  });

  it('gives every account a holder, also when the creditor places by number alone', () => {
    const [draft] = parse(ids, [['1', 'A', '1.00']]).drafts();
    expect(draft?.parties).toMatchObject([{ kind: 'unknown', name: null }]);
  });
});

describe('debt numbers that stand twice in a file', () => {
  it('leave out a repeated row and keep its first appearance', () => {
    const { conflicts } = parse(ids, [
      ['1', 'A', '1.00'],
      ['1', 'B', '1.00'],
      ['1', 'A', '1.00'],
    ]);
    expect(conflicts).toEqual([
      {
        row: 4,
        header: 'Invoice',
        code: 'ID_DUPLICATE',
        reason: '"A" stands with the same content on row 2, which is imported; delete this row.',
      },
    ]);
  });

  it('leave out all rows that say different things of one debt', () => {
    const { conflicts } = parse(ids, [
      ['1', 'A', '1.00'],
      ['1', 'A', '2.00'],
      ['2', 'A', '1.00'],
    ]);
    expect(conflicts.map(({ row, code }) => [row, code])).toEqual([
      [2, 'ID_DUPLICATE'],
      [3, 'ID_DUPLICATE'],
      [4, 'ID_DUPLICATE'],
    ]);
    expect(conflicts[0]?.reason).toBe(
      '"A" stands with different content on rows 3, 4; none of them is imported until one is left.',
    );
  });

  it('are account numbers where a file has no others', () => {
    const { conflicts } = parse(
      [column('Account', 'account-id'), column('Balance', 'balance')],
      [
        ['1', '1.00'],
        ['1', '2.00'],
      ],
    );
    expect(conflicts.map(({ row, header }) => [row, header])).toEqual([
      [2, 'Account'],
      [3, 'Account'],
    ]);
  });
});

describe('numbers that differ only by leading zeros', () => {
  it('leave out the shorter debt numbers', () => {
    const { conflicts } = parse(ids, [
      ['1', '0042', '1.00'],
      ['1', '42', '1.00'],
      ['1', '042', '1.00'],
    ]);
    expect(conflicts.map(({ row, header, code }) => [row, header, code])).toEqual([
      [3, 'Invoice', 'LEADING_ZEROS_LOST'],
      [4, 'Invoice', 'LEADING_ZEROS_LOST'],
    ]);
  });

  it('leave out every row of the shorter account number', () => {
    const { conflicts } = parse(ids, [
      ['0042', 'A', '1.00'],
      ['42', 'B', '1.00'],
      ['42', 'C', '1.00'],
    ]);
    expect(conflicts.map(({ row, header }) => [row, header])).toEqual([
      [3, 'Account'],
      [4, 'Account'],
    ]);
  });

  it('do not trouble a number of zeros beside another', () => {
    expect(
      parse(ids, [
        ['1', '0', '1.00'],
        ['1', '7', '1.00'],
      ]).conflicts,
    ).toEqual([]);
  });
});

describe('the open debts on the as-of day', () => {
  it('are counted by currency and by age, with every bucket listed', () => {
    const columns = [...ids, column('Due', 'due-on'), column('Disputed', 'disputed'), column('Money', 'currency')];
    const drafts = parse(columns, [
      ['1', 'A', '10.00', '2013-09-30', '', 'USD'],
      ['1', 'B', '20.00', '2013-09-29', 'yes', 'USD'],
      ['2', 'C', '0.00', '2013-01-01', 'yes', 'USD'],
      ['3', 'D', '-5.00', '2013-01-01', '', 'USD'],
      ['4', 'E', '7.00', '', '', 'EUR'],
    ]).drafts();
    const tally = createOpenTally(asOf);
    for (const draft of drafts) tally.add(draft);
    const summary = tally.summary();
    expect(summary).toMatchObject({ debts: 3, accounts: 2, disputedDebts: 1, creditBalances: 1 });
    expect(summary.byCurrency.map(({ currency, balanceMinor }) => [currency, balanceMinor])).toEqual([
      ['EUR', 700],
      ['USD', 3000],
    ]);
    const [eur, usd] = summary.byCurrency;
    expect(usd?.aging).toHaveLength(9);
    expect(usd?.aging.filter(({ debts }) => debts > 0)).toEqual([
      { bucket: 'current', debts: 1, balanceMinor: 1000 },
      { bucket: '1-30', debts: 1, balanceMinor: 2000 },
    ]);
    expect(eur?.aging.at(-1)).toEqual({ bucket: 'no-due-date', debts: 1, balanceMinor: 700 });
  });
});

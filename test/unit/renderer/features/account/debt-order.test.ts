import { describe, expect, it } from 'vitest';
import type { Debt } from '#shared/domain/account/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import {
  AS_WORKED,
  DEBT_SORTS,
  debtTotals,
  debtsInOrder,
  itemizationOf,
  nextDebtSort,
} from '../../../../../renderer/features/account/debt-order';

const TODAY = '2026-11-20' as LocalDay;
const [SOME] = fakeAccount(1, 3, TODAY).debts;

function debt(over: Partial<Debt>): Debt {
  if (SOME === undefined) throw new Error('no debt to go by');
  return { ...SOME, currency: 'USD', status: 'open', dueOn: null, externalId: '1', ...over };
}
const numbers = (debts: readonly Debt[]) => debts.map(({ externalId }) => externalId);

describe('the debts of an account', () => {
  it('stand as they are worked: open ones first, the oldest due first, without a day last', () => {
    const debts = [
      debt({ externalId: 'paid', status: 'closed', dueOn: '2020-01-01' as LocalDay }),
      debt({ externalId: 'never' }),
      debt({ externalId: 'new', dueOn: '2026-10-01' as LocalDay }),
      debt({ externalId: 'old', dueOn: '2026-01-01' as LocalDay }),
    ];
    expect(numbers(debtsInOrder(debts, AS_WORKED, TODAY))).toEqual(['old', 'new', 'never', 'paid']);
  });

  it('are sorted by number as a person counts', () => {
    const debts = ['10', '9', '100'].map((externalId) => debt({ externalId }));
    expect(numbers(debtsInOrder(debts, { by: 'number', isDescending: false }, TODAY))).toEqual(['9', '10', '100']);
    expect(numbers(debtsInOrder(debts, { by: 'number', isDescending: true }, TODAY))).toEqual(['100', '10', '9']);
  });

  it('never have amounts of two currencies compared with each other', () => {
    const debts = [
      debt({ externalId: 'a', currency: 'USD', balanceMinor: 100 }),
      debt({ externalId: 'b', currency: 'EUR', balanceMinor: 900 }),
      debt({ externalId: 'c', currency: 'USD', balanceMinor: 500 }),
    ];
    expect(numbers(debtsInOrder(debts, { by: 'balance', isDescending: true }, TODAY))).toEqual(['b', 'c', 'a']);
  });

  it('keep what nobody knows last, whichever way they go', () => {
    const debts = [debt({ externalId: 'none' }), debt({ externalId: 'late', dueOn: '2026-01-01' as LocalDay })];
    for (const isDescending of [false, true]) {
      expect(numbers(debtsInOrder(debts, { by: 'pastDue', isDescending }, TODAY))).toEqual(['late', 'none']);
    }
  });

  it('are all there in every order', () => {
    const { debts } = fakeAccount(1, 3, TODAY);
    for (const by of DEBT_SORTS) expect(debtsInOrder(debts, { by, isDescending: true }, TODAY)).toHaveLength(60);
  });

  it('go down, up, and back to the order they are worked in by the title of a column', () => {
    const first = nextDebtSort(AS_WORKED, 'due');
    const second = nextDebtSort(first, 'due');
    expect([first.isDescending, second.isDescending, nextDebtSort(second, 'due')]).toEqual([false, true, AS_WORKED]);
    expect(nextDebtSort(second, 'type')).toEqual({ by: 'type', isDescending: false });
  });

  it('are added up by currency, open ones only', () => {
    const debts = [
      debt({ currency: 'USD', originalMinor: 300, balanceMinor: 200 }),
      debt({ currency: 'USD', originalMinor: 100, balanceMinor: 100 }),
      debt({ currency: 'EUR', originalMinor: 50, balanceMinor: 40 }),
      debt({ currency: 'USD', status: 'credit', balanceMinor: -1_000 }),
    ];
    expect(debtTotals(debts)).toEqual([
      { currency: 'EUR', debts: 1, originalMinor: 50, balanceMinor: 40 },
      { currency: 'USD', debts: 2, originalMinor: 400, balanceMinor: 300 },
    ]);
  });

  it('show interest and fees that the file names as part of the itemization', () => {
    const { amounts, others } = itemizationOf({ 'Late fee': '25.00', Interest: '3.10', Doctor: 'A. Reyes' });
    expect(amounts.map(([header]) => header)).toEqual(['Late fee', 'Interest']);
    expect(others).toEqual([['Doctor', 'A. Reyes']]);
  });
});

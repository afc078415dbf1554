import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import type { LocalDay } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { inspectFile, readPlacement } from '#main/import/import-file';
import { pathSource } from '#main/import/source';

import { readableId } from '../../../shared/import/profiles';

const file = path.resolve(import.meta.dirname, '../../../../../../shared/data/accounts-receivable.csv');
const isThere = existsSync(file);

describe(`the public receivables file${isThere ? '' : ' (skipped: ../shared is not there)'}`, () => {
  it.runIf(isThere)('is mapped with no help and shows what was open on 30 September 2013', async () => {
    const { suggested, dateQuestions, format, rows } = unwrap(
      await inspectFile({ source: pathSource(file), savedProfiles: [] }),
    );
    expect(rows).toBe(2_466);
    expect(format).toEqual({ encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' });
    expect(Object.fromEntries(suggested.columns.map(({ header, field }) => [header, field]))).toEqual({
      countryCode: 'attribute',
      customerID: 'account-id',
      PaperlessDate: 'attribute',
      invoiceNumber: 'debt-id',
      InvoiceDate: 'dated-on',
      DueDate: 'due-on',
      InvoiceAmount: 'original-amount',
      Disputed: 'disputed',
      SettledDate: 'settled-on',
      PaperlessBill: 'attribute',
      DaysToSettle: 'ignore',
      DaysLate: 'ignore',
    });
    expect(dateQuestions.map(({ deciding }) => deciding?.pattern)).toEqual([
      'M/d/yyyy',
      'M/d/yyyy',
      'M/d/yyyy',
      'M/d/yyyy',
    ]);
    const asOf = '2013-09-30' as LocalDay;
    const placement = unwrap(
      await readPlacement({ source: pathSource(file), profile: suggested, asOf, idOf: readableId }),
    );
    expect(placement.rowErrors).toEqual([]);
    expect(placement.rows).toBe(2_466);
    expect(placement.rowsNotYetDated).toBe(208);
    expect(placement.drafts.flatMap(({ debts }) => debts)).toHaveLength(2_258);
    expect(placement.open).toMatchObject({ debts: 88, accounts: 55, disputedDebts: 31, creditBalances: 0 });
    const [usd] = placement.open.byCurrency;
    expect(usd).toMatchObject({ currency: 'USD', balanceMinor: 502_922 });
    expect(usd?.aging.filter(({ debts }) => debts > 0)).toEqual([
      { bucket: 'current', debts: 81, balanceMinor: 456_374 },
      { bucket: '1-30', debts: 7, balanceMinor: 46_548 },
    ]);
    const debts = placement.drafts.flatMap((draft) => draft.debts);
    expect(debts.every(({ externalId }) => /^\d{10}$/.test(externalId))).toBe(true);
    // Nothing that happened after that day is known: no later settlement, no count of days that follows from one.
    expect(debts.filter(({ settledOn }) => settledOn !== null && settledOn > asOf)).toEqual([]);
    expect(new Set(debts.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
      new Set(['countryCode', 'PaperlessDate', 'PaperlessBill']),
    );
  });
});

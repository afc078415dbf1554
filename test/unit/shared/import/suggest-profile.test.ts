import { describe, expect, it } from 'vitest';

import { MappingProfile } from '#shared/contract/import';
import { createColumnScan } from '#shared/import/column-scan';
import { headerWords } from '#shared/import/header-words';
import { profileProblems } from '#shared/import/profile-fit';
import { suggestProfile } from '#shared/import/suggest-profile';

function suggest(fileName: string, table: readonly (readonly string[])[], delimiter = ',') {
  const [headers = [], ...rows] = table;
  const scan = createColumnScan(headers, delimiter);
  for (const [index, cells] of rows.entries()) scan.add(index + 2, cells);
  const profile = suggestProfile(fileName, headers, scan.facts());
  expect(MappingProfile.safeParse(profile).success).toBe(true);
  return profile;
}

function fieldsOf(profile: MappingProfile): Record<string, string> {
  return Object.fromEntries(profile.columns.map(({ header, field }) => [header, field]));
}

describe('the words of a header', () => {
  it.each([
    ['customerID', 'customer id'],
    ['CUSTOMER_ID', 'customer id'],
    ['DOBDate', 'dob date'],
    ['Acct #', 'acct number'],
    ['Dirección', 'direccion'],
    ['Phone2', 'phone 2'],
    ['Nº factura', 'number factura'],
  ])('%s is "%s"', (header, words) => {
    expect(headerWords(header)).toBe(words);
  });
});

describe('a suggested profile', () => {
  it('maps a medical placement in English', () => {
    const profile = suggest('Mercy Hospital 2026-02.csv', [
      [
        'Patient ID',
        'Encounter Number',
        'First Name',
        'Last Name',
        'DOB',
        'Home Phone',
        'Cell Phone',
        'E-mail',
        'Address Line 1',
        'Address 2',
        'City',
        'ST',
        'Zip Code',
        'Date of Service',
        'Due Date',
        'Original Balance',
        'Current Balance',
        'Last Payment Date',
        'Last Payment Amount',
        'Charge-off Date',
        'Preferred Language',
        'SSN',
        'Gender',
        'Itemization Date',
        'Creditor Name',
        'Debt Type',
        'Notes',
      ],
      [
        '0012',
        'E-1',
        'Ana',
        'Ruiz',
        '1980-02-01',
        '3125550101',
        '3125550102',
        'ana@example.com',
        '1 Main St',
        'Apt 4',
        'Springfield',
        'IL',
        '62704',
        '2025-01-02',
        '2025-02-01',
        '$1,234.56',
        '$1,000.00',
        '2025-03-01',
        '$234.56',
        '',
        'es',
        '900-12-3456',
        'F',
        '2025-06-01',
        'Mercy',
        'Medical',
        'x',
      ],
    ]);
    expect(fieldsOf(profile)).toEqual({
      'Patient ID': 'account-id',
      'Encounter Number': 'debt-id',
      'First Name': 'first-name',
      'Last Name': 'last-name',
      DOB: 'born-on',
      'Home Phone': 'phone',
      'Cell Phone': 'phone',
      'E-mail': 'email',
      'Address Line 1': 'address-line',
      'Address 2': 'address-line',
      City: 'city',
      ST: 'state',
      'Zip Code': 'zip',
      'Date of Service': 'dated-on',
      'Due Date': 'due-on',
      'Original Balance': 'original-amount',
      'Current Balance': 'balance',
      'Last Payment Date': 'last-paid-on',
      'Last Payment Amount': 'attribute',
      'Charge-off Date': 'attribute',
      'Preferred Language': 'language',
      SSN: 'ignore',
      Gender: 'ignore',
      'Itemization Date': 'itemization-date',
      'Creditor Name': 'creditor',
      'Debt Type': 'debt-type',
      Notes: 'attribute',
    });
    expect(profile).toMatchObject({
      id: 'mercy-hospital-2026-02',
      clientName: 'Mercy Hospital 2026 02',
      holderKind: 'person',
      currency: 'USD',
    });
    expect(profileProblems(profile)).toEqual([]);
  });

  it('maps a placement in Spanish with decimal commas', () => {
    const profile = suggest(
      'colocación_marzo.csv',
      [
        [
          'Número de cuenta',
          'Número de factura',
          'Nombre',
          'Apellidos',
          'Teléfono',
          'Móvil',
          'Correo electrónico',
          'Dirección',
          'Ciudad',
          'Código postal',
          'País',
          'Fecha de factura',
          'Vencimiento',
          'Importe',
          'Saldo',
          'Fecha de pago',
          'En disputa',
          'Idioma',
          'Moneda',
          'Días de atraso',
        ],
        [
          '007',
          'F-1',
          'José',
          'Núñez',
          '5550100',
          '5550101',
          'jose@example.com',
          'Calle Mayor 1',
          'Madrid',
          '28013',
          'ES',
          '02.01.2013',
          '31.01.2013',
          '1.234,56',
          '1.000,00',
          '15.02.2013',
          'Sí',
          'es',
          'EUR',
          '3',
        ],
        [
          '008',
          'F-2',
          'Eva',
          'Paz',
          '5550102',
          '',
          '',
          '',
          '',
          '',
          '',
          '02.01.2013',
          '31.01.2013',
          '12,50',
          '12,50',
          '',
          'No',
          'es',
          'EUR',
          '3',
        ],
      ],
      ';',
    );
    expect(fieldsOf(profile)).toEqual({
      'Número de cuenta': 'account-id',
      'Número de factura': 'debt-id',
      Nombre: 'first-name',
      Apellidos: 'last-name',
      Teléfono: 'phone',
      Móvil: 'phone',
      'Correo electrónico': 'email',
      Dirección: 'address-line',
      Ciudad: 'city',
      'Código postal': 'zip',
      País: 'country',
      'Fecha de factura': 'dated-on',
      Vencimiento: 'due-on',
      Importe: 'original-amount',
      Saldo: 'balance',
      'Fecha de pago': 'settled-on',
      'En disputa': 'disputed',
      Idioma: 'language',
      Moneda: 'currency',
      'Días de atraso': 'ignore',
    });
    expect(profile.columns.find(({ field }) => field === 'original-amount')?.parser).toEqual({
      kind: 'money',
      decimal: ',',
    });
    expect(profile.columns.find(({ field }) => field === 'disputed')?.parser).toEqual({ kind: 'flag', yes: ['sí'] });
    expect(profile.id).toBe('colocacion-marzo');
  });

  it('lets the values decide where the header could mean more than one thing', () => {
    const profile = suggest('x.csv', [
      ['Account', 'Invoice', 'Invoice Total', 'Due', 'Paid Date', 'State', 'Account Type'],
      ['1', 'A', '12.00', '12.00', 'not yet', 'waiting for court', 'gold'],
    ]);
    expect(fieldsOf(profile)).toMatchObject({
      Account: 'account-id',
      Invoice: 'debt-id',
      'Invoice Total': 'original-amount',
      'Paid Date': 'attribute',
      State: 'attribute',
      'Account Type': 'attribute',
    });
  });

  it('gives a field that takes one column to the most telling header', () => {
    const profile = suggest('x.csv', [
      ['Date', 'Invoice Date', 'Amount', 'Invoice Amount', 'Customer Name', 'Name', 'Customer No', 'Invoice No'],
      ['2013-01-02', '2013-01-03', '1.00', '2.00', 'A', 'B', '1', '2'],
    ]);
    expect(fieldsOf(profile)).toMatchObject({
      Date: 'attribute',
      'Invoice Date': 'dated-on',
      Amount: 'attribute',
      'Invoice Amount': 'original-amount',
    });
    expect(profile.columns.filter(({ field }) => field === 'holder-name')).toHaveLength(1);
  });

  it('ignores an unnamed empty column and keeps an unnamed filled one', () => {
    const profile = suggest('x.csv', [
      ['Invoice No', 'Amount', 'column 3', 'column 4'],
      ['1', '2.00', '', 'x'],
    ]);
    expect(fieldsOf(profile)).toMatchObject({ 'column 3': 'ignore', 'column 4': 'attribute' });
  });

  it('takes the currency from the mark on the amounts', () => {
    expect(
      suggest('x.csv', [
        ['id', 'amount'],
        ['1', '€ 12.00'],
      ]).currency,
    ).toBe('EUR');
    expect(
      suggest('x.csv', [
        ['id', 'amount'],
        ['1', '12.00 CAD'],
      ]).currency,
    ).toBe('CAD');
    expect(
      suggest('x.csv', [
        ['id', 'amount'],
        ['1', '12.00 XQX'],
      ]).currency,
    ).toBe('USD');
  });

  it.each(['', '.csv', '???.csv', '日本.csv', `${'x'.repeat(300)}.csv`])(
    'has a usable id and name for the file name %j',
    (fileName) => {
      const profile = suggest(fileName, [
        ['Invoice No', 'Amount'],
        ['1', '2.00'],
      ]);
      expect(profile.id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
    },
  );
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnParser, ImportField, MappingProfile } from '#shared/contract/import';
import { PLACES } from '#shared/demo/places';
import { seeded } from '#shared/demo/seeded';
import { type LocalDay, addDays } from '#shared/kernel/calendar';
import {
  ARABIC_NAME,
  EMOJI_NAME,
  FORMULA_NAME,
  HEBREW_NAME,
  HTML_NAME,
  LONG_NAME,
  LONG_WORD_NAME,
  OVERRIDDEN_NAME,
  STACKED_NAME,
  UGLY_PARTS,
  WIDE_NAME,
  ZERO_WIDTH_NAME,
} from './ugly-names';

/** Accounts of the ugly placement by what is wrong with them: the creditor's own numbers. */
export const UGLY = {
  noName: '0000001',
  longWord: '0000002',
  longName: '0000003',
  arabic: '0000004',
  hebrew: '0000005',
  overridden: '0000006',
  stacked: '0000007',
  emoji: '0000008',
  html: '0000009',
  formula: '0000010',
  wide: '0000011',
  zeroWidth: '0000012',
  sixtyDebts: '0000013',
  manyPoints: '0000014',
  currencies: '0000015',
  creditOnly: '0000016',
  numberOnly: '0000017',
  largestAmount: '0000018',
  /** `writeLongHistory` puts its events here. */
  longHistory: '0000019',
} as const;

export const UGLY_CLIENT_ID = 'ugly';
/** The phone of the account with the long history. */
export const LONG_HISTORY_PHONE = '+19375550119';

const PHONES = 12;
const RANDOM_ACCOUNTS = 24;
const TEXT: ColumnParser = { kind: 'text' };
const ID: ColumnParser = { kind: 'text-id' };
const MONEY: ColumnParser = { kind: 'money', decimal: '.' };
const DATE: ColumnParser = { kind: 'date', pattern: 'yyyy-MM-dd' };

type Row = Readonly<Record<string, string>>;

const COLUMNS: readonly (readonly [string, ImportField, ColumnParser])[] = [
  ['Account', 'account-id', ID],
  ['Name', 'holder-name', TEXT],
  ['Language', 'language', TEXT],
  ...Array.from({ length: PHONES }, (_, at) => [`Phone ${at + 1}`, 'phone', TEXT] as const),
  ['Email', 'email', TEXT],
  ['Street', 'address-line', TEXT],
  ['City', 'city', TEXT],
  ['State', 'state', TEXT],
  ['ZIP', 'zip', TEXT],
  ['Invoice', 'debt-id', ID],
  ['Invoice date', 'dated-on', DATE],
  ['Due date', 'due-on', DATE],
  ['Amount', 'original-amount', MONEY],
  ['Currency', 'currency', TEXT],
  ['Disputed', 'disputed', { kind: 'flag', yes: ['Y'] }],
  ['What for, in the words of whoever typed it at the counter that day', 'attribute', TEXT],
];

/** The profile that reads `uglyPlacement`. The creditor's name is as long as some are. */
export const uglyProfile: MappingProfile = {
  profileVersion: 1,
  id: 'ugly',
  name: 'Ugly placement',
  clientId: UGLY_CLIENT_ID,
  clientName:
    'Consolidated Municipal Waterworks, Sewerage & Street Lighting Authority of the Lower Kanawha Valley, L.L.C.',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'consumer',
  format: null,
  columns: COLUMNS.map(([header, field, parser]) => ({ header, field, parser })),
};

const AT_HOME: Row = { Street: '12 Elm Street', City: 'Dayton', State: 'OH', ZIP: '45402' };

/** One debt of one account; what is not said is left empty. */
function debt(account: string, no: number, asOf: LocalDay, over: Row): Row {
  return {
    Account: account,
    Invoice: `${account}-${no}`,
    'Invoice date': addDays(asOf, -150 - no),
    'Due date': addDays(asOf, -120 - no),
    Amount: '1250.00',
    ...over,
  };
}

/** The last seven digits of a number kept free for fiction. */
function phoneOf(areaCode: string, no: number): string {
  return `${areaCode}-555-01${String(no % 100).padStart(2, '0')}`;
}

function namedRows(asOf: LocalDay): readonly Row[] {
  const names: Readonly<Record<string, string>> = {
    [UGLY.noName]: '',
    [UGLY.longWord]: LONG_WORD_NAME,
    [UGLY.longName]: LONG_NAME,
    [UGLY.arabic]: ARABIC_NAME,
    [UGLY.hebrew]: HEBREW_NAME,
    [UGLY.overridden]: OVERRIDDEN_NAME,
    [UGLY.stacked]: STACKED_NAME,
    [UGLY.emoji]: EMOJI_NAME,
    [UGLY.html]: HTML_NAME,
    [UGLY.formula]: FORMULA_NAME,
    [UGLY.wide]: WIDE_NAME,
    [UGLY.zeroWidth]: ZERO_WIDTH_NAME,
  };
  return Object.entries(names).map(([account, Name], at) =>
    debt(account, 1, asOf, { ...AT_HOME, Name, 'Phone 1': phoneOf('937', at + 1) }),
  );
}

function crowdedRows(asOf: LocalDay): readonly Row[] {
  const sixty = Array.from({ length: 60 }, (_, at) =>
    debt(UGLY.sixtyDebts, at + 1, asOf, {
      ...AT_HOME,
      Name: 'Prudence Okonkwo',
      'Phone 1': phoneOf('937', 13),
      Amount: `${(at + 1) * 37}.${String((at * 7) % 100).padStart(2, '0')}`,
      Disputed: at % 20 === 3 ? 'Y' : '',
      'What for, in the words of whoever typed it at the counter that day':
        at % 3 === 0 ? 'Follow-up visit, second opinion and a parking fine that is not ours to collect'.repeat(3) : '',
    }),
  );
  const phones = Object.fromEntries(
    Array.from({ length: PHONES }, (_, at) => [`Phone ${at + 1}`, phoneOf('614', at + 1)]),
  );
  // A placement names one email and one address a row: each row of the account may name another.
  const points = Array.from({ length: 8 }, (_, at) =>
    debt(UGLY.manyPoints, at + 1, asOf, {
      ...(at % 2 === 0
        ? AT_HOME
        : {
            Street: `${at} Rue de l\u2019\u00C9glise, 3e \u00E9tage, porte gauche`,
            City: 'Reno',
            State: 'NV',
            ZIP: '89501',
          }),
      ...(at === 0 ? phones : { 'Phone 1': phoneOf('775', at) }),
      Name: 'Many Points',
      Email: `someone.with.a.rather.long.address+number${at}@mail.department.of.an.example.invalid`,
    }),
  );
  return [...sixty, ...points];
}

function moneyRows(asOf: LocalDay): readonly Row[] {
  const currencies = [
    ['USD', '99.99'],
    ['EUR', '1234.56'],
    ['JPY', '120000'],
    ['KWD', '12.345'],
    ['GBP', '0.01'],
  ] as const;
  return [
    ...currencies.map(([Currency, Amount], at) =>
      debt(UGLY.currencies, at + 1, asOf, { ...AT_HOME, Name: 'Cosima Many-Currencies', Currency, Amount }),
    ),
    debt(UGLY.creditOnly, 1, asOf, { ...AT_HOME, Name: 'Credit Balance', Amount: '-40.00' }),
    debt(UGLY.creditOnly, 2, asOf, { ...AT_HOME, Name: 'Credit Balance', Amount: '-0.01' }),
    { Account: UGLY.numberOnly, Invoice: 'x', Amount: '1.00' },
    debt(UGLY.largestAmount, 1, asOf, { ...AT_HOME, Name: 'Largest Amount', Amount: '99999999999.99' }),
    debt(UGLY.longHistory, 1, asOf, {
      ...AT_HOME,
      Name: 'Wren Oyelaran',
      'Phone 1': phoneOf('937', 19),
      Language: 'es',
    }),
  ];
}

/** The crowd around the named ones: names put together by chance, the same on every run. */
function randomRows(asOf: LocalDay): readonly Row[] {
  return Array.from({ length: RANDOM_ACCOUNTS }, (_, at) => {
    const chance = seeded(`ugly/${at}`);
    const account = String(100 + at).padStart(7, '0');
    const { areaCode, city, state, zip } = chance.pick(PLACES);
    const parts = Array.from({ length: chance.int(0, 3) }, () => chance.pick(UGLY_PARTS));
    return Array.from({ length: chance.int(1, 3) }, (_unused, no) =>
      debt(account, no + 1, asOf, {
        Name: parts.join(' '),
        'Phone 1': chance.chance(0.8) ? phoneOf(areaCode, chance.int(1, 99)) : '',
        ...(chance.chance(0.8) ? { Street: '1 Main St', City: city, State: state, ZIP: zip } : {}),
        'Due date': chance.chance(0.2) ? '' : addDays(asOf, chance.int(-1_500, 40)),
        'Invoice date': '',
        Amount: `${chance.int(0, 90_000)}.${String(chance.int(0, 99)).padStart(2, '0')}`,
        Disputed: chance.chance(0.1) ? 'Y' : '',
      }),
    );
  }).flat();
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A placement of about forty accounts that nobody would wish for, and all of which exist. The same for the same day. */
export function uglyPlacement(asOf: LocalDay): string {
  const headers = COLUMNS.map(([header]) => header);
  const rows = [...namedRows(asOf), ...crowdedRows(asOf), ...moneyRows(asOf), ...randomRows(asOf)];
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return `${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Writes file and profile into a folder and answers the arguments of `kept import` for them. */
export async function uglyArguments(dir: string, asOf: LocalDay): Promise<readonly string[]> {
  const [file, profile] = [path.join(dir, 'ugly.csv'), path.join(dir, 'ugly-profile.json')];
  await writeFile(file, uglyPlacement(asOf));
  await writeFile(profile, JSON.stringify(uglyProfile));
  return [file, '--profile', profile, '--as-of', asOf];
}

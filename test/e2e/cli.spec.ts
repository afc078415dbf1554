import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '#build/scripts/paths';
import { StatsOutput, VerifyOutput } from '#shared/contract/cli';
import { ImportReport } from '#shared/contract/import';
import { KeptBatch, freshDataDir, keptJson, removeDataDir, runKept } from '#test/support/kept-process';
import { placementArguments, smallPlacement, smallProfile } from '#test/support/placement-file';

/** The command line as IT uses it: real files in, JSON out, exit codes as documented. */
test.describe.configure({ timeout: 120_000 });

let dataDir = '';

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`cli-${info.workerIndex}`);
});

test.afterEach(() => removeDataDir(dataDir));

const REAL_FILE = path.resolve(ROOT, '..', 'shared', 'data', 'accounts-receivable.csv');
const SUGGESTED = [REAL_FILE, '--profile', 'suggested', '--as-of', '2013-09-30'];

test('the receivables of 2013 come in with the figures of their day, and the same file again changes nothing', async () => {
  test.skip(!existsSync(REAL_FILE), 'the real receivables file is not beside this checkout');
  const dryRun = ImportReport.parse(await keptJson(['import', ...SUGGESTED, '--dry-run'], { dataDir }));
  expect(dryRun).toMatchObject({
    outcome: 'dry-run',
    counts: { rows: 2_466, rowsNotYetDated: 208, rowsInError: 0, debtsNew: 2_258 },
    open: { debts: 88, accounts: 55, disputedDebts: 31, byCurrency: [{ currency: 'USD', balanceMinor: 502_922 }] },
  });
  const batch = await KeptBatch.start(dataDir);
  expect(await batch.ask('stats')).toMatchObject({ accounts: 0, events: 0 });
  expect(await batch.ask('import', null, SUGGESTED)).toMatchObject({ outcome: 'committed' });
  const stats = StatsOutput.parse(await batch.ask('stats', null, ['--as-of', '2013-09-30']));
  expect(stats).toMatchObject({ openDebts: 88, openAccounts: 55, openBalanceMinor: 502_922, disputedDebts: 31 });
  expect(stats.aging.filter((line) => line.debts > 0)).toEqual([
    { currency: 'USD', bucket: 'current', debts: 81, balanceMinor: 456_374 },
    { currency: 'USD', bucket: '1-30', debts: 7, balanceMinor: 46_548 },
  ]);
  expect(await batch.ask('import', null, SUGGESTED)).toMatchObject({ outcome: 'unchanged' });
  expect(StatsOutput.parse(await batch.ask('stats')).revision).toBe(stats.revision);
  expect(VerifyOutput.parse(await batch.ask('verify'))).toMatchObject({ isClean: true });
  expect(await batch.finish()).toBe(0);
});

test('a contact goes from the queue to the timeline, is undone and corrected, and a rebuild gives the same', async () => {
  await keptJson(['import', ...(await placementArguments(dataDir, 10))], { dataDir });
  const batch = await KeptBatch.start(dataDir);
  const { accountId } = await batch.ask<{ accountId: string }>('next');
  const commandId = '01a20000-0000-7000-8000-000000000001';
  const contact = { commandId, accountId, disposition: 'REF', note: 'lost his jb' };
  expect(await batch.ask('log-contact', contact)).toMatchObject({ eventIds: [commandId], isRepeat: false });
  expect(await batch.ask('log-contact', contact)).toMatchObject({ eventIds: [commandId], isRepeat: true });
  await batch.ask('correct-note', { accountId, noteId: commandId, text: 'lost his job' });
  await batch.ask('undo-contact', { accountId, contactId: commandId, reason: 'wrong account' });
  const before = await batch.ask<{ entries: unknown[] }>('timeline', null, [accountId]);
  expect(before.entries[0]).toMatchObject({
    kind: 'contact',
    notes: [{ text: 'lost his jb' }, { text: 'lost his job' }],
    undone: { reason: 'wrong account' },
  });
  const stats = await batch.ask<{ openBalanceMinor: number }>('stats');
  await batch.ask('rebuild');
  expect(await batch.ask('timeline', null, [accountId])).toEqual(before);
  expect(await batch.ask('stats')).toMatchObject({ openBalanceMinor: stats.openBalanceMinor });
  expect(await batch.ask('verify')).toMatchObject({ isClean: true });
  expect(await batch.finish(), batch.stderr).toBe(0);
});

test('an updated file changes what changed, as events on the timeline', async () => {
  const [file = '', ...profile] = await placementArguments(dataDir, 3);
  const batch = await KeptBatch.start(dataDir);
  await batch.ask('import', null, [file, ...profile]);
  await writeFile(file, (await readFile(file, 'utf8')).replace('101.10', '61.10'));
  expect(await batch.ask('import', null, [file, ...profile])).toMatchObject({
    outcome: 'committed',
    counts: { accountsUpdated: 1, accountsUnchanged: 2, debtsUpdated: 1 },
  });
  const { entries } = await batch.ask<{ entries: { changes?: { path: string; from: number; to: number }[] }[] }>(
    'timeline',
    null,
    ['0000001'],
  );
  expect(entries[0]?.changes?.filter((change) => change.path.endsWith('balanceMinor'))).toMatchObject([
    { from: 10_110, to: 6_110 },
  ]);
  expect(await batch.finish()).toBe(0);
});

test('numbers that only lost their leading zeros are flagged and come back in the error file', async () => {
  const [file = '', ...profile] = await placementArguments(dataDir, 3);
  const errors = path.join(dataDir, 'errors.csv');
  const batch = await KeptBatch.start(dataDir);
  await batch.ask('import', null, [file, ...profile]);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('0000002,', '2,'));
  const report = await batch.ask<{ counts: object }>('import', null, [file, ...profile, '--errors', errors]);
  expect(report).toMatchObject({ outcome: 'unchanged', counts: { idsFlagged: 1, rowsInError: 2 } });
  expect(await batch.ask('stats')).toMatchObject({ accounts: 3 });
  expect(await batch.finish()).toBe(0);
  const lines = (await readFile(errors, 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('leading zeros');
});

test('files that cannot be read are refused by name and leave nothing behind', async () => {
  const profile = path.join(dataDir, 'profile.json');
  await writeFile(profile, JSON.stringify(smallProfile));
  const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['empty.csv', '', 'FILE_EMPTY'],
    ['header.csv', smallPlacement(0), 'FILE_EMPTY'],
    ['workbook.csv', Buffer.from('504b0304140006000800', 'hex'), 'FILE_NOT_TEXT'],
    [
      'quote.csv',
      `${smallPlacement(2)}0000009,"Person,312-555-0100,009-1,2026-01-01,2026-02-01,1.00,No\r\n`,
      'FILE_BROKEN_QUOTE',
    ],
    ['other.csv', 'a,b\r\n1,2\r\n', 'PROFILE_MISMATCH'],
  ];
  const batch = await KeptBatch.start(dataDir);
  for (const [name, bytes, code] of cases) {
    const file = path.join(dataDir, name);
    await writeFile(file, bytes);
    batch.send('import', null, [file, '--profile', profile]);
    expect(await batch.answer(), name).toMatchObject({ ok: false, error: { code } });
  }
  batch.send('import', null, [path.join(dataDir, 'nowhere.csv'), '--profile', profile]);
  expect(await batch.answer()).toMatchObject({ ok: false, error: { code: 'FILE_NOT_READABLE' } });
  expect(await batch.ask('stats')).toMatchObject({ accounts: 0, events: 0 });
  expect(await batch.finish()).toBe(5);
  expect(await readdir(path.join(dataDir, 'files'))).toEqual([]);
});

test('rows that cannot be taken do not hold back the others, in UTF-16 too', async () => {
  const [file = '', ...profile] = await placementArguments(dataDir, 3);
  const bad = [
    '0000010,Ten,312-555-0110,010-1,2026-02-30,2026-03-01,1.00,No',
    '0000011,Eleven,312-555-0111,011-1,2026-01-01,2026-02-01,12.345,No',
    '0000012,Twelve,312-555-0112,012-1,2026-01-01,2026-02-01,5.00,No,extra',
    '0000013,"=cmd|\' /C calc\'!A0",312-555-0113,013-1,2026-01-01,2026-02-01,-5.00,No',
    '0000014,Fourteen,312-555-0114,014-1,2026-01-01,2026-02-01,0.00,No',
  ];
  await writeFile(file, Buffer.from(`\uFEFF${smallPlacement(3)}${bad.join('\r\n')}\r\n`, 'utf16le'));
  const batch = await KeptBatch.start(dataDir);
  const report = ImportReport.parse(await batch.ask('import', null, [file, ...profile]));
  expect(report).toMatchObject({
    outcome: 'committed',
    format: { encoding: 'utf-16le' },
    counts: { rows: 11, rowsInError: 3, accountsNew: 5 },
  });
  expect(report.open).toMatchObject({ creditBalances: 1 });
  const out = path.join(dataDir, 'accounts.csv');
  await batch.ask('export', null, ['--what', 'accounts', '--out', out]);
  expect(await batch.finish()).toBe(0);
  expect(await readFile(out, 'utf8'), 'a formula is neutralised on export').toContain(`"'=cmd|`);
});

test('the command line says how it is used, and prints schemas of what it prints', async () => {
  const help = await runKept(['--help'], { dataDir });
  expect([help.exit, help.stderr.includes('Usage: kept')]).toEqual([0, true]);
  expect((await runKept(['imprt'], { dataDir })).exit).toBe(2);
  expect((await runKept(['account', '0'.repeat(32)], { dataDir })).exit).toBe(4);
  const schema = await keptJson<{ properties: object }>(['schema', 'stats'], { dataDir });
  expect(Object.keys(schema.properties)).toContain('openBalanceMinor');
});

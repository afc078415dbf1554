import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { expect, test } from '@playwright/test';
import type { Workstation } from '#shared/contract/ipc';
import type { LocalDay } from '#shared/kernel/calendar';
import { sealPack } from '#shared/rules/pack/content-hash';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseFile, chooseSave, openKept } from '#test/support/kept-window';
import { smallProfile } from '#test/support/placement-file';
import { PACK_TOOLS } from '#test/support/rule-packs';
import { COVERAGE_WORDS } from '../../renderer/text/gate-words';

/** The Compliance screen through the real window, by keyboard alone: what a supervisor sets there holds at once. */
test.describe.configure({ timeout: 240_000 });

const PIN = 'correct horse';
const clockBefore = process.env['KEPT_CLOCK_OFFSET_MS'];

/** From the machine's clock to a quarter past one in the afternoon in Ohio, of a Tuesday to come. */
function offsetToTuesday(): number {
  const now = new Date();
  const days = ((2 - now.getUTCDay() + 7) % 7) + 7;
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 18, 15) - now.getTime();
}

const PLACEMENT = [
  'Account,Name,Phone,Street,City,State,ZIP,Invoice,Invoice date,Due date,Amount',
  '0000001,Ada Whitfield,614-555-0142,12 Elm Street,Columbus,OH,43004,001-1,2026-01-01,2026-02-01,101.10',
].join('\r\n');

const PROFILE = {
  ...smallProfile,
  columns: [
    ...smallProfile.columns.filter(({ field }) => field !== 'disputed'),
    { header: 'Street', field: 'address-line', parser: { kind: 'text' } },
    { header: 'City', field: 'city', parser: { kind: 'text' } },
    { header: 'State', field: 'state', parser: { kind: 'text' } },
    { header: 'ZIP', field: 'zip', parser: { kind: 'text-id' } },
  ],
};

let dataDir = '';
let outDir = '';
let kept: KeptWindow;

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`compliance-${info.workerIndex}`);
  outDir = await freshDataDir(`compliance-out-${info.workerIndex}`);
  process.env['KEPT_CLOCK_OFFSET_MS'] = String(offsetToTuesday());
  const [file, profile] = [path.join(outDir, 'placement.csv'), path.join(outDir, 'profile.json')];
  await writeFile(file, `${PLACEMENT}\r\n`);
  await writeFile(profile, JSON.stringify(PROFILE));
  await keptJson(['import', file, '--profile', profile, '--as-of', '2026-02-20'], { dataDir });
  kept = await openKept(dataDir);
  await expect(kept.page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 30_000 });
  await kept.page.evaluate(() => {
    addEventListener('pointerdown', () => {
      throw new Error('this walk is by keyboard alone');
    });
  });
});

test.afterEach(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  await removeDataDir(outDir);
  if (clockBefore === undefined) delete process.env['KEPT_CLOCK_OFFSET_MS'];
  else process.env['KEPT_CLOCK_OFFSET_MS'] = clockBefore;
});

const screen = () => kept.page.getByRole('region', { name: 'Compliance', exact: true });
const gate = () => kept.page.getByRole('region', { name: 'May this account be contacted now' });
const code = () => kept.page.getByRole('combobox', { name: 'Outcome code' });
/** Where the focus is when an account is open and nothing is begun. */
const callButton = () => kept.page.getByRole('button', { name: /^Call: / });
const type = (text: string) => kept.page.keyboard.type(text);
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => kept.page.keyboard.press(key)), Promise.resolve());

/** Opens the Compliance screen and goes to one of its parts. */
async function goToPart(name: string): Promise<void> {
  await press('Alt+m');
  await expect(screen().getByRole('tab', { selected: true })).toBeFocused();
  await press('Home');
  const part = screen().getByRole('tab', { name: new RegExp(`^${name}`) });
  for (let n = 0; n < 10 && (await part.getAttribute('aria-selected')) !== 'true'; n += 1) await press('ArrowDown');
  await expect(part).toBeFocused();
}

/** Presses Tab until the button has the focus. */
async function tabTo(name: string): Promise<void> {
  const button = kept.page.getByRole('button', { name, exact: true });
  await expect(button).toBeVisible();
  const hasFocus = () => button.evaluate((element) => element === document.activeElement);
  for (let n = 0; n < 20 && !(await hasFocus()); n += 1) await press('Tab');
  await expect(button).toBeFocused();
}

/** Answers the dialog that asks for a supervisor: the focus is in its first field, `ahead` fields before the reason. */
async function agree(reason: string, ahead = 0): Promise<void> {
  await expect(kept.page.getByRole('dialog')).toBeVisible();
  await press(...Array.from({ length: ahead }, () => 'Tab'));
  await expect(kept.page.getByRole('dialog').getByLabel('Reason')).toBeFocused();
  await type(reason);
  await press('Tab', 'Tab');
  await type(PIN);
  await press('Enter');
  await expect(kept.page.getByRole('dialog')).toBeHidden({ timeout: 30_000 });
}

async function setPin(): Promise<void> {
  await goToPart('Supervisor PIN');
  await expect(screen().getByText('No PIN is set yet', { exact: false })).toBeVisible();
  await press('Tab');
  await expect(screen().getByLabel('New PIN', { exact: true })).toBeFocused();
  await type(PIN);
  await press('Tab');
  await type('correct hoarse');
  await press('Enter');
  await expect(screen().getByText('The two are not the same. Type the new PIN twice.')).toBeVisible();
  await press('Control+a');
  await type(PIN);
  await press('Enter');
  await expect(screen().getByText('A PIN is set.')).toBeVisible({ timeout: 30_000 });
}

/** A version of Regulation F that takes effect today and lets nobody be called after ten in the morning. */
async function untilTen(): Promise<RulePack> {
  const today = await kept.page.evaluate(async () => {
    const { workstation } = window as unknown as { readonly workstation: Workstation };
    const status = await workstation.desk.status({});
    return status.ok ? status.value.today : '';
  });
  const shipped = SHIPPED_PACKS.find(({ packId }) => packId === 'us-reg-f');
  if (shipped === undefined) throw new Error('Regulation F does not come with Kept');
  const rules = shipped.rules.map((rule) =>
    rule.ruleId === 'US-REGF-TIME-0821' ? { ...rule, params: { ...rule.params, end: '10:00' } } : rule,
  );
  return sealPack({ ...shipped, version: '2099.1.1', effectiveFrom: today as LocalDay, rules }, PACK_TOOLS);
}

/** Chooses a pack file; the focus is on the button that does it. */
async function choosePack(pack: unknown): Promise<void> {
  const file = path.join(outDir, 'pack.json');
  await writeFile(file, JSON.stringify(pack));
  await chooseFile(kept.app, file);
  await press('Enter');
}

async function canonicalHash(file: string): Promise<readonly [named: string, computed: string]> {
  const {
    sha256,
    made: _made,
    ...content
  } = JSON.parse(await readFile(file, 'utf8')) as { readonly sha256: string; readonly made: unknown };
  return [
    sha256,
    createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex'),
  ];
}

test('a supervisor sets the PIN, refuses a broken pack, takes a good one in, and the gate says something else at once', async () => {
  await press('Enter');
  await expect(gate()).toContainText('May call now');
  await expect(callButton()).toBeFocused();
  await setPin();

  await goToPart('Packs in force');
  await press('Tab');
  const choose = screen().getByRole('button', { name: 'Import a rule pack …' });
  await expect(choose).toBeFocused();
  const pack = await untilTen();
  await choosePack({ ...pack, rules: pack.rules.map((rule, n) => (n === 2 ? { ...rule, citation: ' ' } : rule)) });
  await expect(screen().getByText('This pack cannot be taken in.')).toBeVisible({ timeout: 30_000 });
  await expect(screen().getByRole('rowheader', { name: 'rules[2].citation' })).toBeVisible();
  await expect(screen().getByRole('button', { name: /Take effect/ })).toHaveCount(0);
  await press('Escape');
  await expect(choose).toBeFocused();

  await choosePack(pack);
  await expect(screen().getByText('US-REGF-TIME-0821 changes: end from "21:00" to "10:00".')).toBeVisible({
    timeout: 30_000,
  });
  await tabTo('Take effect today …');
  await press('Enter');
  await agree('counsel read it');
  await expect(screen().getByText('It is in force now.')).toBeVisible();
  await press('Escape');
  await expect(choose).toBeFocused();
  const row = screen().getByRole('row', { name: /Regulation F and the FDCPA/ });
  await expect(row.getByText('2099.1.1')).toBeVisible();
  await expect(row.getByText('imported here', { exact: false })).toBeVisible();

  await press('Escape');
  await expect(code()).toBeFocused();
  await expect(gate()).toContainText('Not now');
  expect(kept.complaints).toEqual([]);
});

test('a contact made against a rule is looked at, taken along as evidence and opened at the desk; the client is told about', async () => {
  await press('Enter');
  await expect(callButton()).toBeFocused();
  await setPin();
  await goToPart('Packs in force');
  await press('Tab');
  await choosePack(await untilTen());
  await tabTo('Take effect today …');
  await press('Enter');
  await agree('counsel read it');
  await press('Escape', 'Escape');
  await expect(gate()).toContainText('Not now');

  await press('Alt+c');
  await expect(code()).toBeFocused();
  await type('na');
  await press('Enter', 'Control+Enter');
  await expect(kept.page.getByLabel('Why it was made all the same')).toBeFocused();
  await type('she had asked for this hour');
  await press('Control+Enter');
  await expect(kept.page.getByRole('button', { name: /^Compliance 1 open/ })).toBeVisible();

  await goToPart('Incidents');
  await expect(screen().getByRole('button', { name: /Ada Whitfield/ })).toBeVisible();
  await press('Tab');
  await expect(screen().getByRole('button', { name: /Ada Whitfield/ })).toBeFocused();
  await press('Enter');
  const table = screen().getByRole('table', { name: 'Decisions, newest first' });
  await expect(table.getByText('Made against a rule')).toBeVisible();
  await expect(table.getByText(/Contact is allowed from .* to 10:00/)).toBeVisible();
  await expect(table.getByText('12 CFR 1006.6(b)(1)', { exact: false }).first()).toBeVisible();
  await expect(table.getByText('Reason: she had asked for this hour')).toBeVisible();

  const file = path.join(outDir, 'evidence.json');
  await chooseSave(kept.app, file);
  await tabTo('Save as JSON …');
  await press('Enter');
  await expect(screen().getByText('evidence.json: 1 decision')).toBeVisible({ timeout: 30_000 });
  const [named, computed] = await canonicalHash(file);
  expect(computed).toBe(named);
  const ofFile = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  await expect(screen().getByLabel(`SHA-256 ${ofFile}`)).toHaveCount(1);

  await press('Escape');
  await expect(screen().getByRole('button', { name: /Ada Whitfield/ })).toBeFocused();
  await press('Enter');
  await expect(screen().getByRole('button', { name: 'Open at the desk' })).toBeFocused();
  await press('Enter');
  await expect(callButton()).toBeFocused();
  await expect(gate()).toContainText(COVERAGE_WORDS['reg-f-unknown']);

  await goToPart('Clients');
  await expect(
    screen().getByText('Not set: judged as the most protected case until it is.', { exact: false }),
  ).toBeVisible();
  await press('Tab', 'Enter');
  await expect(kept.page.getByRole('dialog').getByLabel('Who collects')).toBeFocused();
  await press('ArrowDown', 'Tab', 'ArrowDown', 'Tab');
  await type('Bluestem Recovery Group');
  await agree('agreement of June', 2);
  const client = screen().getByRole('row', { name: /Mercy Hospital/ });
  await expect(client.getByText('A third party: for the creditor')).toBeVisible();
  await expect(client.getByText('In default')).toBeVisible();
  await expect(client.getByText('Bluestem Recovery Group')).toBeVisible();
  await expect(client.getByRole('button')).toBeFocused();
  await press('Escape');
  await expect(gate()).toContainText(COVERAGE_WORDS['reg-f']);
  expect(kept.complaints).toEqual([]);
});

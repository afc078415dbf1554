import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, openKept } from '#test/support/kept-window';
import { startOnTuesday } from '#test/support/office-hours';
import { smallProfile } from '#test/support/placement-file';

/** The gate through the real window, by keyboard alone: what may not be done cannot be begun, and what is done carries its decision. */
test.describe.configure({ timeout: 180_000 });

const PIN = '135790';

let dataDir = '';
let kept: KeptWindow;
let putClockBack = (): void => undefined;

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`gate-${info.workerIndex}`);
});

test.afterEach(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

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

/** Opens the window on one consumer in Ohio at a quarter past an hour (UTC) of a Tuesday. */
async function openAt(hourUtc: number): Promise<void> {
  putClockBack = startOnTuesday(hourUtc);
  const [file, profile] = [path.join(dataDir, 'placement.csv'), path.join(dataDir, 'profile.json')];
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
  await kept.page.keyboard.press('Enter');
  await expect(gate().getByText(/May call now|Warning|Not now|May not call/)).toBeVisible();
}

const gate = () => kept.page.getByRole('region', { name: 'May this account be contacted now' });
const code = () => kept.page.getByRole('combobox', { name: 'Outcome code' });
const bar = () => kept.page.getByRole('region', { name: 'Call', exact: true });
const callButton = () => kept.page.locator('[data-command="call.begin"]');
const script = () => kept.page.getByRole('region', { name: 'Script' });
const note = () => kept.page.getByRole('textbox', { name: 'Note', exact: true }).first();
const dialog = () => kept.page.getByRole('dialog');
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => kept.page.keyboard.press(key)), Promise.resolve());
const type = (text: string) => kept.page.keyboard.type(text);

type Api = {
  readonly desk: { readonly status: (input: object) => Promise<{ readonly value: { readonly events: number } }> };
  readonly rules: {
    readonly setSupervisorPin: (input: object) => Promise<{ readonly ok: boolean }>;
    readonly decisions: (input: object) => Promise<{ readonly value: readonly Decision[] }>;
  };
};
type Decision = {
  readonly eventId: string;
  readonly on: string;
  readonly standing: string;
  readonly reason: string | null;
  readonly override: { readonly reason: string; readonly evidence: string } | null;
};

async function events(): Promise<number> {
  return kept.page.evaluate(
    async () => (await (window as unknown as { workstation: Api }).workstation.desk.status({})).value.events,
  );
}

async function decisions(): Promise<readonly Decision[]> {
  const accountId = (await onlyAccount()) ?? '';
  return kept.page.evaluate(
    async (id) =>
      (await (window as unknown as { workstation: Api }).workstation.rules.decisions({ accountId: id })).value,
    accountId,
  );
}

/** The one account of the desk: the queue still knows it when it is worked. */
async function onlyAccount(): Promise<string | null> {
  return kept.page.evaluate(async () => {
    const { workstation } = window as unknown as {
      workstation: { queue: { page: (input: object) => Promise<{ value: { columns: { accountId: string[] } } }> } };
    };
    const reply = await workstation.queue.page({ view: 'all', offset: 0, limit: 1 });
    return reply.value.columns.accountId[0] ?? null;
  });
}

test('a call at night cannot be begun and says why; a supervisor lets it through, and the contact carries the decision', async () => {
  await openAt(6);
  const isSet = await kept.page.evaluate(
    (pin) => (window as unknown as { workstation: Api }).workstation.rules.setSupervisorPin({ current: null, pin }),
    PIN,
  );
  expect(isSet).toMatchObject({ ok: true });
  await expect(gate()).toContainText('Not now');
  await expect(gate()).toContainText('Contact is allowed from');
  await expect(bar()).toContainText('No call now');
  const before = await events();
  await press('Alt+d');
  await expect(dialog()).toContainText('12 CFR 1006.6(b)(1)');
  await expect(dialog()).toContainText('US-REGF-TIME-0821');
  await expect(dialog()).toContainText('Nothing blocks it from');
  await expect(dialog().getByRole('button', { name: /^Begin/ })).toHaveCount(0);
  expect(await events()).toBe(before);
  await press('Escape');
  await expect(callButton()).toBeFocused();

  await press('Alt+w', 'Tab', 'Tab', 'Enter');
  await expect(kept.page.getByLabel('Supervisor PIN')).toBeFocused();
  await type('000000');
  await press('Tab');
  await type('she asked for a call before her shift');
  await press('Tab');
  await type('voicemail of Monday');
  await press('Enter');
  await expect(dialog()).toContainText('The PIN is not right');
  // The wrong one is marked: typing replaces it.
  await expect(kept.page.getByLabel('Supervisor PIN')).toBeFocused();
  await type(PIN);
  await press('Enter');
  await expect(bar()).toContainText('On a call');
  await expect(bar()).toContainText('(614) 555-0142');
  await expect(gate()).toContainText('let through by a supervisor');
  await expect(script()).toBeFocused();
  await press('Alt+c');
  await expect(code()).toBeFocused();
  await type('na');
  await press('Enter', 'Control+Enter');
  await expect(bar().getByText('On a call')).toHaveCount(0);
  const [judged, ...others] = await decisions();
  expect(judged).toMatchObject({
    on: 'begin',
    standing: 'overridden',
    override: { reason: 'she asked for a call before her shift', evidence: 'voicemail of Monday' },
  });
  expect(others, 'the contact was not judged again: it carries the decision').toEqual([]);
  expect(JSON.stringify(await decisions())).not.toContain(PIN);
  expect(kept.complaints).toEqual([]);
});

test('no answer takes three presses, a second call asks for a reason, and an attorney turns the gate', async () => {
  await openAt(16);
  await expect(gate()).toContainText('May call now');
  await expect(gate()).toContainText('0 of 7 calls in 7 days');
  // One key to begin, one digit of the script, one chord to save.
  await press('F8');
  await expect(bar()).toContainText('On a call');
  await expect(bar()).toContainText('(614) 555-0142');
  await expect(script()).toBeFocused();
  await press('2');
  await expect(note()).toBeFocused();
  await expect(code()).toHaveValue('NA');
  await press('Control+Enter');
  await expect(gate()).toContainText('1 of 7 calls in 7 days');
  expect(await decisions()).toMatchObject([{ on: 'begin', standing: 'begun' }]);

  await expect(gate()).toContainText('Warning');
  await press('Alt+d');
  await expect(dialog()).toContainText('The last call was less than 5 minutes ago.');
  await press('Enter');
  await expect(dialog()).toContainText('Say why');
  await type('cut off at once');
  await press('Enter');
  await expect(bar()).toContainText('On a call');
  expect((await decisions()).at(-1)).toMatchObject({ standing: 'begun', reason: 'cut off at once' });

  await press('Alt+r');
  await type('att');
  await press('Enter');
  await type('Smith & Jones');
  await press('Tab');
  await type('(614) 555-0199');
  await press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(gate()).toContainText('call Smith & Jones, (614) 555-0199, not the consumer.');
  await expect(script()).toBeFocused();
  // The call was begun before the attorney was known, and is logged as what it was.
  await press('Alt+c');
  await expect(code()).toBeFocused();
  await type('ref');
  await press('Enter', 'Control+Enter');
  await expect(bar()).toContainText('No call now');
  await expect(callButton()).toBeFocused();
  await expect(gate()).toContainText('May not call');
  await expect(gate()).toContainText('An attorney is on file for this debt');
  await press('Alt+d');
  await expect(dialog()).toContainText('12 CFR 1006.6(b)(2)');
  await press('Escape');

  // A call that was made all the same is recorded, with the reason that was given for it.
  await expect(callButton()).toBeFocused();
  await press('Alt+c');
  await expect(code()).toBeFocused();
  await type('na');
  await press('Enter', 'Control+Enter');
  const why = kept.page.getByLabel('Why it was made all the same');
  await expect(why).toBeFocused();
  await type('dialled before I read it');
  await press('Control+Enter');
  await expect
    .poll(async () => (await decisions()).at(-1))
    .toMatchObject({ on: 'contact', reason: 'dialled before I read it' });
  expect(kept.complaints).toEqual([]);
});

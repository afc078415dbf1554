import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Locator, type Page, expect } from '@playwright/test';
import type { ColumnParser, ImportField, MappingProfile } from '#shared/contract/import';
import { keptJson } from './kept-process';
import { type KeptWindow, openKept } from './kept-window';

const TEXT: ColumnParser = { kind: 'text' };
const ID: ColumnParser = { kind: 'text-id' };
const DATE: ColumnParser = { kind: 'date', pattern: 'yyyy-MM-dd' };
const MONEY: ColumnParser = { kind: 'money', decimal: '.' };

const COLUMNS: readonly (readonly [string, ImportField, ColumnParser])[] = [
  ['Account', 'account-id', ID],
  ['First', 'first-name', TEXT],
  ['Last', 'last-name', TEXT],
  ['Born', 'born-on', DATE],
  ['Mobile', 'phone', TEXT],
  ['Street', 'address-line', TEXT],
  ['City', 'city', TEXT],
  ['State', 'state', TEXT],
  ['ZIP', 'zip', TEXT],
  ['Invoice', 'debt-id', ID],
  ['Invoice date', 'dated-on', DATE],
  ['Due date', 'due-on', DATE],
  ['Amount', 'original-amount', MONEY],
];

const PROFILE: MappingProfile = {
  profileVersion: 1,
  id: 'walk',
  name: 'Walk placement',
  clientId: 'mercy',
  clientName: 'Mercy Hospital',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'medical',
  format: null,
  columns: COLUMNS.map(([header, field, parser]) => ({ header, field, parser })),
};

const PEOPLE = [
  'Ada Whitfield',
  'Bruno Castellanos',
  'Clementine Osei',
  'Dmitri Voss',
  'Estrella Quiroga',
  'Fergus Adeyemi',
  'Greta Lindqvist',
  'Hollis Barrow',
  'Imani Fairweather',
  'Jonas Thackeray',
  'Kestrel Amado',
  'Leopold Nakagawa',
];

/** The people of the walk placement from the one that owes most: the order of the queue. */
export const WALK_PEOPLE: readonly string[] = PEOPLE;

/** A dozen people in Ohio with a phone, an address and a medical debt each, the first owing most. */
function walkPlacement(): string {
  const lines = PEOPLE.map((name, at) => {
    const [first = '', last = ''] = name.split(' ');
    const no = String(at + 1).padStart(2, '0');
    const place = `${at + 1} Elm Street,Dayton,OH,45402`;
    return `00000${no},${first},${last},19${70 + at}-04-05,937-555-01${no},${place},INV-${no},2026-01-01,2026-02-01,${9_000 - at * 500}.10`;
  });
  return `${[COLUMNS.map(([header]) => header).join(','), ...lines].join('\r\n')}\r\n`;
}

/** Fills a fresh folder with the walk placement. */
export async function makeWalkDesk(dataDir: string, args: readonly string[] = []): Promise<void> {
  const [file, profile] = [path.join(dataDir, 'walk.csv'), path.join(dataDir, 'walk-profile.json')];
  await writeFile(file, walkPlacement());
  await writeFile(profile, JSON.stringify(PROFILE));
  await keptJson(['import', file, '--profile', profile, '--as-of', '2026-02-20', ...args], { dataDir });
}

/** Opens the window on a prepared folder and waits until its queue has the focus. */
export async function openDesk(dataDir: string, args: readonly string[] = []): Promise<KeptWindow> {
  const kept = await openKept(dataDir, args);
  await expect(parts(kept.page).queue).toBeFocused({ timeout: 60_000 });
  return kept;
}

export type Parts = Readonly<
  Record<
    'queue' | 'account' | 'accountName' | 'callButton' | 'script' | 'code' | 'note' | 'history' | 'dialog',
    Locator
  >
>;

/** The parts of the desk as a person names them. `callButton` and `script` are there while the focus is on them, or in them. */
export function parts(page: Page): Parts {
  const account = page.getByRole('region', { name: 'Account', exact: true });
  return {
    queue: page.getByRole('grid', { name: 'Accounts in the queue' }),
    account,
    accountName: account.getByRole('heading').first(),
    callButton: page.locator('[data-command="call.begin"]:focus'),
    script: page.locator('[data-pane="script"]:focus, [data-pane="script"] :focus'),
    code: page.getByRole('combobox', { name: 'Outcome code' }),
    note: page.getByRole('textbox', { name: 'Note', exact: true }).first(),
    history: page.getByRole('region', { name: 'Contact history' }),
    dialog: page.getByRole('dialog'),
  };
}

type Entry = { readonly kind: string; readonly notes?: readonly { readonly text: string }[] };
type Line = { readonly entry?: Entry; readonly entries?: readonly Entry[] };
type Api = {
  readonly desk: { readonly status: (input: object) => Promise<{ readonly value: { readonly events: number } }> };
  readonly queue: {
    readonly search: (input: object) => Promise<{
      readonly value: { readonly hits: readonly { readonly accountId: string }[] };
    }>;
  };
  readonly account: {
    readonly history: (input: object) => Promise<{ readonly value: { readonly lines: readonly Line[] } }>;
  };
};

/** How many events the record of the desk holds, asked as the window asks. */
export async function eventsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { workstation } = window as unknown as { workstation: Api };
    return (await workstation.desk.status({})).value.events;
  });
}

/** The entries of the account that is found by these words, newest first, as the record keeps them. */
export async function entriesOf(page: Page, account: string): Promise<readonly Entry[]> {
  return page.evaluate(async (text) => {
    const { workstation } = window as unknown as { workstation: Api };
    const { value } = await workstation.queue.search({ text, limit: 1 });
    const accountId = value.hits[0]?.accountId;
    if (accountId === undefined) throw new Error(`no account is found by ${text}`);
    const filter = { chips: [], actorId: null, partyId: null, from: null, to: null, words: [] };
    const { lines } = (await workstation.account.history({ accountId, filter, offset: 0, limit: 100 })).value;
    return lines.flatMap(({ entry, entries = [] }) => (entry === undefined ? entries : [entry]));
  }, account);
}

/** The words of the newest entry that has some. */
export async function newestWords(page: Page, account: string): Promise<string> {
  return (await entriesOf(page, account)).flatMap(({ notes }) => notes ?? []).map(({ text }) => text)[0] ?? '';
}

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Host } from './host';
import { keptJson } from './kept-json';
import { inRoot } from './paths';
import { takeScreenshots } from './screenshots';

/** What the tour reads of the app's answers. */
type Stats = {
  readonly accounts: number;
  readonly openDebts: number;
  readonly openBalanceMinor: number | null;
  readonly contacts: number;
};
type Queue = {
  readonly rows: readonly { readonly name: string; readonly scoreParts: readonly { readonly code: string }[] }[];
};
type Timeline = { readonly total: number };
type Recorded = { readonly seq: number };
type Verify = { readonly journal: { readonly events: number } };

function dollars(minor: number | null): string {
  return minor === null ? 'an open balance in several currencies' : `$${(minor / 100).toLocaleString('en-US')}`;
}

/**
 * The main job of a collector once, without a window: on the demonstration portfolio, in a data folder of its own that no real
 * start ever uses. Says in a few lines what was done and where the pictures lie.
 */
export async function tour(host: Host, say: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kept-demonstration-'));
  const place = ['--demo', '--data-dir', dataDir];
  const stats = await keptJson<Stats>(host, ['stats', ...place]);
  const owed = dollars(stats.openBalanceMinor);
  say(
    `1. portfolio: ${stats.accounts} accounts, ${stats.openDebts} open debts, ${owed}, ${stats.contacts} contacts before`,
  );
  const { accountId } = await keptJson<{ readonly accountId: string }>(host, ['next', ...place]);
  const first = (await keptJson<Queue>(host, ['queue', '--limit', '1', ...place])).rows[0];
  const why = first?.scoreParts.map((part) => part.code).slice(0, 3) ?? [];
  say(`2. next account: ${first?.name ?? accountId}, because of ${why.join(', ')}`);
  const before = await keptJson<Timeline>(host, ['timeline', accountId, ...place]);
  const contact = { accountId, disposition: 'REF', note: 'Heard us out, will think about it.' };
  const recorded = await keptJson<Recorded>(host, ['log-contact', ...place], contact);
  say(`3. logged a contact: in the journal and in the store as entry ${recorded.seq}`);
  const after = await keptJson<Timeline>(host, ['timeline', accountId, ...place]);
  say(`4. its history, after a new start: ${before.total} entries before, ${after.total} now`);
  const verified = await keptJson<Verify>(host, ['verify', ...place]);
  // A record that is not clean ends the command with another exit code, and the tour with it.
  say(`5. verified: ${verified.journal.events} entries; chain, kept files, store and projections agree`);
  const shots = await takeScreenshots(host, place, inRoot('dist/screenshots'));
  say(`6. pictures of the window: ${shots.map((file) => path.relative(process.cwd(), file)).join(', ')}`);
  say(`   the folder it worked in: ${dataDir}`);
}

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Host } from './host';
import { keptAnswers } from './kept-answers';
import { keptJson } from './kept-json';
import { inRoot } from './paths';
import { takeScreenshots } from './screenshots';
import { ToolError } from './tool-error';
import { type Begun, type Gate, begunWords, gateWords, mayBeCalled, phoneToCall } from './tour-words';

/** What the tour reads of the app's answers. */
type Stats = {
  readonly accounts: number;
  readonly openDebts: number;
  readonly openBalanceMinor: number | null;
  readonly contacts: number;
};
type Queue = {
  readonly rows: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly scoreParts: readonly { readonly code: string }[];
  }[];
};
type Timeline = { readonly total: number };
type Recorded = { readonly seq: number };
type Verify = { readonly journal: { readonly events: number } };

/** Accounts of which the tour tells what the rules say. */
const LOOKED_AT = 5;

function dollars(minor: number | null): string {
  return minor === null ? 'an open balance in several currencies' : `$${(minor / 100).toLocaleString('en-US')}`;
}

/**
 * What is logged after a wish to call. Whoever was not called has called: nobody began that, so no rule is asked and the record shows
 * no incident, at whatever hour the tour is taken.
 */
function contactAfter(accountId: string, gate: Gate, { standing, judgedId }: Begun): object {
  const contact = { accountId, disposition: 'REF', note: 'Heard us out, will think about it.' };
  return standing === 'refused'
    ? { ...contact, channel: 'call-in' }
    : { ...contact, channel: 'call-out', contactPointId: phoneToCall(gate), judgedId };
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
  const next = await keptJson<{ readonly accountId: string | null }>(host, ['next', ...place]);
  const { rows } = await keptJson<Queue>(host, ['queue', '--limit', String(LOOKED_AT), ...place]);
  const first = rows.find((row) => row.accountId === next.accountId) ?? rows[0];
  if (first === undefined) throw new ToolError('the demonstration portfolio has nothing to work');
  const { accountId } = first;
  const why = first.scoreParts.map((part) => part.code).slice(0, 3);
  say(`2. next account: ${first.name}, because of ${why.join(', ')}`);
  const others = rows.filter((row) => row.accountId !== accountId);
  const gateOf = (id: string) => ({ command: 'rules', args: ['gate', id] });
  const [gate, begun, ...more] = (await keptAnswers(host, place, [
    gateOf(accountId),
    { command: 'begin-contact', input: { accountId } },
    ...others.map((row) => gateOf(row.accountId)),
  ])) as readonly [Gate, Begun, ...Gate[]];
  say(`3. the rules of it: ${gateWords(gate)}`);
  const blocked = more.find((each) => !mayBeCalled(each));
  const free = [gate, ...more].filter(mayBeCalled).length;
  const another = blocked === undefined ? '' : `; of one that may not: ${gateWords(blocked)}`;
  say(`   of the first ${more.length + 1} accounts of the queue ${free} may be called now${another}`);
  say(`4. asked to begin that call: ${begunWords(begun)}`);
  const before = await keptJson<Timeline>(host, ['timeline', accountId, ...place]);
  const contact = contactAfter(accountId, gate, begun);
  const recorded = await keptJson<Recorded>(host, ['log-contact', ...place], contact);
  const who = begun.standing === 'refused' ? 'the consumer called us instead; ' : '';
  say(`5. ${who}logged a contact: in the journal and in the store as entry ${recorded.seq}`);
  const after = await keptJson<Timeline>(host, ['timeline', accountId, ...place]);
  say(`6. its history, after a new start: ${before.total} entries before, ${after.total} now`);
  const verified = await keptJson<Verify>(host, ['verify', ...place]);
  // A record that is not clean ends the command with another exit code, and the tour with it.
  say(`7. verified: ${verified.journal.events} entries; chain, kept files, store and projections agree`);
  const shots = await takeScreenshots(host, place, inRoot('dist/screenshots'));
  say(`8. pictures of the window: ${shots.map((file) => path.relative(process.cwd(), file)).join(', ')}`);
  say(`   the folder it worked in: ${dataDir}`);
}

import { expect, test } from '@playwright/test';
import type { z } from 'zod';
import type { CLI_OUTPUTS } from '#shared/contract/cli';
import { startAt } from '#test/support/fixed-clock';
import { freshDataDir, keptJson, removeDataDir, runKept } from '#test/support/kept-process';
import { WALK_PEOPLE, makeWalkDesk } from '#test/support/walk-desk';

/** The queue by the command line: the same questions as in the window. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

type Queue = z.infer<(typeof CLI_OUTPUTS)['queue']>;
type Search = z.infer<(typeof CLI_OUTPUTS)['search']>;

let dataDir = '';
let putClockBack = (): void => undefined;

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('queue-cli');
  await makeWalkDesk(dataDir);
});

test.afterAll(async () => {
  await removeDataDir(dataDir);
  putClockBack();
});

const queue = (...options: readonly string[]) => keptJson<Queue>(['queue', ...options], { dataDir });

test('is filtered and sorted by options, and refuses what it does not know', async () => {
  const sorted = await queue('--sort', 'balance:asc', '--balance-from', '500000');
  expect(sorted.total).toBe(9);
  expect(sorted.rows.map(({ name }) => name)).toEqual(WALK_PEOPLE.slice(0, 9).toReversed());
  expect((await queue('--text', 'quiroga')).rows).toMatchObject([{ name: 'Estrella Quiroga' }]);
  expect((await queue('--status', 'held', 'disputed')).total).toBe(0);
  for (const options of [
    ['--sort', 'luck'],
    ['--status', 'rich'],
    ['--view', 'mine'],
  ]) {
    const refused = await runKept(['queue', ...options, '--json'], { dataDir });
    expect(refused.exit).toBe(2);
  }
});

test('is searched, skipped and planned in, and says what was worked', async () => {
  const { hits } = await keptJson<Search>(['search', '937', '555-0104'], { dataDir });
  expect(hits).toMatchObject([{ name: 'Dmitri Voss', matched: { kind: 'phone', text: '+19375550104' } }]);
  const accountId = hits[0]?.accountId;
  const skip = { accountId, reason: 'needs-document', until: null };
  await keptJson(['skip-account'], { dataDir, input: JSON.stringify(skip) });
  expect((await queue()).total).toBe(11);
  expect((await queue('--view', 'skipped')).rows).toMatchObject([
    { name: 'Dmitri Voss', skippedUntil: expect.stringContaining('T') },
  ]);
  const step = { kind: 'follow-up', at: '2099-01-01T00:00:00.000Z', text: null };
  const tooFar = await runKept(['plan-follow-up', '--json'], {
    dataDir,
    input: JSON.stringify({ accountId, nextStep: step }),
  });
  expect(tooFar.exit).toBe(3);
  expect(await keptJson(['worked'], { dataDir })).toEqual({ accounts: 0, contacts: 0, rightParty: 0 });
});

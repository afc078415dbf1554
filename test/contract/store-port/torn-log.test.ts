import { cpSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreOpenOutcome, StoreOpenReport } from '#shared/contract/store';
import type { ErrorCode } from '#shared/kernel/error-codes';
import { CodedError, unwrap } from '#shared/kernel/result';
import { NO_CHROMIUM, findChromium } from '../../host/find-chromium';
import { type StoreBrowser, StoreSite, freshFolder } from './chromium-stores';
import { Desk } from './desk';
import { accountIdOf, batch, placements } from './placements';

/** Bytes of the last write that a power cut or a killed browser may leave out. */
const CUTS = [3, 40, 200];
const SQLITE = '--enable-features=IdbSqliteBackingStore';

/** A database of its own in the profile: LevelDB and SQLite keep a folder for each site. */
type Site = { readonly name: string; readonly wasUnclean: boolean; readonly cut: number };

function databasesOf(profile: string): string {
  return path.join(profile, 'Default', 'IndexedDB');
}

function cutEnd(profile: string, site: Site, isTorn: (name: string) => boolean): void {
  const files = readdirSync(databasesOf(profile), { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.includes(`_${site.name}.localhost_`) && isTorn(file));
  for (const file of files) truncateSync(file, Math.max(0, readFileSync(file).byteLength - site.cut));
}

async function firstDay(browser: StoreBrowser, site: Site): Promise<Desk> {
  const desk = new Desk((await browser.store(site.name)).port);
  expect(await desk.open()).toMatchObject({ outcome: 'created' });
  await desk.import(batch(1), placements(30));
  await desk.contact(accountIdOf('A000001'), 'NA');
  await desk.contact(accountIdOf('A000002'), 'NA');
  unwrap(await desk.store.close({}));
  return desk;
}

/** Opens, catches up with the journal as main does, logs one contact more, closes. */
async function nextDay(browser: StoreBrowser, site: Site, before: Desk): Promise<StoreOpenReport> {
  const desk = new Desk((await browser.store(site.name)).port, before.journal);
  const expected = { databaseId: 'database-1', head: before.journal.head };
  const report = await desk.open({ expected, newDatabaseId: 'database-2', wasUnclean: site.wasUnclean });
  if (report.outcome !== 'opened') return report;
  unwrap(await desk.store.apply({ events: desk.journal.events.slice(report.head.seq) }));
  await desk.contact(accountIdOf('A000009'), 'NA');
  expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
  unwrap(await desk.store.close({}));
  return report;
}

type Recipe = {
  readonly switches: readonly string[];
  readonly sites: readonly Site[];
  /** Files as they lie there while the browser runs are put back after it has ended, as if it had been killed. */
  readonly isKilled: boolean;
  readonly isTorn: (file: string) => boolean;
};

/** How a day began, or the code of what it failed with. */
type Outcome = Partial<Omit<StoreOpenReport, 'outcome'>> & { readonly outcome: StoreOpenOutcome | ErrorCode };

/** The outcomes of the second and the third day, by site. */
type Days = readonly [ReadonlyMap<string, Outcome>, ReadonlyMap<string, Outcome>];

function codeOf(failure: unknown): Outcome {
  if (failure instanceof CodedError) return { outcome: failure.error.code };
  throw failure;
}

async function threeDays(server: StoreSite, { switches, sites, isKilled, isTorn }: Recipe): Promise<Days> {
  const profile = freshFolder();
  const aside = freshFolder();
  const desks = new Map<string, Desk>();
  const days = [new Map<string, Outcome>(), new Map<string, Outcome>()] as const;
  const first = await server.browser(profile, switches);
  for (const site of sites) desks.set(site.name, await firstDay(first, site));
  if (isKilled) cpSync(databasesOf(profile), aside, { recursive: true });
  await first.close();
  if (isKilled) cpSync(aside, databasesOf(profile), { recursive: true });
  for (const site of sites) cutEnd(profile, site, isTorn);
  for (const reports of days) {
    const browser = await server.browser(profile, switches);
    for (const site of sites) {
      const desk = desks.get(site.name);
      if (desk !== undefined) reports.set(site.name, await nextDay(browser, site, desk).catch(codeOf));
    }
    await browser.close();
  }
  for (const folder of [profile, aside]) rmSync(folder, { recursive: true, force: true });
  return days;
}

describe.skipIf(findChromium() === null)(`a torn database (${findChromium() ?? NO_CHROMIUM})`, () => {
  let server: StoreSite;
  beforeAll(async () => {
    server = await StoreSite.start();
  });
  afterAll(() => server.stop());

  describe('on LevelDB', () => {
    let days: Days;
    beforeAll(async () => {
      const sites = CUTS.flatMap((cut): Site[] => [
        { name: `silent-${cut}`, cut, wasUnclean: false },
        { name: `told-${cut}`, cut, wasUnclean: true },
      ]);
      days = await threeDays(server, { switches: [], sites, isKilled: false, isTorn: (file) => file.endsWith('.log') });
    }, 120_000);

    it.each(CUTS)('says that the browser lost everything after %i bytes were missing and nobody knew', (cut) => {
      const [second, third] = days;
      expect(second.get(`silent-${cut}`)).toMatchObject({ outcome: 'opened' });
      expect(third.get(`silent-${cut}`)).toMatchObject({ outcome: 'reset', dataLoss: 'total', accounts: 0 });
    });

    it.each(CUTS)('loses nothing after %i bytes were missing and it was told of the unclean end', (cut) => {
      const [second, third] = days;
      expect(second.get(`told-${cut}`)).toMatchObject({ outcome: 'opened', accounts: 30 });
      expect(third.get(`told-${cut}`)).toMatchObject({ outcome: 'opened', accounts: 30, head: { seq: 4 } });
    });
  });

  describe('on SQLite', () => {
    let days: Days;
    beforeAll(async () => {
      const sites = CUTS.map((cut): Site => ({ name: `silent-${cut}`, cut, wasUnclean: false }));
      const isTorn = (file: string) => file.endsWith('-wal');
      days = await threeDays(server, { switches: [SQLITE], sites, isKilled: true, isTorn });
    }, 120_000);

    it.each(CUTS)('goes on from the last whole transaction after %i bytes were missing', (cut) => {
      const [second, third] = days;
      expect(second.get(`silent-${cut}`)).toMatchObject({ outcome: 'opened', accounts: 30 });
      expect(third.get(`silent-${cut}`)).toMatchObject({ outcome: 'opened', accounts: 30, head: { seq: 4 } });
    });
  });

  describe('on SQLite, the file itself', () => {
    it('is never taken for a first start, nor for whole', async () => {
      const sites = [200, 60_000].map((cut): Site => ({ name: `short-${cut}`, cut, wasUnclean: false }));
      const isTorn = (file: string) => path.extname(file) === '' && !file.endsWith('-wal');
      for (const day of await threeDays(server, { switches: [SQLITE], sites, isKilled: false, isTorn })) {
        for (const { name } of sites) expect(day.get(name)?.outcome).toMatch(/^(unreadable|reset|STORE_CORRUPT)$/);
      }
    }, 60_000);
  });
});

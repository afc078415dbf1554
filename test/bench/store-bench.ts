import { type BrowserContext, chromium } from '@playwright/test';
import { ToolError } from '#build/scripts/tool-error';
import { NO_CHROMIUM, findChromium } from '../host/find-chromium';
import { freshFolder, removeFolder } from './folders';
import { type BenchOptions, OPERATIONS } from './options';
import { type PageCalls, inFreshPage } from './page-calls';
import type { Both, Worked } from './page/page';
import type { Portfolio } from './portfolio/history';
import { startSite } from './site';
import type { Comparison, Counted } from './timings';

export type StoreFigures = { readonly browser: string; readonly debts: number; readonly rows: readonly Comparison[] };

type Bench = {
  readonly options: BenchOptions;
  readonly say: (text: string) => void;
  readonly inPage: <T>(work: (calls: PageCalls) => Promise<T>) => Promise<T>;
};

const PIECES = 10;
/** Pieces are made of whole batches. */
const BATCH = 2_000;

function comparison(what: string, both: readonly Both[], counted: readonly Counted[] = []): Comparison {
  return { what, keptMs: both.map(({ kept }) => kept), plainMs: both.map(({ plain }) => plain), counted };
}

async function imports({ options, say, inPage }: Bench): Promise<readonly Both[]> {
  const took: Both[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    say(`store: import ${round + 1} of ${options.rounds}`);
    took.push(await inPage((page) => page.importRound(`portfolio-${round}`, options.accounts, round)));
  }
  return took;
}

/** The rate falls with what is there already: told piece by piece on the way, in the findings as one. */
async function history({ say, inPage }: Bench, database: string, portfolio: Portfolio): Promise<Both> {
  const sum = { kept: 0, plain: 0 };
  await inPage(async (page) => {
    await page.open(database);
    const piece = Math.ceil(portfolio.events / PIECES / BATCH) * BATCH;
    for (let from = 0; from < portfolio.events; from += piece) {
      const to = Math.min(from + piece, portfolio.events);
      const { kept, plain } = await page.history(portfolio, from, to);
      sum.kept += kept;
      sum.plain += plain;
      const rate = (ms: number): number => Math.round(((to - from) * 1_000) / ms);
      say(`store: history, ${to} of ${portfolio.events} contacts; Kept ${rate(kept)}/s, plain Dexie ${rate(plain)}/s`);
    }
    await page.close();
  });
  return sum;
}

async function shifts(
  { options, say, inPage }: Bench,
  database: string,
  portfolio: Portfolio,
): Promise<readonly Worked[]> {
  const worked: Worked[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    say(`store: piece of a shift ${round + 1} of ${options.rounds}`);
    worked.push(await inPage((page) => page.workRound(database, portfolio, round, OPERATIONS)));
  }
  return worked;
}

async function measured(bench: Bench): Promise<Omit<StoreFigures, 'browser'>> {
  const { accounts, events, rounds } = bench.options;
  const portfolio: Portfolio = { accounts, events };
  const database = `portfolio-${rounds - 1}`;
  const debts = await bench.inPage((page) => page.debtsOf(accounts));
  const imported = await imports(bench);
  const historied = await history(bench, database, portfolio);
  const worked = await shifts(bench, database, portfolio);
  const starts = worked.map(({ start }) => start);
  const all = (what: 'next' | 'openAccount' | 'save') => worked.flatMap((shift) => shift[what]);
  const counted = [
    { what: 'accounts/s', count: accounts },
    { what: 'debts/s', count: debts },
  ];
  const rows = [
    comparison('import', imported, counted),
    comparison('history, 2,000 at once', [historied], [{ what: 'events/s', count: events }]),
    comparison('start to first 50', starts),
    comparison('next account', all('next')),
    comparison('open account', all('openAccount')),
    comparison('save contact', all('save')),
  ];
  return { debts, rows };
}

async function launch(profile: string, backend: BenchOptions['backend']): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new ToolError(NO_CHROMIUM);
  const feature = backend === 'sqlite' ? '--enable-features' : '--disable-features';
  const args = [`${feature}=IdbSqliteBackingStore`];
  return chromium.launchPersistentContext(profile, { executablePath, headless: true, chromiumSandbox: false, args });
}

/** Measures the store's worker in Chromium beside plain Dexie in the same page. */
export async function benchStore(options: BenchOptions, say: (text: string) => void): Promise<StoreFigures> {
  const profile = freshFolder('profile');
  say('store: bundling its page');
  const site = await startSite();
  try {
    const context = await launch(profile, options.backend);
    try {
      const figures = await measured({ options, say, inPage: (work) => inFreshPage(context, site.url, work) });
      return { browser: context.browser()?.version() ?? 'unknown', ...figures };
    } finally {
      await context.close();
    }
  } finally {
    site.stop();
    removeFolder(profile);
  }
}

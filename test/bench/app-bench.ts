import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '#build/scripts/bundle';
import type { AccountId } from '#shared/kernel/ids';
import { type LocalDay, addDays } from '#shared/kernel/calendar';
import type { ImportReport } from '#shared/contract/import';
import type { VerifyOutput } from '#shared/contract/cli';
import { KeptBatch, testHost } from '#test/support/kept-process';
import { freshFolder, removeFolder } from './folders';
import { writeHistory } from './journal-history';
import { type BenchOptions, OPERATIONS } from './options';
import { PROFILE, writePlacement } from './portfolio/placement-file';
import { DAYS_WORKED, MS_PER_DAY } from './portfolio/shift';
import { type Memory, memoryOf } from './processes';
import type { Measure } from './timings';

export type AppFigures = {
  readonly host: string;
  readonly rows: readonly Measure[];
  readonly memory: readonly Memory[];
  /** Size of the placement file in bytes. */
  readonly fileBytes: number;
};

type Next = { readonly accountId: AccountId | null };

async function elapsed<T>(work: () => Promise<T>): Promise<readonly [ms: number, value: T]> {
  const from = performance.now();
  const value = await work();
  return [performance.now() - from, value];
}

/** One measured life of the app in one set of folders. */
class AppBench {
  readonly #options: BenchOptions;
  readonly #say: (text: string) => void;
  readonly #folder = freshFolder('app');
  readonly #nowMs = Date.now();
  readonly #placedOn: LocalDay;
  readonly #measures = new Map<string, { ms: number[]; counted: Measure['counted'] }>();
  readonly #memory: Memory[] = [];

  constructor(options: BenchOptions, say: (text: string) => void) {
    this.#options = options;
    this.#say = say;
    const today = new Date(this.#nowMs).toISOString().slice(0, 10) as LocalDay;
    this.#placedOn = addDays(today, -DAYS_WORKED);
  }

  async run(): Promise<AppFigures> {
    const { rounds } = this.#options;
    const { line } = await testHost();
    const file = path.join(this.#folder, 'placement.csv');
    const profile = path.join(this.#folder, 'profile.json');
    await writePlacement(file, this.#options.accounts, this.#placedOn);
    writeFileSync(profile, JSON.stringify(PROFILE));
    for (let round = 0; round < rounds; round += 1) {
      this.#say(`app: import ${round + 1} of ${rounds}`);
      await this.#import(this.#dataDir(round), [file, '--profile', profile, '--as-of', this.#placedOn]);
      if (round > 0) removeFolder(this.#dataDir(round - 1));
    }
    await this.#work(this.#dataDir(rounds - 1));
    const rows = [...this.#measures].map(([what, measure]) => ({ what, ...measure }));
    return { host: line, rows, memory: this.#memory, fileBytes: statSync(file).size };
  }

  remove(): void {
    removeFolder(this.#folder);
  }

  #dataDir(round: number): string {
    return path.join(this.#folder, `data-${round}`);
  }

  /** The placement comes in so many days ago: the app's clock is set back for it. */
  async #import(dataDir: string, args: readonly string[]): Promise<void> {
    const env = { KEPT_CLOCK_OFFSET_MS: String(-DAYS_WORKED * MS_PER_DAY) };
    await this.#started('start in an empty folder', dataDir, env, async (batch) => {
      const [ms, report] = await elapsed(() => batch.ask<ImportReport>('import', undefined, args));
      const { rows, accountsNew, rowsInError } = report.counts;
      if (accountsNew !== this.#options.accounts || rowsInError !== 0)
        throw new Error(`${accountsNew} accounts came in, ${rowsInError} rows are in error`);
      this.#note('import', ms, [
        { what: 'rows/s', count: rows },
        { what: 'accounts/s', count: accountsNew },
      ]);
      await this.#remember(batch, 'app, import');
    });
  }

  /** The history comes by the journal, the store catches up with it; then a shift, and what is run over night. */
  async #work(dataDir: string): Promise<void> {
    const { accounts, events, rounds } = this.#options;
    this.#say(`app: writing ${events} contacts to the journal`);
    await writeHistory(dataDir, { accounts, events }, this.#nowMs, this.#placedOn);
    this.#say('app: the store catches up');
    const counted = [{ what: 'events/s', count: events }];
    await this.#started(
      'start, and catch up with the journal',
      dataDir,
      {},
      (batch) => this.#remember(batch, 'app, catching up'),
      counted,
    );
    for (let round = 0; round < rounds; round += 1) {
      this.#say(`app: start and piece of a shift ${round + 1} of ${rounds}`);
      await this.#started('start to first answer', dataDir, {}, async (batch) => {
        await this.#shift(batch);
        if (round === 0) await this.#remember(batch, 'app, a shift');
      });
    }
    await this.#started(null, dataDir, {}, (batch) => this.#overNight(batch, events));
  }

  async #shift(batch: KeptBatch): Promise<void> {
    for (let at = 0; at < OPERATIONS; at += 1) {
      const [nextMs, { accountId }] = await elapsed(() => batch.ask<Next>('next'));
      if (accountId === null) throw new Error('nothing to work');
      const [accountMs] = await elapsed(() => batch.ask('account', undefined, [accountId]));
      const contact = { accountId, disposition: 'NA', note: 'no answer on the second number either' };
      const [contactMs] = await elapsed(() => batch.ask('log-contact', contact));
      this.#note('next', nextMs);
      this.#note('account', accountMs);
      this.#note('log-contact, acknowledged', contactMs);
    }
  }

  async #overNight(batch: KeptBatch, events: number): Promise<void> {
    const counted = [{ what: 'events/s', count: events }];
    this.#say('app: verify');
    const [verifyMs, { isClean }] = await elapsed(() => batch.ask<VerifyOutput>('verify'));
    if (!isClean) throw new Error('verify found differences');
    this.#note('verify', verifyMs, counted);
    await this.#remember(batch, 'app, verify');
    this.#say('app: rebuild');
    const [rebuildMs, rebuilt] = await elapsed(() => batch.ask<{ accounts: number }>('rebuild'));
    if (rebuilt.accounts !== this.#options.accounts) throw new Error(`${rebuilt.accounts} accounts were rebuilt`);
    this.#note('rebuild', rebuildMs, counted);
    await this.#remember(batch, 'app, rebuild');
  }

  /** Starts the app, notes when it has first answered, and sees it end well. */
  async #started(
    what: string | null,
    dataDir: string,
    env: Readonly<Record<string, string>>,
    work: (batch: KeptBatch) => Promise<void>,
    counted: Measure['counted'] = [],
  ): Promise<void> {
    const args = ['--insecure-key-file', '--idb-backend', this.#options.backend];
    const [ms, batch] = await elapsed(async () => {
      const starting = await KeptBatch.start(dataDir, env, args);
      await starting.ask<Next>('next');
      return starting;
    });
    try {
      if (what !== null) this.#note(what, ms, counted);
      await work(batch);
    } finally {
      const exit = await batch.finish();
      if (exit !== 0) this.#say(`app: ended with ${exit}\n${batch.stderr}`);
    }
  }

  #note(what: string, ms: number, counted: Measure['counted'] = []): void {
    const known = this.#measures.get(what);
    if (known === undefined) this.#measures.set(what, { ms: [ms], counted });
    else known.ms.push(ms);
  }

  async #remember(batch: KeptBatch, when: string): Promise<void> {
    const memory = await memoryOf(batch.pid, when);
    if (memory !== null && !this.#memory.some((known) => known.when === when)) this.#memory.push(memory);
  }
}

/** Measures the app from end to end by its own command line. */
export async function benchApp(options: BenchOptions, say: (text: string) => void): Promise<AppFigures> {
  await bundle({ parts: ['main', 'preload', 'store'] });
  const app = new AppBench(options, say);
  try {
    return await app.run();
  } finally {
    app.remove();
  }
}

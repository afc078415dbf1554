import type { AppFigures } from './app-bench';
import type { CallableFigures } from './callable-bench';
import type { QueueFigures } from './queue-bench';
import type { Machine } from './machine';
import { type BenchOptions, OPERATIONS } from './options';
import type { Memory } from './processes';
import type { RulesFigures } from './rules-bench';
import type { StoreFigures } from './store-bench';
import { type Comparison, type Measure, type Spread, spreadOf } from './timings';

/** All that one run found. */
export type Findings = {
  readonly options: BenchOptions;
  readonly machine: Machine;
  readonly rules: RulesFigures | null;
  readonly callable: CallableFigures | null;
  readonly queue: QueueFigures | null;
  readonly store: StoreFigures | null;
  readonly app: AppFigures | null;
};

type Rate = { readonly what: string; readonly perSecond: number };

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  ');
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function ratesOf(counted: Measure['counted'], { median }: Spread): readonly Rate[] {
  return counted.map(({ what, count }) => ({ what, perSecond: (count * 1_000) / median }));
}

function compared({ what, keptMs, plainMs, counted }: Comparison) {
  const kept = spreadOf(keptMs);
  const plain = spreadOf(plainMs);
  const ratio = kept.median / plain.median;
  return { what, kept, plain, ratio, keptRates: ratesOf(counted, kept), plainRates: ratesOf(counted, plain) };
}

function measured({ what, ms, counted }: Measure) {
  const spread = spreadOf(ms);
  return { what, ms: spread, rates: ratesOf(counted, spread) };
}

function storeTable(figures: StoreFigures): string {
  const rows = figures.rows.map(compared).flatMap(({ what, kept, plain, ratio, keptRates, plainRates }) => {
    const n = String(kept.n);
    if (keptRates.length === 0)
      return [[`${what}, ms`, n, number(kept.median), number(plain.median), ratio.toFixed(2)]];
    return keptRates.map((rate, at) => {
      const other = plainRates[at]?.perSecond ?? 0;
      return [`${what}, ${rate.what}`, n, number(rate.perSecond), number(other), ratio.toFixed(2)];
    });
  });
  return table(['store beside plain Dexie (medians)', 'n', 'Kept', 'plain Dexie', 'time Kept / plain'], rows);
}

function appTable(figures: AppFigures): string {
  const rows = figures.rows.map(measured).map(({ what, ms, rates }) => {
    const told = rates.map((rate) => `${number(rate.perSecond)} ${rate.what}`).join(', ');
    return [what, String(ms.n), number(ms.median), number(ms.least), number(ms.most), told];
  });
  return table(['the app by its command line (ms)', 'n', 'median', 'least', 'most', 'rate'], rows);
}

function rulesTable({ rows, rules, contacts, replayed, replayMs }: RulesFigures): string {
  const head = [`judging by ${rules} rules, ${contacts} contacts before (µs)`, 'n', 'p50', 'p95', 'p99', 'came out'];
  const judged = rows.map(({ what, n, p50, p95, p99, outcome }) => [
    what,
    String(n),
    number(p50),
    number(p95),
    number(p99),
    outcome,
  ]);
  const rate = `replay: ${number((replayed * 1_000) / replayMs)} acts a second, ${replayed} acts judged again, all as they were`;
  return `${table(head, judged)}\n${rate}`;
}

function callableTable({ accounts, classes, counted, callable, rows }: CallableFigures): string {
  const head = [`who may be called, ${accounts} accounts (ms)`, 'all', 'longest slice', 'slices'];
  const told = rows.map(({ what, ms, longestMs, slices }) => [what, number(ms), number(longestMs), String(slices)]);
  return `${table(head, told)}\n${classes} kinds of phones, ${counted} accounts with contacts, ${callable} may be called; a frame is 16 ms`;
}

function queueTable({ accounts, rows }: QueueFigures): string {
  const head = [`the queue, ${accounts} accounts (ms)`, 'first', 'median after a change', 'longest slice', 'found'];
  const told = rows.map(({ what, firstMs, medianMs, longestSliceMs, found }) => [
    what,
    number(firstMs),
    number(medianMs),
    number(longestSliceMs),
    String(found),
  ]);
  return table(head, told);
}

function memoryTable(memory: readonly Memory[]): string {
  const rows = memory.map(({ when, mainMb, storeMb, othersMb }) => [when, ...[mainMb, storeMb, othersMb].map(String)]);
  return table(['most memory so far (MB)', 'main', 'store page', 'rest of the browser'], rows);
}

/** The findings for people. */
export function asText({ options, machine, rules, callable, queue, store, app }: Findings): string {
  const { accounts, events, rounds, backend } = options;
  const parts = [
    `${accounts} accounts, ${events} contacts, ${rounds} rounds, ${OPERATIONS} operations a round, ${backend}`,
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, load ${machine.loadBefore} before and ${machine.loadAfter} after, ${machine.seconds} s`,
    'Read ratios within this run; compare no times across runs.',
  ];
  if (rules !== null) parts.push('', rulesTable(rules));
  if (callable !== null) parts.push('', callableTable(callable));
  if (queue !== null) parts.push('', queueTable(queue));
  if (store !== null) parts.push('', `Chromium ${store.browser}, ${store.debts} debts`, '', storeTable(store));
  if (app !== null) parts.push('', app.host, '', appTable(app));
  const memory = app?.memory ?? [];
  if (memory.length > 0) parts.push('', memoryTable(memory));
  return `${parts.join('\n')}\n`;
}

/** The findings for programs. */
export function asJson({ options, machine, rules, callable, queue, store, app }: Findings): string {
  const value = {
    options,
    machine,
    rules,
    callable,
    queue,
    store: store === null ? null : { ...store, rows: store.rows.map(compared) },
    app: app === null ? null : { ...app, rows: app.rows.map(measured) },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type {
  AskedAt,
  QueueColumns,
  QueueCount,
  QueueNextInput,
  QueuePage,
  QueuePageInput,
  QueueTally,
  QueueTallyInput,
} from '#shared/contract/store';
import { agingBucket } from '#shared/domain/account/aging';
import { queueDaysPastDue, scoreParts } from '#shared/domain/queue/score';
import { QUEUE_VIEWS } from '#shared/domain/queue/views';
import { type AccountId, asId } from '#shared/kernel/ids';
import { breathe } from './breathe';
import { callableAsked } from './callable-asked';
import type { CallableIndex } from './callable-index';
import { PACK_ROWS, PACK_SHIFT, type Pack } from './pack';
import type { QueueAsks } from './queue-asks';
import { queueClock } from './queue-clock';
import { type QueueOrder, viewBit } from './queue-order';
import type { QueueTable } from './queue-table';

type Queue = {
  readonly table: QueueTable;
  readonly order: QueueOrder;
  readonly callable: CallableIndex;
  readonly asks: QueueAsks;
};

/** A window of a view as columns. */
export async function queuePage(
  { table, asks, callable }: Queue,
  revision: number,
  input: QueuePageInput,
): Promise<QueuePage> {
  const asked = callableAsked(input);
  const clock = queueClock(input);
  const ordinals = await asks.ordinals(input, input);
  const shown = [...ordinals.slice(input.offset, input.offset + input.limit)];
  const all = shown.map((ordinal) => table.row(ordinal).facts);
  const parts = all.map((facts) => scoreParts(facts, clock));
  const days = all.map((facts) => queueDaysPastDue(facts, clock));
  const columns: QueueColumns = {
    accountId: all.map((facts) => facts.accountId),
    name: all.map((facts) => facts.name),
    externalId: all.map((facts) => facts.externalId),
    clientName: all.map((facts) => facts.clientName),
    currency: all.map((facts) => facts.currency),
    balanceMinor: all.map((facts) => facts.balanceMinor),
    openDebts: all.map((facts) => facts.openDebts),
    disputedDebts: all.map((facts) => facts.disputedDebts),
    daysPastDue: days,
    bucket: days.map(agingBucket),
    lastContactMs: all.map((facts) => facts.lastContactMs),
    lastDisposition: all.map((facts) => facts.lastDisposition),
    nextStepMs: all.map((facts) => facts.nextStepMs),
    nextStepKind: all.map((facts) => facts.nextStepKind),
    nextStepOwner: all.map((facts) => facts.nextStepOwner),
    skippedUntilMs: all.map((facts) => facts.skippedUntilMs),
    promiseDueDay: all.map((facts) => facts.promiseDueDay),
    promiseMinor: all.map((facts) => facts.promiseMinor),
    attempts: all.map((facts) => facts.attempts),
    conversations: all.map((facts) => facts.conversations),
    holds: all.map((facts) => facts.holds),
    callable: shown.map((ordinal) => callable.from(ordinal, asked)),
    score: parts.map((row) => row.reduce((sum, part) => sum + part.points, 0)),
    scoreParts: parts,
  };
  return {
    revision,
    total: ordinals.length,
    offset: input.offset,
    isSettling: !callable.isSettled(asked),
    columns,
  };
}

/** The first account of `work`, or of what is asked for, that is not skipped, or null. */
export async function queueNext({ table, asks }: Queue, input: QueueNextInput): Promise<AccountId | null> {
  const skip = new Set<string>(input.skip);
  for (const ordinal of await asks.ordinals(input.query ?? { view: 'work' }, input)) {
    const accountId = table.accountId(ordinal);
    if (!skip.has(accountId)) return asId(accountId);
  }
  return null;
}

/** Orders by currency code. */
export function byCurrency(a: { readonly currency: string }, b: { readonly currency: string }): number {
  return a.currency < b.currency ? -1 : Number(a.currency > b.currency);
}

/** What the open debts of a pack's rows with this bit come to, added to the sums by currency. */
function addOpenBalances(sums: Map<string, number>, { debts, rows }: Pack, bits: Uint16Array, bit: number): void {
  const byCode = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    if (((bits[row] ?? 0) & bit) === 0) continue;
    for (let debt = debts.start(row); debt < debts.end(row); debt += 1) {
      if (!debts.isOpen(debt)) continue;
      const code = debts.currencyCode(debt);
      byCode.set(code, (byCode.get(code) ?? 0) + debts.balanceMinor(debt));
    }
  }
  for (const [code, sum] of byCode) {
    const currency = debts.currencyOf(code);
    sums.set(currency, (sums.get(currency) ?? 0) + sum);
  }
}

/** How many accounts each view holds and what their open debts come to, debt by debt in its own currency. */
export function queueCounts({ table, order }: Queue, asked: AskedAt): readonly QueueCount[] {
  const views = order.views(queueClock(asked));
  return QUEUE_VIEWS.map((view) => {
    const bit = viewBit(view);
    const sums = new Map<string, number>();
    for (const [no, pack] of table.packs.entries()) {
      addOpenBalances(sums, pack, views.subarray(no << PACK_SHIFT), bit);
    }
    const balances = [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })).toSorted(byCurrency);
    return { view, accounts: views.reduce((count, bits) => count + ((bits & bit) === 0 ? 0 : 1), 0), balances };
  });
}

function balancesOf(table: QueueTable, ordinals: Uint32Array): QueueTally['balances'] {
  const sums = new Map<string, number>();
  for (const ordinal of ordinals) {
    const { debts } = table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    for (let debt = debts.start(row); debt < debts.end(row); debt += 1) {
      if (!debts.isOpen(debt)) continue;
      const currency = debts.currency(debt);
      sums.set(currency, (sums.get(currency) ?? 0) + debts.balanceMinor(debt));
    }
  }
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })).toSorted(byCurrency);
}

/** Saved views, one after another: how many accounts each holds and what their open debts come to. */
export async function queueTally({ table, asks }: Queue, input: QueueTallyInput): Promise<readonly QueueTally[]> {
  const tallies: QueueTally[] = [];
  for (const { id, query } of input.views) {
    const ordinals = await asks.ordinals(
      { view: query.view, ...(query.filter === undefined ? {} : { filter: query.filter }) },
      input,
    );
    tallies.push({ id, accounts: ordinals.length, balances: balancesOf(table, ordinals) });
    await breathe();
  }
  return tallies;
}

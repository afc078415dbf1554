import '#host/index';
import { draftOf } from '../portfolio/drafts';
import { type Portfolio, busyAccount } from '../portfolio/history';
import { KeptSide } from './kept-side';
import { PlainSide } from './plain-side';
import { type Side, batches } from './side';

/** Milliseconds of Kept's store and of plain Dexie. */
export type Both = { readonly kept: number; readonly plain: number };
export type Worked = { start: Both; readonly next: Both[]; readonly openAccount: Both[]; readonly save: Both[] };

const kept: Side = new KeptSide();
const plain: Side = new PlainSide();

/** Asks both, one after the other; who comes first changes from round to round, so that neither always finds the warmer machine. */
async function both(isKeptFirst: boolean, ask: (side: Side) => Promise<number>): Promise<Both> {
  const first = await ask(isKeptFirst ? kept : plain);
  const second = await ask(isKeptFirst ? plain : kept);
  return isKeptFirst ? { kept: first, plain: second } : { kept: second, plain: first };
}

const nameOf = (side: Side, database: string): string => `${side.name}-${database}`;

const plus = (a: Both, b: Both): Both => ({ kept: a.kept + b.kept, plain: a.plain + b.plain });

/** Gives each batch to both before the next, so that a busy machine slows both alike. */
async function inBatches(
  from: number,
  to: number,
  round: number,
  ask: (numbers: readonly number[]) => (side: Side) => Promise<number>,
): Promise<Both> {
  let sum: Both = { kept: 0, plain: 0 };
  let turn = round;
  for (const numbers of batches(from, to)) {
    sum = plus(sum, await both(turn % 2 === 0, ask(numbers)));
    turn += 1;
  }
  return sum;
}

async function close(): Promise<void> {
  await kept.close();
  await plain.close();
}

const bench = {
  importRound: async (database: string, accounts: number, round: number): Promise<Both> => {
    await both(true, async (side) => (await side.create(nameOf(side, database)), 0));
    const took = await inBatches(0, accounts, round, (numbers) => (side) => side.importBatch(numbers));
    const ends = await both(round % 2 === 0, (side) => side.endImport());
    await close();
    return plus(took, ends);
  },
  /** Opens the database for its history, which comes in pieces so that somebody can be told how far it is. */
  open: async (database: string): Promise<Both> => both(true, (side) => side.start(nameOf(side, database), 0)),
  history: async (portfolio: Portfolio, from: number, to: number): Promise<Both> =>
    inBatches(from, to, 0, (places) => (side) => side.addContacts(portfolio, places)),
  close,
  /** A piece of a shift: start, then next account, a busy account, a saved contact, over and over. */
  workRound: async (database: string, portfolio: Portfolio, round: number, operations: number): Promise<Worked> => {
    const first = round % 2 === 0;
    const worked: Worked = {
      start: await both(first, (side) => side.start(nameOf(side, database), round * operations)),
      next: [],
      openAccount: [],
      save: [],
    };
    for (let at = 0; at < operations; at += 1) {
      const isKeptFirst = (at + round) % 2 === 0;
      const next = new Map<Side, Awaited<ReturnType<Side['next']>>>();
      worked.next.push(
        await both(isKeptFirst, async (side) => {
          const found = await side.next();
          next.set(side, found);
          return found.ms;
        }),
      );
      const no = busyAccount(portfolio, round * operations + at);
      worked.openAccount.push(await both(isKeptFirst, (side) => side.openAccount(no)));
      worked.save.push(
        await both(isKeptFirst, (side) => {
          const found = next.get(side);
          if (found === undefined) throw new Error('nobody was called');
          return side.save(found.accountId);
        }),
      );
    }
    await close();
    return worked;
  },
  debtsOf: (accounts: number): number => {
    let debts = 0;
    for (let no = 0; no < accounts; no += 1) debts += draftOf(no).debts.length;
    return debts;
  },
};

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });

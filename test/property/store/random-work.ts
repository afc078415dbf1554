import fc from 'fast-check';
import { addDays, instant } from '#shared/kernel/calendar';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { AccountDraft, BatchContext } from '#shared/domain/placement/types';
import { type AccountId, type ActorId, asId } from '#shared/kernel/ids';
import { type CodedError, unwrap } from '#shared/kernel/result';
import { STORE_LIMITS, type StoreLimits } from '#host/core/session';
import { createStore } from '#host/core/store';
import { Desk } from '#test/contract/store-port/desk';
import { accountIdOf, batch, debt, placement } from '#test/contract/store-port/placements';
import { type MemoryPersistence, memoryPersistence } from '#test/support/memory-persistence';

/** What can happen at a desk, by numbers that are taken modulo what there is. */
export type Act =
  | { readonly kind: 'import'; readonly accounts: readonly number[]; readonly salt: number }
  | { readonly kind: 'contact'; readonly account: number; readonly disposition: string; readonly hours: number }
  | { readonly kind: 'undo' | 'correct'; readonly of: number }
  | { readonly kind: 'note'; readonly account: number }
  | { readonly kind: 'skip' | 'plan'; readonly account: number; readonly hours: number }
  | { readonly kind: 'unskip' | 'cancel'; readonly of: number }
  | { readonly kind: 'ask'; readonly hours: number }
  | { readonly kind: 'restart' };

const DISPOSITIONS = ['NA', 'CB', 'PTP', 'REF', 'DSP', 'CEA', 'NTE'];
const ACCOUNTS = 12;

const account = fc.nat({ max: ACCOUNTS / 2 });
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      accounts: fc.array(fc.nat({ max: ACCOUNTS - 1 }), { minLength: 1, maxLength: 6 }),
      salt: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('contact' as const),
      account,
      disposition: fc.constantFrom(...DISPOSITIONS),
      hours: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'correct' as const), of: fc.nat({ max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), account }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('skip' as const, 'plan' as const),
      account,
      hours: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('unskip' as const, 'cancel' as const), of: fc.nat({ max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), hours: fc.integer({ min: -5, max: 60 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** Packs after almost every write, so that packs and deltas mix in short runs. */
const EAGER: StoreLimits = { packing: { deltas: 2, rows: 50 }, closing: { deltas: 1, rows: 50 } };

export function storeOn(persistence: MemoryPersistence, isEager = false) {
  const storageFacts = async () => ({ isPersisted: false, usageBytes: null, quotaBytes: null });
  return createStore({ persistence, storageFacts, limits: isEager ? EAGER : STORE_LIMITS });
}

function draftOf(no: number, salt: number) {
  const externalId = `A${no}`;
  const debts = Array.from({ length: 1 + ((no + salt) % 3) }, (_, at) =>
    debt(`D${no}-${at}`, { balanceMinor: 1_000 + salt * 977 * (at + 1), isDisputed: (no + at + salt) % 5 === 0 }),
  );
  return placement(externalId, { debts, attributes: { branch: `branch ${salt}` } });
}

/** A desk at work on a memory store, with everything it recorded. */
export class RandomWork {
  readonly persistence = memoryPersistence();
  /** The kept files: what a rebuild reads its accounts from. */
  readonly files = new Map<string, { readonly batch: BatchContext; readonly drafts: readonly AccountDraft[] }>();
  desk: Desk;

  constructor() {
    this.desk = new Desk(storeOn(this.persistence, true));
  }

  async run(acts: readonly Act[]): Promise<void> {
    await this.desk.open();
    // Something to work on from the start; the acts bring in the rest.
    await this.#import(Array.from({ length: ACCOUNTS / 2 }, (_, no) => draftOf(no, 0)));
    for (const act of acts) await this.#do(act).catch(this.#refused);
  }

  /** A command may be refused by the rules or name nothing that exists: then nothing was recorded. */
  readonly #refused = (failure: unknown): void => {
    const code = (failure as CodedError).error?.code;
    if (code !== 'RULE_VIOLATION' && code !== 'NOT_FOUND') throw failure;
  };

  async #do(act: Act): Promise<unknown> {
    const { desk } = this;
    switch (act.kind) {
      case 'import':
        return this.#import(act.accounts.map((no) => draftOf(no, act.salt)));
      case 'contact':
        return this.#contact(act.account, act.disposition, act.hours);
      case 'undo':
      case 'correct':
        return this.#amend(act.kind, act.of);
      case 'note':
        return desk.note(accountIdOf(`A${act.account}`), 'words');
      case 'skip':
      case 'plan':
        return this.#planWork(act.kind, accountIdOf(`A${act.account}`), act.hours);
      case 'unskip':
      case 'cancel':
        return this.#takeBack(act.kind, act.of);
      case 'ask':
        return desk.store.queuePage({
          nowMs: desk.asked.nowMs + act.hours * 3_600_000,
          today: desk.asked.today,
          view: 'work',
          offset: 0,
          limit: 5,
        });
      case 'restart':
        unwrap(await desk.store.close({}));
        this.desk = new Desk(storeOn(this.persistence, true), desk.journal);
        return this.desk.open({ expected: { databaseId: 'database-1', head: desk.journal.head } });
    }
  }

  #import(drafts: readonly AccountDraft[]): Promise<unknown> {
    const context = batch(this.files.size + 1);
    this.files.set(context.batchId, { batch: context, drafts });
    return this.desk.import(context, drafts);
  }

  #contact(no: number, disposition: string, hours: number): Promise<unknown> {
    const { desk } = this;
    const at = instant(desk.journal.nowMs + hours * 3_600_000);
    return desk.contact(accountIdOf(`A${no}`), disposition, {
      channel: disposition === 'NTE' ? 'none' : 'call-out',
      note: 'what was said',
      nextStep: disposition === 'CB' ? { kind: 'call-back', at, text: null } : null,
      promise: disposition === 'PTP' ? { amountMinor: 10, currency: 'USD', dueOn: addDays(desk.asked.today, 3) } : null,
    });
  }

  #planWork(kind: 'skip' | 'plan', accountId: AccountId, hours: number): Promise<unknown> {
    const { desk } = this;
    const at = instant(desk.journal.nowMs + hours * 3_600_000);
    const ids = { commandId: desk.journal.nextId(), accountId };
    if (kind === 'skip') {
      const skip = { ...ids, reason: 'other', words: 'in a while', until: at } as const;
      return desk.command({ kind: 'skip-account', input: skip });
    }
    const ownerId = hours % 2 === 0 ? asId<ActorId>('ana') : null;
    const nextStep = { kind: 'follow-up', at, text: null, ownerId } as const;
    return desk.command({ kind: 'plan-follow-up', input: { ...ids, nextStep } });
  }

  /** Takes back a skip or a plan, if there is one that can be. */
  #takeBack(kind: 'unskip' | 'cancel', of: number): Promise<unknown> {
    const { desk } = this;
    const type = kind === 'unskip' ? 'work.v1.skipped' : 'follow-up.v1.planned';
    const events = desk.journal.events.filter((event) => event.type === type);
    const chosen = events.at(-1 - (of % Math.max(1, events.length)));
    if (chosen?.accountId === undefined || chosen.accountId === null) return Promise.resolve();
    const ids = { commandId: desk.journal.nextId(), accountId: chosen.accountId };
    const command: AccountCommand =
      kind === 'unskip'
        ? { kind: 'undo-skip', input: { ...ids, skipId: chosen.id } }
        : {
            kind: 'finish-follow-up',
            input: { ...ids, followUpId: chosen.id, outcome: 'cancelled', words: null },
          };
    return desk.command(command);
  }

  #amend(kind: 'undo' | 'correct', of: number): Promise<unknown> {
    const { desk } = this;
    const contacts = desk.journal.events.filter((event) => event.type === 'contact.v1.logged');
    // Counted from the last one, so that what was just logged is amended often.
    const chosen = contacts.at(-1 - (of % Math.max(1, contacts.length)));
    if (chosen?.accountId === undefined || chosen.accountId === null) return Promise.resolve();
    return kind === 'undo'
      ? desk.undo(chosen.accountId, chosen.id)
      : desk.correct(chosen.accountId, chosen.id, 'better words');
  }
}

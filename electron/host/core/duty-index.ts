import type { AskedAt } from '#shared/contract/store';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import { dutiesOfAccount } from '#shared/domain/compliance/duties';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type LocalDay, instant } from '#shared/kernel/calendar';
import { addBusinessDays } from '#shared/rules/time/business-days';
import { breathe } from './breathe';
import type { QueueTable } from './queue-table';

/** An account with something to be done for the law: the day it is due first, and from when that presses. */
export type DueAccount = { readonly ordinal: number; readonly dueOn: LocalDay; readonly duties: number };
type Standing = { readonly pressesOn: LocalDay; readonly dueOn: LocalDay; readonly duties: number };

type Read = (accountId: string) => Promise<{ readonly account: Account; readonly events: readonly RecordedEvent[] }>;
type Asked = AskedAt & { readonly zone: string };

/** Two business days before a duty is due it presses, as `shared/rules/duties` escalates it. */
const PRESSES_BEFORE = 2;
/** Accounts looked at before a question is answered; the rest goes on behind it. */
const AT_ONCE = 256;

/**
 * Which accounts have a duty that is due soon or late. Nothing of it is stored: it is worked out from the events when somebody asks
 * first, then for the accounts that change. An account without events has no duty.
 */
export class DutyIndex {
  readonly #table: QueueTable;
  readonly #read: Read;
  readonly #inForce: () => RulesInForce;
  readonly #standings = new Map<number, Standing>();
  readonly #pending = new Set<number>();
  #isBegun = false;
  #running: Promise<void> | null = null;
  #isStopped = false;
  #failure: Error | null = null;

  constructor(table: QueueTable, read: Read, inForce: () => RulesInForce) {
    this.#table = table;
    this.#read = read;
    this.#inForce = inForce;
  }

  touch(ordinals: Iterable<number>): void {
    if (this.#isBegun) for (const ordinal of ordinals) this.#pending.add(ordinal);
  }

  /** Rules or masters changed: every account is looked at again at the next question. */
  reset(): void {
    this.#isBegun = false;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Those that press on a day, the earliest due first. `isSettling`: some accounts were not looked at yet. */
  async due(asked: Asked): Promise<{ readonly accounts: readonly DueAccount[]; readonly isSettling: boolean }> {
    if (this.#failure !== null) throw this.#failure;
    this.#begin();
    if (this.#running === null) await this.#lookAt(asked, AT_ONCE);
    if (this.#pending.size > 0 && this.#running === null) {
      this.#running = this.#goOn(asked);
    }
    const accounts = [...this.#standings]
      .filter(([, { pressesOn }]) => pressesOn <= asked.today)
      .map(([ordinal, { dueOn, duties }]) => ({ ordinal, dueOn, duties }))
      .toSorted((a, b) => (a.dueOn === b.dueOn ? a.ordinal - b.ordinal : a.dueOn < b.dueOn ? -1 : 1));
    return { accounts, isSettling: this.#pending.size > 0 };
  }

  /** The rest, behind the answer. What goes wrong there is told at the next question. */
  async #goOn(asked: Asked): Promise<void> {
    try {
      await this.#lookAt(asked, Infinity);
    } catch (failure) {
      this.#failure =
        failure instanceof Error ? failure : new Error('duties could not be worked out', { cause: failure });
    } finally {
      this.#running = null;
    }
  }

  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#standings.clear();
    for (let ordinal = 0; ordinal < this.#table.count; ordinal += 1) {
      if (this.#table.hasEvents(ordinal)) this.#pending.add(ordinal);
    }
  }

  async #lookAt(asked: Asked, limit: number): Promise<void> {
    let looked = 0;
    for (const ordinal of this.#pending) {
      if (looked >= limit || this.#isStopped) return;
      looked += 1;
      // Taken first: an account that changes while it is read is put back.
      this.#pending.delete(ordinal);
      const standing = await this.#standingOf(ordinal, asked);
      if (standing === null) this.#standings.delete(ordinal);
      else this.#standings.set(ordinal, standing);
      if (looked % 8 === 0) await breathe();
    }
  }

  async #standingOf(ordinal: number, { nowMs, zone }: Asked): Promise<Standing | null> {
    const { account, events } = await this.#read(this.#table.accountId(ordinal));
    const { rules, termsOf } = this.#inForce();
    const open = dutiesOfAccount({
      account,
      events,
      state: foldAccount(events),
      terms: termsOf(account.clientId),
      rules,
      now: instant(nowMs),
      zone,
    }).filter(({ isWait, state }) => !isWait && state !== 'done' && state !== 'void');
    const first = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
    if (first === undefined) return null;
    const pressesOn = addBusinessDays(first.dueOn, -PRESSES_BEFORE, 'actual-and-observed');
    return { pressesOn, dueOn: first.dueOn, duties: open.length };
  }
}

import {
  type Blocks,
  aheadOf,
  both,
  countedAt,
  firstFree,
  isSeparable,
  mostDaysCounted,
  wholeAt,
} from '#shared/domain/compliance/callable/dial-judge';
import { type Dial, dialOf } from '#shared/domain/compliance/callable/dial-facts';
import { extrasOfText } from '#shared/domain/compliance/callable/dial-events';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import { epochMs } from '#shared/kernel/calendar';
import type { DeskFacts } from '#shared/rules/types/facts';
import { type DialClass, DialClasses, type DialGroup } from './dial-classes';
import { PACK_ROWS } from './pack';
import type { QueueTable } from './queue-table';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** The day an act counts on may differ by one where nobody knows the zone; a night of changing clocks adds less than another. */
const SPARE_DAYS = 3;
/** Two clocks this close are one, as for the judge. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Work done between two breaths: each is well under a frame. */
const ROWS_A_BREATH = 2_048;
const CLASSES_A_BREATH = 32;
const COUNTED_A_BREATH = 128;

/** Not callable by time alone; no phone to call. Anything above 0 is the moment from which. */
export const NEVER = -1;
export const NO_PHONE = -2;

/** The moment a question is asked for, and what the desk knows of its clocks then. */
export type CallableAsked = { readonly nowMs: number; readonly desk: DeskFacts };

/** An account that was contacted lately: each phone's moment from which the counting rules let it be called. */
type Counted = { readonly fromMs: readonly number[]; readonly nos: readonly number[] };
/** An account judged by itself, for as long as the answer holds. */
type Single = { readonly isOpen: boolean; readonly untilMs: number };

function aheadMsOf({ nowMs, desk }: CallableAsked): readonly number[] {
  const ahead = desk.otherNow === null ? 0 : epochMs(desk.otherNow) - nowMs;
  return Math.abs(ahead) > CLOCK_TOLERANCE_MS ? [0, ahead] : [0];
}

function settingKey(asked: CallableAsked): string {
  const { otherNow: _, ...desk } = asked.desk;
  return JSON.stringify([aheadMsOf(asked), desk]);
}

/**
 * Which accounts may be dialled now, by all rules in force. Accounts that the rules cannot tell apart are judged once; those with
 * contacts of late are counted one by one, once until something changes. The clock moves classes, not rows. Work goes on in slices;
 * meanwhile the last complete state answers.
 */
export class CallableIndex {
  readonly #table: QueueTable;
  #rules: RulesInForce;
  #settingKey = '';
  #classes: DialClasses | null = null;
  #isWhole = false;
  #countedDays = 0;
  #groupOf: (DialGroup | null)[] = [];
  #fresh: number[] = [];
  readonly #counted = new Map<number, Counted | null>();
  readonly #singles = new Map<number, Single | null>();
  /** Classes whose accounts were set apart already. */
  readonly #isApart = new Set<DialClass>();
  /** 1 for accounts that may be dialled, as of the last complete state. */
  #bits = new Uint8Array(0);
  #nextMs = -Infinity;
  #settledMs = Infinity;
  #version = 0;
  #isDirty = true;
  /** The next account whose group is asked for anew; those before are sorted. */
  #sorted = 0;

  constructor(table: QueueTable, rules: RulesInForce) {
    this.#table = table;
    this.#rules = rules;
  }

  /** 1 for each account that may be dialled. Replaced, never changed, when `version` moves on. */
  get bits(): Uint8Array {
    return this.#bits;
  }

  get version(): number {
    return this.#version;
  }

  /** How many kinds of phones there are, and accounts counted one by one. */
  get sizes(): { readonly classes: number; readonly counted: number; readonly singles: number } {
    return { classes: this.#classes?.all.length ?? 0, counted: this.#counted.size, singles: this.#singles.size };
  }

  setRules(rules: RulesInForce): void {
    this.#rules = rules;
    this.#classes = null;
    this.#isDirty = true;
  }

  /** Accounts changed. */
  touch(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) {
      this.#fresh.push(ordinal);
      this.#groupOf[ordinal] = null;
    }
    this.#isDirty = true;
  }

  /** Accounts came in. */
  reset(): void {
    this.#classes = null;
    this.#isDirty = true;
  }

  isSettled(asked: CallableAsked): boolean {
    const { nowMs } = asked;
    const isInTime = nowMs >= this.#settledMs && nowMs < this.#nextMs;
    return !this.#isDirty && isInTime && settingKey(asked) === this.#settingKey;
  }

  /** Works towards a complete state as of a moment; each step is short. */
  *settle(asked: CallableAsked): Generator<undefined, void, undefined> {
    while (!this.isSettled(asked)) {
      const classes = this.#begun(asked);
      yield* this.#sort(classes);
      yield* this.#judge(classes, asked.nowMs);
      yield* this.#count(asked.nowMs);
      // Something may have changed between two breaths: then there is more to do before the state is complete.
      if (classes === this.#classes && this.#fresh.length === 0 && !this.#isJudgingDue(classes, asked.nowMs)) {
        this.#complete(asked.nowMs);
        return;
      }
    }
  }

  #begun(asked: CallableAsked): DialClasses {
    const key = settingKey(asked);
    const isBack = asked.nowMs < this.#settledMs && this.#settledMs !== Infinity;
    if (this.#classes !== null && this.#settingKey === key && !isBack) return this.#classes;
    this.#settingKey = key;
    this.#classes = new DialClasses({ inForce: this.#rules, desk: asked.desk, aheadMs: aheadMsOf(asked) });
    this.#isWhole = !isSeparable(this.#rules.rules);
    this.#countedDays = mostDaysCounted(this.#rules.rules) + SPARE_DAYS;
    this.#groupOf = [];
    this.#fresh = [];
    this.#sorted = 0;
    this.#counted.clear();
    this.#singles.clear();
    this.#isApart.clear();
    this.#isDirty = true;
    return this.#classes;
  }

  *#sort(classes: DialClasses): Generator<undefined, void, undefined> {
    const { count } = this.#table;
    while (this.#sorted < count && classes === this.#classes) {
      const end = Math.min(count, this.#sorted + ROWS_A_BREATH);
      for (; this.#sorted < end; this.#sorted += 1) this.#place(classes, this.#sorted);
      yield;
    }
    for (let done = 0; this.#fresh.length > 0 && classes === this.#classes; done += 1) {
      this.#place(classes, this.#fresh.pop() ?? 0);
      if (done % COUNTED_A_BREATH === COUNTED_A_BREATH - 1) yield;
    }
  }

  #place(classes: DialClasses, ordinal: number): void {
    const pack = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    const master = pack.words.dialMaster.at(row);
    this.#singles.delete(ordinal);
    this.#counted.delete(ordinal);
    if (master === '') return;
    const group = classes.group(master, pack.texts.dialStops.at(row), pack.balances(row));
    this.#groupOf[ordinal] = group;
    if (!group.hasPhone) return;
    this.#setApart(classes, ordinal);
    if (this.#isWhole) this.#singles.set(ordinal, null);
    else if (!pack.texts.dialContacts.isBlank(row)) this.#counted.set(ordinal, null);
  }

  #isJudgingDue({ all }: DialClasses, nowMs: number): boolean {
    return all.some((each) => (each.isTold ? !this.#isApart.has(each) : each.now === null || each.untilMs <= nowMs));
  }

  *#judge(classes: DialClasses, nowMs: number): Generator<undefined, void, undefined> {
    let judged = 0;
    for (const each of classes.all) {
      if (each.isTold || (each.now !== null && each.untilMs > nowMs)) continue;
      each.judge(nowMs);
      judged += 1;
      if (judged % CLASSES_A_BREATH === 0) yield;
    }
    const told = classes.told.filter((each) => !this.#isApart.has(each));
    if (told.length === 0) return;
    for (const each of told) this.#isApart.add(each);
    for (let ordinal = 0; ordinal < this.#groupOf.length; ordinal += 1) {
      if (this.#setApart(classes, ordinal) && ordinal % CLASSES_A_BREATH === 0) yield;
    }
  }

  /** An account whose rules look at more than its class has in common is judged by itself. */
  #setApart(classes: DialClasses, ordinal: number): boolean {
    const group = this.#groupOf[ordinal] ?? null;
    if (group === null || !group.phones.some(({ of }) => of.isTold)) return false;
    const pack = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    const isOwn = group.rest !== null;
    if (isOwn || group.phones.some(({ of }) => of.dial.looks.contacts)) this.#singles.set(ordinal, null);
    else this.#groupOf[ordinal] = classes.ownGroup(pack.dialTexts(row), pack.balances(row));
    if (this.#counted.has(ordinal)) this.#counted.set(ordinal, null);
    return true;
  }

  *#count(nowMs: number): Generator<undefined, void, undefined> {
    let done = 0;
    for (const [ordinal, known] of this.#counted) {
      if (this.#singles.has(ordinal)) continue;
      const group = this.#groupOf[ordinal] ?? null;
      if (group === null) continue;
      if (known !== null && group.phones.every(({ of }, at) => of.countedNo === known.nos[at])) continue;
      this.#countRow(ordinal, group, nowMs);
      done += 1;
      if (done % COUNTED_A_BREATH === 0) yield;
    }
    for (const [ordinal, known] of this.#singles) {
      const group = this.#groupOf[ordinal] ?? null;
      if (group === null || (known !== null && known.untilMs > nowMs)) continue;
      this.#singles.set(ordinal, this.#single(ordinal, group, nowMs));
      done += 1;
      if (done % COUNTED_A_BREATH === 0) yield;
    }
  }

  #contactsOf(ordinal: number): string {
    return this.#table.packOf(ordinal).texts.dialContacts.at(ordinal & (PACK_ROWS - 1));
  }

  #lastContactMs(ordinal: number): number {
    return this.#table.packOf(ordinal).amounts.lastContactMs[ordinal & (PACK_ROWS - 1)] ?? 0;
  }

  /** Whether the contacts of an account may still count for a rule. */
  #isRecent(ordinal: number, nowMs: number): boolean {
    return this.#lastContactMs(ordinal) > nowMs - this.#countedDays * MS_PER_DAY;
  }

  #countRow(ordinal: number, group: DialGroup, nowMs: number): void {
    const nos = group.phones.map(({ of }) => of.countedNo);
    if (!this.#isRecent(ordinal, nowMs)) {
      this.#counted.set(ordinal, { nos, fromMs: nos.map(() => -Infinity) });
      return;
    }
    // A contact ahead of the clock is a doubt, or moves the clocks: such an account is judged by itself until it has come.
    if (this.#lastContactMs(ordinal) > nowMs) {
      this.#singles.set(ordinal, null);
      return;
    }
    const text = this.#contactsOf(ordinal);
    const fromMs = group.phones.map(({ point, of }) => {
      const dial = dialOf(group.parts, point, group.rest, text);
      return firstFree(nowMs, (atMs) => this.#countedAt(dial, of, atMs)) ?? Infinity;
    });
    this.#counted.set(ordinal, { nos, fromMs });
  }

  #countedAt(dial: Dial, of: DialClass, atMs: number): Blocks {
    return countedAt(dial, this.#rules.rules, atMs, of.at(atMs).setting);
  }

  #single(ordinal: number, group: DialGroup, nowMs: number): Single {
    const fromMs = this.#wholeFromMs(ordinal, group, nowMs);
    const untilMs = Math.min(
      // What a class of its own says no more, its clock may still turn.
      ...group.phones.map(({ of }) => (of.isTold ? of.turnMs(nowMs) : of.untilMs)),
      fromMs !== null && fromMs > nowMs ? fromMs : Infinity,
      // The doubt about a contact ahead of the clock ends minutes before it.
      this.#lastContactMs(ordinal) > nowMs ? nowMs + MS_PER_MINUTE : Infinity,
    );
    return { isOpen: fromMs === nowMs, untilMs };
  }

  /** The first free moment by everything that is known of an account; null when there is none. */
  #wholeFromMs(ordinal: number, { parts, phones }: DialGroup, nowMs: number): number | null {
    const texts = this.#table.packOf(ordinal).dialTexts(ordinal & (PACK_ROWS - 1));
    const rest = { days: texts.days, extras: extrasOfText(texts.extras) };
    const moments = phones.map(({ point }) => {
      const dial = dialOf(parts, point, rest, texts.contacts);
      const aheadMs = [...new Set([...(this.#classes?.setting.aheadMs ?? [0]), ...aheadOf(dial, nowMs)])];
      return firstFree(nowMs, (atMs) => wholeAt(dial, this.#rules.rules, atMs, aheadMs));
    });
    const free = moments.filter((ms) => ms !== null);
    return free.length === 0 ? null : Math.min(...free);
  }

  #complete(nowMs: number): void {
    const bits = new Uint8Array(this.#table.count);
    let nextMs = Infinity;
    for (const each of this.#classes?.all ?? []) if (!each.isTold) nextMs = Math.min(nextMs, each.untilMs);
    for (let ordinal = 0; ordinal < bits.length; ordinal += 1) {
      const group = this.#groupOf[ordinal] ?? null;
      if (group === null || !group.hasPhone) continue;
      const single = this.#singles.get(ordinal);
      const counted = this.#counted.get(ordinal);
      let isOpen = false;
      if (single !== undefined) {
        isOpen = single?.isOpen === true;
        nextMs = Math.min(nextMs, single?.untilMs ?? nowMs);
      } else if (counted === undefined) {
        isOpen = group.phones.some(({ of }) => of.now?.plain.isBlocked === false);
      } else {
        for (const [at, { of }] of group.phones.entries()) {
          const fromMs = counted?.fromMs[at] ?? Infinity;
          if (fromMs > nowMs) nextMs = Math.min(nextMs, fromMs);
          else if (of.now?.uncounted.isBlocked === false) isOpen = true;
        }
      }
      if (isOpen) bits[ordinal] = 1;
    }
    this.#bits = bits;
    this.#version += 1;
    this.#nextMs = nextMs;
    this.#settledMs = nowMs;
    this.#isDirty = false;
  }

  /**
   * From when an account may be dialled: 0 for now, a moment (epoch ms), `NEVER` when time alone will not do, `NO_PHONE`. Worked
   * out for the account itself, also while the rest is still being settled.
   */
  from(ordinal: number, asked: CallableAsked): number {
    const classes = this.#begun(asked);
    if ((this.#groupOf[ordinal] ?? null) === null) this.#place(classes, ordinal);
    const group = this.#groupOf[ordinal] ?? null;
    if (group === null || !group.hasPhone) return NO_PHONE;
    const { nowMs } = asked;
    const fromMs = this.#fromMs(ordinal, group, nowMs);
    if (fromMs === null) return NEVER;
    return fromMs === nowMs ? 0 : fromMs;
  }

  #fromMs(ordinal: number, group: DialGroup, nowMs: number): number | null {
    const isTold = group.phones.some(({ of }) => of.isTold);
    const isAhead = this.#lastContactMs(ordinal) > nowMs;
    if (this.#isWhole || isTold || isAhead) return this.#wholeFromMs(ordinal, group, nowMs);
    const text = this.#isRecent(ordinal, nowMs) ? this.#contactsOf(ordinal) : '';
    const moments = group.phones.map(({ point, of }) => {
      if (text === '') return firstFree(nowMs, (atMs) => of.at(atMs).plain);
      const dial = dialOf(group.parts, point, group.rest, text);
      return firstFree(nowMs, (atMs) => both(of.at(atMs).uncounted, this.#countedAt(dial, of, atMs)));
    });
    // Asking for later moments may have looked at more than the accounts of a class have in common.
    if (group.phones.some(({ of }) => of.isTold)) {
      return this.#wholeFromMs(ordinal, group, nowMs);
    }
    const free = moments.filter((ms) => ms !== null);
    return free.length === 0 ? null : Math.min(...free);
  }
}

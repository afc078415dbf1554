import type { Dial } from '#shared/domain/compliance/callable/dial-facts';
import {
  type Blocks,
  both,
  countedAt,
  firstFree,
  isSeparable,
  mayBlock,
  mostDaysCounted,
  tellsPhones,
} from '#shared/domain/compliance/callable/dial-judge';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import { CALLABLE_NEVER, CALLABLE_NO_PHONE, CALLABLE_NOW } from '#shared/domain/queue/callable';
import { type CallableAsked, aheadMsOf, settingKey } from './callable-asked';
import { type Counted, isCountHolding } from './counted';
import { type DialClass, DialClasses } from './dial-classes';
import {
  GoodPhones,
  apartClass,
  contactsOf,
  countedDialOf,
  isPlainlyOwed,
  kindClass,
  lastContactMs,
  soonest,
  stoppedClass,
  tallyOf,
  wholeFromMs,
  ownerAt,
} from './dial-rows';
import { PACK_ROWS, PACK_SHIFT } from './pack';
import type { QueueTable } from './queue-table';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** The day an act counts on may differ by one where nobody knows the zone; a night of changing clocks adds less than another. */
const SPARE_DAYS = 3;
/** Work done between two breaths: each is well under a frame. */
const ROWS_A_BREATH = 2_048;
const WORK_A_BREATH = 16;
const PACKS_A_BREATH = 16;
/** Up to this many changed accounts the rest is left as it stands. */
const FEW = 256;

const NO_QUALITIES: readonly string[] = [];

/** An account judged by itself, for as long as the answer holds. */
type Single = { readonly isOpen: boolean; readonly untilMs: number };

/**
 * Which accounts may be dialled now, by all rules in force. Phones that the rules cannot tell apart are judged once; accounts with
 * contacts of late are counted one by one, once until something changes. The clock moves classes, not rows. Work goes on in slices;
 * meanwhile the last complete state answers.
 */
export class CallableIndex {
  readonly #table: QueueTable;
  #rules: RulesInForce;
  #settingKey = '';
  #classes: DialClasses | null = null;
  /** The rules cannot be asked in parts: every account is judged by itself. */
  #isWhole = false;
  #countedDays = 0;
  /** Where the phones of each pack begin among all phones, and the class of each phone; -1 before it is sorted. */
  #firstPhones: number[] = [];
  #classNos = new Int32Array(0);
  readonly #fresh = new Set<number>();
  readonly #qualities = new GoodPhones();
  readonly #counted = new Map<number, Counted | null>();
  readonly #singles = new Map<number, Single | null>();
  /** Classes whose accounts were set apart already. */
  readonly #isApart = new Set<DialClass>();
  #isCountingDue = false;
  /** More than a few accounts may have changed since the last complete state. */
  #needsAll = true;
  #nextCountMs = Infinity;
  /** 1 for accounts that may be dialled, as of the last complete state. */
  #bits = new Uint8Array(0);
  #nextMs = -Infinity;
  #settledMs = Infinity;
  #version = 0;
  #isDirty = true;
  /** The packs before this one are sorted. */
  #sortedPacks = 0;

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

  /** How many kinds of phones there are, accounts with contacts, and accounts judged by themselves. */
  get sizes(): { readonly classes: number; readonly counted: number; readonly singles: number } {
    return { classes: this.#classes?.all.length ?? 0, counted: this.#counted.size, singles: this.#singles.size };
  }

  setRules(rules: RulesInForce): void {
    this.#rules = rules;
    this.#classes = null;
    this.#isDirty = true;
  }

  /** Accounts changed by their events. */
  touch(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) this.#fresh.add(ordinal);
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
    const changed = new Set<number>();
    while (!this.isSettled(asked)) {
      const classes = this.#begun(asked);
      this.#needsAll ||= !this.#isWhollySettled(asked);
      if (!this.#needsAll) for (const ordinal of this.#fresh) changed.add(ordinal);
      yield* this.#sort(classes);
      yield* this.#judge(classes, asked.nowMs);
      yield* this.#count(classes, asked.nowMs);
      // Something may have changed between two breaths: then there is more to do before the state is complete.
      if (classes !== this.#classes || this.#isSortingDue || this.#isJudgingDue(classes, asked.nowMs)) continue;
      if (!this.#needsAll) {
        this.#completeSome(classes, changed, asked.nowMs);
        return;
      }
      if (yield* this.#complete(classes, asked.nowMs)) return;
    }
  }

  /** Everything holds but the accounts that changed since. */
  #isWhollySettled({ nowMs }: CallableAsked): boolean {
    return this.#settledMs !== Infinity && nowMs >= this.#settledMs && nowMs < this.#nextMs && this.#fresh.size <= FEW;
  }

  #begun(asked: CallableAsked): DialClasses {
    const key = settingKey(asked);
    const isBack = asked.nowMs < this.#settledMs && this.#settledMs !== Infinity;
    if (this.#classes !== null && this.#settingKey === key && !isBack) return this.#classes;
    this.#settingKey = key;
    this.#settledMs = Infinity;
    this.#classes = new DialClasses({ inForce: this.#rules, desk: asked.desk, aheadMs: aheadMsOf(asked) });
    this.#isWhole = !isSeparable(this.#rules.rules);
    this.#countedDays = mostDaysCounted(this.#rules.rules) + SPARE_DAYS;
    let phones = 0;
    this.#firstPhones = this.#table.packs.map((pack) => {
      const first = phones;
      phones += pack.phones.end(pack.rows - 1);
      return first;
    });
    this.#classNos = new Int32Array(phones).fill(-1);
    this.#sortedPacks = 0;
    this.#fresh.clear();
    this.#qualities.clear();
    this.#counted.clear();
    this.#singles.clear();
    this.#isApart.clear();
    this.#nextCountMs = Infinity;
    this.#isDirty = true;
    return this.#classes;
  }

  get #isSortingDue(): boolean {
    return this.#sortedPacks < this.#table.packs.length || this.#fresh.size > 0;
  }

  *#sort(classes: DialClasses): Generator<undefined, void, undefined> {
    while (classes === this.#classes && this.#sortedPacks < this.#table.packs.length) {
      yield* this.#sortPack(classes, this.#sortedPacks);
      if (classes === this.#classes) this.#sortedPacks += 1;
    }
    let done = 0;
    for (const ordinal of this.#fresh) {
      if (classes !== this.#classes) return;
      this.#fresh.delete(ordinal);
      this.#place(classes, ordinal, new Map());
      done += 1;
      if (done % WORK_A_BREATH === 0) yield;
    }
  }

  *#sortPack(classes: DialClasses, no: number): Generator<undefined, void, undefined> {
    const byCode = new Map<number, number>();
    const rows = this.#table.packs[no]?.rows ?? 0;
    let made = classes.all.length;
    for (let row = 0; row < rows; row += 1) {
      this.#place(classes, (no << PACK_SHIFT) + row, byCode);
      const isMuch = classes.all.length - made >= WORK_A_BREATH;
      if (!isMuch && row % ROWS_A_BREATH !== ROWS_A_BREATH - 1) continue;
      made = classes.all.length;
      yield;
      if (classes !== this.#classes) return;
    }
    yield;
  }

  /** Where the phones of an account begin among all phones, and how many it has. */
  #phonesAt(ordinal: number): { readonly first: number; readonly count: number } {
    const no = ordinal >> PACK_SHIFT;
    const row = ordinal & (PACK_ROWS - 1);
    const { phones } = this.#table.packOf(ordinal);
    return { first: (this.#firstPhones[no] ?? 0) + phones.start(row), count: phones.end(row) - phones.start(row) };
  }

  /** Finds the class of each phone of an account. `byCode`: what is known of its pack. */
  #place(classes: DialClasses, ordinal: number, byCode: Map<number, number>): void {
    const pack = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    const { phones, texts } = pack;
    const start = phones.start(row);
    const end = phones.end(row);
    this.#singles.delete(ordinal);
    if (start === end) return;
    const first = (this.#firstPhones[ordinal >> PACK_SHIFT] ?? 0) + start;
    const qualities = texts.dialStops.isBlank(row) ? NO_QUALITIES : this.#qualities.of(texts.dialStops.at(row));
    const isPlain = qualities !== null && isPlainlyOwed(classes, pack, row);
    let isTold = false;
    for (let phone = start; phone < end; phone += 1) {
      const quality = isPlain ? (qualities[phone - start] ?? '') : '';
      const code = phones.code(phone) * 2 + (quality === '' ? 0 : 1);
      let no = isPlain ? byCode.get(code) : undefined;
      if (no === undefined) {
        const of = isPlain
          ? kindClass(classes, pack, row, phone - start, quality)
          : stoppedClass(classes, pack, row, phone - start);
        no = of.no;
        if (isPlain) byCode.set(code, no);
      }
      this.#classNos[first + phone - start] = no;
      isTold ||= classes.all[no]?.isTold === true;
    }
    if (isTold) this.#setApart(classes, ordinal);
    if (this.#isWhole) this.#singles.set(ordinal, null);
    else if (texts.dialContacts.isBlank(row)) this.#counted.delete(ordinal);
    else {
      this.#counted.set(ordinal, null);
      this.#isCountingDue = true;
    }
  }

  #classesOf(classes: DialClasses, ordinal: number): readonly DialClass[] {
    const { first, count } = this.#phonesAt(ordinal);
    return Array.from({ length: count }, (_, at) => classes.all[this.#classNos[first + at] ?? -1]).filter(
      (of) => of !== undefined,
    );
  }

  #isJudgingDue({ all }: DialClasses, nowMs: number): boolean {
    return (
      this.#isCountingDue ||
      nowMs >= this.#nextCountMs ||
      all.some((each) => (each.isTold ? !this.#isApart.has(each) : each.now === null || each.untilMs <= nowMs))
    );
  }

  *#judge(classes: DialClasses, nowMs: number): Generator<undefined, void, undefined> {
    let judged = 0;
    let told = 0;
    for (const each of classes.all) {
      if (!each.isTold && each.now !== null && each.untilMs > nowMs) continue;
      if (!each.isTold && each.judge(nowMs)) this.#isCountingDue = true;
      if (each.isTold && !this.#isApart.has(each)) {
        this.#isApart.add(each);
        told += 1;
      }
      judged += 1;
      if (judged % WORK_A_BREATH === 0) yield;
    }
    if (told === 0) return;
    this.#needsAll = true;
    const isTold = Uint8Array.from(classes.all, (each) => Number(each.isTold));
    for (let ordinal = 0; ordinal < this.#table.count; ordinal += 1) {
      if (classes !== this.#classes) return;
      const { first, count } = this.#phonesAt(ordinal);
      let isOf = false;
      for (let phone = first; phone < first + count; phone += 1) isOf ||= isTold[this.#classNos[phone] ?? -1] === 1;
      if (isOf && this.#setApart(classes, ordinal)) judged += 1;
      const isMuch = isOf && judged % WORK_A_BREATH === 0;
      if (isMuch || ordinal % ROWS_A_BREATH === ROWS_A_BREATH - 1) yield;
    }
  }

  /** An account whose rules look at more than its class has in common goes to one that has more, or is judged by itself. */
  #setApart(classes: DialClasses, ordinal: number): boolean {
    const of = this.#classesOf(classes, ordinal);
    if (!of.some((each) => each.isTold)) return false;
    if (of.some((each) => each.dial.looks.contacts)) this.#singles.set(ordinal, null);
    const pack = this.#table.packOf(ordinal);
    const { first } = this.#phonesAt(ordinal);
    for (const [at, each] of of.entries()) {
      if (!each.isTold || each.rest.days !== null) continue;
      this.#classNos[first + at] = apartClass(classes, pack, ordinal & (PACK_ROWS - 1), at, each).no;
    }
    if (this.#counted.has(ordinal)) this.#counted.set(ordinal, null);
    this.#isCountingDue = true;
    return true;
  }

  *#count(classes: DialClasses, nowMs: number): Generator<undefined, void, undefined> {
    let done = 0;
    if (this.#isCountingDue || nowMs >= this.#nextCountMs) {
      this.#isCountingDue = false;
      this.#nextCountMs = Infinity;
      for (const [ordinal, known] of this.#counted) {
        if (classes !== this.#classes) return;
        const of = this.#classesOf(classes, ordinal);
        if (this.#singles.has(ordinal) || of.some((each) => each.now === null)) continue;
        if (known !== null && isCountHolding(known, of, nowMs)) continue;
        done += this.#countRow(classes, ordinal, of, nowMs);
        if (done >= WORK_A_BREATH) {
          done = 0;
          yield;
        }
      }
    }
    for (const [ordinal, known] of this.#singles) {
      if (classes !== this.#classes) return;
      if (known !== null && known.untilMs > nowMs) continue;
      this.#singles.set(ordinal, this.#single(classes, ordinal, nowMs));
      done += 1;
      if (done % WORK_A_BREATH === 0) yield;
    }
  }

  /** Counts the contacts of an account. Answers how much work it was, a judgement being 1. */
  #countRow(classes: DialClasses, ordinal: number, of: readonly DialClass[], nowMs: number): number {
    const nos = of.map((each) => each.countedNo);
    // A contact ahead of the clock is a doubt, or moves the clocks: such an account is judged by itself until it has come.
    if (lastContactMs(this.#table, ordinal) > nowMs) {
      this.#singles.set(ordinal, null);
      return 0;
    }
    const tally = tallyOf(this.#table, ordinal, nowMs - this.#countedDays * MS_PER_DAY);
    const counting = of.map((each) => mayBlock(each.now?.rules.counting ?? [], tally));
    if (counting.every((rules) => rules.length === 0)) {
      this.#counted.set(ordinal, { nos, fromMs: null });
      return 1 / WORK_A_BREATH;
    }
    const contacts = contactsOf(this.#table, ordinal, of);
    const known = new Map<string, number>();
    const fromMs = of.map((each, at) => {
      const rules = counting[at] ?? [];
      if (rules.length === 0) return -Infinity;
      const key = `${ownerAt(this.#table, ordinal, at)} ${tellsPhones(rules) ? each.no : (each.now?.counted ?? '')}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const dial = countedDialOf(this.#table, classes, ordinal, each, at, contacts);
      const { isBlocked, nextMs } = countedAt(dial, this.#rules.rules, nowMs, each.momentAt(nowMs), rules);
      const untilMs = isBlocked ? (nextMs ?? Infinity) : -Infinity;
      known.set(key, untilMs);
      return untilMs;
    });
    this.#counted.set(ordinal, { nos, fromMs });
    return 1;
  }

  #countedAt(dial: Dial, of: DialClass, atMs: number): Blocks {
    const moment = of.momentAt(atMs);
    return countedAt(dial, this.#rules.rules, atMs, moment, moment.rules.counting);
  }

  #single(classes: DialClasses, ordinal: number, nowMs: number): Single {
    const fromMs = wholeFromMs(this.#table, this.#rules.rules, classes, ordinal, nowMs);
    const untilMs = Math.min(
      ...this.#classesOf(classes, ordinal).map((of) => of.turnMs(nowMs)),
      fromMs !== null && fromMs > nowMs ? fromMs : Infinity,
      // The doubt about a contact ahead of the clock ends minutes before it.
      lastContactMs(this.#table, ordinal) > nowMs ? nowMs + MS_PER_MINUTE : Infinity,
    );
    return { isOpen: fromMs === nowMs, untilMs };
  }

  /** Puts the state together for all accounts. */
  *#complete(classes: DialClasses, nowMs: number): Generator<undefined, boolean, undefined> {
    const bits = new Uint8Array(this.#table.count);
    const isPlainOpen = Uint8Array.from(classes.all, ({ now }) => Number(now?.plain.isBlocked === false));
    let nextMs = Infinity;
    for (const each of classes.all) if (!each.isTold) nextMs = Math.min(nextMs, each.untilMs);
    for (const [no, { phones, rows }] of this.#table.packs.entries()) {
      const first = this.#firstPhones[no] ?? 0;
      let phone = 0;
      for (let row = 0; row < rows; row += 1) {
        const end = phones.end(row);
        let isOpen = 0;
        for (; phone < end; phone += 1) isOpen |= isPlainOpen[this.#classNos[first + phone] ?? -1] ?? 0;
        bits[(no << PACK_SHIFT) + row] = isOpen;
      }
      if (no % PACKS_A_BREATH === PACKS_A_BREATH - 1) yield;
    }
    let nextCountMs = Infinity;
    let done = 0;
    for (const [ordinal, counted] of this.#counted) {
      if (counted?.fromMs === null) continue;
      bits[ordinal] = this.#countedBit(classes, ordinal, counted, nowMs);
      for (const ms of counted?.fromMs ?? []) if (ms > nowMs && ms < nextCountMs) nextCountMs = ms;
      done += 1;
      if (done % ROWS_A_BREATH === 0) yield;
    }
    for (const [ordinal, single] of this.#singles) {
      bits[ordinal] = Number(single?.isOpen === true);
      nextMs = Math.min(nextMs, single?.untilMs ?? nowMs);
    }
    if (classes !== this.#classes || this.#isSortingDue || bits.length !== this.#table.count) return false;
    this.#publish(bits, nextMs, nextCountMs, nowMs);
    this.#needsAll = false;
    return true;
  }

  #countedBit(classes: DialClasses, ordinal: number, counted: Counted | null, nowMs: number): number {
    const { first, count } = this.#phonesAt(ordinal);
    for (let at = 0; at < count; at += 1) {
      const of = classes.all[this.#classNos[first + at] ?? -1];
      if ((counted?.fromMs?.[at] ?? Infinity) <= nowMs && of?.now?.uncounted.isBlocked === false) return 1;
    }
    return 0;
  }

  /** Puts the state together where only a few accounts changed, within the time that all others hold. */
  #completeSome(classes: DialClasses, changed: ReadonlySet<number>, nowMs: number): void {
    const bits = this.#bits.slice();
    let nextMs = this.#nextMs;
    let nextCountMs = this.#nextCountMs;
    for (const ordinal of changed) {
      const of = this.#classesOf(classes, ordinal);
      for (const each of of) if (!each.isTold) nextMs = Math.min(nextMs, each.untilMs);
      const single = this.#singles.get(ordinal);
      const counted = this.#counted.get(ordinal);
      if (single !== undefined) {
        bits[ordinal] = Number(single?.isOpen === true);
        nextMs = Math.min(nextMs, single?.untilMs ?? nowMs);
      } else if (counted === undefined || counted?.fromMs === null) {
        bits[ordinal] = Number(of.some(({ now }) => now?.plain.isBlocked === false));
      } else {
        bits[ordinal] = this.#countedBit(classes, ordinal, counted, nowMs);
        for (const ms of counted?.fromMs ?? []) if (ms > nowMs) nextCountMs = Math.min(nextCountMs, ms);
      }
    }
    this.#publish(bits, nextMs, nextCountMs, nowMs);
  }

  #publish(bits: Uint8Array<ArrayBuffer>, nextMs: number, nextCountMs: number, nowMs: number): void {
    this.#bits = bits;
    this.#version += 1;
    this.#nextCountMs = nextCountMs;
    this.#nextMs = Math.min(nextMs, nextCountMs);
    this.#settledMs = nowMs;
    this.#isDirty = false;
  }

  /**
   * From when an account may be dialled: 0 for now, a moment (epoch ms), `CALLABLE_NEVER`, `CALLABLE_NO_PHONE`. Worked
   * out for the account itself, also while the rest is still being settled.
   */
  from(ordinal: number, asked: CallableAsked): number {
    const classes = this.#begun(asked);
    const { first, count } = this.#phonesAt(ordinal);
    if (count === 0) return CALLABLE_NO_PHONE;
    if (this.#fresh.has(ordinal) || this.#classNos[first] === -1) this.#place(classes, ordinal, new Map());
    const { nowMs } = asked;
    const fromMs = this.#fromMs(classes, ordinal, nowMs);
    if (fromMs === null) return CALLABLE_NEVER;
    return fromMs === nowMs ? CALLABLE_NOW : fromMs;
  }

  #fromMs(classes: DialClasses, ordinal: number, nowMs: number): number | null {
    const of = this.#classesOf(classes, ordinal);
    const isAhead = lastContactMs(this.#table, ordinal) > nowMs;
    if (this.#isWhole || isAhead || of.some((each) => each.isTold))
      return wholeFromMs(this.#table, this.#rules.rules, classes, ordinal, nowMs);
    const pack = this.#table.packOf(ordinal);
    const hasContacts = !pack.texts.dialContacts.isBlank(ordinal & (PACK_ROWS - 1));
    const contacts = hasContacts ? contactsOf(this.#table, ordinal, of) : [];
    const moments = of.map((each, at) => {
      if (!hasContacts) return firstFree(nowMs, (atMs) => each.at(atMs).plain);
      const dial = countedDialOf(this.#table, classes, ordinal, each, at, contacts);
      return firstFree(nowMs, (atMs) => both(each.at(atMs).uncounted, this.#countedAt(dial, each, atMs)));
    });
    // Asking for later moments may have looked at more than the accounts of a class have in common.
    return of.some((each) => each.isTold)
      ? wholeFromMs(this.#table, this.#rules.rules, classes, ordinal, nowMs)
      : soonest(moments);
  }
}

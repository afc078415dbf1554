import { NO_TURNS, type Turns, nextTurnMs, turnsOfRules } from '#shared/domain/compliance/callable/dial-clock';
import type { Dial, DialRest } from '#shared/domain/compliance/callable/dial-facts';
import {
  type Deciding,
  type DialMoment,
  type Shared,
  momentOf,
  sharedAt,
} from '#shared/domain/compliance/callable/dial-judge';
import { kindOfText } from '#shared/domain/compliance/callable/dial-kind';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import { placesAsked } from '#shared/rules/judge/coverage';
import type { DeskFacts } from '#shared/rules/types/facts';
import { DialKeys } from './dial-keys';

/** Judgements of one class at other moments than now, kept while they may be asked again. */
const MOST_MOMENTS = 64;
const MS_PER_MINUTE = 60_000;

/** What all dials are judged by: rules, terms, and what the desk knows of its clocks. */
export type DialSetting = {
  readonly inForce: RulesInForce;
  readonly desk: DeskFacts;
  readonly aheadMs: readonly number[];
};

/** What a class is made of. `rest`: what of it its accounts have in common, or is that of its one account. */
export type ClassParts = {
  readonly dial: Dial;
  readonly rest: DialRest;
  readonly turns: Turns;
  /** The debts of its accounts are all alike to the rules, and nothing names one of them. */
  readonly isUniform: boolean;
};

/** Phones whose dial the rules cannot tell apart but for the contacts of their accounts: judged once for all of them. */
export class DialClass {
  readonly no: number;
  readonly dial: Dial;
  readonly rest: DialRest;
  readonly isUniform: boolean;
  readonly #setting: DialSetting;
  readonly #turns: readonly Turns[];
  readonly #moments = new Map<number, DialMoment>();
  readonly #shared = new Map<number, Shared>();
  /** The rules that may decide, by the days of a moment. */
  readonly #deciding: Map<string, Deciding>;
  /** As of the last `judge`; null before it. */
  now: Shared | null = null;
  /** Until when `now` holds by the clock alone. Epoch ms. */
  untilMs = 0;
  /** Counts up when accounts with contacts have to be counted anew. */
  countedNo = 0;

  constructor(
    no: number,
    { dial, rest, turns, isUniform }: ClassParts,
    setting: DialSetting,
    ofRules: Turns,
    deciding: Map<string, Deciding>,
  ) {
    this.no = no;
    this.dial = dial;
    this.rest = rest;
    this.isUniform = isUniform;
    this.#setting = setting;
    this.#deciding = deciding;
    this.#turns = turns === NO_TURNS ? [ofRules] : [ofRules, turns];
  }

  /** The rules looked at more than its accounts have in common: nothing is said by it. */
  get isTold(): boolean {
    const { extras, days, contacts } = this.dial.looks;
    return extras || days || contacts;
  }

  /** Where and by which rules a dial would be judged at any moment. */
  momentAt(atMs: number): DialMoment {
    const known = this.#moments.get(atMs);
    if (known !== undefined) return known;
    const { inForce, aheadMs } = this.#setting;
    const moment = momentOf(this.dial, inForce.rules, atMs, aheadMs, this.#deciding);
    if (this.#moments.size >= MOST_MOMENTS) this.#moments.clear();
    this.#moments.set(atMs, moment);
    return moment;
  }

  /** The dial at any moment. */
  at(atMs: number): Shared {
    const known = this.#shared.get(atMs);
    if (known !== undefined) return known;
    const shared = sharedAt(this.dial, this.#setting.inForce.rules, atMs, this.momentAt(atMs));
    if (this.#shared.size >= MOST_MOMENTS) this.#shared.clear();
    this.#shared.set(atMs, shared);
    return shared;
  }

  /** Judges as of a moment. Answers whether accounts with contacts have to be counted anew. */
  judge(nowMs: number): boolean {
    const before = this.now;
    this.#moments.clear();
    this.#shared.clear();
    const now = this.at(nowMs);
    this.now = now;
    this.untilMs = this.turnMs(nowMs);
    if (before?.counted === now.counted) return false;
    this.countedNo += 1;
    return true;
  }

  /** The first moment after `nowMs` at which the answer may change by the clock alone. */
  turnMs(nowMs: number): number {
    const { aheadMs, desk } = this.#setting;
    const turnMs = nextTurnMs(nowMs, aheadMs, this.at(nowMs).setting.zones, this.#turns);
    // How fresh the word of a hub is changes with every minute.
    return desk.worksWithHub ? Math.min(turnMs, nowMs + MS_PER_MINUTE) : turnMs;
  }
}

/** All that decides which rules are about a dial, besides the day. */
function coverageKey({ act, facts }: Dial): string {
  const { account, person } = facts;
  const debts = [...new Set(facts.debts.map(({ kind, defaultStatus }) => `${kind} ${defaultStatus}`))].toSorted();
  return JSON.stringify([account.clientId, account.collectorRole, placesAsked(act, facts).places, person.role, debts]);
}

/** The classes of all phones, by what the rules tell apart. */
export class DialClasses {
  readonly setting: DialSetting;
  readonly all: DialClass[] = [];
  readonly #kinds = new Map<string, DialClass>();
  readonly #keys = new Map<string, DialClass>();
  readonly keys: DialKeys;
  readonly #turns: Turns;
  /** By what decides which rules are about a dial: the rules, by the days of a moment. */
  readonly #deciding = new Map<string, Map<string, Deciding>>();

  constructor(setting: DialSetting) {
    this.setting = setting;
    this.keys = new DialKeys(setting.inForce.rules);
    this.#turns = turnsOfRules(setting.inForce.rules);
  }

  /** The class of a phone of an account without stops. `addition`: what sets it apart besides its kind. */
  ofKind(kindText: string, addition: string, make: () => ClassParts): DialClass {
    const text = addition === '' ? kindText : `${kindText}${addition}`;
    const known = this.#kinds.get(text);
    if (known !== undefined) return known;
    const { key, isUniform } = this.keys.keyOf(kindOfText(kindText));
    const of = this.ofKey(`${key}${addition}`, () => ({ ...make(), isUniform }));
    this.#kinds.set(text, of);
    return of;
  }

  /** The class of all that is in the key. */
  ofKey(key: string, make: () => ClassParts): DialClass {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const of = this.ofOne(make());
    this.#keys.set(key, of);
    return of;
  }

  /** A class of a phone by itself. */
  ofOne(parts: ClassParts): DialClass {
    const key = coverageKey(parts.dial);
    const deciding = this.#deciding.get(key) ?? new Map<string, Deciding>();
    this.#deciding.set(key, deciding);
    const of = new DialClass(this.all.length, parts, this.setting, this.#turns, deciding);
    this.all.push(of);
    return of;
  }
}

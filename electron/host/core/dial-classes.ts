import {
  type DialTexts,
  type Dial,
  type DialParts,
  type DialRest,
  dialOf,
} from '#shared/domain/compliance/callable/dial-facts';
import { extrasOfText, stopsOfText } from '#shared/domain/compliance/callable/dial-events';
import {
  NO_TURNS,
  type Turns,
  nextTurnMs,
  turnsOfRules,
  turnsOfText,
} from '#shared/domain/compliance/callable/dial-clock';
import { type Shared, sharedAt } from '#shared/domain/compliance/callable/dial-judge';
import { masterOfText } from '#shared/domain/compliance/callable/dial-master';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import { zoneSetOf } from '#shared/rules/place/zone-set';
import type { DeskFacts } from '#shared/rules/types/facts';

/** Judgements of one class at other moments than now, kept while they may be asked again. */
const MOST_MOMENTS = 64;
const MS_PER_MINUTE = 60_000;

/** What all dials are judged by: rules, terms, and what the desk knows of its clocks. */
export type DialSetting = {
  readonly inForce: RulesInForce;
  readonly desk: DeskFacts;
  readonly aheadMs: readonly number[];
};

/** How a text of stops ends that says no more than which phones are good. */
const WITHOUT_STOPS = ',"places":[],"restrictions":[],"consents":[]}';

/** Phones whose dial the rules cannot tell apart but for the contacts of their accounts: judged once for all of them. */
export class DialClass {
  readonly no: number;
  readonly dial: Dial;
  readonly #setting: DialSetting;
  readonly #turns: readonly Turns[];
  readonly #moments = new Map<number, Shared>();
  /** As of the last `judge`; null before it. */
  now: Shared | null = null;
  /** Until when `now` holds by the clock alone. Epoch ms. */
  untilMs = 0;
  /** Counts up when accounts with contacts have to be counted anew. */
  countedNo = 0;

  constructor(no: number, dial: Dial, setting: DialSetting, turns: readonly Turns[]) {
    this.no = no;
    this.dial = dial;
    this.#setting = setting;
    this.#turns = turns;
  }

  get isTold(): boolean {
    return this.dial.looks.rest || this.dial.looks.contacts;
  }

  /** The dial at any moment. */
  at(atMs: number): Shared {
    const known = this.#moments.get(atMs);
    if (known !== undefined) return known;
    const { inForce, aheadMs } = this.#setting;
    const shared = sharedAt(this.dial, inForce.rules, atMs, aheadMs);
    if (this.#moments.size >= MOST_MOMENTS) this.#moments.clear();
    this.#moments.set(atMs, shared);
    return shared;
  }

  judge(nowMs: number): void {
    const before = this.now;
    const now = this.at(nowMs);
    this.now = now;
    if (before?.counted !== now.counted) this.countedNo += 1;
    this.untilMs = this.turnMs(nowMs);
  }

  /** The first moment after `nowMs` at which the answer may change by the clock alone. */
  turnMs(nowMs: number): number {
    const { aheadMs, desk } = this.#setting;
    const turnMs = nextTurnMs(nowMs, aheadMs, this.at(nowMs).setting.zones, this.#turns);
    // How fresh the word of a hub is changes with every minute.
    return desk.worksWithHub ? Math.min(turnMs, nowMs + MS_PER_MINUTE) : turnMs;
  }
}

/** The phones of an account that differ to the rules, each with its class; shared by all accounts that are alike. */
export type DialGroup = {
  readonly parts: DialParts;
  /** Given where the accounts of the group are one. */
  readonly rest: DialRest | null;
  readonly phones: readonly { readonly point: number; readonly of: DialClass }[];
  readonly hasPhone: boolean;
};

/** Amounts up to which rows reach a debt: balances between two of them are alike. */
function thresholdsOf({ rules }: RulesInForce): readonly number[] {
  const found = rules.packs.flatMap((pack) =>
    pack.rules.flatMap(({ params }) => {
      const scope = params['debtScope'];
      const most = typeof scope === 'object' && scope !== null && 'maxMinor' in scope ? scope['maxMinor'] : null;
      return typeof most === 'number' ? [most] : [];
    }),
  );
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** Sorts accounts into groups and their phones into classes. */
export class DialClasses {
  readonly setting: DialSetting;
  readonly all: DialClass[] = [];
  readonly #classes = new Map<string, DialClass>();
  readonly #groups = new Map<string, DialGroup>();
  readonly #thresholds: readonly number[];
  readonly #turns: Turns;

  constructor(setting: DialSetting) {
    this.setting = setting;
    this.#thresholds = thresholdsOf(setting.inForce);
    this.#turns = turnsOfRules(setting.inForce.rules);
  }

  /** Classes whose rules looked at more than their accounts have in common: nothing is said by them. */
  get told(): readonly DialClass[] {
    return this.all.filter((each) => each.isTold);
  }

  /** What of balances the rules tell apart; exact where stops may ask for amounts. */
  balanceKey(balances: readonly number[], hasStops: boolean): string {
    if (hasStops) return balances.join();
    if (this.#thresholds.length === 0) return '';
    const steps = balances.map((minor) => this.#thresholds.filter((most) => minor > most).length);
    return steps.every((step) => step === 0) ? '' : steps.join();
  }

  /** The group of accounts with this master, these stops and balances like these. */
  group(masterText: string, stops: string, balances: readonly number[]): DialGroup {
    const isLight = stops === '' || stops.endsWith(WITHOUT_STOPS);
    const key = `${masterText}\t${stops}\t${this.balanceKey(balances, !isLight)}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const made = this.#made(this.#parts(masterText, stops, balances), null, key, isLight ? '' : stops);
    this.#groups.set(key, made);
    return made;
  }

  /** The group of one account by itself, with everything that is known of it but its contacts. */
  ownGroup(texts: DialTexts, balances: readonly number[]): DialGroup {
    const parts = this.#parts(texts.master, texts.stops, balances);
    const rest: DialRest = { days: texts.days, extras: extrasOfText(texts.extras) };
    return this.#made(parts, rest, null, `${texts.stops}${texts.extras}`);
  }

  #parts(masterText: string, stops: string, balances: readonly number[]): DialParts {
    const master = masterOfText(masterText);
    const { inForce, desk } = this.setting;
    return { master, stops: stopsOfText(stops), balances, terms: inForce.termsOf(master.clientId), desk };
  }

  #made(parts: DialParts, rest: DialRest | null, key: string | null, turning: string): DialGroup {
    const found = new Map<string, { readonly point: number; readonly of: DialClass }>();
    const turns = [this.#turns, ...(turning === '' ? [] : [turnsOfText(turning)])].filter((each) => each !== NO_TURNS);
    for (const [point, { kind, owner }] of parts.master.points.entries()) {
      if (kind !== 'phone') continue;
      const dial = dialOf(parts, point, rest, null);
      const classKey = turning === '' && rest === null ? this.#keyOf(parts, dial) : `${key ?? ''}\t${point}`;
      const of = key === null ? this.#newClass(dial, turns) : this.#classOf(classKey, dial, turns);
      const place = `${of.no} ${owner}`;
      if (!found.has(place)) found.set(place, { point, of });
    }
    return { parts, rest, phones: [...found.values()], hasPhone: found.size > 0 };
  }

  #classOf(key: string, dial: Dial, turns: readonly Turns[]): DialClass {
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const made = this.#newClass(dial, turns);
    this.#classes.set(key, made);
    return made;
  }

  #newClass(dial: Dial, turns: readonly Turns[]): DialClass {
    const made = new DialClass(this.all.length, dial, this.setting, turns);
    this.all.push(made);
    return made;
  }

  /** All that the rules may read of a dial without stops. Signs of one place are one; without a residence area codes count too. */
  #keyOf({ master, balances }: DialParts, { facts }: Dial): string {
    const { account, person, endpoint } = facts;
    const signs = [...person.zoneEvidence, { kind: 'phone' as const, e164: endpoint?.value ?? '' }];
    const where =
      account.places.length > 0
        ? zoneSetOf(signs, 0)
        : [...new Set(signs.map((sign) => JSON.stringify(sign)))].toSorted();
    return JSON.stringify([
      account.clientId,
      account.places,
      person.role,
      person.isNaturalPerson,
      where,
      endpoint?.use,
      endpoint?.status,
      master.debts.filter(({ isOpen }) => isOpen),
      this.balanceKey(
        balances.filter((_, at) => master.debts[at]?.isOpen === true),
        false,
      ),
    ]);
  }
}

import { OWN_ENTITY } from '#shared/domain/compliance/act-basis';
import { NO_TURNS, turnsOfText } from '#shared/domain/compliance/callable/dial-clock';
import { contactsOfText, extrasOfText, stopsOfText } from '#shared/domain/compliance/callable/dial-events';
import {
  type Dial,
  type DialParts,
  type DialRest,
  NO_REST,
  countedDial,
  dialOf,
} from '#shared/domain/compliance/callable/dial-facts';
import { type Tally, aheadOf, firstFree, wholeAt } from '#shared/domain/compliance/callable/dial-judge';
import { ownerOfKind, phonesOf } from '#shared/domain/compliance/callable/dial-kind';
import { masterOfText } from '#shared/domain/compliance/callable/dial-master';
import type { RuleSet } from '#shared/rules/judge/rule-set';
import type { PriorContact } from '#shared/rules/types/facts';
import type { ClassParts, DialClass, DialClasses } from './dial-classes';
import { PACK_ROWS, type Pack } from './pack';
import type { QueueTable } from './queue-table';

/** How a text of stops ends that says no more than which phones are good or bad. */
export const WITHOUT_STOPS = ',"places":[],"restrictions":[],"consents":[]}';

/** No debt of the account is so large that a rule would tell it apart. */
export function isPlainlyOwed({ keys: { plainUpTo } }: DialClasses, { debts }: Pack, row: number): boolean {
  for (let debt = debts.start(row); debt < debts.end(row); debt += 1) {
    if (debts.balanceMinor(debt) > plainUpTo) return false;
  }
  return true;
}

/** What an account's texts say of a dial. */
function partsOf(classes: DialClasses, pack: Pack, row: number): DialParts {
  const { inForce, desk } = classes.setting;
  const master = masterOfText(pack.words.dialMaster.at(row));
  const stops = stopsOfText(pack.texts.dialStops.at(row));
  return { master, stops, balances: pack.balances(row), terms: inForce.termsOf(master.clientId), desk };
}

/** The class of a phone of an account without stops. */
export function kindClass(classes: DialClasses, pack: Pack, row: number, phone: number, quality: string): DialClass {
  return classes.ofKind(pack.phones.kind(pack.phones.start(row) + phone), quality, () =>
    classParts(classes, pack, row, phone),
  );
}

/** The class of a phone of an account with stops, or with debts large enough for rules to tell. */
export function stoppedClass(classes: DialClasses, pack: Pack, row: number, phone: number): DialClass {
  const stops = pack.texts.dialStops.at(row);
  const balances = pack.balances(row);
  const amounts = stops === '' || stops.endsWith(WITHOUT_STOPS) ? classes.keys.steps(balances) : balances.join();
  const key = [pack.words.dialMaster.at(row), stops, amounts, phone].join('\t');
  return classes.ofKey(key, () => classParts(classes, pack, row, phone));
}

function classParts(classes: DialClasses, pack: Pack, row: number, phone: number): ClassParts {
  const stops = pack.texts.dialStops.at(row);
  const dial = dialOf(partsOf(classes, pack, row), phone, NO_REST, null);
  return {
    dial,
    rest: NO_REST,
    turns: stops.endsWith(WITHOUT_STOPS) ? NO_TURNS : turnsOfText(stops),
    isUniform: false,
  };
}

/** The class of a phone whose rules look at more than its class has in common. */
export function apartClass(classes: DialClasses, pack: Pack, row: number, phone: number, from: DialClass): DialClass {
  const { stops, days, extras } = pack.dialTexts(row);
  const isByNotices = !from.dial.looks.days && from.rest.extras === null;
  const rest: DialRest = { days: isByNotices ? null : days, extras: extrasOfText(extras) };
  const make = (): ClassParts => ({
    dial: dialOf(partsOf(classes, pack, row), phone, rest, null),
    rest,
    turns: turnsOfText(`${stops}${extras}`),
    isUniform: false,
  });
  // Accounts without any notice have that in common.
  return isByNotices && extras === '' ? classes.ofKey(`${from.no} without notices`, make) : classes.ofOne(make());
}

export function lastContactMs(table: QueueTable, ordinal: number): number {
  return table.packOf(ordinal).amounts.lastContactMs[ordinal & (PACK_ROWS - 1)] ?? 0;
}

/** The contacts of an account that rules may count. */
export function contactsOf(table: QueueTable, ordinal: number, of: readonly DialClass[]): readonly PriorContact[] {
  const text = table.packOf(ordinal).texts.dialContacts.at(ordinal & (PACK_ROWS - 1));
  return contactsOfText(text, of[0]?.dial.facts.account.entityId ?? OWN_ENTITY);
}

/** Who is called at a phone of an account, by name. */
export function ownerAt(table: QueueTable, ordinal: number, phone: number): string {
  const { phones } = table.packOf(ordinal);
  return ownerOfKind(phones.kind(phones.start(ordinal & (PACK_ROWS - 1)) + phone));
}

/** The dial of a phone of an account with its contacts; from its class where the account's debts are alike. */
export function countedDialOf(
  table: QueueTable,
  classes: DialClasses,
  ordinal: number,
  of: DialClass,
  phone: number,
  contacts: readonly PriorContact[],
): Dial {
  const pack = table.packOf(ordinal);
  const row = ordinal & (PACK_ROWS - 1);
  if (of.isUniform) {
    const { debts } = pack;
    const open: string[] = [];
    for (let debt = debts.start(row); debt < debts.end(row); debt += 1) {
      if (debts.isOpen(debt)) open.push(`d${debt - debts.start(row)}`);
    }
    const person = ownerAt(table, ordinal, phone);
    return countedDial(of.dial, { person, endpoint: `e${phone}`, debts: open }, contacts);
  }
  const { days, extras } = pack.dialTexts(row);
  return dialOf(partsOf(classes, pack, row), phone, { days, extras: extrasOfText(extras) }, contacts);
}

/** The first free moment by everything that is known of an account; null when there is none. */
export function wholeFromMs(
  table: QueueTable,
  rules: RuleSet,
  classes: DialClasses,
  ordinal: number,
  nowMs: number,
): number | null {
  const pack = table.packOf(ordinal);
  const row = ordinal & (PACK_ROWS - 1);
  const parts = partsOf(classes, pack, row);
  const { days, extras, contacts } = pack.dialTexts(row);
  const rest = { days, extras: extrasOfText(extras) };
  const prior = contactsOfText(contacts, parts.terms?.entityId ?? OWN_ENTITY);
  return soonest(
    phonesOf(parts.master).map((point) => {
      const dial = dialOf(parts, point, rest, prior);
      const aheadMs = [...new Set([...classes.setting.aheadMs, ...aheadOf(dial, nowMs)])];
      return firstFree(nowMs, (atMs) => wholeAt(dial, rules, atMs, aheadMs));
    }),
  );
}

/** The earliest of the moments that are known, or null. */
export function soonest(moments: readonly (number | null)[]): number | null {
  const free = moments.filter((ms) => ms !== null);
  return free.length === 0 ? null : Math.min(...free);
}

/** How many contacts of an account may count for a rule at most. */
export function tallyOf(table: QueueTable, ordinal: number, sinceMs: number): Tally {
  if (lastContactMs(table, ordinal) <= sinceMs) return { contacts: 0, conversations: 0 };
  const { counts } = table.packOf(ordinal);
  const row = ordinal & (PACK_ROWS - 1);
  return { contacts: counts.contacts[row] ?? 0, conversations: counts.conversations[row] ?? 0 };
}

/** Which phones are known to be good, by the texts of stops that were read. */
export class GoodPhones {
  readonly #known = new Map<string, readonly string[] | null>();

  clear(): void {
    this.#known.clear();
  }

  /** The good phones of stops that say no more than that, `good` or empty for each; null when they say more. */
  of(stops: string): readonly string[] | null {
    const known = this.#known.get(stops);
    if (known !== undefined) return known;
    if (!stops.endsWith(WITHOUT_STOPS)) return null;
    const quality = Object.entries(stopsOfText(stops).quality);
    const isGood = quality.every(([, status]) => status === 'good');
    const points = quality.map(([name]) => Number(name.slice(1)));
    const found = isGood
      ? Array.from({ length: Math.max(...points) + 1 }, (_, at) => (points.includes(at) ? 'good' : ''))
      : null;
    this.#known.set(stops, found);
    return found;
  }
}

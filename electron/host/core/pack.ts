import type { DialTexts } from '#shared/domain/compliance/callable/dial-facts';
import type { QueueFacts } from '#shared/domain/queue/facts';
import type { SearchTexts } from '#shared/domain/queue/search-text';
import { asId } from '#shared/kernel/ids';
import type { AccountRow } from './account-row';
import { ByteReader, ByteWriter, type Bytes } from './bytes';
import { DebtColumns } from './debt-columns';
import { PhoneColumns } from './phone-columns';
import { TextColumn, WordColumn } from './text-columns';

/** Rows a pack holds: `ordinal >> PACK_SHIFT` is its number. */
export const PACK_SHIFT = 12;
export const PACK_ROWS = 1 << PACK_SHIFT;

/** 3: with skips, whose a step is, and what accounts are found by. A pack of another format is not read: the store is rebuilt from the journal. */
const FORMAT = 3;

/** The order of columns is stored: add at the end of a new format only. */
const AMOUNTS = ['balanceMinor', 'lastContactMs', 'nextStepMs', 'promiseMinor', 'skippedUntilMs'] as const;
const COUNTS = [
  'openDebts',
  'disputedDebts',
  'oldestDueDay',
  'clockOffsetDays',
  'attempts',
  'conversations',
  'promiseDueDay',
  'holds',
  'people',
  'contactPoints',
  'events',
  'contacts',
  'incidents',
  'overrides',
] as const;
const WORDS = ['clientName', 'currency', 'lastDisposition', 'nextStepKind', 'dialMaster', 'nextStepOwner'] as const;
const TEXTS = [
  'accountId',
  'canonicalId',
  'name',
  'externalId',
  'dialNames',
  'dialDays',
  'dialStops',
  'dialExtras',
  'dialContacts',
  'searchNames',
  'searchNumbers',
  'searchPhones',
] as const;

type Flat = Omit<QueueFacts, 'accountId'> &
  Omit<AccountRow, 'facts' | 'debts' | 'dial' | 'phones' | 'search'> & { readonly accountId: string } & {
    readonly [Name in keyof DialTexts as `dial${Capitalize<Name>}`]: string;
  } & { readonly [Name in keyof SearchTexts as `search${Capitalize<Name>}`]: string };

function flat(row: AccountRow): Flat {
  const { facts, canonicalId, people, contactPoints, events, contacts, dial, search } = row;
  return {
    ...facts,
    canonicalId,
    people,
    contactPoints,
    events,
    contacts,
    dialMaster: dial.master,
    dialNames: dial.names,
    dialDays: dial.days,
    dialStops: dial.stops,
    dialExtras: dial.extras,
    dialContacts: dial.contacts,
    searchNames: search.names,
    searchNumbers: search.numbers,
    searchPhones: search.phones,
  };
}

type ColumnSet<Name extends string, Column> = Readonly<Record<Name, Column>>;

function columns<Name extends string, Column>(
  names: readonly Name[],
  make: (name: Name) => Column,
): ColumnSet<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as ColumnSet<Name, Column>;
}

/** Up to `PACK_ROWS` rows of the projection in columns. Equal rows give equal bytes, however they came to be. */
export class Pack {
  readonly rows: number;
  readonly amounts: ColumnSet<(typeof AMOUNTS)[number], Float64Array<ArrayBuffer>>;
  readonly counts: ColumnSet<(typeof COUNTS)[number], Int32Array<ArrayBuffer>>;
  readonly words: ColumnSet<(typeof WORDS)[number], WordColumn>;
  readonly texts: ColumnSet<(typeof TEXTS)[number], TextColumn>;
  readonly debts: DebtColumns;
  readonly phones: PhoneColumns;

  private constructor(parts: Pick<Pack, 'rows' | 'amounts' | 'counts' | 'words' | 'texts' | 'debts' | 'phones'>) {
    this.rows = parts.rows;
    this.amounts = parts.amounts;
    this.counts = parts.counts;
    this.words = parts.words;
    this.texts = parts.texts;
    this.debts = parts.debts;
    this.phones = parts.phones;
  }

  static of(rows: readonly AccountRow[]): Pack {
    const all = rows.map(flat);
    return new Pack({
      rows: rows.length,
      // Adding 0 turns -0 into 0, so that equal numbers are equal bytes.
      amounts: columns(AMOUNTS, (name) => Float64Array.from(all, (row) => row[name] + 0)),
      counts: columns(COUNTS, (name) => Int32Array.from(all, (row) => row[name])),
      words: columns(WORDS, (name) => WordColumn.of(all.map((row) => row[name]))),
      texts: columns(TEXTS, (name) => TextColumn.of(all.map((row) => row[name]))),
      debts: DebtColumns.of(rows.map((row) => row.debts)),
      phones: PhoneColumns.of(rows.map((row) => row.phones)),
    });
  }

  static decode(bytes: Uint8Array): Pack {
    const reader = new ByteReader(bytes);
    const format = reader.u32();
    if (format !== FORMAT) throw new RangeError(`pack format ${format} is not known`);
    const rows = reader.u32();
    const pack = new Pack({
      rows,
      amounts: columns(AMOUNTS, () => reader.f64Column(rows)),
      counts: columns(COUNTS, () => reader.i32Column(rows)),
      words: columns(WORDS, () => WordColumn.read(reader, rows)),
      texts: columns(TEXTS, () => TextColumn.read(reader, rows)),
      debts: DebtColumns.read(reader, rows),
      phones: PhoneColumns.read(reader, rows),
    });
    if (!reader.isAtEnd) throw new RangeError('packed bytes go on after the last column');
    return pack;
  }

  encode(): Bytes {
    const writer = new ByteWriter();
    writer.u32(FORMAT);
    writer.u32(this.rows);
    for (const name of AMOUNTS) writer.numbers(this.amounts[name]);
    for (const name of COUNTS) writer.numbers(this.counts[name]);
    for (const name of WORDS) this.words[name].write(writer);
    for (const name of TEXTS) this.texts[name].write(writer);
    this.debts.write(writer);
    this.phones.write(writer);
    return writer.finish();
  }

  at(row: number): AccountRow {
    const amount = (name: (typeof AMOUNTS)[number]) => this.amounts[name][row] ?? 0;
    const count = (name: (typeof COUNTS)[number]) => this.counts[name][row] ?? 0;
    const facts: QueueFacts = {
      accountId: asId(this.texts.accountId.at(row)),
      name: this.texts.name.at(row),
      externalId: this.texts.externalId.at(row),
      clientName: this.words.clientName.at(row),
      currency: this.words.currency.at(row),
      balanceMinor: amount('balanceMinor'),
      openDebts: count('openDebts'),
      disputedDebts: count('disputedDebts'),
      oldestDueDay: count('oldestDueDay'),
      clockOffsetDays: count('clockOffsetDays'),
      attempts: count('attempts'),
      conversations: count('conversations'),
      lastContactMs: amount('lastContactMs'),
      lastDisposition: this.words.lastDisposition.at(row),
      nextStepMs: amount('nextStepMs'),
      nextStepKind: this.words.nextStepKind.at(row),
      nextStepOwner: this.words.nextStepOwner.at(row),
      skippedUntilMs: amount('skippedUntilMs'),
      promiseDueDay: count('promiseDueDay'),
      promiseMinor: amount('promiseMinor'),
      holds: count('holds'),
      incidents: count('incidents'),
      overrides: count('overrides'),
    };
    return {
      facts,
      canonicalId: this.texts.canonicalId.at(row),
      people: count('people'),
      contactPoints: count('contactPoints'),
      events: count('events'),
      contacts: count('contacts'),
      debts: this.debts.at(row),
      dial: this.dialTexts(row),
      phones: this.phones.at(row),
      search: this.searchTexts(row),
    };
  }

  /** What a row is found by. */
  searchTexts(row: number): SearchTexts {
    const { searchNames, searchNumbers, searchPhones } = this.texts;
    return { names: searchNames.at(row), numbers: searchNumbers.at(row), phones: searchPhones.at(row) };
  }

  /** What decides whether the phones of a row may be dialled. */
  dialTexts(row: number): DialTexts {
    return {
      master: this.words.dialMaster.at(row),
      names: this.texts.dialNames.at(row),
      days: this.texts.dialDays.at(row),
      stops: this.texts.dialStops.at(row),
      extras: this.texts.dialExtras.at(row),
      contacts: this.texts.dialContacts.at(row),
    };
  }

  balances(row: number): readonly number[] {
    const { debts } = this;
    const start = debts.start(row);
    return Array.from({ length: debts.end(row) - start }, (_, at) => debts.balanceMinor(start + at));
  }

  set(row: number, value: AccountRow): void {
    const next = flat(value);
    for (const name of AMOUNTS) this.amounts[name][row] = next[name] + 0;
    for (const name of COUNTS) this.counts[name][row] = next[name];
    for (const name of WORDS) this.words[name].set(row, next[name]);
    for (const name of TEXTS) this.texts[name].set(row, next[name]);
    this.debts.set(row, value.debts);
    this.phones.set(row, value.phones);
  }
}

/** Rows changed by one transaction, beside the packs: their ordinals and a small pack of them. */
export function encodeDelta(changed: ReadonlyMap<number, AccountRow>): Bytes {
  const writer = new ByteWriter();
  writer.u32(changed.size);
  writer.numbers(Uint32Array.from(changed.keys()));
  writer.raw(Pack.of([...changed.values()]).encode());
  return writer.finish();
}

/** Undoes `encodeDelta`. */
export function decodeDelta(bytes: Bytes): ReadonlyMap<number, AccountRow> {
  const reader = new ByteReader(bytes);
  const size = reader.u32();
  const ordinals = reader.u32Column(size);
  const pack = Pack.decode(bytes.subarray(4 + size * 4));
  return new Map(Array.from(ordinals, (ordinal, row) => [ordinal, pack.at(row)]));
}

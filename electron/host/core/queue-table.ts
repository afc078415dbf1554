import type { AccountRow } from './account-row';
import { IdIndex } from './id-index';
import { PACK_ROWS, PACK_SHIFT, Pack } from './pack';

/** All rows of the projection in memory, pack by pack. Rows are named by ordinal: the place in order of import, from 0. */
export class QueueTable {
  #packs: Pack[];
  #count: number;
  readonly #ids = new IdIndex((ordinal) => this.accountId(ordinal));

  constructor(packs: readonly Pack[]) {
    this.#packs = [...packs];
    this.#count = packs.reduce((sum, pack) => sum + pack.rows, 0);
    this.#ids.extendTo(this.#count);
  }

  get count(): number {
    return this.#count;
  }

  get packs(): readonly Pack[] {
    return this.#packs;
  }

  /** The pack a row is in. Throws for an ordinal that is not there. */
  packOf(ordinal: number): Pack {
    const found = this.#packs[ordinal >> PACK_SHIFT];
    if (found === undefined) throw new RangeError(`no row ${ordinal}`);
    return found;
  }

  accountId(ordinal: number): string {
    return this.packOf(ordinal).texts.accountId.at(ordinal & (PACK_ROWS - 1));
  }

  canonicalId(ordinal: number): string {
    return this.packOf(ordinal).texts.canonicalId.at(ordinal & (PACK_ROWS - 1));
  }

  row(ordinal: number): AccountRow {
    return this.packOf(ordinal).at(ordinal & (PACK_ROWS - 1));
  }

  hasEvents(ordinal: number): boolean {
    return (this.packOf(ordinal).counts.events[ordinal & (PACK_ROWS - 1)] ?? 0) > 0;
  }

  /** The ordinal of an account, or -1. */
  ordinalOf(accountId: string): number {
    return this.#ids.find(accountId);
  }

  set(ordinal: number, row: AccountRow): void {
    this.packOf(ordinal).set(ordinal & (PACK_ROWS - 1), row);
  }

  /** A pack built anew with these rows in it; the table itself stays as it is until `install`. */
  rebuilt(no: number, rows: ReadonlyMap<number, AccountRow>): Pack {
    const old = this.#packs[no];
    const all = old === undefined ? [] : Array.from({ length: old.rows }, (_, row) => old.at(row));
    for (const [ordinal, row] of rows) all[ordinal & (PACK_ROWS - 1)] = row;
    return Pack.of(all);
  }

  install(packs: ReadonlyMap<number, Pack>): void {
    for (const [no, pack] of packs) this.#packs[no] = pack;
    this.#count = this.#packs.reduce((sum, pack) => sum + pack.rows, 0);
    this.#ids.extendTo(this.#count);
  }
}

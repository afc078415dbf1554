import type { DebtStatus } from '#shared/domain/account/types';
import { type DebtRow, NO_DUE_DAY } from './account-row';
import type { ByteReader, ByteWriter, Bytes } from './bytes';
import { WordColumn } from './text-columns';

/** Codes of the stored states. Values are stored: never renumber. */
const STATUSES: readonly DebtStatus[] = ['open', 'closed', 'credit'];
const OPEN = 0;
const CREDIT = 2;

const AS_PLACED = 1;
const SINCE = 2;

function disputeBits(debt: DebtRow): number {
  return (debt.isDisputedAsPlaced ? AS_PLACED : 0) | (debt.isDisputedSince ? SINCE : 0);
}

type Columns = {
  /** Where the debts of each row end. */
  ends: Uint32Array<ArrayBuffer>;
  status: Bytes;
  /** Bits: disputed as placed, disputed since. */
  disputed: Bytes;
  balanceMinor: Float64Array<ArrayBuffer>;
  dueDay: Int32Array<ArrayBuffer>;
  currency: WordColumn;
};

function columnsOf(rows: readonly (readonly DebtRow[])[]): Columns {
  const debts = rows.flat();
  let end = 0;
  return {
    ends: Uint32Array.from(rows, (row) => (end += row.length)),
    status: Uint8Array.from(debts, (debt) => STATUSES.indexOf(debt.status)),
    disputed: Uint8Array.from(debts, disputeBits),
    balanceMinor: Float64Array.from(debts, (debt) => debt.balanceMinor + 0),
    dueDay: Int32Array.from(debts, (debt) => debt.dueDay),
    currency: WordColumn.of(debts.map((debt) => debt.currency)),
  };
}

/** The debts of a pack's rows, one after another. */
export class DebtColumns {
  #columns: Columns;

  private constructor(columns: Columns) {
    this.#columns = columns;
  }

  static of(rows: readonly (readonly DebtRow[])[]): DebtColumns {
    return new DebtColumns(columnsOf(rows));
  }

  static read(reader: ByteReader, rows: number): DebtColumns {
    const ends = reader.u32Column(rows);
    const debts = ends.at(-1) ?? 0;
    return new DebtColumns({
      ends,
      status: reader.raw(debts),
      disputed: reader.raw(debts),
      balanceMinor: reader.f64Column(debts),
      dueDay: reader.i32Column(debts),
      currency: WordColumn.read(reader, debts),
    });
  }

  start(row: number): number {
    return row === 0 ? 0 : (this.#columns.ends[row - 1] ?? 0);
  }

  end(row: number): number {
    return this.#columns.ends[row] ?? 0;
  }

  isOpen(debt: number): boolean {
    return this.#columns.status[debt] === OPEN;
  }

  isCredit(debt: number): boolean {
    return this.#columns.status[debt] === CREDIT;
  }

  isDisputed(debt: number): boolean {
    return this.#columns.disputed[debt] !== 0;
  }

  balanceMinor(debt: number): number {
    return this.#columns.balanceMinor[debt] ?? 0;
  }

  dueDay(debt: number): number {
    return this.#columns.dueDay[debt] ?? NO_DUE_DAY;
  }

  currency(debt: number): string {
    return this.#columns.currency.at(debt);
  }

  /** A number that stands for the currency within this pack; `currencyOf` names it. */
  currencyCode(debt: number): number {
    return this.#columns.currency.code(debt);
  }

  currencyOf(code: number): string {
    return this.#columns.currency.word(code);
  }

  at(row: number): readonly DebtRow[] {
    const debts: DebtRow[] = [];
    for (let debt = this.start(row); debt < this.end(row); debt += 1) {
      debts.push({
        status: STATUSES[this.#columns.status[debt] ?? OPEN] ?? 'open',
        currency: this.currency(debt),
        balanceMinor: this.balanceMinor(debt),
        dueDay: this.dueDay(debt),
        isDisputedAsPlaced: ((this.#columns.disputed[debt] ?? 0) & AS_PLACED) !== 0,
        isDisputedSince: ((this.#columns.disputed[debt] ?? 0) & SINCE) !== 0,
      });
    }
    return debts;
  }

  set(row: number, debts: readonly DebtRow[]): void {
    const start = this.start(row);
    if (this.end(row) - start !== debts.length) {
      const rows = Array.from(this.#columns.ends, (_, at) => (at === row ? debts : this.at(at)));
      this.#columns = columnsOf(rows);
      return;
    }
    for (const [offset, debt] of debts.entries()) {
      this.#columns.status[start + offset] = STATUSES.indexOf(debt.status);
      this.#columns.disputed[start + offset] = disputeBits(debt);
      this.#columns.balanceMinor[start + offset] = debt.balanceMinor + 0;
      this.#columns.dueDay[start + offset] = debt.dueDay;
      this.#columns.currency.set(start + offset, debt.currency);
    }
  }

  write(writer: ByteWriter): void {
    const { ends, status, disputed, balanceMinor, dueDay, currency } = this.#columns;
    writer.numbers(ends);
    writer.raw(status);
    writer.raw(disputed);
    writer.numbers(balanceMinor);
    writer.numbers(dueDay);
    currency.write(writer);
  }
}

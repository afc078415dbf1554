import type { ByteReader, ByteWriter } from './bytes';
import { WordColumn } from './text-columns';

/** The phones of a pack's rows, one after another: of what kind each is to the rules of a dial. */
export class PhoneColumns {
  #ends: Uint32Array<ArrayBuffer>;
  #kinds: WordColumn;

  private constructor(ends: Uint32Array<ArrayBuffer>, kinds: WordColumn) {
    this.#ends = ends;
    this.#kinds = kinds;
  }

  static of(rows: readonly (readonly string[])[]): PhoneColumns {
    let end = 0;
    const ends = Uint32Array.from(rows, (row) => (end += row.length));
    return new PhoneColumns(ends, WordColumn.of(rows.flat()));
  }

  static read(reader: ByteReader, rows: number): PhoneColumns {
    const ends = reader.u32Column(rows);
    return new PhoneColumns(ends, WordColumn.read(reader, ends.at(-1) ?? 0));
  }

  start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  end(row: number): number {
    return this.#ends[row] ?? 0;
  }

  /** A number that stands for a kind within this pack as it is now. */
  code(phone: number): number {
    return this.#kinds.code(phone);
  }

  kind(phone: number): string {
    return this.#kinds.at(phone);
  }

  at(row: number): readonly string[] {
    const start = this.start(row);
    return Array.from({ length: this.end(row) - start }, (_, at) => this.kind(start + at));
  }

  set(row: number, kinds: readonly string[]): void {
    const start = this.start(row);
    if (this.end(row) - start === kinds.length) {
      for (const [at, kind] of kinds.entries()) this.#kinds.set(start + at, kind);
      return;
    }
    const made = PhoneColumns.of(Array.from(this.#ends, (_, at) => (at === row ? kinds : this.at(at))));
    this.#ends = made.#ends;
    this.#kinds = made.#kinds;
  }

  write(writer: ByteWriter): void {
    writer.numbers(this.#ends);
    this.#kinds.write(writer);
  }
}

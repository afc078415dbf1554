import { type ByteReader, type ByteWriter, type Bytes, textOf, utf8 } from './bytes';

/** A column of texts kept as one run of UTF-8, so that a quarter of a million of them are two objects. */
export class TextColumn {
  #bytes: Bytes;
  #ends: Uint32Array<ArrayBuffer>;
  /** Texts that changed since the column was built. */
  readonly #changed = new Map<number, string>();

  private constructor(bytes: Bytes, ends: Uint32Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  static of(texts: readonly string[]): TextColumn {
    const parts = texts.map(utf8);
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
    const ends = new Uint32Array(parts.length);
    let at = 0;
    for (const [row, part] of parts.entries()) {
      bytes.set(part, at);
      at += part.byteLength;
      ends[row] = at;
    }
    return new TextColumn(bytes, ends);
  }

  static read(reader: ByteReader, rows: number): TextColumn {
    const ends = reader.u32Column(rows);
    return new TextColumn(reader.block(), ends);
  }

  at(row: number): string {
    const changed = this.#changed.get(row);
    if (changed !== undefined) return changed;
    return textOf(this.#bytes.subarray(row === 0 ? 0 : this.#ends[row - 1], this.#ends[row]));
  }

  /** Whether a row has no text at all. */
  isBlank(row: number): boolean {
    const changed = this.#changed.get(row);
    if (changed !== undefined) return changed === '';
    return (row === 0 ? 0 : this.#ends[row - 1]) === this.#ends[row];
  }

  /** The first six bytes as a number: orders ASCII texts as their first six characters do. */
  head(row: number): number {
    const start = row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
    const end = this.#ends[row] ?? 0;
    let head = 0;
    for (let at = start; at < start + 6; at += 1) head = head * 256 + (at < end ? (this.#bytes[at] ?? 0) : 0);
    return head;
  }

  set(row: number, text: string): void {
    if (this.at(row) !== text) this.#changed.set(row, text);
  }

  write(writer: ByteWriter): void {
    this.#settle();
    writer.numbers(this.#ends);
    writer.block(this.#bytes);
  }

  #settle(): void {
    if (this.#changed.size === 0) return;
    const fresh = TextColumn.of(Array.from(this.#ends, (_, row) => this.at(row)));
    this.#bytes = fresh.#bytes;
    this.#ends = fresh.#ends;
    this.#changed.clear();
  }
}

/** A column of few different words, such as currencies: a number a row and the list of words. */
export class WordColumn {
  #words: string[];
  #codes: Uint16Array<ArrayBuffer>;

  private constructor(words: string[], codes: Uint16Array<ArrayBuffer>) {
    this.#words = words;
    this.#codes = codes;
  }

  static of(texts: readonly string[]): WordColumn {
    const words = [...new Set(texts)].toSorted();
    const codeOf = new Map(words.map((word, code) => [word, code]));
    return new WordColumn(
      words,
      Uint16Array.from(texts, (text) => codeOf.get(text) ?? 0),
    );
  }

  static read(reader: ByteReader, rows: number): WordColumn {
    const words = Array.from({ length: reader.u32() }, () => textOf(reader.block()));
    return new WordColumn(words, reader.u16Column(rows));
  }

  at(row: number): string {
    return this.word(this.code(row));
  }

  code(row: number): number {
    return this.#codes[row] ?? 0;
  }

  word(code: number): string {
    return this.#words[code] ?? '';
  }

  set(row: number, text: string): void {
    if (this.at(row) === text) return;
    let code = this.#words.indexOf(text);
    if (code < 0) code = this.#words.push(text) - 1;
    this.#codes[row] = code;
  }

  /** Words that no row has any more are left out, so that the bytes depend on the rows alone. */
  write(writer: ByteWriter): void {
    const settled = WordColumn.of(Array.from(this.#codes, (_, row) => this.at(row)));
    this.#words = settled.#words;
    this.#codes = settled.#codes;
    writer.u32(this.#words.length);
    for (const word of this.#words) writer.block(utf8(word));
    writer.numbers(this.#codes);
  }
}

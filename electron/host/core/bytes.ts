/** Bytes that own their buffer: a view on a larger buffer would be cloned into the database with all of it. */
export type Bytes = Uint8Array<ArrayBuffer>;

type Numbers =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>;

/** Collects numbers, columns and text to one run of bytes. Little-endian, as every machine that Kept runs on. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  u32(value: number): void {
    this.raw(new Uint8Array(Uint32Array.of(value).buffer));
  }

  /** A typed array whose length the reader knows. */
  numbers(values: Numbers): void {
    this.raw(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  raw(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.byteLength;
  }

  /** Bytes with their length in front. */
  block(bytes: Uint8Array): void {
    this.u32(bytes.byteLength);
    this.raw(bytes);
  }

  finish(): Bytes {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.byteLength;
    }
    return whole;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Throws `RangeError` when there is too little. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  u32(): number {
    return new Uint32Array(this.raw(4).buffer)[0] ?? 0;
  }

  f64Column(length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.raw(length * 8).buffer);
  }

  i32Column(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.raw(length * 4).buffer);
  }

  u32Column(length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.raw(length * 4).buffer);
  }

  u16Column(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.raw(length * 2).buffer);
  }

  /** A copy, so that it is aligned and owns its buffer. */
  raw(length: number): Bytes {
    const end = this.#at + length;
    if (end > this.#bytes.byteLength) throw new RangeError('packed bytes end too early');
    const part = this.#bytes.slice(this.#at, end) as Bytes;
    this.#at = end;
    return part;
  }

  block(): Bytes {
    return this.raw(this.u32());
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.byteLength;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 of a text. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Text of UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Whether two runs of bytes are the same. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);
}

const EMPTY = -1;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/**
 * Text → ordinal over texts that live in packed columns: one number a slot instead of a quarter of a million strings in a map.
 * When several ordinals have the same text, the first one added is found.
 */
export class IdIndex {
  readonly #textAt: (ordinal: number) => string;
  #slots = new Int32Array(16).fill(EMPTY);
  #size = 0;

  constructor(textAt: (ordinal: number) => string) {
    this.#textAt = textAt;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the ordinals from `size` up to `count`. */
  extendTo(count: number): void {
    let capacity = this.#slots.length;
    while (capacity < count * 2) capacity *= 2;
    if (capacity !== this.#slots.length) {
      this.#slots = new Int32Array(capacity).fill(EMPTY);
      this.#size = 0;
    }
    for (let ordinal = this.#size; ordinal < count; ordinal += 1) {
      const slot = this.#slotOf(this.#textAt(ordinal));
      if (this.#slots[slot] === EMPTY) this.#slots[slot] = ordinal;
    }
    this.#size = Math.max(this.#size, count);
  }

  /** The ordinal of a text, or -1. */
  find(text: string): number {
    return this.#slots[this.#slotOf(text)] ?? EMPTY;
  }

  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hash(text) & mask;
    for (;;) {
      const ordinal = this.#slots[slot] ?? EMPTY;
      if (ordinal === EMPTY || this.#textAt(ordinal) === text) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

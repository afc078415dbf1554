/** Keeps the values used last, up to a number of them. */
export class Recent<Key, Value> {
  readonly #limit: number;
  readonly #values = new Map<Key, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  /** Keeps a value; answers the entry that had to go for it, if any. */
  set(key: Key, value: Value): readonly [Key, Value] | null {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size <= this.#limit) return null;
    for (const oldest of this.#values) {
      this.#values.delete(oldest[0]);
      return oldest;
    }
    return null;
  }

  delete(key: Key): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }

  entries(): IterableIterator<[Key, Value]> {
    return this.#values.entries();
  }
}

/** Runs writes one after another, in the order they were asked for. A write that fails does not hold up the next. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(write: () => Promise<T>): Promise<T> {
    const result = this.#last.then(write, write);
    this.#last = result;
    return result;
  }

  /** Resolves when everything asked for so far has ended. */
  async settled(): Promise<void> {
    await this.#last.then(
      () => undefined,
      () => undefined,
    );
  }
}

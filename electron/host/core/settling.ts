import { breathe } from './breathe';
import type { CallableAsked } from './callable-asked';
import type { CallableIndex } from './callable-index';

/** Steps that are taken at once before a question is answered: enough for what one contact or one minute changes. */
const STEPS_AT_ONCE = 6;

/** Works out who may be called: what is little at once, what is much in the background, so that no question waits for it. */
export class Settling {
  readonly #index: CallableIndex;
  #running: Promise<void> | null = null;
  #failure: Error | null = null;
  #isStopped = false;

  constructor(index: CallableIndex) {
    this.#index = index;
  }

  /** Brings the state towards a moment; what is left goes on in the background. Throws what went wrong there. */
  begin(asked: CallableAsked): void {
    if (this.#failure !== null) throw this.#failure;
    if (this.#running !== null || this.#index.isSettled(asked)) return;
    const work = this.#index.settle(asked);
    for (let step = 0; step < STEPS_AT_ONCE; step += 1) if (work.next().done === true) return;
    this.#running = this.#goOn(work);
  }

  /** Waits until the state is complete as of a moment. */
  async done(asked: CallableAsked): Promise<void> {
    for (;;) {
      this.begin(asked);
      if (this.#running === null) return;
      await this.#running;
    }
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #goOn(work: Generator<undefined, void, undefined>): Promise<void> {
    try {
      for (;;) {
        await breathe();
        if (this.#isStopped || work.next().done === true) return;
      }
    } catch (failure) {
      this.#failure =
        failure instanceof Error ? failure : new Error('who may be called could not be worked out', { cause: failure });
    } finally {
      this.#running = null;
    }
  }
}

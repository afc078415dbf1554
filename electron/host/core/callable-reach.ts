import { CALLABLE_NOW } from '#shared/domain/queue/callable';
import { type CallableAsked, settingKey } from './callable-asked';
import type { CallableIndex } from './callable-index';

const UNKNOWN = Number.NaN;

/** From when each account may be called, remembered for whoever asks for all of them: nothing but time and its own events change it. */
export class CallableReach {
  readonly #index: CallableIndex;
  #from = new Float64Array(0);
  #key = '';

  constructor(index: CallableIndex) {
    this.#index = index;
  }

  /** Accounts changed by their events. */
  touch(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) if (ordinal < this.#from.length) this.#from[ordinal] = UNKNOWN;
  }

  /** Accounts came in, or rules changed. */
  reset(): void {
    this.#from = new Float64Array(0);
  }

  /** Makes ready for a question about rows. */
  begin(asked: CallableAsked, rows: number, todayNumber: number): void {
    const key = `${todayNumber} ${settingKey(asked)}`;
    if (key === this.#key && this.#from.length === rows) return;
    this.#key = key;
    this.#from = new Float64Array(rows).fill(UNKNOWN);
  }

  /** As `CallableIndex.from`. */
  from(ordinal: number, asked: CallableAsked): number {
    if (this.#index.bits[ordinal] === 1) return CALLABLE_NOW;
    const known = this.#from[ordinal] ?? UNKNOWN;
    if (known < 0 || known > asked.nowMs) return known;
    const from = this.#index.from(ordinal, asked);
    this.#from[ordinal] = from === CALLABLE_NOW ? UNKNOWN : from;
    return from;
  }
}

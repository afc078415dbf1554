import type { DialClass } from './dial-classes';

/**
 * An account with contacts: until when the counting rules keep each phone from being called, `-Infinity` when they do not; then it
 * is counted anew. `fromMs` null when there are too few contacts for any rule.
 */
export type Counted = { readonly fromMs: readonly number[] | null; readonly nos: readonly number[] };

/** Whether the count of an account still holds: its classes count by the same rules, and no phone has come free. */
export function isCountHolding({ fromMs, nos }: Counted, of: readonly DialClass[], nowMs: number): boolean {
  return (
    of.every((each, at) => each.countedNo === nos[at]) &&
    (fromMs === null || fromMs.every((ms) => ms === -Infinity || ms > nowMs))
  );
}

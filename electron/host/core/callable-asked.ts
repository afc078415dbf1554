import type { AskedAt } from '#shared/contract/store';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { epochMs } from '#shared/kernel/calendar';
import type { DeskFacts } from '#shared/rules/types/facts';

/** Two clocks this close are one, as for the judge. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** The moment a question is asked for, and what the desk knows of its clocks then. */
export type CallableAsked = { readonly nowMs: number; readonly desk: DeskFacts };

/** The moment of a question as that of who may be called. */
export function callableAsked({ nowMs, desk = DESK_ALONE }: AskedAt): CallableAsked {
  return { nowMs, desk };
}

/** How far each clock that may be right is ahead of the desk's. */
export function aheadMsOf({ nowMs, desk }: CallableAsked): readonly number[] {
  const ahead = desk.otherNow === null ? 0 : epochMs(desk.otherNow) - nowMs;
  return Math.abs(ahead) > CLOCK_TOLERANCE_MS ? [0, ahead] : [0];
}

/** Equal keys: everything but the moment is the same. */
export function settingKey(asked: CallableAsked): string {
  if (asked.desk === DESK_ALONE) return '';
  const { otherNow: _, ...desk } = asked.desk;
  return JSON.stringify([aheadMsOf(asked), desk]);
}

import type { GateView } from '#shared/domain/compliance/gate-types';
import { momentIn } from '../../text/gate-format';

/** A moment on the desk's clocks and, when they differ, on the consumer's. */
export function bothTimes(gate: GateView, at: Parameters<typeof momentIn>[1]): readonly [string, string | null] {
  const there = gate.zones[0];
  const desk = momentIn(gate.deskZone, at, gate.nowMs);
  const consumer = there === undefined || there === gate.deskZone ? null : momentIn(there, at, gate.nowMs);
  return [desk, consumer];
}

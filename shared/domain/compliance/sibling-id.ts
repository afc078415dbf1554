import { type EventId, asId } from '../../kernel/ids';

/** An odd number without a pattern: siblings lie far from ids that are counted up one by one. */
const STEP = 0x9e37_79b9_7f4bn;

/** The id of the `n`-th event of one command: the same every time the command is decided. */
export function siblingId(commandId: EventId, n: number): EventId {
  const tail = (BigInt(`0x${commandId.slice(24)}`) + BigInt(n) * STEP) & 0xffff_ffff_ffffn;
  return asId(`${commandId.slice(0, 24)}${tail.toString(16).padStart(12, '0')}`);
}

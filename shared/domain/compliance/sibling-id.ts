import { type EventId, asId } from '../../kernel/ids';

/** The id of the `n`-th event of one command: the same every time the command is decided. */
export function siblingId(commandId: EventId, n: number): EventId {
  const tail = (BigInt(`0x${commandId.slice(24)}`) + BigInt(n)) & 0xffff_ffff_ffffn;
  return asId(`${commandId.slice(0, 24)}${tail.toString(16).padStart(12, '0')}`);
}

import type { PageLink } from './page-link';
import { nextPortId, type PortEnd } from './ports';
import { messageOf, report } from './report';
import { runningOrNull } from './runtime';

interface Move {
  readonly link: PageLink;
  readonly id: string;
  isJoined: boolean;
}

/** Ends on their way to a page, until it is known whether their peers go to a page too. */
const moving = new WeakMap<PortEnd, Move>();

/** Whether two pages can be joined by a browser channel at all. */
export function hasDirectPorts(): boolean {
  return (runningOrNull()?.broker ?? null) !== null;
}

/** Main gives `end` to a page. `settleMove` decides, at the end of this tick, how the page will reach the other end. */
export function announceMove(end: PortEnd, link: PageLink): string {
  const move: Move = { link, id: nextPortId(), isJoined: false };
  end.hasMoved = true;
  moving.set(end, move);
  return move.id;
}

/** True when the two pages got a channel of their own; otherwise the end is relayed through main. */
export function settleMove(end: PortEnd): boolean {
  const mine = moving.get(end);
  if (!mine) return false;
  const other = end.peer === null ? undefined : moving.get(end.peer);
  // Messages main had posted before must come first, and only the relay has them.
  const hasQueued = end.hasQueued || end.peer?.hasQueued === true;
  if (other && !mine.isJoined && !hasQueued) join(mine, other);
  if (mine.isJoined) return true;
  moving.delete(end);
  end.moveTo(mine.link, mine.id);
  return false;
}

function join(first: Move, second: Move): void {
  first.isJoined = true;
  second.isJoined = true;
  const ends = [first, second].map(({ link, id }) => ({ windowId: link.id, portId: id }));
  const [one, two] = ends;
  if (!one || !two) return;
  runningOrNull()
    ?.broker?.then((broker) => broker.join(one, two))
    .catch((error: unknown) => report(`two pages could not be joined: ${messageOf(error)}`));
}

import type { RecordedEvent } from '../events/types';
import type { EntryFate } from './types';

/** Where an event stands on its way to the hub. */
export type FateOf = (event: RecordedEvent) => EntryFate;

const HERE: EntryFate = { state: 'here', acceptedAt: null, refusal: null };

/** Without a hub everything stays on this desk. */
export const onThisDesk: FateOf = () => HERE;

/** The worse the later in this list: an entry is only where all of its events are. */
const WORST_LAST: readonly EntryFate['state'][] = ['accepted', 'sending', 'here', 'refused'];

/** The fate of an entry: that of the event that is worst off. Accepted when the last of them was. */
export function fateOfEntry(events: readonly RecordedEvent[], fateOf: FateOf): EntryFate {
  let worst: EntryFate | null = null;
  for (const event of events) {
    const fate = fateOf(event);
    const rank = WORST_LAST.indexOf(fate.state);
    const known = worst === null ? -1 : WORST_LAST.indexOf(worst.state);
    const isLater = rank === known && (fate.acceptedAt ?? '') > (worst?.acceptedAt ?? '');
    if (rank > known || isLater) worst = fate;
  }
  return worst ?? HERE;
}

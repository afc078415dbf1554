import type { Restriction, RestrictionKind } from '../../rules/types/facts';
import type { RecordedEvent } from '../events/types';

/** What each kind of stop must say to be understood: a list where the name ends in `[]`. */
const SAYS: Readonly<Record<Exclude<RestrictionKind, 'unknown'>, readonly string[]>> = {
  time: ['weekdays[]', 'from', 'until', 'zone'],
  place: ['endpointId', 'placeName'],
  medium: ['medium'],
  endpoint: ['endpointId'],
  workplace: ['endpointId', 'confirmedInWritingOn'],
  attorney: ['consentsToDirectContact', 'lastAnsweredOn', 'firstWroteOn'],
  cease: ['usedPurposes[]'],
  dispute: ['disputedOn', 'disputedMinor', 'wantsOriginalCreditor', 'verificationSentAt', 'isDuplicative'],
  bankruptcy: ['chapter', 'debtorPersonIds[]', 'filedOn', 'status'],
  deceased: ['diedOn'],
  'identity-theft': ['reportedOn'],
  'wrong-number': ['endpointId'],
  'tcpa-revocation': ['media[]'],
  scra: ['serviceEndedOn'],
  litigation: [],
};
const EVERY_STOP = ['personId', 'debtIds', 'placedAt', 'receivedAt', 'source', 'isWritten'];

function says(stop: Readonly<Record<string, unknown>>, what: string): boolean {
  return what.endsWith('[]') ? Array.isArray(stop[what.slice(0, -2)]) : stop[what] !== undefined;
}

/** Whether a stored stop is one that this version understands. */
function isUnderstood(stop: unknown): boolean {
  if (typeof stop !== 'object' || stop === null) return false;
  const fields = stop as Readonly<Record<string, unknown>>;
  const { kind } = fields as { kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(SAYS, kind)) return false;
  return [...EVERY_STOP, ...SAYS[kind as keyof typeof SAYS]].every((what) => says(fields, what));
}

const PLACED = /^restriction\.v\d+\.placed$/;

/** A stop of which nothing can be said but that it stands: for everybody, for every debt, since it was recorded. */
function unknownStop(event: RecordedEvent): Restriction {
  return {
    kind: 'unknown',
    restrictionId: event.id,
    personId: null,
    debtIds: null,
    placedAt: event.at,
    receivedAt: event.at,
    source: 'hub',
    isWritten: true,
    liftedAt: null,
  };
}

/**
 * The stops that were placed by themselves. A newer Kept may have recorded one that this version cannot read: it is kept as it is,
 * and it stops everything until it is lifted or this version is renewed, because what it stops is not known.
 */
export function placedStops(events: readonly RecordedEvent[]): readonly Restriction[] {
  return events.flatMap((event): readonly Restriction[] => {
    if (!PLACED.test(event.type)) return [];
    if (event.type !== 'restriction.v1.placed' || !isUnderstood(event.data.restriction)) return [unknownStop(event)];
    return [{ ...event.data.restriction, restrictionId: event.id, liftedAt: null }];
  });
}

import { epochMs } from '../../kernel/calendar';
import type { Restriction } from '../../rules/types/facts';
import { localDayAt } from '../../rules/time/local-days';
import type { HoldKind } from '../contact/dispositions';
import type { ContactLogged, RecordedEvent } from '../events/types';
import { placedStops } from './placed-stops';
import {
  type LoggedEvent,
  contactEvents,
  happenedAt,
  judgedPurposes,
  purposeOf,
  stoppingContacts,
} from './prior-contacts';

/** The day a stop was made known is the earliest it is anywhere in the country: a period that ends is over later, not sooner. */
const WESTERNMOST = 'Pacific/Honolulu';

type Base = Pick<
  Restriction,
  'restrictionId' | 'personId' | 'debtIds' | 'placedAt' | 'receivedAt' | 'source' | 'isWritten' | 'liftedAt'
>;

/** What is written counts as written: a letter or an email, and for a wish to be left alone a text. */
function isWritten({ channel }: ContactLogged): boolean {
  return channel === 'letter' || channel === 'email' || channel === 'text';
}

function baseOf(event: LoggedEvent, restrictionId: string): Base {
  return {
    restrictionId,
    personId: event.data.partyId,
    debtIds: null,
    placedAt: event.at,
    receivedAt: happenedAt(event),
    source: event.data.outcome === 'THIRD_PARTY' ? 'third-party' : 'consumer',
    isWritten: isWritten(event.data),
    liftedAt: null,
  };
}

/** The stop that a hold of a disposition stands for. What the code does not say is unknown. */
function restrictionOfHold(event: LoggedEvent, hold: HoldKind, base: Base): Restriction {
  switch (hold) {
    case 'dispute':
      return {
        ...base,
        kind: 'dispute',
        debtIds: event.data.debtIds,
        disputedOn: localDayAt(epochMs(happenedAt(event)), WESTERNMOST),
        reason: 'other',
        disputedMinor: null,
        wantsOriginalCreditor: false,
        verificationSentAt: null,
        isDuplicative: false,
      };
    case 'bankruptcy':
      return {
        ...base,
        kind: 'bankruptcy',
        personId: null,
        chapter: null,
        debtorPersonIds: event.data.partyId === null ? [] : [event.data.partyId],
        filedOn: null,
        caseNumber: null,
        court: null,
        status: 'open',
      };
    case 'attorney':
      return {
        ...base,
        kind: 'attorney',
        attorneyName: null,
        attorneyPhone: null,
        attorneyAddress: null,
        lastAnsweredOn: null,
        firstWroteOn: null,
        consentsToDirectContact: false,
      };
    case 'cease':
      // Said on the telephone it stops the telephone; only what is written ends all communication (12 CFR 1006.6(c)(1)).
      return base.isWritten
        ? { ...base, kind: 'cease', usedPurposes: [] }
        : { ...base, kind: 'medium', medium: event.data.channel === 'in-person' ? 'visit' : 'call' };
    case 'deceased':
      return { ...base, kind: 'deceased', diedOn: null };
    case 'identity-theft':
      return { ...base, kind: 'identity-theft', reportedOn: null };
  }
}

function idOfStop(event: LoggedEvent, index: number): string {
  return index === 0 ? event.id : `${event.id}#${index + 1}`;
}

/** The holds a contact placed, each with the id of its stop. */
function holdsOfContact(event: LoggedEvent): readonly (readonly [string, HoldKind])[] {
  const holds = event.data.effects.flatMap((effect) => (effect.kind === 'place-hold' ? [effect.hold] : []));
  return holds.map((hold, index) => [idOfStop(event, index), hold]);
}

/** Stops that contacts placed by their disposition: first its holds. The first of a contact has the contact's own id. */
function ofContact(event: LoggedEvent): readonly Restriction[] {
  const found: Restriction[] = [];
  const next = () => baseOf(event, idOfStop(event, found.length));
  for (const [, hold] of holdsOfContact(event)) found.push(restrictionOfHold(event, hold, next()));
  const { contactPointId } = event.data;
  for (const effect of event.data.effects) {
    if (effect.kind === 'mark-contact-point' && effect.quality === 'wrong-party' && contactPointId !== null) {
      found.push({ ...next(), personId: null, kind: 'wrong-number', endpointId: contactPointId });
    }
  }
  return found;
}

type Later = {
  /** Stop → when it was lifted. Lifting names one stop, so it never takes back another that came later or from elsewhere. */
  readonly lifted: ReadonlyMap<string, Restriction['liftedAt']>;
  readonly verified: readonly { readonly at: Restriction['placedAt']; readonly debtIds: readonly string[] }[];
  readonly used: readonly { readonly at: Restriction['placedAt']; readonly purpose: string }[];
};

function laterOf(events: readonly RecordedEvent[]): Later {
  const lifted = new Map<string, Restriction['liftedAt']>();
  const verified: { at: Restriction['placedAt']; debtIds: readonly string[] }[] = [];
  for (const event of events) {
    if (event.type === 'restriction.v1.lifted') {
      const { restrictionId } = event.data;
      const known = lifted.get(restrictionId) ?? null;
      if (known === null || event.at < known) lifted.set(restrictionId, event.at);
    }
    if (event.type === 'notice.v1.sent' && event.data.notice.kind === 'verification') {
      verified.push({ at: event.data.notice.sentAt, debtIds: event.data.notice.debtIds });
    }
  }
  const judged = judgedPurposes(events);
  const used = contactEvents(events).flatMap((event) => {
    const purpose = purposeOf(event.data, judged);
    return purpose === null ? [] : [{ at: happenedAt(event), purpose }];
  });
  return { lifted, verified, used };
}

/** What happened to a stop since: lifted, verified, its permitted contacts made. */
function withLater(restriction: Restriction, { lifted, verified, used }: Later): Restriction {
  const liftedAt = lifted.get(restriction.restrictionId) ?? null;
  if (restriction.kind === 'dispute') {
    const answers = verified.filter(
      ({ at, debtIds }) =>
        at >= restriction.receivedAt && (restriction.debtIds ?? debtIds).every((debtId) => debtIds.includes(debtId)),
    );
    const first = answers.map(({ at }) => at).toSorted()[0] ?? null;
    return { ...restriction, liftedAt, verificationSentAt: restriction.verificationSentAt ?? first };
  }
  if (restriction.kind === 'cease') {
    const since = used.filter(({ at }) => at >= restriction.receivedAt).map(({ purpose }) => purpose);
    return { ...restriction, liftedAt, usedPurposes: [...new Set([...restriction.usedPurposes, ...since])].toSorted() };
  }
  return { ...restriction, liftedAt };
}

/**
 * Every stop of an account, also the lifted ones, in the order they were placed: those placed by themselves and those that came with
 * a contact. Whatever the order of the events, a stop stands until an act that names it lifts it.
 */
export function restrictionsOf(events: readonly RecordedEvent[]): readonly Restriction[] {
  const later = laterOf(events);
  return [...placedStops(events), ...stoppingContacts(events).flatMap(ofContact)]
    .map((restriction) => withLater(restriction, later))
    .toSorted((a, b) =>
      a.placedAt === b.placedAt ? (a.restrictionId < b.restrictionId ? -1 : 1) : a.placedAt < b.placedAt ? -1 : 1,
    );
}

/** The stop stands: nobody lifted it. */
export function isOpen(restriction: Restriction): boolean {
  return restriction.liftedAt === null;
}

const HOLDS: Readonly<Partial<Record<Restriction['kind'], HoldKind>>> = {
  dispute: 'dispute',
  bankruptcy: 'bankruptcy',
  attorney: 'attorney',
  cease: 'cease',
  deceased: 'deceased',
  'identity-theft': 'identity-theft',
};

/** The hold that a stop placed by itself puts on all work of the account; null for one that only narrows it. */
function holdOf(restriction: Restriction): HoldKind | null {
  if (restriction.kind === 'bankruptcy' && restriction.status === 'dismissed') return null;
  return HOLDS[restriction.kind] ?? null;
}

/**
 * Holds that stand: those of dispositions, however narrow the stop they stand for (a cease said on the telephone stops the telephone,
 * and the house leaves the account alone all the same), and those of stops placed by themselves. Lifting the stop ends the hold.
 */
export function holdsNow(events: readonly RecordedEvent[], restrictions: readonly Restriction[]): readonly HoldKind[] {
  const open = new Set(restrictions.filter(isOpen).map(({ restrictionId }) => restrictionId));
  const placed = new Set(
    events.flatMap((event) => (event.type === 'restriction.v1.placed' ? [event.id as string] : [])),
  );
  const holds = new Set<HoldKind>();
  for (const event of stoppingContacts(events)) {
    for (const [restrictionId, hold] of holdsOfContact(event)) if (open.has(restrictionId)) holds.add(hold);
  }
  for (const restriction of restrictions) {
    const hold = holdOf(restriction);
    if (hold !== null && isOpen(restriction) && placed.has(restriction.restrictionId)) holds.add(hold);
  }
  return [...holds].toSorted();
}

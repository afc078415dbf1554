import { type Instant, epochMs } from '../../kernel/calendar';
import type { Authorization, Check, Consent, Notice, Restriction } from '../../rules/types/facts';
import type { ZoneEvidence } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { RecordedEvent } from '../events/types';
import type { GateDebit } from './gate-types';
import { contactEvents, happenedAt } from './prior-contacts';
import { isOpen, restrictionsOf } from './restriction-fold';

/** The contact that used a consent: the first one made under it. */
function uses(
  events: readonly RecordedEvent[],
): ReadonlyMap<string, { readonly contactId: string; readonly at: Instant }> {
  const used = new Map<string, { readonly contactId: string; readonly at: Instant }>();
  for (const event of contactEvents(events)) {
    const { consentId } = event.data;
    if (consentId === undefined || consentId === null) continue;
    const at = happenedAt(event);
    const known = used.get(consentId);
    if (known === undefined || at < known.at) used.set(consentId, { contactId: event.id, at });
  }
  return used;
}

/** Every consent of an account with its end: revoked, or used up when it was for one call back. Revoking wins in any order. */
export function consentsOf(events: readonly RecordedEvent[]): readonly Consent[] {
  const used = uses(events);
  const revoked = new Map<string, Instant>();
  for (const event of events) {
    if (event.type !== 'consent.v1.revoked') continue;
    const { consentId, revokedAt } = event.data;
    const known = revoked.get(consentId);
    if (known === undefined || revokedAt < known) revoked.set(consentId, revokedAt);
  }
  return events.flatMap((event): readonly Consent[] => {
    if (event.type !== 'consent.v1.given') return [];
    const { consent } = event.data;
    const use = consent.kind === 'callback' ? used.get(event.id) : undefined;
    return [
      {
        ...consent,
        consentId: event.id,
        revokedAt: revoked.get(event.id) ?? null,
        usedByContactId: use?.contactId ?? null,
        usedAt: use?.at ?? null,
      },
    ];
  });
}

export function noticesOf(events: readonly RecordedEvent[]): readonly Notice[] {
  return events.flatMap((event) =>
    event.type === 'notice.v1.sent' ? [{ ...event.data.notice, noticeId: event.id }] : [],
  );
}

export function checksOf(events: readonly RecordedEvent[]): readonly Check[] {
  return events.flatMap((event) => (event.type === 'check.v1.made' ? [event.data.check] : []));
}

export function authorizationsOf(events: readonly RecordedEvent[]): readonly Authorization[] {
  const revoked = new Set(
    events.flatMap((event) => (event.type === 'authorization.v1.revoked' ? [event.data.authorizationId] : [])),
  );
  return events.flatMap((event): readonly Authorization[] => {
    if (event.type !== 'authorization.v1.given') return [];
    const { givenOn, isSigned, isCopySent } = event.data.authorization;
    return [{ authorizationId: event.id, givenOn, isSigned, isCopySent, isRevoked: revoked.has(event.id) }];
  });
}

/** What was said or found out about where a person is, besides addresses and phones. */
export function statedPlaces(events: readonly RecordedEvent[], personId: string): readonly ZoneEvidence[] {
  return events.flatMap((event): readonly ZoneEvidence[] => {
    if (event.type !== 'place.v1.stated' || event.data.partyId !== personId) return [];
    const { kind, zone, from, to } = event.data;
    switch (kind) {
      case 'stated':
        return [{ kind, zone, at: event.at }];
      case 'manual':
        return [{ kind, zone }];
      case 'travel':
        return [{ kind, zone, from: from ?? localDayAt(epochMs(event.at), zone), to }];
    }
  });
}

/** Whether a bankruptcy stops a debit: nobody takes money for a debt under the stay (11 USC 362(a)(6), 1301). */
export function isStayedBy(restriction: Restriction, debtIds: readonly string[]): boolean {
  if (restriction.kind !== 'bankruptcy' || !isOpen(restriction) || restriction.status === 'dismissed') return false;
  return restriction.debtIds === null || restriction.debtIds.some((debtId) => debtIds.includes(debtId));
}

/**
 * Debits still to be made. A cancellation wins whatever its place among the events, and so does a bankruptcy that no desk had heard
 * of when the debit was planned. `known`: the stops, where somebody has worked them out.
 */
export function plannedDebits(
  events: readonly RecordedEvent[],
  known: readonly Restriction[] | null = null,
): readonly GateDebit[] {
  const cancelled = new Set(
    events.flatMap((event) => (event.type === 'debit.v1.cancelled' ? [event.data.debitId] : [])),
  );
  const planned = events.flatMap((event): readonly GateDebit[] =>
    event.type === 'debit.v1.planned' && !cancelled.has(event.id) ? [{ ...event.data, debitId: event.id }] : [],
  );
  if (planned.length === 0) return planned;
  const restrictions = known ?? restrictionsOf(events);
  return planned.filter((debit) => !restrictions.some((each) => isStayedBy(each, debit.debtIds)));
}

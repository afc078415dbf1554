import { epochMs, timeInZone } from '../../kernel/calendar';
import { zoneSetOf } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { Account } from '../account/types';
import { dutiesOfAccount } from './duties';
import { plannedDebits } from './evidence-fold';
import { eventFacts } from './facts-of';
import { attemptDots, tightestCap } from './gate-attempts';
import { bestView } from './gate-best';
import { type GateParts, type Looked, basisAt, judgePoint, plainAct } from './gate-points';
import type { GateView } from './gate-types';
import { peopleOf } from './known-people';
import { isOpen } from './restriction-fold';
import type { ActBasis } from './types';

function coverageOf(basis: ActBasis): GateView['coverage'] {
  const { collectorRole } = basis.account;
  const debtKinds = [...new Set(basis.debts.map((debt) => debt.kind ?? 'unknown'))].toSorted();
  const isCommercial = debtKinds.length > 0 && debtKinds.every((kind) => kind === 'commercial');
  const ofRole = collectorRole === 'first_party' ? 'first-party' : collectorRole === null ? 'reg-f-unknown' : 'reg-f';
  return { collectorRole, debtKinds, note: isCommercial ? 'commercial' : ofRole };
}

function personView(account: Account, personId: string): GateView['person'] {
  const party = account.parties.find(({ id }) => id === personId);
  if (party === undefined) return null;
  const role = peopleOf(account).find((person) => person.personId === personId)?.role ?? 'consumer';
  return { partyId: party.id, name: party.name, role };
}

/** The zone in which it is latest, where a new day begins first. */
function furthestAhead(localTimes: GateView['localTimes'], deskZone: string): string {
  const [latest] = localTimes.toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? 1 : -1));
  return latest?.zone ?? deskZone;
}

function openDuties({ parts, of }: Looked): GateView['duties'] {
  const { account, events, state, ctx, inForce } = parts;
  const terms = inForce.termsOf(account.clientId);
  const all = dutiesOfAccount({
    account,
    events,
    state,
    terms,
    rules: inForce.rules,
    now: ctx.now,
    zone: ctx.zone,
    of,
  });
  return all.filter((duty) => duty.state !== 'done' && duty.state !== 'void');
}

/**
 * Everything the account screen shows before a contact: each phone, mailbox and address with a judgement for each way to use it, and
 * for the person of the best phone where they may be, what time it is there and how often they were called.
 */
export function gateView(parts: GateParts): GateView {
  const { account, events, state, ctx } = parts;
  const { now, zone: deskZone } = ctx;
  const nowMs = epochMs(now);
  const holder = peopleOf(account)[0]?.personId ?? account.id;
  const basis = basisAt(parts, plainAct(account, 'dial', holder, null));
  const looked: Looked = { parts, of: eventFacts(events, basis), now };
  const judged = account.contactPoints.map((point) => judgePoint(looked, point)).filter((each) => each !== null);
  const phones = judged.filter(({ point }) => point.medium === 'phone');
  const best = bestView(looked, phones);
  const chosen = phones.find(({ point }) => point.id === best.contactPointId) ?? phones[0];
  const person = chosen?.facts.person ?? basis.person;
  const { places } = chosen?.facts.account ?? basis.account;
  const { zones, gaps } = zoneSetOf(person.zoneEvidence, nowMs);
  const localTimes = zones.map((zone) => ({ zone, time: timeInZone(nowMs, zone), day: localDayAt(nowMs, zone) }));
  const cap = tightestCap(chosen?.judgement);
  return {
    nowMs,
    deskZone,
    person: personView(account, person.personId),
    zones,
    localTimes,
    gaps,
    places: places.map(({ state: of, locality }) => (locality === null ? of : `${of}-${locality}`)),
    coverage: coverageOf(basis),
    best,
    points: judged.map(({ shown }) => shown),
    attempts: attemptDots(looked, furthestAhead(localTimes, deskZone), person.personId, cap),
    restrictions: looked.of.restrictions.filter(isOpen),
    consents: looked.of.consents.filter((consent) => consent.revokedAt === null && consent.usedAt === null),
    duties: openDuties(looked),
    plannedDebits: plannedDebits(events, looked.of.restrictions),
    incidents: state.incidents,
  };
}

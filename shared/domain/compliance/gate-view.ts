import { type Instant, type LocalDay, addDays, epochMs, instant, timeInZone } from '../../kernel/calendar';
import { judge } from '../../rules/judge/judge';
import type { Act } from '../../rules/types/act';
import type { DeskFacts, Facts, PriorContact } from '../../rules/types/facts';
import type { Judgement } from '../../rules/types/judgement';
import { zoneSetOf } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { AccountState } from '../account/account-state';
import type { Account, ContactPoint } from '../account/types';
import type { DecideContext } from '../contact/log-contact';
import type { RecordedEvent } from '../events/types';
import { actBasis } from './act-basis';
import type { ContactActKind } from './commands';
import { dutiesOf } from './happenings';
import { actToBegin } from './contact-act';
import { plannedDebits } from './evidence-fold';
import { type EventFacts, eventFacts, factsOf } from './facts-of';
import type { AttemptDots, GatePoint, GateView } from './gate-types';
import type { RulesInForce } from './judging';
import { peopleOf } from './known-people';
import { isOpen } from './restriction-fold';
import type { ActBasis } from './types';

const ACTS: Readonly<Record<ContactPoint['medium'], readonly ContactActKind[]>> = {
  phone: ['dial', 'voicemail', 'text'],
  email: ['email'],
  address: ['letter'],
};

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How far ahead the gate looks for the moment at which its answer changes by the clock alone. */
const LOOK_AHEAD_HOURS = 24;
const DAYS_SHOWN = 7;

export type GateParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly ctx: DecideContext & { readonly desk: DeskFacts };
  readonly inForce: RulesInForce;
};

type Looked = {
  readonly parts: GateParts;
  readonly of: EventFacts;
  readonly now: Instant;
};

function actAt(account: Account, point: ContactPoint, kind: ContactActKind): Act {
  return actToBegin(account, {
    commandId: '' as never,
    accountId: account.id,
    kind,
    purpose: 'collect',
    partyId: point.partyId,
    contactPointId: point.id,
    debtIds: [],
    dialMode: null,
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    warnReason: null,
    approval: null,
  });
}

function basisFor({ parts, now }: Looked, act: Act): ActBasis {
  const { account, events, state, ctx, inForce } = parts;
  const terms = inForce.termsOf(account.clientId);
  return actBasis({ account, events, state, terms, desk: ctx.desk, now, isAfterwards: false }, act);
}

type JudgedPoint = {
  readonly point: ContactPoint;
  readonly act: Act;
  readonly facts: Facts;
  readonly judgement: Judgement;
  readonly acts: GatePoint['acts'];
  readonly shown: GatePoint;
};

function judgePoint(looked: Looked, point: ContactPoint): JudgedPoint | null {
  const { account, inForce } = looked.parts;
  const judged = ACTS[point.medium].map((kind) => {
    const act = actAt(account, point, kind);
    const facts = factsOf(basisFor(looked, act), looked.of);
    return { kind, act, facts, judgement: judge(act, facts, inForce.rules, looked.now) };
  });
  const [first] = judged;
  if (first === undefined || first.facts.endpoint === null) return null;
  const { kind, use, status } = first.facts.endpoint;
  const acts = judged.map((each) => ({ kind: each.kind, judgement: each.judgement }));
  const shown: GatePoint = { contactPointId: point.id, kind, use, status, acts };
  return { point, act: first.act, facts: first.facts, judgement: first.judgement, acts, shown };
}

/** The first phone that may be called now, else the one that is free soonest, else none. */
function bestOf(phones: readonly JudgedPoint[]): JudgedPoint | null {
  const callable = phones.find(({ judgement }) => judgement.outcome !== 'blocked');
  if (callable !== undefined) return callable;
  return phones
    .filter(({ judgement }) => judgement.earliestAllowedAt !== undefined)
    .reduce<JudgedPoint | null>((soonest, each) => {
      const at = each.judgement.earliestAllowedAt ?? '';
      return soonest === null || at < (soonest.judgement.earliestAllowedAt ?? '') ? each : soonest;
    }, null);
}

/** The moment, to the minute, at which an act that may be done now may not be done any more; null when that is not within a day. */
function endsAt({ parts, now }: Looked, { act, facts }: JudgedPoint): Instant | null {
  const isFree = (atMs: number) => judge(act, facts, parts.inForce.rules, instant(atMs)).outcome !== 'blocked';
  const fromMs = epochMs(now);
  for (let hour = 1; hour <= LOOK_AHEAD_HOURS; hour += 1) {
    let blockedMs = fromMs + hour * HOUR_MS;
    if (isFree(blockedMs)) continue;
    let freeMs = blockedMs - HOUR_MS;
    while (blockedMs - freeMs > MINUTE_MS) {
      const middleMs = freeMs + Math.floor((blockedMs - freeMs) / 2 / MINUTE_MS) * MINUTE_MS;
      const at = middleMs === freeMs ? freeMs + MINUTE_MS : middleMs;
      if (at >= blockedMs) break;
      if (isFree(at)) freeMs = at;
      else blockedMs = at;
    }
    return instant(blockedMs);
  }
  return null;
}

function bestView(looked: Looked, phones: readonly JudgedPoint[]): GateView['best'] {
  const best = bestOf(phones);
  if (best === null) return { isCallable: false, contactPointId: null, nextAllowedAt: null, changesAt: null };
  const { judgement, point } = best;
  const isCallable = judgement.outcome !== 'blocked';
  const nextAllowedAt = judgement.earliestAllowedAt ?? null;
  const changesAt = isCallable ? endsAt(looked, best) : nextAllowedAt;
  return { isCallable, contactPointId: point.id, nextAllowedAt, changesAt };
}

/** The cap that leaves the fewest calls among those that were asked for a call. */
function capOf(judgement: Judgement | undefined): { readonly max: number; readonly windowDays: number } | null {
  let tightest: { max: number; windowDays: number; left: number } | null = null;
  for (const { facts } of judgement?.verdicts ?? []) {
    const { max, windowDays, count } = facts;
    if (typeof max !== 'number' || typeof windowDays !== 'number' || typeof count !== 'number') continue;
    const left = max - count;
    if (tightest === null || left < tightest.left) tightest = { max, windowDays, left };
  }
  return tightest;
}

function isCountedCall(contact: PriorContact): boolean {
  return (
    contact.kind === 'call' &&
    contact.direction === 'out' &&
    contact.counts.connected &&
    !contact.reachedStranger &&
    contact.consentId === null
  );
}

function dotsOf(looked: Looked, zone: string, personId: string, cap: ReturnType<typeof capOf>): readonly AttemptDots[] {
  if (cap === null) return [];
  const { max, windowDays } = cap;
  const today = localDayAt(epochMs(looked.now), zone);
  const mine = looked.of.contacts.filter((contact) => contact.personId === personId && contact.kind === 'call');
  const dated = mine.map((contact) => ({ contact, day: localDayAt(epochMs(contact.at), zone) }));
  const shownDays = Math.max(DAYS_SHOWN, windowDays);
  return looked.parts.account.debts
    .filter((debt) => debt.status === 'open')
    .map((debt) => {
      const about = dated.filter(({ contact }) => contact.debtIds.length === 0 || contact.debtIds.includes(debt.id));
      const days = Array.from({ length: shownDays }, (_, index) => {
        const day: LocalDay = addDays(today, index + 1 - shownDays);
        const of = about.filter((each) => each.day === day);
        return {
          day,
          calls: of.filter(({ contact }) => isCountedCall(contact)).length,
          conversations: of.filter(({ contact }) => contact.counts.conversation).length,
        };
      });
      const used = days.slice(shownDays - windowDays).reduce((sum, { calls }) => sum + calls, 0);
      return { debtId: debt.id, max, windowDays, used, days };
    });
}

function coverageOf(basis: ActBasis): GateView['coverage'] {
  const { collectorRole } = basis.account;
  const kinds = [...new Set(basis.debts.map((debt) => debt.kind ?? 'unknown'))].toSorted();
  const isCommercial = kinds.length > 0 && kinds.every((kind) => kind === 'commercial');
  const ofRole = collectorRole === 'first_party' ? 'first-party' : collectorRole === null ? 'reg-f-unknown' : 'reg-f';
  return { collectorRole, debtKinds: kinds, note: isCommercial ? 'commercial' : ofRole };
}

/** The person the gate is about: whoever the best phone reaches, else the holder. */
function personView(account: Account, partyId: string | null): GateView['person'] {
  const party =
    account.parties.find(({ id }) => id === partyId) ?? account.parties.find(({ role }) => role === 'holder');
  const shown = party ?? account.parties[0];
  if (shown === undefined) return null;
  const role = peopleOf(account).find(({ personId }) => personId === shown.id)?.role ?? 'consumer';
  return { partyId: shown.id, name: shown.name, role };
}

/** The zone in which it is latest: the one whose day begins first. */
function furthestAhead(zones: readonly string[], atMs: number, deskZone: string): string {
  const timed = zones.map((zone) => ({ zone, text: `${localDayAt(atMs, zone)} ${timeInZone(atMs, zone)}` }));
  return timed.toSorted((a, b) => (a.text < b.text ? 1 : -1))[0]?.zone ?? deskZone;
}

/** Everything the account screen shows before a contact: each phone, mailbox and address with a judgement for each way to use it. */
export function gateView(parts: GateParts): GateView {
  const { account, events, state, ctx } = parts;
  const now = ctx.now;
  const nowMs = epochMs(now);
  const holder = personView(account, null);
  const lookAct = actAt(account, { partyId: holder?.partyId ?? account.id, id: null } as never, 'dial');
  const alone = { parts, of: eventFacts([], { account: { entityId: '' } as never, people: [], endpoints: [] }), now };
  const base = basisFor(alone, lookAct);
  const looked: Looked = { parts, of: eventFacts(events, base), now };
  const judged = account.contactPoints.map((point) => judgePoint(looked, point)).filter((each) => each !== null);
  const phones = judged.filter(({ point }) => point.medium === 'phone');
  const best = bestView(looked, phones);
  const chosen = phones.find(({ point }) => point.id === best.contactPointId) ?? phones[0];
  const person = personView(account, chosen?.point.partyId ?? null);
  const evidence = chosen?.facts.person.zoneEvidence ?? base.person.zoneEvidence;
  const { zones, gaps } = zoneSetOf(evidence, nowMs);
  const { places } = chosen?.facts.account ?? base.account;
  return {
    nowMs,
    deskZone: ctx.zone,
    person,
    zones,
    localTimes: zones.map((zone) => ({ zone, time: timeInZone(nowMs, zone), day: localDayAt(nowMs, zone) })),
    gaps,
    places: places.map((place) => (place.locality === null ? place.state : `${place.state}-${place.locality}`)),
    coverage: coverageOf(base),
    best,
    points: judged.map(({ shown }) => shown),
    attempts: dotsOf(
      looked,
      furthestAhead(zones, nowMs, ctx.zone),
      person?.partyId ?? account.id,
      capOf(chosen?.judgement),
    ),
    restrictions: looked.of.restrictions.filter(isOpen),
    consents: looked.of.consents.filter((consent) => consent.revokedAt === null && consent.usedAt === null),
    duties: dutiesOf(parts),
    plannedDebits: plannedDebits(events),
    incidents: state.incidents,
  };
}

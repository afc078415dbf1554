import { epochMs } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import { contactsInOrder } from './contact-times';
import type { ZoneGap } from '../place/zone-set';
import { ACT_TRIGGERS, type RulePack } from '../types/pack';
import type { Act, ActKind } from '../types/act';
import type { EndpointFacts, Facts } from '../types/facts';
import type { Verdict } from '../types/judgement';
import { type PlacesAsked, personClass } from './coverage';

/** A contact on record this far ahead of the clock means that a clock is wrong. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const CONTACT_ACTS: ReadonlySet<string> = new Set(ACT_TRIGGERS['contact.attempt']);
/** What kind of endpoint an act goes to; others go to any. */
const ENDPOINT_KINDS: Readonly<Partial<Record<ActKind, EndpointFacts['kind']>>> = {
  dial: 'phone',
  ringless: 'phone',
  voicemail: 'phone',
  text: 'phone',
  email: 'email',
};

type Asked = {
  readonly act: Act;
  readonly facts: Facts;
  readonly nowMs: number;
  readonly gaps: readonly ZoneGap[];
  /** How strictly the hours that need the zone are asked; null when none does. */
  readonly zoneNeeded: Exclude<Verdict['outcome'], 'allowed'> | null;
  readonly asked: PlacesAsked;
  /** Of the laws of places that were not asked; looked at only where no residence is known. */
  readonly notAsked: { readonly isMatter: boolean; readonly objecting: readonly string[] };
  readonly packs: readonly RulePack[];
};

/** A verdict of no rule: something nobody knows stands in the way. */
export function doubt(
  reason: string,
  facts: Readonly<Record<string, JsonValue>>,
  outcome: Verdict['outcome'] = 'blocked',
): Verdict {
  return {
    ruleId: `KEPT-DOUBT-${reason}`,
    packId: 'kept',
    packVersion: '1',
    jurisdiction: 'KEPT',
    citation: 'Kept: what cannot be judged is not allowed',
    confidence: 'V',
    outcome,
    reason,
    facts,
    earliestAllowedAt: null,
    overridable: null,
  };
}

/** Ids of the contacts after a moment, and of those whose moment cannot be read, in order. */
function contactsAhead({ contacts }: Facts, untilMs: number): readonly string[] {
  const timed = contactsInOrder(contacts);
  const isLateAt = (index: number): boolean => (timed[index]?.atMs ?? untilMs) > untilMs;
  // Nearly always the last one is in the past and all can be read: then the others need not be looked at.
  if (timed.length === contacts.length && !isLateAt(timed.length - 1)) return [];
  return contacts
    .filter((contact) => !(epochMs(contact.at) <= untilMs))
    .map(({ contactId }) => contactId)
    .toSorted();
}

/** Stops that stand and that nobody here can read. */
function unknownStops({ restrictions }: Facts, nowMs: number): readonly string[] {
  return restrictions
    .filter(({ kind, liftedAt }) => kind === 'unknown' && (liftedAt === null || epochMs(liftedAt) > nowMs))
    .map(({ restrictionId }) => restrictionId)
    .toSorted();
}

/**
 * What stands in the way of judging at all, whatever packs are in force: no rules, facts that contradict the act, a stop that cannot
 * be read, a contact from the future, a zone nobody knows although hours depend on it. Each names what to mend. Where no residence is
 * known, the states of area codes are asked and that is told; without any, or where the law of another state would block the act, the
 * collector is asked.
 */
export function doubtVerdicts({
  act,
  facts,
  nowMs,
  gaps,
  zoneNeeded,
  asked,
  notAsked,
  packs,
}: Asked): readonly Verdict[] {
  const found: Verdict[] = [];
  if (packs.length === 0) found.push(doubt('NO_RULES_IN_FORCE', {}));
  if (act.personId !== facts.person.personId) found.push(doubt('FACTS_OF_ANOTHER_PERSON', {}));
  if (act.endpointId !== null && facts.endpoint?.endpointId !== act.endpointId)
    found.push(doubt('ENDPOINT_UNKNOWN', {}));
  const kind = ENDPOINT_KINDS[act.kind];
  if (act.endpointId !== null && kind !== undefined && (facts.endpoint?.kind ?? kind) !== kind)
    found.push(doubt('ENDPOINT_OF_ANOTHER_KIND', { kind: facts.endpoint?.kind ?? null }));
  const unknown = act.debtIds.filter((id) => !facts.debts.some((debt) => debt.debtId === id));
  if (unknown.length > 0) found.push(doubt('DEBT_UNKNOWN', { debtIds: unknown }));
  if (facts.debts.length === 0) found.push(doubt('NO_DEBT', {}));
  const unread = unknownStops(facts, nowMs);
  if (unread.length > 0) found.push(doubt('STOP_UNKNOWN', { restrictionIds: unread }));
  const future = contactsAhead(facts, nowMs + FUTURE_TOLERANCE_MS);
  if (future.length > 0) found.push(doubt('CONTACT_IN_THE_FUTURE', { contactIds: future }));
  if (zoneNeeded !== null) {
    for (const gap of gaps) found.push(doubt(gap.reason, { evidence: gap.evidence }, zoneNeeded));
  }
  return [...found, ...placeDoubt(act, facts, asked, notAsked)];
}

function placeDoubt(
  act: Act,
  facts: Facts,
  asked: PlacesAsked,
  { isMatter, objecting }: Asked['notAsked'],
): readonly Verdict[] {
  if (!asked.isGuess || !isMatter) return [];
  const isContact = CONTACT_ACTS.has(act.kind);
  if ((isContact || act.kind === 'talk') && personClass(facts.person.role) === 'professional') return [];
  if (!isContact && objecting.length === 0) return [];
  const states = asked.places.map(({ state, locality }) => (locality === null ? state : `${state}-${locality}`));
  const isAsked = states.length === 0 || objecting.length > 0;
  return [doubt('PLACE_UNKNOWN', { asked: states, objecting }, isAsked ? 'warn' : 'informed')];
}

import { epochMs } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import { contactsInOrder } from '../evaluators/frequency/contact-times';
import type { ZoneGap } from '../place/zone-set';
import { ACT_TRIGGERS, type RulePack } from '../types/pack';
import type { Act } from '../types/act';
import type { Facts } from '../types/facts';
import type { Verdict } from '../types/judgement';
import { type PlacesAsked, personClass } from './coverage';

/** A contact on record this far ahead of the clock means that a clock is wrong. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const CONTACT_ACTS: ReadonlySet<string> = new Set(ACT_TRIGGERS['contact.attempt']);
/** Acts that have an hour at the consumer's place (12 CFR 1006.6(b)(1)(i)); the others need no zone. */
const TIMED_ACTS: ReadonlySet<string> = new Set(
  (ACT_TRIGGERS['contact.attempt'] ?? []).filter((kind) => kind !== 'letter'),
);

type Asked = {
  readonly act: Act;
  readonly facts: Facts;
  readonly nowMs: number;
  readonly gaps: readonly ZoneGap[];
  readonly asked: PlacesAsked;
  readonly packs: readonly RulePack[];
};

function doubt(
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

/**
 * What stands in the way of judging at all, whatever packs are in force: no rules, facts that contradict the act, a contact from
 * the future, a zone nobody knows. Each blocks, and names what to mend. Where no residence is known, the states of area codes are
 * asked and that is told; without any, no state law was asked and the collector is.
 */
export function doubtVerdicts({ act, facts, nowMs, gaps, asked, packs }: Asked): readonly Verdict[] {
  const found: Verdict[] = [];
  if (packs.length === 0) found.push(doubt('NO_RULES_IN_FORCE', {}));
  if (act.personId !== facts.person.personId) found.push(doubt('FACTS_OF_ANOTHER_PERSON', {}));
  if (act.endpointId !== null && facts.endpoint?.endpointId !== act.endpointId)
    found.push(doubt('ENDPOINT_UNKNOWN', {}));
  const unknown = act.debtIds.filter((id) => !facts.debts.some((debt) => debt.debtId === id));
  if (unknown.length > 0) found.push(doubt('DEBT_UNKNOWN', { debtIds: unknown }));
  if (facts.debts.length === 0) found.push(doubt('NO_DEBT', {}));
  const future = contactsAhead(facts, nowMs + FUTURE_TOLERANCE_MS);
  if (future.length > 0) found.push(doubt('CONTACT_IN_THE_FUTURE', { contactIds: future }));
  // Hours protect people: a law firm or a creditor has none.
  if (TIMED_ACTS.has(act.kind) && personClass(facts.person.role) !== 'professional') {
    for (const gap of gaps) found.push(doubt(gap.reason, { evidence: gap.evidence }));
  }
  if (asked.isGuess && CONTACT_ACTS.has(act.kind) && personClass(facts.person.role) !== 'professional') {
    const states = asked.places.map(({ state, locality }) => (locality === null ? state : `${state}-${locality}`));
    found.push(doubt('PLACE_UNKNOWN', { asked: states }, states.length === 0 ? 'warn' : 'informed'));
  }
  return found;
}

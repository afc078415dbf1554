import { type Instant, epochMs, instant } from '../../kernel/calendar';
import type { Act } from '../types/act';
import type { Facts } from '../types/facts';
import type { FactsUsed, Judgement } from '../types/judgement';
import { type Evaluated, type Question, actDebts, afterBlocks, clocksAheadMs, evaluateAt, outcomeOf } from './evaluate';
import { placesAsked } from './coverage';
import { doubt } from './doubt';
import { actInOrder, factsInOrder } from './in-order';
import { isReadableMs, unreadableFields } from './readable';
import type { RuleSet } from './rule-set';

/** Each round moves past one more obstacle; more than these would mean an evaluator that names moments that do not help. */
export const ROUNDS = 16;

/** Moves from obstacle to obstacle: the end of one (a cooldown at midnight) may lie inside another (before 8 o'clock). */
function earliestFree(question: Question, first: Evaluated): Instant | null {
  let { verdicts } = first;
  let atMs = question.nowMs;
  for (let round = 0; round < ROUNDS; round += 1) {
    const nextMs = afterBlocks(verdicts);
    if (nextMs === null || nextMs <= atMs) return null;
    atMs = nextMs;
    ({ verdicts } = evaluateAt({ ...question, nowMs: atMs }));
    if (outcomeOf(verdicts) !== 'blocked') return instant(atMs);
  }
  return null;
}

function factsUsed(act: Act, facts: Facts, { zones, days }: Pick<Evaluated, 'zones' | 'days'>): FactsUsed {
  return {
    zones,
    localDays: days,
    places: placesAsked(act, facts)
      .places.map(({ state, locality }) => (locality === null ? state : `${state}-${locality}`))
      .toSorted(),
    collectorRole: facts.account.collectorRole ?? 'unknown',
    debtKinds: [...new Set(actDebts(act, facts).map((debt) => debt.kind ?? 'unknown'))].toSorted(),
    contactsRead: facts.contacts.length,
  };
}

/** What cannot be reckoned with is not judged: no rule is asked, and the act is blocked until it is mended. */
function unjudged(act: Act, facts: Facts, fields: readonly string[]): Judgement {
  return {
    outcome: 'blocked',
    verdicts: [doubt('FACTS_UNREADABLE', { fields })],
    factsUsed: factsUsed(act, facts, { zones: [], days: [] }),
    packVersions: [],
  };
}

/**
 * Judges an intended act by the rules in force on its date at the consumer's place. Pure and deterministic: the same act, facts,
 * rules and moment give the same judgement. All applicable rules are asked, every failure is returned, the most protective wins,
 * and doubt blocks. `now` is the desk's clock; the other clock, if any, is in the facts.
 */
export function judge(intended: Act, known: Facts, rules: RuleSet, now: Instant): Judgement {
  const act = actInOrder(intended);
  const facts = factsInOrder(known);
  const fields = [...(isReadableMs(epochMs(now)) ? [] : ['now']), ...unreadableFields(act, facts)];
  if (fields.length > 0) return unjudged(act, facts, fields);
  const question: Question = { act, facts, rules, aheadMs: clocksAheadMs(facts, now), nowMs: epochMs(now) };
  const evaluated = evaluateAt(question);
  const outcome = outcomeOf(evaluated.verdicts);
  const free = outcome === 'blocked' ? earliestFree(question, evaluated) : null;
  return {
    outcome,
    verdicts: evaluated.verdicts,
    ...(free === null ? {} : { earliestAllowedAt: free }),
    factsUsed: factsUsed(act, facts, evaluated),
    packVersions: evaluated.packs.map(({ packId, version, contentHash }) => ({ packId, version, contentHash })),
  };
}

import { type Instant, epochMs, instant } from '../../kernel/calendar';
import type { Act } from '../types/act';
import type { Facts } from '../types/facts';
import type { FactsUsed, Judgement } from '../types/judgement';
import { type Evaluated, type Question, actDebts, afterBlocks, clocksAheadMs, evaluateAt, outcomeOf } from './evaluate';
import { actInOrder, factsInOrder } from './in-order';
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

function factsUsed(act: Act, facts: Facts, { zones, days }: Evaluated): FactsUsed {
  return {
    zones,
    localDays: days,
    places: facts.account.places
      .map(({ state, locality }) => (locality === null ? state : `${state}-${locality}`))
      .toSorted(),
    collectorRole: facts.account.collectorRole ?? 'unknown',
    debtKinds: [...new Set(actDebts(act, facts).map((debt) => debt.kind ?? 'unknown'))].toSorted(),
    contactsRead: facts.contacts.length,
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

import type { StoredJudgement } from '#shared/domain/compliance/types';
import { type Explanation, explainOutcome } from '#shared/rules/explain/explain';

/** A judgement on record in words. Rules that were met are kept by name only, and are counted here. */
export function explainStored(judgement: StoredJudgement): Explanation {
  const explanation = explainOutcome(judgement);
  if (judgement.outcome !== 'allowed') return explanation;
  const asked = judgement.passed.length + judgement.verdicts.length;
  return { ...explanation, headline: `Allowed: ${asked} rules asked.` };
}

/** The rules that blocked or warned. */
export function failingRules({ verdicts }: Pick<StoredJudgement, 'verdicts'>): readonly string[] {
  return verdicts.filter(({ outcome }) => outcome === 'blocked' || outcome === 'warn').map(({ ruleId }) => ruleId);
}

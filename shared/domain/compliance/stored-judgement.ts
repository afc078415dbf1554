import type { Judgement, Verdict } from '../../rules/types/judgement';
import type { RulePack, RuleRow } from '../../rules/types/pack';
import type { StoredJudgement } from './types';

function isMet(verdict: Verdict): boolean {
  return verdict.outcome === 'allowed' && verdict.facts['excusedBy'] === undefined;
}

/** The form in which a judgement is kept: what was met is named, everything else is kept word for word. */
export function storeJudgement(judgement: Judgement): StoredJudgement {
  const { verdicts, ...rest } = judgement;
  return {
    ...rest,
    verdicts: verdicts.filter((verdict) => !isMet(verdict)),
    passed: verdicts.filter(isMet).map(({ ruleId }) => ruleId),
  };
}

type FindRow = (ruleId: string) => { readonly row: RuleRow; readonly pack: RulePack } | null;

/**
 * A stored judgement with its met rules as verdicts again: what they say comes from the pack they stood in, what they looked at is
 * not kept. A rule whose pack is not at hand is left out. Failures come first, as they are shown.
 */
export function restoreJudgement(stored: StoredJudgement, find: FindRow): Judgement {
  const { passed, verdicts, ...rest } = stored;
  const met = passed.flatMap((ruleId): readonly Verdict[] => {
    const found = find(ruleId);
    if (found === null) return [];
    const { row, pack } = found;
    const { jurisdiction, citation, confidence, overridable } = row;
    return [
      {
        ruleId,
        packId: pack.packId,
        packVersion: pack.version,
        jurisdiction,
        citation,
        confidence,
        outcome: 'allowed',
        reason: null,
        facts: {},
        earliestAllowedAt: null,
        overridable,
      },
    ];
  });
  return { ...rest, verdicts: [...verdicts, ...met] };
}

/** The packs of a judgement in few words, for the stamp of its event: `us-federal@2026.11.1 us-reg-f@2026.11.1`. */
export function packsOf({ packVersions }: Pick<Judgement, 'packVersions'>): string {
  return packVersions.map(({ packId, version }) => `${packId}@${version}`).join(' ');
}

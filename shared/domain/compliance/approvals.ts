import type { Judgement, Verdict } from '../../rules/types/judgement';
import type { OverrideRight } from '../../rules/types/pack';
import type { Approval, RefusalReason, Standing } from './types';

const RANK: Readonly<Record<OverrideRight, number>> = { collector: 0, supervisor: 1, compliance: 2 };

const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** What one blocking rule still asks for before the act may go on. */
function missing(verdict: Verdict, approval: Approval | null, reason: string | null): readonly RefusalReason[] {
  const { overridable } = verdict;
  if (overridable === null) return ['OVERRIDE_NOT_POSSIBLE'];
  const found: RefusalReason[] = [];
  const right: OverrideRight = approval?.right ?? 'collector';
  if (RANK[right] < RANK[overridable.by]) {
    found.push(overridable.by === 'compliance' ? 'OVERRIDE_NEEDS_COMPLIANCE' : 'OVERRIDE_NEEDS_SUPERVISOR');
  }
  if (overridable.reasonRequired && isBlank(approval?.reason ?? reason)) found.push('OVERRIDE_REASON_REQUIRED');
  if (overridable.evidenceRequired && isBlank(approval?.evidence ?? null)) found.push('OVERRIDE_EVIDENCE_REQUIRED');
  return found;
}

/** Whether somebody tried to have a blocked act let through: a supervisor, or a collector where the rule leaves it to them. */
function isOverrideAsked(blocked: readonly Verdict[], approval: Approval | null, warnReason: string | null): boolean {
  return (
    approval !== null || (!isBlank(warnReason) && blocked.every(({ overridable }) => overridable?.by === 'collector'))
  );
}

export type Settled = { readonly standing: Standing; readonly refusedBecause: readonly RefusalReason[] };

/**
 * What becomes of a judged act. An allowed one is begun; a warned one is begun for a reason; a blocked one is let through only when
 * the approval has, for every blocking rule, the right, the reason and the evidence that the rule asks for.
 */
export function settle(judgement: Judgement, warnReason: string | null, approval: Approval | null): Settled {
  const blocked = judgement.verdicts.filter((verdict) => verdict.outcome === 'blocked');
  if (judgement.outcome === 'warn' && isBlank(warnReason) && isBlank(approval?.reason ?? null)) {
    return { standing: 'refused', refusedBecause: ['WARN_REASON_REQUIRED'] };
  }
  if (blocked.length === 0) return { standing: 'begun', refusedBecause: [] };
  if (!isOverrideAsked(blocked, approval, warnReason)) return { standing: 'refused', refusedBecause: ['BLOCKED'] };
  const refusedBecause = [...new Set(blocked.flatMap((verdict) => missing(verdict, approval, warnReason)))];
  return { standing: refusedBecause.length === 0 ? 'overridden' : 'refused', refusedBecause };
}

import { describe, expect, it } from 'vitest';
import { settle } from '#shared/domain/compliance/approvals';
import type { Approval } from '#shared/domain/compliance/types';
import type { Judgement, Verdict } from '#shared/rules/types/judgement';
import type { OverrideRight } from '#shared/rules/types/pack';

function verdict(outcome: Verdict['outcome'], by: OverrideRight | null = null, evidenceRequired = true): Verdict {
  return {
    ruleId: `${outcome}-${by}`,
    packId: 'test',
    packVersion: '1',
    jurisdiction: 'US',
    citation: 'a law',
    confidence: 'V',
    outcome,
    reason: 'BECAUSE',
    facts: {},
    earliestAllowedAt: null,
    overridable: by === null ? null : { by, reasonRequired: true, evidenceRequired },
  };
}

function judgement(...verdicts: readonly Verdict[]): Judgement {
  const blocked = verdicts.some((each) => each.outcome === 'blocked');
  const warned = verdicts.some((each) => each.outcome === 'warn');
  return {
    outcome: blocked ? 'blocked' : warned ? 'warn' : 'allowed',
    verdicts,
    factsUsed: { zones: [], localDays: [], places: [], collectorRole: 'unknown', debtKinds: [], contactsRead: 0 },
    packVersions: [],
  };
}

const supervisor: Approval = { right: 'supervisor', approvedBy: 'sam', reason: 'asked for it', evidence: 'a letter' };

describe('what becomes of a judged act', () => {
  it('begins what is allowed', () => {
    expect(settle(judgement(), null, null)).toEqual({ standing: 'begun', refusedBecause: [] });
  });

  it('asks a reason for what a rule warns of, and begins it for one', () => {
    const warned = judgement(verdict('warn'));
    expect(settle(warned, ' ', null)).toEqual({ standing: 'refused', refusedBecause: ['WARN_REASON_REQUIRED'] });
    expect(settle(warned, 'they asked for it', null).standing).toBe('begun');
  });

  it('refuses what is blocked', () => {
    const blocked = judgement(verdict('blocked', 'supervisor'));
    expect(settle(blocked, 'please', null)).toEqual({ standing: 'refused', refusedBecause: ['BLOCKED'] });
  });

  it('lets it through for the right, a reason and evidence', () => {
    const blocked = judgement(verdict('blocked', 'supervisor'), verdict('warn'));
    expect(settle(blocked, null, supervisor)).toEqual({ standing: 'overridden', refusedBecause: [] });
  });

  it('never lets through what nobody may override', () => {
    const blocked = judgement(verdict('blocked', 'supervisor'), verdict('blocked', null));
    const approval: Approval = { ...supervisor, right: 'compliance' };
    expect(settle(blocked, null, approval)).toEqual({ standing: 'refused', refusedBecause: ['OVERRIDE_NOT_POSSIBLE'] });
  });

  it('says everything that is missing', () => {
    const blocked = judgement(verdict('blocked', 'compliance'));
    expect(settle(blocked, null, { ...supervisor, reason: ' ', evidence: null }).refusedBecause).toEqual([
      'OVERRIDE_NEEDS_COMPLIANCE',
      'OVERRIDE_REASON_REQUIRED',
      'OVERRIDE_EVIDENCE_REQUIRED',
    ]);
  });

  it('lets a collector go on for a reason where the rule leaves it to them', () => {
    const blocked = judgement(verdict('blocked', 'collector', false));
    expect(settle(blocked, 'they are on the line', null).standing).toBe('overridden');
    expect(
      settle(judgement(verdict('blocked', 'collector', false), verdict('blocked', 'supervisor')), 'go', null),
    ).toEqual({
      standing: 'refused',
      refusedBecause: ['BLOCKED'],
    });
  });
});

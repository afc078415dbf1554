import { describe, expect, it } from 'vitest';
import type { DeskFacts } from '#shared/rules/types/facts';
import { aDebt, aDesk, anAct, at, judged, later, someFacts, verdictOf } from '#test/support/rules-facts';

const NOW = at('2026-04-07T10:00');
const hoursAgo = (hours: number) => later(NOW, { minutes: -60 * hours });

function outcomes(desk: Partial<DeskFacts>, act = anAct(), facts = someFacts()) {
  const judgement = judged(act, { ...facts, desk: aDesk(desk) }, NOW);
  const of = (ruleId: string) => verdictOf(judgement, ruleId);
  return {
    warn: of('KEPT-FRESH-WARN')?.outcome,
    block: of('KEPT-FRESH-BLOCK')?.outcome,
    lease: of('KEPT-LEASE')?.outcome,
    clocks: of('KEPT-CLOCKS')?.outcome,
    leaseReason: of('KEPT-LEASE')?.reason,
  };
}

describe('how fresh what a desk knows must be', () => {
  it('a desk without a hub is not asked', () => {
    expect(outcomes({})).toMatchObject({ warn: undefined, block: undefined, lease: undefined });
  });

  it('up to 24 hours is fresh, a moment more warns', () => {
    expect(outcomes({ worksWithHub: true, lastSyncAt: hoursAgo(24) })).toMatchObject({
      warn: 'allowed',
      block: 'allowed',
    });
    expect(outcomes({ worksWithHub: true, lastSyncAt: later(hoursAgo(24), { ms: -1 }) })).toMatchObject({
      warn: 'warn',
      block: 'allowed',
    });
  });

  it('a moment more than 72 hours blocks', () => {
    expect(outcomes({ worksWithHub: true, lastSyncAt: hoursAgo(72) })).toMatchObject({ block: 'allowed' });
    expect(outcomes({ worksWithHub: true, lastSyncAt: later(hoursAgo(72), { ms: -1 }) })).toMatchObject({
      block: 'blocked',
    });
  });

  it('a hub never heard, and one heard in the future, block', () => {
    expect(outcomes({ worksWithHub: true })).toMatchObject({ warn: 'warn', block: 'blocked' });
    expect(outcomes({ worksWithHub: true, lastSyncAt: hoursAgo(-1) })).toMatchObject({
      warn: 'warn',
      block: 'blocked',
    });
  });

  it('a clock that went back does not make old knowledge fresh', () => {
    const desk = { worksWithHub: true, lastSyncAt: hoursAgo(2), otherNow: hoursAgo(-71) };
    expect(outcomes(desk)).toMatchObject({ warn: 'warn', block: 'blocked', clocks: 'informed' });
  });

  it('two clocks within five minutes of each other are one', () => {
    expect(outcomes({ otherNow: later(NOW, { minutes: -5 }) })).toMatchObject({ clocks: 'allowed' });
    expect(outcomes({ otherNow: later(NOW, { minutes: -6 }) })).toMatchObject({ clocks: 'informed' });
  });
});

describe('the lease of an offline desk', () => {
  const offline = { worksWithHub: true, lastSyncAt: hoursAgo(1), isOffline: true };
  const lent = (attemptsLeft: number) => ({ ...offline, lease: [{ debtId: 'debt-1', attemptsLeft }] });

  it('is needed offline only', () => {
    expect(outcomes({ ...offline, isOffline: false })).toMatchObject({ lease: undefined });
    expect(outcomes({ isOffline: true })).toMatchObject({ lease: undefined });
    expect(outcomes(offline)).toMatchObject({ lease: 'blocked', leaseReason: 'LEASE_MISSING' });
  });

  it('allows its last attempt and no more', () => {
    expect(outcomes(lent(1))).toMatchObject({ lease: 'allowed' });
    expect(outcomes(lent(0))).toMatchObject({ lease: 'blocked', leaseReason: 'LEASE_SPENT' });
  });

  it('a debt the hub lent nothing for is blocked, also beside one with attempts left', () => {
    const facts = someFacts({ debts: [aDebt(), aDebt({ debtId: 'debt-2' })] });
    expect(outcomes(lent(3), anAct({ debtIds: ['debt-1', 'debt-2'] }), facts)).toMatchObject({ lease: 'blocked' });
  });

  it('a message on a call belongs to that call, and a confirmed opt-out goes out', () => {
    expect(outcomes(lent(0), anAct({ kind: 'voicemail' }))).toMatchObject({ lease: undefined });
    expect(outcomes(lent(0), anAct({ kind: 'text', purpose: 'opt-out-confirmation' }))).toMatchObject({
      lease: undefined,
    });
    expect(outcomes(lent(0), anAct({ kind: 'text' }))).toMatchObject({ lease: 'blocked' });
  });
});

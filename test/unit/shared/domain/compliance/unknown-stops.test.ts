import { describe, expect, it } from 'vitest';
import { decodeEvent } from '#shared/contract/events/decode';
import { foldAccount } from '#shared/domain/account/account-state';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { gateView } from '#shared/domain/compliance/gate-view';
import { isOpen, restrictionsOf } from '#shared/domain/compliance/restriction-fold';
import type { RecordedEvent } from '#shared/domain/events/types';
import { timelineOf } from '#shared/domain/timeline/timeline';
import { explain } from '#shared/rules/explain/explain';
import { ComplianceDesk, TUESDAY, aCease } from './compliance-desk';

/** A desk that holds a stop as a newer Kept may write it: this one keeps it and cannot read it. */
function aDeskWith(change: (placed: RecordedEvent) => object): ComplianceDesk {
  const desk = new ComplianceDesk();
  const [placed] = desk.restrict(aCease(TUESDAY));
  if (placed === undefined) throw new Error('no stop was placed');
  desk.events = [{ ...placed, ...change(placed) } as RecordedEvent];
  return desk.later(5) as ComplianceDesk;
}

const { placedAt: _, ...base } = { ...aCease(TUESDAY), placedAt: TUESDAY };
const NEWER = [
  ['of a kind of its own', () => ({ data: { restriction: { ...base, placedAt: TUESDAY, kind: 'quiet-period' } } })],
  ['without what every stop has', () => ({ data: { restriction: { kind: 'cease', usedPurposes: [] } } })],
  ['without what its kind has', () => ({ data: { restriction: { ...base, placedAt: TUESDAY, kind: 'time' } } })],
  [
    'with something else in a field',
    () => ({ data: { restriction: { ...base, placedAt: TUESDAY, usedPurposes: 'none' } } }),
  ],
  ['that says nothing', () => ({ data: {} })],
  ['as an event of another type', () => ({ type: 'restriction.v2.placed', data: { stops: ['calls'] } })],
] as const;

describe('a stop of a newer Kept', () => {
  it.each(NEWER)('%s stops the account: what it stops is not known, and nothing is allowed', (_words, change) => {
    const desk = aDeskWith(change);
    const judged = desk.begin();
    expect(judged.data.standing).toBe('refused');
    const doubt = judged.data.judgement.verdicts.find(({ reason }) => reason === 'STOP_UNKNOWN');
    expect(doubt).toMatchObject({ outcome: 'blocked', facts: { restrictionIds: [desk.events[0]?.id] } });
    expect(doubt === undefined ? '' : explain(doubt)).toMatch(/newer/);
    expect(desk.begin({ kind: 'furnish', contactPointId: null }).data.standing).toBe('refused');
  });

  it.each(NEWER)('%s is read without harm by everything else', (_words, change) => {
    const desk = aDeskWith(change);
    const { account, events, inForce, ctx } = desk;
    const state = foldAccount(events);
    const view = gateView({ account, events, state, inForce, ctx: { ...ctx, desk: DESK_ALONE } });
    expect(view.best.isCallable).toBe(false);
    expect(view.restrictions).toMatchObject([{ kind: 'unknown', restrictionId: events[0]?.id }]);
    expect(timelineOf(account, events).map(({ kind }) => kind)).toEqual(['stop', 'placed']);
  });

  it.each(NEWER.slice(0, 5))('%s is one that decoding puts aside', (_words, change) => {
    const [event] = aDeskWith(change).events;
    const stored = { ...event, actorId: 'jane', deskId: 'desk', prevHash: '', hash: 'ab'.repeat(32), knownAt: null };
    expect(decodeEvent(stored).kind).not.toBe('known');
  });

  it('ends when somebody with the right lifts it', () => {
    const desk = aDeskWith(NEWER[0][1]);
    const approval = { right: 'supervisor', approvedBy: 'sam', reason: 'withdrawn', evidence: 'letter' } as const;
    const restrictionId = desk.events[0]?.id ?? '';
    desk.do({
      kind: 'lift-restriction',
      input: { commandId: desk.nextId(), accountId: desk.account.id, restrictionId, approval },
    });
    expect(restrictionsOf(desk.events).filter(isOpen)).toEqual([]);
    expect(desk.later(1).begin().data.standing).toBe('begun');
  });
});

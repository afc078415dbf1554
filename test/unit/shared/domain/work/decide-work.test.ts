import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import type { RecordedEvent } from '#shared/domain/events/types';
import { decideWork } from '#shared/domain/work/decide-work';
import type { SkipAccount, WorkCommand } from '#shared/domain/work/types';
import { nextWorkingMorning } from '#shared/domain/work/working-morning';
import { type ActorId, asId } from '#shared/kernel/ids';
import { type Result, unwrap } from '#shared/kernel/result';
import { accountId, at, day, eventId, recorded } from '#test/support/accounts';

/** A Friday, 15:00 in Chicago. */
const ctx = { now: at('2026-03-06T21:00:00.000Z'), today: day('2026-03-06'), zone: 'America/Chicago' };
const ids = { commandId: eventId(900), accountId: accountId(1) };
const skip = (over: Partial<SkipAccount> = {}): WorkCommand => ({
  kind: 'skip-account',
  input: { ...ids, reason: 'needs-document', words: null, until: null, ...over },
});
const skipped = recorded(
  'work.v1.skipped',
  { reason: 'language', words: null, until: at('2026-03-09T14:00:00.000Z') },
  { minutes: 10 },
);
const step = { kind: 'follow-up', at: at('2026-03-10T15:00:00.000Z'), text: null } as const;
const planned = recorded('follow-up.v1.planned', { nextStep: step }, { minutes: 20 });

function callWith(nextStep: typeof step | null, minutes: number): RecordedEvent {
  const row = dispositionByCode('REF');
  if (row === undefined) throw new Error('no disposition');
  return recorded(
    'contact.v1.logged',
    {
      channel: 'call-out',
      disposition: 'REF',
      outcome: row.outcome,
      countsAs: row.countsAs,
      effects: row.effects,
      partyId: null,
      contactPointId: null,
      debtIds: [],
      note: null,
      nextStep,
      promise: null,
      startedAt: null,
      endedAt: null,
    },
    { minutes },
  );
}

function reasonsOf(result: Result<unknown>): unknown {
  return result.ok ? [] : (result.error.details?.['reasons'] ?? result.error.code);
}

describe('the next working morning', () => {
  it('is that of Monday for whoever skips on a Friday afternoon or on a Sunday', () => {
    expect(nextWorkingMorning(ctx.now, ctx.zone)).toBe('2026-03-09T13:00:00.000Z');
    expect(nextWorkingMorning(at('2026-03-08T18:00:00.000Z'), ctx.zone)).toBe('2026-03-09T13:00:00.000Z');
  });

  it('is that of the same day before the shift starts, by the clocks of the desk', () => {
    expect(nextWorkingMorning(at('2026-03-05T11:00:00.000Z'), 'America/Chicago')).toBe('2026-03-05T14:00:00.000Z');
    expect(nextWorkingMorning(at('2026-03-05T11:00:00.000Z'), 'America/New_York')).toBe('2026-03-05T13:00:00.000Z');
  });
});

describe('skipping an account', () => {
  it('brings it back on the next working morning when no time was named', () => {
    const [draft] = unwrap(decideWork([], skip(), ctx));
    expect(draft).toMatchObject({
      type: 'work.v1.skipped',
      data: { reason: 'needs-document', words: null, until: '2026-03-09T13:00:00.000Z' },
    });
  });

  it('asks for words with the reason that has none, and for a time to come', () => {
    expect(reasonsOf(decideWork([], skip({ reason: 'other', words: '  ' }), ctx))).toEqual(['SKIP_WORDS_REQUIRED']);
    expect(reasonsOf(decideWork([], skip({ until: ctx.now }), ctx))).toEqual(['SKIP_UNTIL_IN_THE_PAST']);
    expect(reasonsOf(decideWork([], skip({ until: at('2031-01-01T00:00:00.000Z') }), ctx))).toEqual(['SKIP_TOO_FAR']);
  });

  it('never keeps a card number in the words', () => {
    const words = 'paid with 4111 1111 1111 1111';
    expect(reasonsOf(decideWork([], skip({ words }), ctx))).toEqual(['NOTE_HAS_CARD_NUMBER']);
  });

  it('is taken back once', () => {
    const undo: WorkCommand = { kind: 'undo-skip', input: { ...ids, skipId: skipped.id } };
    expect(decideWork([], undo, ctx)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(decideWork([skipped], undo, ctx).ok).toBe(true);
    const undone = recorded('work.v1.skip-undone', { skipId: skipped.id }, { minutes: 11 });
    expect(foldAccount([skipped]).skip).toMatchObject({ id: skipped.id, reason: 'language' });
    expect(foldAccount([skipped, undone]).skip).toBeNull();
    expect(reasonsOf(decideWork([skipped, undone], undo, ctx))).toEqual(['SKIP_ALREADY_UNDONE']);
  });

  it('ends with the next contact or plan', () => {
    expect(foldAccount([skipped, callWith(null, 12)]).skip).toBeNull();
    expect(foldAccount([skipped, planned]).skip).toBeNull();
  });
});

describe('a private follow-up', () => {
  const mine = asId<ActorId>('windows:ana');
  const plan = (ownerId: ActorId) =>
    decideWork(
      [],
      { kind: 'plan-follow-up', input: { ...ids, nextStep: { ...step, ownerId } } },
      { ...ctx, actorId: mine },
    );

  it('is kept for whoever plans it', () => {
    expect(plan(mine).ok).toBe(true);
  });

  it('is never planned into the queue of somebody else, where nobody else would see it', () => {
    const refused = plan(asId<ActorId>('windows:ben'));
    expect(refused.ok ? null : refused.error.details?.['reasons']).toEqual(['NEXT_STEP_OF_ANOTHER']);
  });
});

describe('a planned follow-up', () => {
  const finish = (followUpId: typeof planned.id, outcome: 'done' | 'cancelled'): WorkCommand => ({
    kind: 'finish-follow-up',
    input: { ...ids, followUpId, outcome, words: null },
  });

  it('takes the place of the step before it', () => {
    const call = callWith({ ...step, at: at('2026-03-20T15:00:00.000Z') }, 5);
    expect(foldAccount([call, planned])).toMatchObject({ nextStep: step, nextStepId: planned.id });
  });

  it('is refused for a moment that has passed', () => {
    const nextStep = { ...step, at: at('2026-03-01T15:00:00.000Z') };
    const result = decideWork([], { kind: 'plan-follow-up', input: { ...ids, nextStep } }, ctx);
    expect(reasonsOf(result)).toEqual(['NEXT_STEP_IN_THE_PAST']);
  });

  it('leaves no step when it is done, and the one before it when it is taken back', () => {
    const call = callWith({ ...step, at: at('2026-03-20T15:00:00.000Z') }, 5);
    const done = (outcome: 'done' | 'cancelled') =>
      recorded('follow-up.v1.done', { followUpId: planned.id, outcome, words: null }, { minutes: 30 });
    expect(foldAccount([call, planned, done('done')]).nextStep).toBeNull();
    expect(foldAccount([call, planned, done('cancelled')])).toMatchObject({ nextStepId: call.id });
  });

  it('is finished only while it stands, and what a contact agreed is not taken back', () => {
    const call = callWith(step, 40);
    expect(decideWork([planned], finish(planned.id, 'done'), ctx).ok).toBe(true);
    expect(reasonsOf(decideWork([planned, call], finish(planned.id, 'done'), ctx))).toEqual(['FOLLOW_UP_NOT_OPEN']);
    expect(reasonsOf(decideWork([call], finish(call.id, 'cancelled'), ctx))).toEqual(['FOLLOW_UP_OF_CONTACT']);
    expect(reasonsOf(decideWork([], finish(eventId(7), 'done'), ctx))).toEqual('NOT_FOUND');
  });
});

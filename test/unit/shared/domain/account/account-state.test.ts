import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import type { ContactLogged } from '#shared/domain/events/types';
import { at, day, debtId, eventId, pointId, recorded } from '#test/support/accounts';

function logged(code: string, over: Partial<ContactLogged> = {}): ContactLogged {
  const row = dispositionByCode(code);
  if (row === undefined) throw new Error(`no disposition ${code}`);
  return {
    channel: row.channels[0] ?? 'none',
    disposition: code,
    outcome: row.outcome,
    countsAs: row.countsAs,
    effects: row.effects,
    partyId: null,
    contactPointId: null,
    debtIds: [debtId(1)],
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
    ...over,
  };
}

const step = { kind: 'call-back', at: at('2026-03-05T15:00:00.000Z'), text: null } as const;

describe('the state of an account', () => {
  it('counts placed calls and conversations, and nothing of what was undone', () => {
    const call = recorded('contact.v1.logged', logged('REF'), { id: eventId(501) });
    const events = [
      call,
      recorded('contact.v1.logged', logged('NA')),
      recorded('contact.v1.undone', { contactId: call.id, reason: null }),
    ];
    expect(foldAccount(events)).toMatchObject({ attempts: 1, conversations: 0, events: 3 });
  });

  it('comes to the same whatever the order in which events arrive', () => {
    const events = [
      recorded('contact.v1.logged', logged('CB', { nextStep: step }), { minutes: 1 }),
      recorded('contact.v1.logged', logged('WN', { contactPointId: pointId(1) }), { minutes: 2 }),
      recorded('contact.v1.logged', logged('DSP', { note: 'not mine' }), { minutes: 3 }),
    ];
    expect(JSON.stringify(foldAccount(events.toReversed()))).toBe(JSON.stringify(foldAccount(events)));
  });

  it('lets a contact settle the step before it, and a note leave it as it is', () => {
    const callBack = recorded('contact.v1.logged', logged('CB', { nextStep: step }), { minutes: 1 });
    const note = recorded('contact.v1.logged', logged('NTE', { note: 'prefers mornings' }), { minutes: 2 });
    expect(foldAccount([callBack, note]).nextStep).toEqual(step);
    expect(foldAccount([callBack, recorded('contact.v1.logged', logged('DC'), { minutes: 3 })]).nextStep).toBeNull();
  });

  it('holds the account on a dispute, remembers the debts, and keeps the hold when another stop comes', () => {
    const state = foldAccount([
      recorded('contact.v1.logged', logged('DSP')),
      recorded('contact.v1.logged', logged('ATY')),
    ]);
    expect(state.holds).toEqual(['attorney', 'dispute']);
    expect(state.disputedDebtIds).toEqual([debtId(1)]);
  });

  it('knows a phone as wrong until somebody is reached on it', () => {
    const wrong = recorded('contact.v1.logged', logged('WN', { contactPointId: pointId(1) }), { minutes: 1 });
    const reached = recorded('contact.v1.logged', logged('REF', { contactPointId: pointId(1) }), { minutes: 2 });
    expect(foldAccount([wrong]).pointQuality).toEqual({ [pointId(1)]: 'wrong-party' });
    expect(foldAccount([wrong, reached]).pointQuality).toEqual({ [pointId(1)]: 'good' });
  });

  it('shows the promise until it is undone', () => {
    const promise = { amountMinor: 5_000, currency: 'USD', dueOn: day('2026-03-20') };
    const promised = recorded('contact.v1.logged', logged('PTP', { promise }), { id: eventId(700) });
    expect(foldAccount([promised]).promise).toEqual({ ...promise, contactId: promised.id });
    expect(
      foldAccount([promised, recorded('contact.v1.undone', { contactId: promised.id, reason: 'typo' })]).promise,
    ).toBeNull();
  });
});

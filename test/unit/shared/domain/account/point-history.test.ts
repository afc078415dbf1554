import { describe, expect, it } from 'vitest';
import { pointHistories } from '#shared/domain/account/point-history';
import { foldAccount } from '#shared/domain/account/account-state';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import type { ContactLogged } from '#shared/domain/events/types';
import { debtId, eventId, pointId, recorded } from '#test/support/accounts';

function called(code: string, minutes: number, over: Partial<ContactLogged> = {}, id = eventId(600 + minutes)) {
  const row = dispositionByCode(code);
  if (row === undefined) throw new Error(`no disposition ${code}`);
  const contact: ContactLogged = {
    channel: row.channels[0] ?? 'none',
    disposition: code,
    outcome: row.outcome,
    countsAs: row.countsAs,
    effects: row.effects,
    partyId: null,
    contactPointId: pointId(1),
    debtIds: [debtId(1)],
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
    ...over,
  };
  return recorded('contact.v1.logged', contact, { minutes, id });
}

describe('what contacts have come to at a phone', () => {
  it('counts every use and shows the last five, the latest first', () => {
    const events = [1, 2, 3, 4, 5, 6, 7].map((minutes) => called(minutes === 7 ? 'BZ' : 'NA', minutes));
    const history = pointHistories(events.toReversed())[pointId(1)];
    expect(history?.uses).toBe(7);
    expect(history?.last.map(({ disposition }) => disposition)).toEqual(['BZ', 'NA', 'NA', 'NA', 'NA']);
  });

  it('says since when a number has been bad, and keeps that moment when it is said again', () => {
    const first = called('DC', 1);
    const history = pointHistories([called('DC', 5), first, called('NA', 3)])[pointId(1)];
    expect(history?.quality).toEqual({ is: 'bad', since: first.at, actorId: first.actorId });
  });

  it('agrees with the state of the account about the last word on a number', () => {
    const events = [called('WN', 1), called('DC', 2), called('REF', 3), called('NA', 4)];
    const state = foldAccount(events).pointQuality[pointId(1)];
    expect(pointHistories(events)[pointId(1)]?.quality?.is ?? undefined).toBe(state);
  });

  it('hears nothing of a contact that was undone or had no number', () => {
    const bad = called('DC', 1);
    const events = [
      bad,
      recorded('contact.v1.undone', { contactId: bad.id, reason: null }, { minutes: 2 }),
      called('NA', 3, { contactPointId: null }),
    ];
    expect(pointHistories(events)).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import { type LogContact, decideLogContact } from '#shared/domain/contact/log-contact';
import type { ContactLogged } from '#shared/domain/events/types';
import { aDebt, accountId, anAccount, at, day, debtId, eventId, pointId } from '#test/support/accounts';

const ctx = { now: at('2026-03-02T15:00:00.000Z'), today: day('2026-03-02'), zone: 'America/Chicago' };

function contact(over: Partial<LogContact>): LogContact {
  return {
    commandId: eventId(1),
    accountId: accountId(1),
    channel: 'call-out',
    disposition: 'NA',
    partyId: null,
    contactPointId: null,
    debtIds: [],
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
    ...over,
  };
}

function logged(over: Partial<LogContact>, account = anAccount()): ContactLogged {
  const decided = decideLogContact(account, contact(over), ctx);
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value[0]?.data as ContactLogged;
}

function refused(over: Partial<LogContact>, account = anAccount()): unknown {
  const decided = decideLogContact(account, contact(over), ctx);
  return decided.ok ? 'allowed' : decided.error.details?.['reasons'];
}

describe('logging a contact', () => {
  it('charges an unanswered call to every open debt when none is named', () => {
    const account = anAccount({ debts: [aDebt(), aDebt({ id: debtId(2), status: 'closed', balanceMinor: 0 })] });
    expect(logged({}, account).debtIds).toEqual([debtId(1)]);
  });

  it('brings an unanswered account up again when the next shift starts', () => {
    expect(logged({}).nextStep).toEqual({ kind: 'follow-up', at: '2026-03-03T14:00:00.000Z', text: null });
  });

  it('checks a promise on the day after it was due', () => {
    const promise = { amountMinor: 5_000, currency: 'USD', dueOn: day('2026-03-20') };
    expect(logged({ disposition: 'PTP', promise }).nextStep).toEqual({
      kind: 'promise-check',
      at: '2026-03-21T13:00:00.000Z',
      text: null,
    });
  });

  it('keeps the way the call took through its scripts, and nothing of one where there was none', () => {
    const script = {
      language: 'es',
      scripts: [{ id: 'wrong-number', version: 1, hash: 'ab'.repeat(32) }],
      steps: [
        {
          script: 'wrong-number',
          step: 'apology',
          enteredAt: at('2026-03-02T14:59:00.000Z'),
          leftAt: at('2026-03-02T14:59:04.000Z'),
          answer: 'continue',
          said: null,
          dwellMs: 4_000,
        },
      ],
    };
    expect(logged({ script }).script).toEqual(script);
    expect(logged({})).not.toHaveProperty('script');
  });

  it('keeps in the event what the disposition meant on that day', () => {
    const data = logged({ disposition: 'WN', contactPointId: pointId(1) });
    expect(data.outcome).toBe('WRONG_PARTY');
    expect(data.effects).toEqual([{ kind: 'mark-contact-point', quality: 'wrong-party' }]);
    expect(data.countsAs).toMatchObject({ placed: true, connected: true, conversation: false });
  });

  it('counts no placed call for an inbound call and none at all for a letter', () => {
    expect(logged({ disposition: 'REF', channel: 'call-in' }).countsAs).toMatchObject({
      placed: false,
      conversation: true,
    });
    expect(logged({ disposition: 'CEA', channel: 'letter' }).countsAs).toMatchObject({
      placed: false,
      connected: false,
      conversation: false,
    });
  });

  it.each([
    ['a promise without amount and day', { disposition: 'PTP' }, ['PROMISE_REQUIRED']],
    [
      'a promise with another disposition',
      { promise: { amountMinor: 1, currency: 'USD', dueOn: day('2026-03-20') } },
      ['PROMISE_WITHOUT_DISPOSITION'],
    ],
    [
      'a promise above what is owed',
      { disposition: 'PTP', promise: { amountMinor: 10_001, currency: 'USD', dueOn: day('2026-03-20') } },
      ['PROMISE_ABOVE_BALANCE'],
    ],
    [
      'a promise of nothing',
      { disposition: 'PTP', promise: { amountMinor: 0, currency: 'USD', dueOn: day('2026-03-20') } },
      ['PROMISE_AMOUNT_INVALID'],
    ],
    [
      'a promise for yesterday',
      { disposition: 'PTP', promise: { amountMinor: 1, currency: 'USD', dueOn: day('2026-03-01') } },
      ['PROMISE_IN_THE_PAST'],
    ],
    [
      'a promise for a year that was mistyped',
      { disposition: 'PTP', promise: { amountMinor: 1, currency: 'USD', dueOn: day('2062-03-20') } },
      ['PROMISE_TOO_FAR'],
    ],
    ['a wrong number without the number', { disposition: 'WN' }, ['CONTACT_POINT_REQUIRED']],
    ['a dispute without the consumer’s words', { disposition: 'DSP', note: '  ' }, ['NOTE_REQUIRED']],
    ['a call-back without a time', { disposition: 'CB' }, ['NEXT_STEP_REQUIRED']],
    [
      'a next step in the past',
      { nextStep: { kind: 'call-back', at: at('2026-03-02T14:59:59.999Z'), text: null } },
      ['NEXT_STEP_IN_THE_PAST'],
    ],
    ['a phone of another account', { contactPointId: pointId(9) }, ['CONTACT_POINT_UNKNOWN']],
    ['a debt of another account', { debtIds: [debtId(9)] }, ['DEBT_UNKNOWN']],
    ['a voicemail on an inbound call', { disposition: 'LCM', channel: 'call-in' }, ['CHANNEL_NOT_FOR_DISPOSITION']],
    ['an unknown code', { disposition: 'XX' }, ['DISPOSITION_UNKNOWN']],
    ['a note longer than a note may be', { note: 'a'.repeat(100_001) }, ['NOTE_TOO_LONG']],
    [
      'a call that ended before it began',
      { startedAt: at('2026-03-02T14:00:00.000Z'), endedAt: at('2026-03-02T13:00:00.000Z') },
      ['ENDED_BEFORE_STARTED'],
    ],
  ] as const)('refuses %s', (_what, over, reasons) => {
    expect(refused(over as Partial<LogContact>)).toEqual(reasons);
  });

  it('names every reason at once', () => {
    expect(refused({ disposition: 'WN', debtIds: [debtId(9)], note: 'a'.repeat(100_001) })).toEqual([
      'CONTACT_POINT_REQUIRED',
      'NOTE_TOO_LONG',
      'DEBT_UNKNOWN',
    ]);
  });
});

describe('the disposition table', () => {
  it('has one row per code, and a channel for each', () => {
    expect(new Set(DISPOSITIONS.map((row) => row.code)).size).toBe(DISPOSITIONS.length);
    expect(DISPOSITIONS.filter((row) => row.channels.length === 0)).toEqual([]);
  });

  it('holds the account for every word of the consumer that stops collection', () => {
    const holds = DISPOSITIONS.flatMap((row) =>
      row.effects.flatMap((effect) => (effect.kind === 'place-hold' ? [effect.hold] : [])),
    );
    expect(holds.toSorted()).toEqual(['attorney', 'bankruptcy', 'cease', 'deceased', 'dispute', 'identity-theft']);
  });
});

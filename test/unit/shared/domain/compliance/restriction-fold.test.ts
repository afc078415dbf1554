import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { plannedDebits } from '#shared/domain/compliance/evidence-fold';
import { isOpen, restrictionsOf } from '#shared/domain/compliance/restriction-fold';
import { debtId, partyId, pointId } from '#test/support/accounts';
import { ComplianceDesk, TUESDAY, aCease } from './compliance-desk';

const kinds = (desk: ComplianceDesk) =>
  restrictionsOf(desk.events)
    .filter(isOpen)
    .map(({ kind }) => kind);
const supervisor = { right: 'supervisor', approvedBy: 'sam', reason: 'withdrawn', evidence: 'letter' } as const;

describe('stops that come with a contact', () => {
  it.each([
    ['CEA', 'call-out', 'medium'],
    ['CEA', 'in-person', 'medium'],
    ['CEA', 'letter', 'cease'],
    ['CEA', 'email', 'cease'],
    ['CEA', 'text', 'cease'],
    ['DSP', 'letter', 'dispute'],
    ['ATY', 'call-in', 'attorney'],
    ['BKO', 'none', 'bankruptcy'],
    ['DEC', 'call-in', 'deceased'],
    ['IDT', 'email', 'identity-theft'],
    ['WN', 'call-out', 'wrong-number'],
  ] as const)('%s by %s places a stop of the kind %s', (disposition, channel, kind) => {
    const desk = new ComplianceDesk();
    desk.log(disposition, { channel });
    expect(kinds(desk)).toEqual([kind]);
  });

  it('takes a dispute in a letter for written and one on the phone for oral, for the debts spoken of', () => {
    const written = new ComplianceDesk();
    written.log('DSP', { channel: 'letter' });
    const oral = new ComplianceDesk();
    oral.log('DSP');
    expect(restrictionsOf(written.events)).toMatchObject([{ isWritten: true, debtIds: [debtId(1)] }]);
    expect(restrictionsOf(oral.events)).toMatchObject([{ isWritten: false, disputedOn: '2026-03-03' }]);
  });

  it('leaves the account alone after a cease on the telephone, though only the telephone is stopped', () => {
    const desk = new ComplianceDesk();
    desk.log('CEA');
    expect(foldAccount(desk.events).holds).toEqual(['cease']);
  });

  it('takes the hold away with the stop when it is lifted, and with the contact when it is undone', () => {
    const desk = new ComplianceDesk();
    const contact = desk.log('ATY');
    desk.later(5).do({
      kind: 'lift-restriction',
      input: { commandId: desk.nextId(), accountId: desk.account.id, restrictionId: contact.id, approval: supervisor },
    });
    expect([kinds(desk), foldAccount(desk.events).holds]).toEqual([[], []]);
    const other = new ComplianceDesk();
    const undone = other.log('ATY');
    other.do({
      kind: 'undo-contact',
      input: { commandId: other.nextId(), accountId: other.account.id, contactId: undone.id, reason: null },
    });
    expect([kinds(other), foldAccount(other.events).holds]).toEqual([[], []]);
  });
});

describe('stops placed by themselves', () => {
  it('hold all work until somebody with the right lifts them, with reason and evidence on record', () => {
    const desk = new ComplianceDesk();
    const [placed] = desk.restrict(aCease(TUESDAY));
    expect(foldAccount(desk.events).holds).toEqual(['cease']);
    const lift = (approval: typeof supervisor | { readonly evidence: null } | object) =>
      desk.try({
        kind: 'lift-restriction',
        input: {
          commandId: desk.nextId(),
          accountId: desk.account.id,
          restrictionId: placed?.id ?? '',
          approval: { ...supervisor, ...approval },
        },
      });
    expect(lift({ evidence: ' ', reason: '' })).toMatchObject({
      error: { details: { reasons: ['OVERRIDE_REASON_REQUIRED', 'OVERRIDE_EVIDENCE_REQUIRED'] } },
    });
    expect(lift({})).toMatchObject({ ok: true, value: [{ type: 'restriction.v1.lifted', data: { ...supervisor } }] });
    expect(lift({})).toMatchObject({ error: { details: { reasons: ['RESTRICTION_ALREADY_LIFTED'] } } });
    expect(foldAccount(desk.events).holds).toEqual([]);
  });

  it('are not lifted by lifting another one of the same kind', () => {
    const desk = new ComplianceDesk();
    const [first] = desk.restrict(aCease(TUESDAY));
    desk.later(1).restrict(aCease(TUESDAY));
    desk.do({
      kind: 'lift-restriction',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        restrictionId: first?.id ?? '',
        approval: supervisor,
      },
    });
    expect(kinds(desk)).toEqual(['cease']);
  });

  it('are refused for somebody, a debt or a phone that is not on the account, and when they lie ahead of the clock', () => {
    const desk = new ComplianceDesk();
    const answer = desk.try({
      kind: 'place-restriction',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        restriction: {
          kind: 'endpoint',
          endpointId: pointId(77),
          personId: partyId(77),
          debtIds: [debtId(77)],
          receivedAt: '2026-03-03T16:05:01.000Z' as never,
          source: 'consumer',
          isWritten: false,
        },
      },
    });
    expect(answer).toMatchObject({
      error: { details: { reasons: ['PARTY_UNKNOWN', 'DEBT_UNKNOWN', 'CONTACT_POINT_UNKNOWN', 'IN_THE_FUTURE'] } },
    });
  });

  it('come to the same whatever the order in which events arrive', () => {
    const desk = new ComplianceDesk();
    const [cease] = desk.restrict(aCease(TUESDAY));
    desk.later(1).log('DSP', { channel: 'letter' });
    desk.later(1).restrict(aCease(TUESDAY));
    desk.later(1).do({
      kind: 'lift-restriction',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        restrictionId: cease?.id ?? '',
        approval: supervisor,
      },
    });
    const all = desk.events;
    const expected = JSON.stringify([restrictionsOf(all), foldAccount(all)]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (events) => {
        expect(JSON.stringify([restrictionsOf(events), foldAccount(events)])).toBe(expected);
      }),
    );
  });
});

describe('golden 16 a planned debit and a bankruptcy', () => {
  const debit = {
    partyId: partyId(1),
    debtIds: [debtId(1)],
    payment: {
      amountMinor: 1_000,
      currency: 'USD',
      on: '2026-03-04' as never,
      isRecurring: false,
      usualAmountMinor: null,
      givenOn: null,
      isPostDated: false,
      authorizationId: null,
    },
  };
  const bankruptcy = {
    kind: 'bankruptcy',
    chapter: 7,
    debtorPersonIds: [partyId(1)],
    filedOn: null,
    caseNumber: null,
    court: null,
    status: 'open',
    personId: null,
    debtIds: null,
    receivedAt: TUESDAY,
    source: 'court',
    isWritten: true,
  } as never;

  it('is cancelled at once, in the same drafts', () => {
    const desk = new ComplianceDesk();
    const [planned] = desk.record([
      { id: desk.nextId(), type: 'debit.v1.planned', accountId: desk.account.id, partyId: null, data: debit },
    ]);
    const events = desk.later(1).restrict(bankruptcy);
    expect(events).toMatchObject([
      { type: 'restriction.v1.placed' },
      { type: 'debit.v1.cancelled', data: { debitId: planned?.id, because: 'bankruptcy' } },
    ]);
    expect(plannedDebits(desk.events)).toEqual([]);
  });

  it('is cancelled in the same breath when a call brings word of the bankruptcy', () => {
    const desk = new ComplianceDesk();
    const [planned] = desk.record([
      { id: desk.nextId(), type: 'debit.v1.planned', accountId: desk.account.id, partyId: null, data: debit },
    ]);
    desk.later(1).log('BKO');
    expect(desk.events.slice(-2)).toMatchObject([
      { type: 'contact.v1.logged', data: { disposition: 'BKO' } },
      { type: 'debit.v1.cancelled', data: { debitId: planned?.id, because: 'bankruptcy' } },
    ]);
    expect(plannedDebits(desk.events)).toEqual([]);
  });

  it('is not made either when the bankruptcy comes from another desk that did not know of it', () => {
    const desk = new ComplianceDesk();
    const other = new ComplianceDesk(desk.account, undefined, 'other');
    other.restrict(bankruptcy);
    desk
      .later(30)
      .record([
        { id: desk.nextId(), type: 'debit.v1.planned', accountId: desk.account.id, partyId: null, data: debit },
      ]);
    expect(plannedDebits([...desk.events, ...other.events])).toEqual([]);
    expect(plannedDebits([...other.events, ...desk.events])).toEqual([]);
    expect(plannedDebits(desk.events)).toHaveLength(1);
  });
});

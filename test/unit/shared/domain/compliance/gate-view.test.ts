import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { NO_DESK_RULES } from '#shared/domain/compliance/desk-rules';
import { dutiesOfAccount } from '#shared/domain/compliance/duties';
import { gateView } from '#shared/domain/compliance/gate-view';
import type { DeskFacts } from '#shared/rules/types/facts';
import { aDebt, aPhone, anAccount, debtId, partyId, pointId } from '#test/support/accounts';
import { AN_ADDRESS, ComplianceDesk, TUESDAY, chicagoAccount } from './compliance-desk';

function gate(desk: ComplianceDesk, facts: DeskFacts = DESK_ALONE) {
  const { account, events, ctx, inForce } = desk;
  return gateView({ account, events, state: foldAccount(events), ctx: { ...ctx, desk: facts }, inForce });
}

describe('the gate of an account', () => {
  it('shows where the consumer is, what time it is there, and the phone to call', () => {
    const view = gate(new ComplianceDesk());
    expect(view).toMatchObject({
      zones: ['America/Chicago'],
      localTimes: [{ zone: 'America/Chicago', time: '10:00', day: '2026-03-03' }],
      gaps: [],
      places: ['IL'],
      coverage: { collectorRole: 'third_party', debtKinds: ['consumer'], note: 'reg-f' },
      person: { partyId: partyId(1), name: 'Rosa Delgado', role: 'consumer' },
      best: { isCallable: true, contactPointId: pointId(1) },
    });
  });

  it('golden 1 takes the hours of every zone the person may be in: an Eastern number and a Pacific home', () => {
    const home = { ...AN_ADDRESS, value: '1 Main St, San Diego, CA 92101' };
    const account = anAccount({ contactPoints: [aPhone({ value: '+12125550142' }), home] });
    const desk = new ComplianceDesk(account).at('2026-03-03T13:30:00.000Z');
    const { zones, best } = gate(desk);
    expect(zones).toEqual(['America/Los_Angeles', 'America/New_York']);
    expect(best).toMatchObject({ isCallable: false, nextAllowedAt: '2026-03-03T16:00:00.000Z' });
  });

  it('tells a letter that only lacks its words from one that may not be sent', () => {
    const desk = new ComplianceDesk(chicagoAccount());
    const letter = () =>
      gate(desk)
        .points.flatMap(({ acts }) => acts)
        .find(({ kind }) => kind === 'letter');
    expect(letter()).toMatchObject({ judgement: { outcome: 'blocked' }, waitsForWords: true });
    desk.log('BKO');
    expect(letter()).toMatchObject({ judgement: { outcome: 'blocked' }, waitsForWords: false });
  });

  it('says to the minute when a free number is free no more', () => {
    expect(gate(new ComplianceDesk()).best.changesAt).toBe('2026-03-04T03:00:00.000Z');
  });

  it('counts the attempts of the last days, debt by debt, beside the tightest cap', () => {
    const account = chicagoAccount({ debts: [aDebt(), aDebt({ id: debtId(2) })] });
    const desk = new ComplianceDesk(account);
    desk.log('NA', { debtIds: [debtId(1)] });
    desk.later(24 * 60).log('BZ', { debtIds: [debtId(1)] });
    desk.later(5).log('NA', { debtIds: [debtId(1)] });
    const [first, second] = gate(desk).attempts;
    expect(first).toMatchObject({ debtId: debtId(1), used: 2 });
    expect(first?.days.at(-1)).toEqual({ day: '2026-03-04', calls: 1, conversations: 0 });
    expect(first?.days.at(-2)).toEqual({ day: '2026-03-03', calls: 1, conversations: 0 });
    expect(second).toMatchObject({ debtId: debtId(2), used: 0 });
  });

  it('asks for a zone where nobody knows one, instead of guessing', () => {
    const view = gate(
      new ComplianceDesk(anAccount({ contactPoints: [{ ...AN_ADDRESS, value: 'PSC 1, APO, AE 09012' }] })),
    );
    expect(view.gaps.length).toBeGreaterThan(0);
    expect(view.best.isCallable).toBe(false);
  });

  it('believes a person who says where they are', () => {
    const desk = new ComplianceDesk();
    desk.do({
      kind: 'state-place',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        partyId: partyId(1),
        kind: 'stated',
        zone: 'America/Los_Angeles',
        from: null,
        to: null,
      },
    });
    const { zones, best } = gate(desk.later(1));
    expect([zones, best.isCallable]).toEqual([['America/Los_Angeles'], true]);
    expect(gate(desk.at('2026-03-04T15:00:00.000Z')).best.nextAllowedAt).toBe('2026-03-04T16:00:00.000Z');
  });

  it('is stricter while two clocks may be right', () => {
    const later = { ...DESK_ALONE, otherNow: '2026-03-04T05:00:00.000Z' as never };
    expect(gate(new ComplianceDesk(), later).best.isCallable).toBe(false);
  });

  it('names what is not known of a client, and judges by the most protective reading', () => {
    const view = gate(new ComplianceDesk(chicagoAccount(), NO_DESK_RULES));
    expect(view.coverage).toMatchObject({ collectorRole: null, note: 'reg-f-unknown' });
  });

  it('has no phone for an account without one', () => {
    expect(gate(new ComplianceDesk(anAccount({ contactPoints: [], parties: [] })))).toMatchObject({
      person: null,
      best: { isCallable: false, contactPointId: null },
      points: [],
      attempts: [],
    });
  });
});

describe('duties', () => {
  it('come with the first communication and end with the notice that was sent', () => {
    const desk = new ComplianceDesk();
    desk.log('REF');
    const duties = () =>
      dutiesOfAccount({
        account: desk.account,
        events: desk.events,
        state: foldAccount(desk.events),
        terms: desk.inForce.termsOf('mercy'),
        rules: desk.inForce.rules,
        now: desk.now,
        zone: 'America/Chicago',
      });
    const notice = () => duties().find(({ kind }) => kind === 'send-validation-notice');
    expect(notice()).toMatchObject({ dueOn: '2026-03-08', state: 'open' });
    expect(gate(desk).duties.map(({ kind }) => kind)).toContain('send-validation-notice');
    desk.later(60).do({
      kind: 'record-notice',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        notice: {
          kind: 'validation',
          debtIds: [debtId(1)],
          endpointId: null,
          sentAt: TUESDAY,
          sentBy: 'mail',
          endsOn: null,
          undeliverableOn: null,
        },
      },
    });
    expect(notice()?.state).toBe('done');
    expect(duties().map(({ kind }) => kind)).toContain('validation-period');
  });

  it('are done when somebody says so, once', () => {
    const desk = new ComplianceDesk();
    desk.log('REF');
    const [duty] = gate(desk).duties;
    const finish = () =>
      desk.try({
        kind: 'finish-duty',
        input: { commandId: desk.nextId(), accountId: desk.account.id, dutyId: duty?.dutyId ?? '', note: null },
      });
    expect(finish().ok).toBe(true);
    expect(gate(desk).duties.map(({ dutyId }) => dutyId)).not.toContain(duty?.dutyId);
    expect(finish()).toMatchObject({ error: { details: { reasons: ['DUTY_ALREADY_DONE'] } } });
  });

  it('are not done when the account has no such duty, or the rules let a time run that nobody can end', () => {
    const desk = new ComplianceDesk();
    desk.log('REF');
    const finish = (dutyId: string) =>
      desk.try({
        kind: 'finish-duty',
        input: { commandId: desk.nextId(), accountId: desk.account.id, dutyId, note: null },
      });
    const waits = gate(desk).duties.filter(({ isWait }) => isWait);
    expect(waits).not.toEqual([]);
    for (const dutyId of ['US-REGF-VAL-5DAYS:nothing', ...waits.map((each) => each.dutyId)]) {
      expect(finish(dutyId)).toMatchObject({
        error: { code: 'RULE_VIOLATION', details: { reasons: ['DUTY_UNKNOWN'] } },
      });
    }
  });
});

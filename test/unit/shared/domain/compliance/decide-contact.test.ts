import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { decisionOf, eventsBefore, factsThen } from '#shared/domain/compliance/decision-of';
import { storeJudgement } from '#shared/domain/compliance/stored-judgement';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { RecordedEvent } from '#shared/domain/events/types';
import { judge } from '#shared/rules/judge/judge';
import { anAccount, debtId, partyId, pointId } from '#test/support/accounts';
import { ComplianceDesk, TUESDAY, aCease, chicagoAccount } from './compliance-desk';

const failing = (event: RecordedEvent, outcome: 'blocked' | 'warn' = 'blocked') =>
  decisionOf(event)
    ?.judgement.verdicts.filter((verdict) => verdict.outcome === outcome)
    .map(({ ruleId }) => ruleId) ?? [];
const EVENING = '2026-03-04T04:30:00.000Z';

describe('a contact that has happened', () => {
  it('is recorded whatever the rules say, as one event with the decision in it', () => {
    const desk = new ComplianceDesk();
    desk.restrict(aCease(TUESDAY));
    const contact = desk.later(5).log('NA', { madeAnyway: 'the dialer was already ringing' });
    expect(contact.data.decision).toMatchObject({
      act: { kind: 'dial', personId: partyId(1), endpointId: pointId(1), debtIds: [debtId(1)], dialMode: 'manual' },
      judgement: { outcome: 'blocked' },
      madeAnyway: 'the dialer was already ringing',
    });
    expect(failing(contact).length).toBeGreaterThan(0);
    expect(contact.rulePack).toContain('us-reg-f@');
  });

  it('is recorded too on an account without a phone or an address, judged blocked for want of a zone', () => {
    const desk = new ComplianceDesk(anAccount({ contactPoints: [], parties: [] }));
    const contact = desk.log('NA', { partyId: null, contactPointId: null });
    expect(decisionOf(contact)?.judgement.outcome).toBe('blocked');
    expect(failing(contact)).toContain('KEPT-DOUBT-NOTHING_KNOWN');
    expect(foldAccount(desk.events)).toMatchObject({ attempts: 1, incidents: [{ cause: 'blocked' }] });
  });

  it('is judged for the moment it took place, not for the moment it is typed in', () => {
    const desk = new ComplianceDesk().at(EVENING);
    const late = desk.log('NA');
    const typedLater = desk.later(1).log('NA', { startedAt: '2026-03-03T16:00:00.000Z' as never });
    expect(failing(late)).toContain('US-REGF-TIME-0821');
    expect(failing(typedLater)).not.toContain('US-REGF-TIME-0821');
  });

  it('does not count contacts after it', () => {
    const desk = new ComplianceDesk();
    for (let call = 0; call < 7; call += 1) desk.later(10).log('NA');
    const eighth = desk.later(10).log('NA');
    const before = desk.later(10).log('NA', { startedAt: TUESDAY });
    expect(failing(eighth)).toContain('US-REGF-FREQ-7IN7');
    expect(failing(before)).not.toContain('US-REGF-FREQ-7IN7');
  });

  it.each([
    ['call-in', 'REF'],
    ['letter', 'DSP'],
    ['email', 'CEA'],
    ['none', 'NTE'],
  ] as const)('is not judged when it came in (%s, %s)', (channel, disposition) => {
    const contact = new ComplianceDesk().log(disposition, { channel });
    expect('decision' in contact.data).toBe(false);
    expect(contact.rulePack).toBeNull();
  });

  it.each([
    ['letter', 'LTR'],
    ['email', 'EML'],
    ['text', 'TXT'],
  ] as const)('is judged as what it was when it went out (%s)', (channel, disposition) => {
    const contact = new ComplianceDesk().log(disposition, { channel });
    expect(decisionOf(contact)?.act).toMatchObject({ kind: channel, dialMode: null });
  });

  it('keeps what was said of it besides, and leaves out what was not', () => {
    const desk = new ComplianceDesk();
    const said = desk.log('NA', { dialMode: 'preview', reachedStranger: true, disclosures: ['caller-identity'] });
    expect(said.data).toMatchObject({ dialMode: 'preview', reachedStranger: true, disclosures: ['caller-identity'] });
    expect(Object.keys(desk.log('NA').data)).not.toContain('reachedStranger');
  });
});

describe('a contact that was begun', () => {
  const logged = (desk: ComplianceDesk, over: Partial<LogContact>) => desk.log('NA', over).data.decision;

  it('names the decision with which it was begun instead of one of its own', () => {
    const desk = new ComplianceDesk();
    const judged = desk.begin({ warnReason: 'expects the call' });
    expect(judged.data.standing).toBe('begun');
    expect(logged(desk.later(3), { judgedId: judged.id })).toEqual({ judgedId: judged.id });
    expect(foldAccount(desk.events).incidents).toEqual([]);
  });

  it.each([
    ['there is none', () => ({ judgedId: '018f2b3c-1111-7222-8333-444455556666' as never })],
    ['it was for another phone', (judged: RecordedEvent) => ({ judgedId: judged.id, contactPointId: null })],
    [
      'it was for a call',
      (judged: RecordedEvent) => ({ judgedId: judged.id, channel: 'in-person' as const, disposition: 'REF' }),
    ],
  ])('is judged anew when %s', (_, over) => {
    const desk = new ComplianceDesk();
    const judged = desk.begin({ warnReason: 'expects the call' });
    expect(logged(desk.later(3), over(judged))).toHaveProperty('judgement');
  });

  it('is judged anew when another contact has used the decision, or it is more than an hour old', () => {
    const desk = new ComplianceDesk();
    const judged = desk.begin({ warnReason: 'expects the call' });
    expect(logged(desk.later(60), { judgedId: judged.id })).toEqual({ judgedId: judged.id });
    expect(logged(desk, { judgedId: judged.id })).toHaveProperty('judgement');
    const other = desk.begin({ warnReason: 'expects the call' });
    expect(logged(desk.later(61), { judgedId: other.id })).toHaveProperty('judgement');
  });

  it('is an incident when it was made although it was refused', () => {
    const desk = new ComplianceDesk();
    desk.restrict(aCease(TUESDAY));
    const judged = desk.later(1).begin();
    expect(judged.data).toMatchObject({ standing: 'refused', refusedBecause: ['BLOCKED'] });
    desk.later(1).log('NA', { judgedId: judged.id });
    expect(foldAccount(desk.events).incidents).toMatchObject([{ cause: 'refused' }]);
  });
});

describe('beginning a contact', () => {
  it('is impossible outside the hours, and the refusal is on record', () => {
    const desk = new ComplianceDesk().at(EVENING);
    const judged = desk.begin();
    expect(judged.data).toMatchObject({ standing: 'refused', judgement: { outcome: 'blocked' } });
    expect(failing(judged)).toContain('US-REGF-TIME-0821');
    expect(judged.data.judgement.earliestAllowedAt).toBe('2026-03-04T14:00:00.000Z');
  });

  it('records who let it through and why', () => {
    const desk = new ComplianceDesk();
    for (let call = 0; call < 7; call += 1) desk.later(60).log('NA');
    desk.at('2026-03-04T16:00:00.000Z');
    const approval = {
      right: 'supervisor',
      approvedBy: 'sam',
      reason: 'asked for it',
      evidence: 'recording 12',
    } as const;
    expect(desk.begin().data.standing).toBe('refused');
    const judged = desk.begin({ approval });
    expect(judged.data).toMatchObject({ standing: 'overridden', override: approval });
    expect(foldAccount(desk.events).overrides).toBe(1);
  });

  it('is refused without a record for what is not on the account or may never be kept', () => {
    const desk = new ComplianceDesk();
    const input = {
      commandId: desk.nextId(),
      accountId: desk.account.id,
      kind: 'dial',
      purpose: 'collect',
      partyId: partyId(8),
      contactPointId: pointId(8),
      debtIds: [debtId(8)],
      dialMode: 'manual',
      isRecorded: false,
      callbackConsentId: null,
      disclosures: [],
      isRightPartyVerified: null,
      text: null,
      language: null,
      newReason: null,
      warnReason: 'card 4111 1111 1111 1111',
      approval: null,
    } as const;
    expect(desk.try({ kind: 'begin-contact', input })).toMatchObject({
      error: {
        details: { reasons: ['PARTY_UNKNOWN', 'CONTACT_POINT_UNKNOWN', 'DEBT_UNKNOWN', 'NOTE_HAS_CARD_NUMBER'] },
      },
    });
    expect(desk.events).toEqual([]);
  });

  it.each(['dial', 'ringless', 'voicemail', 'text', 'email', 'letter', 'visit'] as const)(
    'by %s asks for the number or address first, and records nothing without',
    (kind) => {
      const desk = new ComplianceDesk();
      expect(() => desk.begin({ kind, contactPointId: null })).toThrow(/not to be judged/);
      expect(desk.events).toEqual([]);
    },
  );

  it('names the code when the number is missing, and the contact is logged afterwards all the same', () => {
    const desk = new ComplianceDesk();
    const refused = desk.try({ kind: 'begin-contact', input: desk.wish({ contactPointId: null }) });
    expect(refused).toMatchObject({ error: { code: 'RULE_VIOLATION', details: { reasons: ['ENDPOINT_NEEDED'] } } });
    expect(desk.log('NA', { contactPointId: null }).data.contactPointId).toBeNull();
  });

  it.each(['talk', 'message'] as const)('by %s needs no number of the account', (kind) => {
    const desk = new ComplianceDesk();
    expect(desk.begin({ kind, contactPointId: null }).data.act).toMatchObject({ kind, endpointId: null });
  });

  it('is decided once: the same command again answers the first decision', () => {
    const desk = new ComplianceDesk();
    const judged = desk.begin({ warnReason: 'expects the call' });
    const again = desk.begin({ commandId: judged.id, warnReason: 'other words' });
    expect(again).toBe(judged);
    expect(desk.events).toHaveLength(1);
  });

  it('golden 28 a call back inside the cooldown is allowed once and uses the consent up', () => {
    const desk = new ComplianceDesk();
    desk.log('CB', { nextStep: { kind: 'call-back', at: '2026-03-04T16:00:00.000Z' as never, text: null } });
    expect(failing(desk.later(24 * 60).begin())).toContain('US-REGF-FREQ-COOL');
    const [given] = desk.do({
      kind: 'give-consent',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        consent: {
          kind: 'callback',
          personId: partyId(1),
          endpointId: null,
          debtIds: null,
          givenAt: '2026-03-03T16:05:00.000Z' as never,
          isWritten: false,
          expiresOn: null,
          hours: null,
        },
      },
    });
    const promised = desk.begin({ callbackConsentId: given?.id ?? null, warnReason: 'asked to be called' });
    expect(promised.data.standing).toBe('begun');
    desk.log('NA', { judgedId: promised.id, consentId: given?.id ?? null });
    expect(failing(desk.later(30).begin({ callbackConsentId: given?.id ?? null }))).toContain('US-REGF-FREQ-COOL');
  });
});

describe('a replay', () => {
  it('comes to the same judgement, word for word, from what was recorded and the events before it', () => {
    const desk = new ComplianceDesk();
    desk.log('NA');
    desk.later(60).log('DSP', { channel: 'letter' });
    desk.later(60).begin();
    for (let call = 0; call < 8; call += 1) desk.later(45).log(call === 3 ? 'REF' : 'NA');
    desk.do({
      kind: 'state-place',
      input: {
        commandId: desk.nextId(),
        accountId: desk.account.id,
        partyId: partyId(1),
        kind: 'stated',
        zone: 'US/Pacific',
        from: null,
        to: null,
      },
    });
    desk.restrict(aCease(desk.now));
    desk.later(30).log('NA');
    const decided = desk.events.filter((event) => decisionOf(event) !== null);
    expect(decided.length).toBe(11);
    for (const event of decided) {
      const decision = decisionOf(event);
      // What a master says later plays no part: the event and those before it are all there is.
      const facts = factsThen(event, JSON.parse(JSON.stringify(desk.events)) as RecordedEvent[]);
      if (decision === null || facts === null) throw new Error('no decision');
      const again = storeJudgement(judge(decision.act, facts, desk.inForce.rules, decision.basis.now));
      expect(JSON.stringify(again)).toBe(JSON.stringify(decision.judgement));
    }
    expect(eventsBefore(desk.events, decided[0] as RecordedEvent)).toEqual([]);
  });
});

describe('an account that is called often', () => {
  it('is judged from two hundred contacts as from one', () => {
    const desk = new ComplianceDesk(chicagoAccount());
    for (let call = 0; call < 200; call += 1) desk.later(7).log('NA');
    expect(decisionOf(desk.events.at(-1) as RecordedEvent)?.judgement.factsUsed.contactsRead).toBe(199);
  });
});

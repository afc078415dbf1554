import { describe, expect, it } from 'vitest';
import { BeginContactInput } from '#shared/contract/rules-commands';
import { foldAccount } from '#shared/domain/account/account-state';
import type { BeginContact } from '#shared/domain/compliance/commands';
import { decisionsOf, factsThen } from '#shared/domain/compliance/decision-of';
import { restrictionsOf } from '#shared/domain/compliance/restriction-fold';
import { judge } from '#shared/rules/judge/judge';
import { storeJudgement } from '#shared/domain/compliance/stored-judgement';
import { debtId, partyId } from '#test/support/accounts';
import { ComplianceDesk } from './compliance-desk';

const REPORT: Partial<BeginContact> = { kind: 'furnish', contactPointId: null, dialMode: null, marksDispute: false };
const SUIT: Partial<BeginContact> = { kind: 'suit', contactPointId: null, dialMode: null, venue: 'elsewhere' };

const blocking = (desk: ComplianceDesk, over: Partial<BeginContact>) =>
  desk.begin(over).data.judgement.verdicts.flatMap(({ outcome, reason }) => (outcome === 'blocked' ? [reason] : []));

describe('a report to a bureau', () => {
  it('is judged before it is made, and the decision is on record like any other', () => {
    const desk = new ComplianceDesk();
    const judged = desk.begin(REPORT);
    expect(judged.data).toMatchObject({
      standing: 'refused',
      act: { kind: 'furnish', endpointId: null, debtIds: [debtId(1)], marksDispute: false },
    });
    expect(decisionsOf(desk.events)).toMatchObject([{ act: { kind: 'furnish' }, on: 'begin', standing: 'refused' }]);
  });

  it('of a disputed debt is held to the dispute being marked', () => {
    const desk = new ComplianceDesk();
    desk.log('DSP');
    const of = (marksDispute: boolean | null) => blocking(desk, { ...REPORT, marksDispute });
    expect(of(false)).toContain('DISPUTE_NOT_MARKED');
    expect(of(null)).toContain('DISPUTE_NOT_MARKED');
    expect(of(true)).not.toContain('DISPUTE_NOT_MARKED');
  });

  it('never counts as a contact, and decides none', () => {
    const desk = new ComplianceDesk();
    const judged = desk.begin(REPORT);
    expect(foldAccount(desk.events)).toMatchObject({ attempts: 0, conversations: 0, lastContact: null });
    expect(restrictionsOf(desk.events)).toEqual([]);
    const note = desk.log('NTE', { channel: 'none', contactPointId: null, judgedId: judged.id });
    expect(note.data.decision).toBeUndefined();
    expect(desk.log('NA', { contactPointId: null, judgedId: judged.id }).data.decision).not.toHaveProperty('judgedId');
  });

  it('is replayed from what was recorded, word for word', () => {
    const desk = new ComplianceDesk();
    desk.log('DSP', { channel: 'letter' });
    const judged = desk.begin({ ...REPORT, marksDispute: true });
    const facts = factsThen(judged, desk.events);
    if (facts === null) throw new Error('no facts');
    const { act, basis, judgement } = judged.data;
    const again = storeJudgement(judge(act, facts, desk.inForce.rules, basis.now));
    expect(JSON.stringify(again)).toBe(JSON.stringify(judgement));
  });
});

describe('a suit', () => {
  it('is judged by its venue, without a number or address', () => {
    const desk = new ComplianceDesk();
    const venues = (venue: NonNullable<BeginContact['venue']>) => blocking(desk, { ...SUIT, venue });
    expect(venues('elsewhere')).toContain('VENUE_NOT_ALLOWED');
    expect(venues('consumer-resides')).not.toContain('VENUE_NOT_ALLOWED');
    expect(decisionsOf(desk.events)).toMatchObject([{ act: { kind: 'suit', venue: 'elsewhere' } }, {}]);
  });
});

describe('the request of the window', () => {
  const request = {
    commandId: '00000000-0000-7000-8000-000000000001',
    accountId: 'a'.repeat(32),
    kind: 'dial',
    purpose: 'collect',
    partyId: partyId(1),
    contactPointId: null,
    debtIds: [],
    dialMode: null,
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    newReason: null,
    warnReason: null,
    approval: null,
  };

  it('names whether the report marks the dispute and where the suit would be brought; a contact says neither', () => {
    expect(BeginContactInput.safeParse(request).success).toBe(true);
    expect(BeginContactInput.safeParse({ ...request, kind: 'furnish', marksDispute: true }).success).toBe(true);
    expect(BeginContactInput.safeParse({ ...request, kind: 'suit', venue: 'property' }).success).toBe(true);
    expect(BeginContactInput.safeParse({ ...request, kind: 'suit', venue: 'the moon' }).success).toBe(false);
    expect(BeginContactInput.safeParse({ ...request, kind: 'purge' }).success).toBe(false);
  });
});

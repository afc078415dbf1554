import { describe, expect, it } from 'vitest';
import type { AttemptDots, GateView } from '#shared/domain/compliance/gate-types';
import type { LocalDay } from '#shared/kernel/calendar';
import { dutiesToShow, dutyMeta } from '../../../../../renderer/features/account/rules-lists';
import { missingApproval } from '../../../../../renderer/features/gate/approval-fields';
import { elapsedClock } from '../../../../../renderer/text/elapsed';
import { groupedAttempts } from '../../../../../renderer/features/gate/gate-facts';
import { commandErrorWords } from '../../../../../renderer/features/gate/use-command';
import { fittingZones, zoneTitle } from '../../../../../renderer/features/gate/zone-list';

const TODAY = '2026-11-20' as LocalDay;

describe('attempts of several debts', () => {
  it('are told once for debts that stand alike, the fullest first', () => {
    const of = (debtId: string, used: number): AttemptDots => ({
      debtId: debtId as never,
      max: 7,
      windowDays: 7,
      used,
      days: [],
    });
    const groups = groupedAttempts([of('a', 1), of('b', 3), of('c', 1)]);
    expect(groups.map(({ of: dots, debtIds }) => [dots.used, debtIds])).toEqual([
      [3, ['b']],
      [1, ['a', 'c']],
    ]);
  });
});

describe('the clock of a call', () => {
  it('shows minutes and seconds, hours only when there are any', () => {
    expect([elapsedClock(12_400), elapsedClock(845_000), elapsedClock(3_729_000), elapsedClock(-5)]).toEqual([
      '0:12',
      '14:05',
      '1:02:09',
      '0:00',
    ]);
  });
});

describe('a duty', () => {
  const duty = (over: Partial<GateView['duties'][number]>): GateView['duties'][number] => ({
    dutyId: 'd',
    ruleId: 'US-REGF-VN-WHEN',
    citation: '12 CFR 1006.34(a)(1)',
    jurisdiction: 'US',
    kind: 'send-validation-notice',
    title: 'SEND_VALIDATION_NOTICE',
    isWait: false,
    debtIds: [],
    startedOn: '2026-11-15' as LocalDay,
    opensOn: null,
    dueOn: '2026-11-20' as LocalDay,
    endsOn: null,
    state: 'open',
    escalation: 'none',
    sourceId: 's',
    ...over,
  });
  const due = (dueOn: string, over = {}) => dutyMeta(duty({ dueOn: dueOn as LocalDay, ...over }), TODAY);

  it('says in words when it is due and how late it is', () => {
    expect(due('2026-11-20')).toBe('due today');
    expect(due('2026-11-25')).toBe('due Nov 25, 2026');
    expect(due('2026-11-19')).toBe('1 day late · due Nov 19, 2026');
    expect(due('2026-11-30', { opensOn: '2026-11-26' })).toBe('from Nov 26, 2026 · due Nov 30, 2026');
    expect(due('2026-12-10', { isWait: true })).toBe('until Dec 10, 2026');
  });

  it('of keeping records is listed only when its end is near', () => {
    const far = duty({ dutyId: 'far', kind: 'keep-record', dueOn: '2029-11-20' as LocalDay });
    const near = duty({ dutyId: 'near', kind: 'dispose-of-record', dueOn: '2026-12-01' as LocalDay });
    expect(dutiesToShow([far, near, duty({})], TODAY).map(({ dutyId }) => dutyId)).toEqual(['d', 'near']);
  });
});

describe('a time zone', () => {
  const now = Date.parse('2026-11-20T15:00:00Z');
  it('is found by its name, a state or a city, with what its clocks show', () => {
    expect(fittingZones('arizona', now)).toEqual([{ zone: 'America/Phoenix', title: 'Arizona', time: '8:00 AM MST' }]);
    expect(fittingZones('colorado', now)[0]?.zone).toBe('America/Denver');
    expect(fittingZones('', now).length).toBeGreaterThan(15);
    expect(fittingZones('atlantis', now)).toEqual([]);
    expect([zoneTitle('Pacific/Guam'), zoneTitle('Europe/Oslo')]).toEqual(['Guam', 'Europe/Oslo']);
  });
});

describe('letting something through', () => {
  const draft = { pin: '', reason: '', evidence: '' };
  it('asks for the PIN, the reason and the evidence in turn, as far as the rules do', () => {
    const supervisor = { by: 'supervisor', isEvidenceNeeded: true } as const;
    expect(missingApproval(draft, supervisor)).toBe('pin');
    expect(missingApproval({ ...draft, pin: '1' }, supervisor)).toBe('reason');
    expect(missingApproval({ pin: '1', reason: 'r', evidence: ' ' }, supervisor)).toBe('evidence');
    expect(
      missingApproval({ pin: '1', reason: 'r', evidence: '' }, { ...supervisor, isEvidenceNeeded: false }),
    ).toBeNull();
    expect(missingApproval(draft, { by: 'collector', isEvidenceNeeded: false })).toBe('reason');
  });

  it('says how many tries are left, or how long to wait', () => {
    const pin = (triesLeft: number, waitMs: number) =>
      commandErrorWords({ code: 'PIN_WRONG', message: '', details: { triesLeft, waitMs } });
    expect(pin(4, 0)).toBe('The PIN is not right. 4 more tries before a wait.');
    expect(pin(0, 29_400)).toBe('Too many wrong PINs. It can be tried again in 30 seconds.');
    const refused = {
      code: 'RULE_VIOLATION',
      message: '',
      details: { reasons: ['DUTY_ALREADY_DONE', 'NOTE_HAS_SSN'] },
    };
    expect(commandErrorWords(refused as never)).toMatch(/marked as done before\. .*Social Security/);
    expect(commandErrorWords({ code: 'DISK_FULL', message: '' })).toMatch(/disk is full/);
  });
});

import { describe, expect, it } from 'vitest';
import type { PackSummary, PacksView } from '#shared/contract/rules-view';
import { NO_DESK_RULES, packsOfDesk } from '#shared/domain/compliance/desk-rules';
import { packsView } from '#main/features/rule-packs';
import { day } from '#test/support/rules-facts';
import {
  STALE_DAYS,
  daysUnchecked,
  effectOf,
  entityIdOf,
  rulesMatching,
  upcomingChanges,
} from '../../../../renderer/stores/compliance-rules';

type Rule = PacksView['rules'][number];

const TODAY = day('2026-11-20');
const shipped = packsView({ ...NO_DESK_RULES, packs: packsOfDesk(NO_DESK_RULES), clients: [] }, TODAY);

function aRule(over: Partial<Rule> = {}): Rule {
  return {
    ruleId: 'CLIENT-FREQ',
    packId: 'client-acme',
    jurisdiction: 'CLIENT:acme',
    title: 'The client wants fewer calls.',
    citation: 'Service agreement 4.2',
    confidence: 'V',
    action: 'block',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    ...over,
  };
}

function aPack(over: Partial<PackSummary> = {}): PackSummary {
  return {
    packId: 'client-acme',
    version: '2027.1.1',
    title: 'Rules of Acme',
    effectiveFrom: '2027-06-01',
    checkedOn: '2026-11-01',
    contentHash: 'a'.repeat(64),
    isSigned: false,
    origin: 'imported',
    rules: 1,
    ...over,
  };
}

const aRaise = (to: 'warn' | 'block') => ({
  ruleId: 'CLIENT-FREQ',
  to,
  on: TODAY,
  reason: 'counsel read it',
  approvedBy: 'supervisor of m.rivera',
});

describe('what will change', () => {
  it('tells the rules of the shipped packs that begin within 90 days, such as the revocation of everything in 2027', () => {
    const changes = upcomingChanges(shipped, TODAY);
    expect(changes.map(({ kind, on }) => `${kind} ${on}`)).toContain('begins 2027-01-31');
    expect(changes.flatMap((change) => (change.kind === 'pack' ? [] : [change.rule.ruleId]))).toContain(
      'US-TCPA-REVOKE-ALL',
    );
  });

  it('counts the 90th day in and the one after it out, on both ends of a rule', () => {
    const ahead = (over: Partial<Rule>) => upcomingChanges({ upcoming: [], rules: [aRule(over)] }, TODAY);
    expect(ahead({ effectiveFrom: '2027-02-18' })).toHaveLength(1);
    expect(ahead({ effectiveFrom: '2027-02-19' })).toHaveLength(0);
    expect(ahead({ effectiveTo: '2027-02-18' }).map(({ kind }) => kind)).toEqual(['ends']);
    expect(ahead({ effectiveTo: '2027-02-19' })).toHaveLength(0);
  });

  it('tells of a rule that ends today, and not of one that began today', () => {
    const ahead = (over: Partial<Rule>) => upcomingChanges({ upcoming: [], rules: [aRule(over)] }, TODAY);
    expect(ahead({ effectiveTo: TODAY }).map(({ kind }) => kind)).toEqual(['ends']);
    expect(ahead({ effectiveFrom: TODAY })).toEqual([]);
  });

  it('tells every pack to come however far ahead, the soonest change first', () => {
    const changes = upcomingChanges(
      { upcoming: [aPack()], rules: [aRule({ effectiveFrom: '2026-12-01', effectiveTo: '2027-01-15' })] },
      TODAY,
    );
    expect(changes.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-12-01 begins',
      '2027-01-15 ends',
      '2027-06-01 pack',
    ]);
  });
});

describe('a pack whose sources were checked', () => {
  it('is told to be old from the 181st day on', () => {
    const days = (checkedOn: string) => daysUnchecked({ checkedOn }, TODAY) ?? 0;
    expect(days('2026-05-24') > STALE_DAYS).toBe(false);
    expect(days('2026-05-23') > STALE_DAYS).toBe(true);
  });

  it('on a day that cannot be read is told without a number of days', () => {
    expect(daysUnchecked({ checkedOn: 'last summer' }, TODAY)).toBeNull();
  });
});

describe('what a rule does when it is not met', () => {
  it('is what it asks for where its confidence is high, and cannot be raised', () => {
    for (const confidence of ['V', 'H'] as const) {
      expect(effectOf(aRule({ confidence }), [])).toEqual({ effect: 'blocks', raised: null, mayRaiseTo: [] });
    }
  });

  it('is a warning at most where it is right in substance only, until a supervisor raises it', () => {
    expect(effectOf(aRule({ confidence: 'M' }), [])).toMatchObject({ effect: 'warns', mayRaiseTo: ['block'] });
    expect(effectOf(aRule({ confidence: 'M' }), [aRaise('block')])).toMatchObject({ effect: 'blocks', mayRaiseTo: [] });
    expect(effectOf(aRule({ confidence: 'M', action: 'warn' }), []).mayRaiseTo).toEqual([]);
  });

  it('is only told where it is contested, and rises step by step', () => {
    const contested = aRule({ confidence: 'L' });
    expect(effectOf(contested, [])).toMatchObject({ effect: 'tells', mayRaiseTo: ['warn', 'block'] });
    expect(effectOf(contested, [aRaise('warn')])).toMatchObject({ effect: 'warns', mayRaiseTo: ['block'] });
    expect(effectOf(contested, [aRaise('warn'), aRaise('block')])).toMatchObject({ effect: 'blocks', mayRaiseTo: [] });
    expect(effectOf(aRule({ confidence: 'L', action: 'warn' }), []).mayRaiseTo).toEqual(['warn']);
  });

  it('is no matter of raising for duties, excuses and records', () => {
    for (const action of ['schedule', 'allow', 'record']) {
      expect(effectOf(aRule({ confidence: 'L', action }), []).mayRaiseTo).toEqual([]);
    }
  });
});

describe('finding a rule', () => {
  const ids = (typed: string) => rulesMatching(shipped.rules, typed).map(({ ruleId }) => ruleId);

  it('goes by id, place, citation and words, in any case', () => {
    expect(ids('us-regf-freq-7in7')).toEqual(['US-REGF-FREQ-7IN7']);
    expect(ids('1006.14(b)(2)(i)(A)')).toContain('US-REGF-FREQ-7IN7');
    expect(ids('us-ma').length).toBeGreaterThan(0);
    expect(ids('Regulation-of-nothing')).toEqual([]);
  });

  it('wants every word somewhere, and shows all when nothing is typed', () => {
    expect(ids('seven calls 1006.14')).toContain('US-REGF-FREQ-7IN7');
    expect(ids('  ')).toHaveLength(shipped.rules.length);
  });
});

describe('the id of a collecting business', () => {
  it('is the same however its name is written, and that of the desk where there is none', () => {
    expect(entityIdOf('Harbor Collections, LLC')).toBe('harbor-collections-llc');
    expect(entityIdOf('  harbor   collections LLC ')).toBe('harbor-collections-llc');
    expect(entityIdOf('Crédit Général')).toBe('credit-general');
    expect(entityIdOf(' ')).toBe('own');
    expect(entityIdOf('x'.repeat(90))).toHaveLength(64);
  });
});

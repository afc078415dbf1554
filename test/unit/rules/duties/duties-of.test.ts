import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOf } from '#shared/rules/duties/duties-of';
import { DUTY_EVALUATORS } from '#shared/rules/duties/registry';
import { DUTY_KINDS } from '#shared/rules/duties/types';
import { explainDuty } from '#shared/rules/duties/words';
import { createRuleSet, type RuleSet } from '#shared/rules/judge/rule-set';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { EVENT_TRIGGERS } from '#shared/rules/types/pack';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import { aDebt, anAccount, day, shippedRules } from '#test/support/rules-facts';
import { dutyFacts, dutyOfRule, happened, inState, standing, step } from '#test/support/duty-happenings';

const SCHEDULED = SHIPPED_PACKS.flatMap((pack) => pack.rules.filter((row) => row.action === 'schedule'));

describe('rows that schedule', () => {
  it.each(SCHEDULED.map((row) => [row.ruleId, row] as const))('%s is read by a duty evaluator', (_ruleId, row) => {
    const evaluator = DUTY_EVALUATORS.get(row.evaluator);
    expect(evaluator?.params.safeParse(row.params).error).toBeUndefined();
    expect(evaluator?.triggers).toContain(row.trigger);
    expect(EVENT_TRIGGERS).toContain(row.trigger);
  });

  it('use every duty evaluator and every trigger there is', () => {
    expect([...DUTY_EVALUATORS.keys()].filter((name) => !SCHEDULED.some((row) => row.evaluator === name))).toEqual([]);
    expect(EVENT_TRIGGERS.filter((trigger) => !SCHEDULED.some((row) => row.trigger === trigger))).toEqual([]);
  });
});

const EVERYTHING = [
  happened('communication.first', '2026-04-01', { happeningId: 'h1' }),
  happened('validation.sent', '2026-04-03', { happeningId: 'h2' }),
  happened('dispute.received', '2026-04-20', { happeningId: 'h3', frivolousFoundOn: day('2026-04-22') }),
  happened('dispute.received', '2026-04-21', { happeningId: 'h4', form: 'oral' }),
  happened('dispute.received', '2026-04-21', { happeningId: 'h16', via: 'bureau' }),
  happened('consent.revoked', '2027-02-01', { happeningId: 'h5' }),
  happened('payment.post-dated', '2026-04-01', { happeningId: 'h6' }),
  happened('payment.amount-changed', '2026-04-01', { happeningId: 'h7' }),
  happened('payment.plan-agreed', '2026-04-01', { happeningId: 'h8' }),
  happened('bankruptcy.noticed', '2026-04-01', { happeningId: 'h9' }),
  happened('number.texted', '2026-04-01', { happeningId: 'h10' }),
  happened('debt.report-planned', '2026-04-01', { happeningId: 'h11' }),
  happened('debt.paid', '2026-06-01', { happeningId: 'h12' }),
  happened('payoff.asked', '2026-05-01', { happeningId: 'h13' }),
  happened('record.last-activity', '2026-06-01', { happeningId: 'h14' }),
  step('dispute-marked', '2026-04-25'),
  happened('duty.done', '2026-05-01', { happeningId: 'h15', dutyId: 'US-REGF-VN-WHEN:h1' }),
];

describe('every row that schedules', () => {
  it.each(SCHEDULED.map((row) => [row.ruleId, row] as const))(
    '%s obliges to something, and nothing does without it',
    (ruleId, row) => {
      const [, state = 'OH', locality] = row.jurisdiction.split('-');
      const facts = dutyFacts({
        account: anAccount({ places: [{ state, locality: locality === 'NYC' ? 'NYC' : null }] }),
        debts: [aDebt({ kind: row.appliesWhen.debtKind?.[0] ?? 'consumer' })],
      });
      const without = SHIPPED_PACKS.map((pack) => ({ ...pack, rules: pack.rules.filter((each) => each !== row) }));
      const oblige = (rules: RuleSet) =>
        dutiesOf(EVERYTHING, facts, rules, day('2026-05-01')).some((duty) => duty.ruleId === ruleId);
      expect(oblige(shippedRules())).toBe(true);
      expect(oblige(createRuleSet(without, EVALUATORS))).toBe(false);
    },
  );
});

describe('duties of an account', () => {
  it('are named by rule and source, each once, and told in one sentence', () => {
    const duties = dutiesOf(EVERYTHING, inState('NY'), shippedRules(), day('2026-05-01'));
    expect(new Set(duties.map(({ dutyId }) => dutyId)).size).toBe(duties.length);
    for (const duty of duties) {
      expect(duty.dutyId).toBe(`${duty.ruleId}:${duty.sourceId}`);
      expect(DUTY_KINDS).toContain(duty.kind);
      expect(explainDuty(duty)).toMatch(/^[A-Z][^\n]*\d{4}[^\n]*\.$/);
      expect(duty.title).toMatch(/^[A-Z_]+$/);
    }
  });

  it('do not depend on the order in which things are told', () => {
    const facts = inState('NY');
    const rules = shippedRules();
    const told = dutiesOf(EVERYTHING, facts, rules, day('2026-05-01'));
    fc.assert(
      fc.property(fc.shuffledSubarray(EVERYTHING, { minLength: EVERYTHING.length }), (shuffled) => {
        expect(dutiesOf(shuffled, facts, rules, day('2026-05-01'))).toEqual(told);
      }),
      { numRuns: 50 },
    );
  });

  it('are done when a person says so, and of no use when what caused them was undone', () => {
    const first = happened('communication.first', '2026-04-01');
    const done = happened('duty.done', '2026-04-20', { happeningId: 'h2', dutyId: 'US-REGF-VN-WHEN:h1' });
    expect(standing('US-REGF-VN-WHEN', [first, done], '2026-05-01')).toMatchObject({
      state: 'done',
      escalation: 'none',
    });
    const undone = happened('source.void', '2026-04-02', { happeningId: 'h3', sourceId: 'h1' });
    expect(standing('US-REGF-VN-WHEN', [first, undone], '2026-05-01')).toMatchObject({
      state: 'void',
      escalation: 'none',
    });
  });

  it('come from the rows in force on the day of what happened, not today’s', () => {
    const shorter = SHIPPED_PACKS.map((pack) => ({
      ...pack,
      rules: pack.rules.flatMap((row) =>
        row.ruleId === 'US-REGF-VN-WHEN'
          ? [
              row,
              {
                ...row,
                params: { dueDays: 3, soonBusinessDays: 0, complianceAfterDays: 0 },
                effectiveFrom: day('2026-05-01'),
                order: 1,
              },
            ]
          : [row],
      ),
    }));
    const rules = createRuleSet(shorter, EVALUATORS);
    const due = (on: string, today: string) =>
      dutiesOf([happened('communication.first', on)], dutyFacts(), rules, day(today))
        .filter(({ ruleId }) => ruleId === 'US-REGF-VN-WHEN')
        .map(({ dueOn, state, escalation }) => [dueOn, state, escalation]);
    expect(due('2026-04-30', '2026-05-01')).toEqual([['2026-05-05', 'due-soon', 'collector']]);
    expect(due('2026-05-01', '2026-05-03')).toEqual([['2026-05-04', 'open', 'none']]);
    expect(due('2026-05-01', '2026-05-04')).toEqual([['2026-05-04', 'due-soon', 'collector']]);
    expect(due('2026-05-01', '2026-05-05')).toEqual([['2026-05-04', 'late', 'compliance']]);
  });

  it('tell a collector before a weekend and a holiday in time', () => {
    // Due Mon 2026-07-06: two business days before, over Independence Day and its day off, is Wed 07-01.
    const first = happened('communication.first', '2026-07-01');
    expect(dutyOfRule('US-REGF-VN-WHEN', [first], '2026-07-01')?.dueOn).toBe('2026-07-06');
    expect(standing('US-REGF-VN-WHEN', [first], '2026-07-01')?.state).toBe('due-soon');
    const earlier = happened('communication.first', '2026-06-30');
    expect(standing('US-REGF-VN-WHEN', [earlier], '2026-06-30')?.state).toBe('open');
  });
});

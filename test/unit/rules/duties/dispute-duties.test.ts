import { describe, expect, it } from 'vitest';
import type { HappeningOf } from '#shared/rules/duties/types';
import { dutiesOf } from '#shared/rules/duties/duties-of';
import { day, shippedRules } from '#test/support/rules-facts';
import { dutyFacts, happened, inState, standing, step } from '#test/support/duty-happenings';

type Over = Partial<HappeningOf<'dispute.received'>>;
const dispute = (over: Over = {}) => happened('dispute.received', '2026-04-06', over);

describe('an oral dispute of a charged-off debt in New York (23 NYCRR 1.4)', () => {
  const oral = dispute({ form: 'oral' });
  const newYork = inState('NY');

  it('asks for instructions in 14 days, substantiation in 60 and the mark with the bureaus', () => {
    const duties = dutiesOf([oral], newYork, shippedRules(), day('2026-04-06'));
    expect(duties.map(({ ruleId, kind, dueOn }) => [ruleId, kind, dueOn])).toEqual([
      ['US-REGF-DISP-MARK', 'mark-dispute', '2026-04-13'],
      ['NY-SUBST-INSTR-14', 'send-dispute-instructions', '2026-04-20'],
      ['NY-SUBST-60', 'substantiate-debt', '2026-06-05'],
    ]);
  });

  it('leaves 21 days for the instructions after a written one', () => {
    expect(standing('NY-SUBST-INSTR-21', [dispute()], '2026-04-06', newYork)?.dueOn).toBe('2026-04-27');
    expect(standing('NY-SUBST-INSTR-14', [dispute()], '2026-04-06', newYork)).toBeUndefined();
    expect(standing('NY-SUBST-INSTR-21', [oral], '2026-04-06', newYork)).toBeUndefined();
  });

  it('asks for nothing of the kind when the debt is not charged off, and for it when nobody knows', () => {
    const charged = (isChargedOff: boolean | null) => [dispute({ form: 'oral', isChargedOff })];
    for (const ruleId of ['NY-SUBST-INSTR-14', 'NY-SUBST-60']) {
      expect(standing(ruleId, charged(false), '2026-04-06', newYork)).toBeUndefined();
      expect(standing(ruleId, charged(null), '2026-04-06', newYork)).toBeDefined();
      expect(standing(ruleId, charged(true), '2026-04-06', inState('OH'))).toBeUndefined();
    }
  });

  it('needs no instructions once the debt is substantiated', () => {
    const done = [oral, step('substantiation', '2026-04-10')];
    expect(standing('NY-SUBST-INSTR-14', done, '2026-06-30', newYork)?.state).toBe('done');
    expect(standing('NY-SUBST-60', done, '2026-06-30', newYork)?.state).toBe('done');
    expect(
      standing('NY-SUBST-60', [oral, step('dispute-instructions', '2026-04-10')], '2026-06-30', newYork)?.state,
    ).toBe('late');
  });
});

describe('the mark with the bureaus (15 USC 1692e(8))', () => {
  it('is owed for every dispute of a debt that was or may have been reported', () => {
    const mark = (isFurnished: boolean | null) =>
      standing('US-REGF-DISP-MARK', [dispute({ isFurnished })], '2026-04-06');
    expect(mark(true)?.dueOn).toBe('2026-04-13');
    expect(mark(null)?.dueOn).toBe('2026-04-13');
    expect(mark(false)).toBeUndefined();
    expect(standing('US-REGF-DISP-MARK', [dispute(), step('dispute-marked', '2026-04-07')], '2026-05-01')?.state).toBe(
      'done',
    );
  });
});

describe('a direct dispute (12 CFR 1022.43)', () => {
  const direct = (over: Over, today = '2026-04-06') => standing('US-FCRA-DIRECT', [dispute(over)], today);

  it('is answered in 30 days, in 45 when material came in within the 30', () => {
    expect(direct({})?.dueOn).toBe('2026-05-06');
    expect(direct({ materialAddedOn: day('2026-05-06') })?.dueOn).toBe('2026-05-21');
    expect(direct({ materialAddedOn: day('2026-05-07') })?.dueOn).toBe('2026-05-06');
    expect(direct({}, '2026-05-06')?.state).toBe('due-soon');
    expect(direct({}, '2026-05-07')?.state).toBe('late');
  });

  it('is a written one from the consumer about a debt that was reported', () => {
    expect(direct({ form: 'oral' })).toBeUndefined();
    expect(direct({ isFurnished: false })).toBeUndefined();
    expect(direct({ isFurnished: null })).toBeDefined();
    expect(direct({ via: 'bureau' })).toBeUndefined();
    expect(standing('US-FCRA-INDIRECT', [dispute({ via: 'bureau' })], '2026-04-06')?.dueOn).toBe('2026-05-06');
    expect(standing('US-FCRA-INDIRECT', [dispute()], '2026-04-06')).toBeUndefined();
  });

  it('found frivolous needs a notice within five business days and no answer', () => {
    const found: Over = { frivolousFoundOn: day('2026-07-01') };
    expect(direct(found, '2026-06-01')?.state).toBe('void');
    expect(standing('US-FCRA-DIRECT-FRIVOLOUS', [dispute(found)], '2026-07-01')).toMatchObject({ dueOn: '2026-07-08' });
    expect(standing('US-FCRA-DIRECT-FRIVOLOUS', [dispute()], '2026-07-01')).toBeUndefined();
    const sent = [dispute(found), step('frivolous-notice', '2026-07-02')];
    expect(standing('US-FCRA-DIRECT-FRIVOLOUS', sent, '2026-08-01')?.state).toBe('done');
  });

  it('is not answered by a letter that came back, one of before, or one for another dispute', () => {
    const state = (over: Parameters<typeof step>[2], on = '2026-04-20') =>
      standing('US-FCRA-DIRECT', [dispute(), step('dispute-answer', on, over)], '2026-06-01')?.state;
    expect(state({})).toBe('done');
    expect(state({ returnedOn: day('2026-04-25') })).toBe('late');
    expect(state({}, '2026-04-05')).toBe('late');
    expect(state({ sourceId: 'h9' })).toBe('late');
    expect(state({ sourceId: 'h1' })).toBe('done');
    expect(state({ debtIds: ['debt-2'] })).toBe('late');
  });
});

describe('a written dispute in Texas (Tex. Fin. Code 392.202)', () => {
  it('is answered in 30 days, furnished or not, frivolous or not', () => {
    const texas = (over: Over) => standing('TX-DISP-30', [dispute(over)], '2026-04-06', inState('TX'));
    expect(texas({ isFurnished: false })).toEqual({ dueOn: '2026-05-06', state: 'open', escalation: 'none' });
    expect(texas({ frivolousFoundOn: day('2026-04-06') })?.state).toBe('open');
    expect(texas({ form: 'oral' })).toBeUndefined();
    expect(standing('TX-DISP-30', [dispute()], '2026-04-06', dutyFacts())).toBeUndefined();
  });
});

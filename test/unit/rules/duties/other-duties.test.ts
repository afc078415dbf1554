import { describe, expect, it } from 'vitest';
import { aDebt, aRestriction, anAccount, at, day } from '#test/support/rules-facts';
import { dutiesOfRule, dutyFacts, dutyOfRule, happened, standing, step } from '#test/support/duty-happenings';

describe('a revoked consent (47 CFR 64.1200(a)(10)-(12))', () => {
  const revoked = happened('consent.revoked', '2026-06-29');

  it('is carried out within ten business days, Independence Day’s Friday counted', () => {
    expect(standing('US-TCPA-REVOKE', [revoked], '2026-06-29')?.dueOn).toBe('2026-07-13');
    expect(standing('US-TCPA-REVOKE', [revoked, step('revocation-honoured', '2026-06-29')], '2026-08-01')?.state).toBe(
      'done',
    );
  });

  it('may be confirmed on the same day, which nobody has to', () => {
    expect(standing('US-TCPA-REVOKE-CONFIRM', [revoked], '2026-06-29')).toEqual({
      dueOn: '2026-06-29',
      state: 'open',
      escalation: 'none',
    });
    expect(standing('US-TCPA-REVOKE-CONFIRM', [revoked], '2026-06-30')).toMatchObject({
      state: 'done',
      escalation: 'none',
    });
  });

  it('reaches unrelated messages from 2027-01-31', () => {
    const on = (day: string) => standing('US-TCPA-REVOKE-ALL-SCOPE', [happened('consent.revoked', day)], day);
    expect(on('2027-01-30')).toBeUndefined();
    expect(on('2027-01-31')?.dueOn).toBe('2027-02-12');
  });
});

describe('a number that is texted (12 CFR 1006.6(d)(5))', () => {
  const texted = happened('number.texted', '2026-04-01');

  it('is good for 60 days and bothers no more than the collector after', () => {
    expect(standing('US-REGF-TEXT-REFRESH', [texted], '2026-05-31')).toEqual({
      dueOn: '2026-05-31',
      state: 'due-soon',
      escalation: 'collector',
    });
    expect(standing('US-REGF-TEXT-REFRESH', [texted], '2026-12-01')).toMatchObject({
      state: 'late',
      escalation: 'collector',
    });
  });

  it('starts anew with the latest text, consent or check of that number', () => {
    const again = happened('number.texted', '2026-05-20', { happeningId: 'h2' });
    const other = happened('number.texted', '2026-05-25', { happeningId: 'h3', endpointId: 'phone-2' });
    const duties = dutiesOfRule('US-REGF-TEXT-REFRESH', [other, texted, again], '2026-06-01');
    expect(duties.map(({ sourceId, state, dueOn }) => [sourceId, state, dueOn])).toEqual([
      ['h1', 'done', '2026-05-31'],
      ['h2', 'open', '2026-07-19'],
      ['h3', 'open', '2026-07-24'],
    ]);
  });
});

describe('a planned report to a bureau', () => {
  const planned = happened('debt.report-planned', '2026-04-01', { reportOn: day('2026-04-20') });
  const wait = (today: string, ...more: Parameters<typeof standing>[1]) =>
    dutyOfRule('US-REGF-PASSIVE-WAIT', [planned, ...more], today);

  it('first needs a notice 14 days before, then waits for 14 days', () => {
    expect(wait('2026-04-01')).toMatchObject({
      kind: 'send-furnishing-notice',
      dueOn: '2026-04-06',
      isWait: false,
      state: 'open',
    });
    const sent = step('before-furnishing-notice', '2026-04-03');
    expect(wait('2026-04-16', sent)).toMatchObject({
      kind: 'furnishing-wait',
      dueOn: '2026-04-16',
      isWait: true,
      state: 'open',
    });
    expect(wait('2026-04-17', sent)?.state).toBe('done');
  });

  it('needs the notice again when it came back in that time', () => {
    const back = (on: string) =>
      wait('2026-04-18', step('before-furnishing-notice', '2026-04-03', { returnedOn: day(on) }))?.kind;
    expect(back('2026-04-17')).toBe('send-furnishing-notice');
    expect(back('2026-04-18')).toBe('furnishing-wait');
  });

  it('waits for nothing once the consumer was spoken to', () => {
    expect(wait('2026-04-01', step('spoken-with-consumer', '2026-03-01'))?.state).toBe('done');
  });

  it('is followed by the day the delinquency began within 90 days', () => {
    const unknown = dutyFacts({ debts: [aDebt({ delinquentSince: null })] });
    const rule = 'US-FCRA-DOFD-90';
    expect(standing(rule, [planned], '2026-04-20', unknown)).toEqual({
      dueOn: '2026-07-19',
      state: 'open',
      escalation: 'none',
    });
    expect(standing(rule, [planned], '2026-07-20', unknown)?.state).toBe('late');
    expect(standing(rule, [planned, step('delinquency-date', '2026-05-01')], '2026-07-20', unknown)?.state).toBe(
      'done',
    );
    expect(standing(rule, [planned], '2026-07-20')?.state).toBe('done');
  });
});

describe('a bankruptcy that was noticed (Fed. R. Bankr. P. 3002(c))', () => {
  const noticed = (over = {}) => [
    happened('bankruptcy.noticed', '2026-04-10', { orderForReliefOn: day('2026-04-01'), ...over }),
  ];

  it('tells until when a proof of claim can be filed: 70 days from the order for relief', () => {
    expect(standing('US-BK-POC', noticed(), '2026-06-10')).toEqual({
      dueOn: '2026-06-10',
      state: 'due-soon',
      escalation: 'collector',
    });
    expect(standing('US-BK-POC', noticed(), '2026-08-01')?.escalation).toBe('collector');
    expect(standing('US-BK-POC', noticed({ orderForReliefOn: null }), '2026-04-10')?.dueOn).toBe('2026-06-19');
    expect(standing('US-BK-POC', [...noticed(), step('proof-of-claim', '2026-05-01')], '2026-06-30')?.state).toBe(
      'done',
    );
  });

  it('knows no such day in chapter 11, and tells it while the chapter is not known', () => {
    expect(standing('US-BK-POC', noticed({ chapter: 11 }), '2026-04-10')).toBeUndefined();
    expect(standing('US-BK-POC', noticed({ chapter: null }), '2026-04-10')).toBeDefined();
  });
});

describe('how long a record is kept', () => {
  const last = happened('record.last-activity', '2026-04-15');

  it('is three years from the last activity, whichever was last', () => {
    expect(standing('US-REGF-RETAIN-DATE', [last], '2029-04-15')).toEqual({
      dueOn: '2029-04-15',
      state: 'open',
      escalation: 'none',
    });
    expect(standing('US-REGF-RETAIN-DATE', [last], '2029-04-16')?.state).toBe('done');
    const later = happened('record.last-activity', '2026-05-01', { happeningId: 'h2' });
    const duties = dutiesOfRule('US-REGF-RETAIN-DATE', [later, last], '2026-06-01');
    expect(duties.map(({ sourceId, state, dueOn }) => [sourceId, state, dueOn])).toEqual([
      ['h1', 'void', '2029-04-15'],
      ['h2', 'open', '2029-05-01'],
    ]);
  });

  it('is as long as a lawsuit lasts, whatever the years', () => {
    const held = dutyFacts({ restrictions: [aRestriction('litigation')] });
    expect(dutyOfRule('US-REGF-RETAIN-DATE', [last], '2040-01-01', held)).toMatchObject({
      state: 'open',
      endsOn: null,
    });
    expect(standing('US-GLBA-DISPOSE', [last], '2040-01-01', held)?.state).toBe('open');
    const lifted = dutyFacts({ restrictions: [aRestriction('litigation', { liftedAt: at('2030-01-01T10:00') })] });
    expect(dutyOfRule('US-REGF-RETAIN-DATE', [last], '2040-01-01', lifted)?.state).toBe('done');
  });

  it('is six years for medical debts, and the record is disposed of only after', () => {
    const medical = dutyFacts({
      debts: [aDebt({ kind: 'medical' })],
      account: anAccount({ collectorRole: 'first_party' }),
    });
    expect(standing('US-HIPAA-RETAIN-DATE', [last], '2026-04-15', medical)?.dueOn).toBe('2032-04-15');
    expect(standing('US-HIPAA-RETAIN-DATE', [last], '2026-04-15')).toBeUndefined();
    expect(dutyOfRule('US-GLBA-DISPOSE', [last], '2026-04-15', medical)).toMatchObject({
      opensOn: '2032-04-16',
      dueOn: '2032-04-16',
    });
    expect(dutyOfRule('US-GLBA-DISPOSE', [last], '2026-04-15')).toMatchObject({
      opensOn: '2029-04-16',
      dueOn: '2029-04-16',
    });
    expect(standing('US-GLBA-DISPOSE', [last, step('disposal', '2029-05-01')], '2030-01-01')?.state).toBe('done');
  });
});

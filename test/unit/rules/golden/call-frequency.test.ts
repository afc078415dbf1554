import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import {
  COUNTS,
  aCallOnEach,
  aContact,
  aDebt,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  calls,
  days,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const CAP = 'US-REGF-FREQ-7IN7';
const HOURS = 'US-REGF-TIME-0821';

function blocks(act: Act, facts: Facts, now: Instant): readonly string[] {
  return blocksOf(judged(act, facts, now));
}

const onDebt = (id: string): Act => anAct({ debtIds: [id] });

describe('seven calls in seven consecutive days, 12 CFR 1006.14(b)(2)(i)(A)', () => {
  const sevenDays = someFacts({ contacts: aCallOnEach(days('2026-04-01', '2026-04-07')) });

  it('golden T1 seven unanswered calls from April 1 to 7 block an eighth on April 7; on April 8 the first has dropped out', () => {
    const eighth = judged(anAct(), sevenDays, at('2026-04-07T18:00'));
    expect(blocksOf(eighth)).toEqual([CAP]);
    expect(eighth.earliestAllowedAt).toBe(at('2026-04-08T08:00'));
    expect(verdictOf(eighth, CAP)?.earliestAllowedAt).toBe(at('2026-04-08T00:00'));
    expect(blocks(anAct(), sevenDays, at('2026-04-08T08:00'))).toEqual([]);
  });

  it('golden T1 edge: one call fewer and the seventh is allowed', () => {
    const six = someFacts({ contacts: aCallOnEach(days('2026-04-01', '2026-04-06')) });
    expect(blocks(anAct(), six, at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T1 edge: the last minute of April 7 and the minute before hours on April 8', () => {
    expect(blocks(anAct(), sevenDays, at('2026-04-07T21:00'))).toEqual([CAP]);
    expect(blocks(anAct(), sevenDays, at('2026-04-07T23:59:59'))).toEqual([HOURS, CAP]);
    expect(blocks(anAct(), sevenDays, at('2026-04-08T00:00'))).toEqual([HOURS]);
    expect(blocks(anAct(), sevenDays, at('2026-04-08T07:59'))).toEqual([HOURS]);
  });

  it('golden T1 edge: the first call at one minute to midnight of March 31 counts no more on April 7', () => {
    const early = [aContact({ at: at('2026-03-31T23:59') }), ...aCallOnEach(days('2026-04-02', '2026-04-07'))];
    const justIn = [aContact({ at: at('2026-04-01T00:00') }), ...aCallOnEach(days('2026-04-02', '2026-04-07'))];
    expect(blocks(anAct(), someFacts({ contacts: early }), at('2026-04-07T18:00'))).toEqual([]);
    expect(blocks(anAct(), someFacts({ contacts: justIn }), at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T1 edge: seven calls on one day block all calls for the six days after it', () => {
    const facts = someFacts({ contacts: calls(7, { from: '2026-04-01T10:00' }) });
    expect(blocks(anAct(), facts, at('2026-04-07T21:00'))).toEqual([CAP]);
    expect(blocks(anAct(), facts, at('2026-04-08T08:00'))).toEqual([]);
  });

  it('golden T4 seven calls about one debt leave another debt of the same person its own seven', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: aCallOnEach(days('2026-04-01', '2026-04-07'), { debtIds: ['A'] }),
    });
    expect(blocks(onDebt('B'), facts, at('2026-04-07T18:00'))).toEqual([]);
    expect(blocks(onDebt('A'), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T4 edge: a call about both debts is blocked by the one that has none left', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: aCallOnEach(days('2026-04-01', '2026-04-07'), { debtIds: ['A'] }),
    });
    expect(blocks(anAct({ debtIds: ['A', 'B'] }), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T4 edge: a call about both debts is charged to both', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: aCallOnEach(days('2026-04-01', '2026-04-07'), { debtIds: ['A', 'B'] }),
    });
    expect(blocks(onDebt('A'), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
    expect(blocks(onDebt('B'), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T5 four calls to the mobile and three to work block the eighth to the home: the unit is the person', () => {
    const contacts = [
      ...aCallOnEach(days('2026-04-01', '2026-04-04'), { endpointId: 'mobile', endpointUse: 'cell' }),
      ...aCallOnEach(days('2026-04-05', '2026-04-07'), { endpointId: 'work', endpointUse: 'work' }),
    ];
    const endpoint = anEndpoint({ endpointId: 'home', use: 'residence', value: '+19375550143' });
    const facts = someFacts({ contacts, endpoint });
    expect(blocks(anAct({ endpointId: 'home' }), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T5 edge: with one call fewer the seventh to the home is allowed', () => {
    const contacts = [
      ...aCallOnEach(days('2026-04-02', '2026-04-04'), { endpointId: 'mobile' }),
      ...aCallOnEach(days('2026-04-05', '2026-04-07'), { endpointId: 'work', endpointUse: 'work' }),
    ];
    const endpoint = anEndpoint({ endpointId: 'home', use: 'residence' });
    const facts = someFacts({ contacts, endpoint });
    expect(blocks(anAct({ endpointId: 'home' }), facts, at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T5 edge: calls to a cosigner fill the cosigner’s own bucket', () => {
    const contacts = aCallOnEach(days('2026-04-01', '2026-04-07'), { personId: 'person-2', personRole: 'cosigner' });
    expect(blocks(anAct(), someFacts({ contacts }), at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T6 five calls and three busy signals leave the sixth allowed, and the count shows five', () => {
    const contacts = [
      ...aCallOnEach(days('2026-04-01', '2026-04-05')),
      ...calls(3, { from: '2026-04-06T10:00', over: { counts: COUNTS.busy } }),
    ];
    const judgement = judged(anAct(), someFacts({ contacts }), at('2026-04-07T10:00'));
    expect(blocksOf(judgement)).toEqual([]);
    expect(verdictOf(judgement, CAP)?.facts).toMatchObject({ count: 5 });
  });

  it('golden T6 edge: seven answered or ringing calls block however many busy signals came between', () => {
    const contacts = [
      ...aCallOnEach(days('2026-04-01', '2026-04-07')),
      ...calls(3, { from: '2026-04-06T12:00', over: { counts: COUNTS.busy } }),
    ];
    expect(blocks(anAct(), someFacts({ contacts }), at('2026-04-07T18:00'))).toEqual([CAP]);
    expect(blocks(anAct(), someFacts({ contacts: contacts.slice(1) }), at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T6 edge: twenty busy signals alone never block', () => {
    const contacts = calls(20, { from: '2026-04-06T09:00', everyMinutes: 30, over: { counts: COUNTS.busy } });
    expect(blocks(anAct(), someFacts({ contacts }), at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T9 student loans under one servicing account number share one bucket', () => {
    const loan = { kind: 'student', groupKey: 'servicing-77' } as const;
    const facts = someFacts({
      debts: [aDebt({ debtId: 'X', ...loan }), aDebt({ debtId: 'Y', ...loan })],
      contacts: [
        ...aCallOnEach(days('2026-04-01', '2026-04-04'), { debtIds: ['X'] }),
        ...aCallOnEach(days('2026-04-05', '2026-04-07'), { debtIds: ['Y'] }),
      ],
    });
    expect(blocks(onDebt('X'), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
    expect(blocks(onDebt('Y'), facts, at('2026-04-07T18:00'))).toEqual([CAP]);
  });

  it('golden T9 edge: under two account numbers each loan has its own bucket', () => {
    const facts = someFacts({
      debts: [
        aDebt({ debtId: 'X', kind: 'student', groupKey: 'servicing-77' }),
        aDebt({ debtId: 'Y', kind: 'student', groupKey: 'servicing-78' }),
      ],
      contacts: [
        ...aCallOnEach(days('2026-04-01', '2026-04-04'), { debtIds: ['X'] }),
        ...aCallOnEach(days('2026-04-05', '2026-04-07'), { debtIds: ['Y'] }),
      ],
    });
    expect(blocks(onDebt('X'), facts, at('2026-04-07T18:00'))).toEqual([]);
  });

  it('golden T9 edge: one call about both loans of the group is one call, not two', () => {
    const loan = { kind: 'student', groupKey: 'servicing-77' } as const;
    const facts = someFacts({
      debts: [aDebt({ debtId: 'X', ...loan }), aDebt({ debtId: 'Y', ...loan })],
      contacts: aCallOnEach(days('2026-04-02', '2026-04-07'), { debtIds: ['X', 'Y'] }),
    });
    expect(blocks(onDebt('X'), facts, at('2026-04-07T18:00'))).toEqual([]);
  });
});

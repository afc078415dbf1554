import { afterEach, describe, expect, it } from 'vitest';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import type { Restriction } from '#shared/rules/types/facts';
import type { Verdict } from '#shared/rules/types/judgement';
import { fakeAccount } from '#test/support/ui-fake-portfolio';
import {
  attemptWords,
  dotsOf,
  endIn,
  factWords,
  foremost,
  isHardStop,
  momentIn,
  stopTitle,
  stopWords,
  stopsInOrder,
  timeIn,
  verdictSentence,
} from '../../../../renderer/text/gate-format';
import { formatMoney } from '../../../../renderer/text/format';
import { speak } from '../../../../renderer/text/words';

const NOW_MS = Date.parse('2026-11-20T15:00:00Z');
const account = fakeAccount(20, 3, '2026-11-20' as LocalDay);
const at = (text: string) => text as Instant;

function verdict(over: Partial<Verdict> = {}): Verdict {
  return {
    ruleId: 'US-REGF-FREQ-7IN7',
    packId: 'us-reg-f',
    packVersion: '2026.11.1',
    jurisdiction: 'US',
    citation: '12 CFR 1006.14(b)(2)(i)(A)',
    confidence: 'V',
    outcome: 'blocked',
    reason: 'TOO_MANY_CONTACTS',
    facts: { count: 7, max: 7, windowDays: 7 },
    earliestAllowedAt: at('2026-11-21T13:00:00.000Z'),
    overridable: { by: 'supervisor', reasonRequired: true, evidenceRequired: true },
    ...over,
  };
}

function stop(shape: object): Restriction {
  return {
    restrictionId: 'r1',
    personId: null,
    debtIds: null,
    placedAt: at('2026-11-19T15:00:00.000Z'),
    receivedAt: at('2026-11-19T15:00:00.000Z'),
    source: 'consumer',
    isWritten: false,
    liftedAt: null,
    ...shape,
  } as Restriction;
}

describe('moments of the gate', () => {
  it('are told on the clocks of a zone, with its name, as short as the day allows', () => {
    expect(timeIn('America/New_York', NOW_MS)).toBe('10:00 AM EST');
    expect(momentIn('America/Chicago', at('2026-11-20T20:05:00.000Z'), NOW_MS)).toBe('2:05 PM CST');
    expect(momentIn('America/Chicago', at('2026-11-24T14:00:00.000Z'), NOW_MS)).toBe('Tue, 8:00 AM CST');
    expect(momentIn('America/Chicago', at('2026-12-24T14:00:00.000Z'), NOW_MS)).toBe('Dec 24, 8:00 AM CST');
    expect(momentIn('America/Chicago', at('2027-06-21T13:00:00.000Z'), NOW_MS)).toBe('Jun 21, 2027, 8:00 AM CDT');
  });

  it('name the day of an end only when it is today neither here nor there', () => {
    const until = (text: string) => endIn('UTC', at(text), NOW_MS, ['America/Chicago']);
    expect(until('2026-11-20T22:00:00.000Z')).toBe('10:00 PM UTC');
    expect(until('2026-11-21T03:00:00.000Z')).toBe('3:00 AM UTC');
    expect(until('2026-11-21T09:00:00.000Z')).toBe('Sat, 9:00 AM UTC');
    expect(momentIn('America/Chicago', at('2026-10-24T13:00:00.000Z'), NOW_MS)).toBe('Oct 24, 8:00 AM CDT');
  });
});

describe('a verdict in words', () => {
  it('is one plain sentence without the time, which is told apart from it', () => {
    expect(verdictSentence(verdict(), account)).toBe('7 contacts count within 7 days; the most is 7.');
  });

  it('names debts by their numbers and never by their ids', () => {
    const debt = account.debts[0];
    if (debt === undefined) throw new Error('no debt');
    const lease = verdict({ reason: 'LEASE_SPENT', facts: { debtIds: [debt.id] } });
    expect(verdictSentence(lease, account)).toContain(debt.externalId);
    expect(verdictSentence(lease, account)).not.toContain(debt.id);
    const facts = factWords(
      verdict({
        facts: { debtIds: [debt.id], restrictionId: 'x', receivedAt: '2026-11-19T15:00:00.000Z', isWritten: false },
      }),
      account,
      'America/Chicago',
      NOW_MS,
    );
    expect(facts).toEqual([
      { title: 'Debts', value: debt.externalId },
      { title: 'Received', value: 'Nov 19, 9:00 AM CST' },
      { title: 'In writing', value: 'no' },
    ]);
  });

  it('comes first when time does not free it, else when it holds longest', () => {
    const soon = verdict({ ruleId: 'A' });
    const late = verdict({ ruleId: 'B', earliestAllowedAt: at('2026-11-25T13:00:00.000Z') });
    const never = verdict({ ruleId: 'C', earliestAllowedAt: null });
    expect(foremost([soon, late], 'blocked')?.ruleId).toBe('B');
    expect(foremost([soon, never, late], 'blocked')?.ruleId).toBe('C');
    expect(foremost([soon], 'warn')).toBeNull();
  });
});

describe('calls of the window', () => {
  const dots = (used: number, max: number) => dotsOf({ used, max });
  it('are dots as long as they can be counted at a glance, and words always', () => {
    expect(dots(2, 7)).toBe('●●○○○○○');
    expect(dots(0, 2)).toBe('○○');
    expect(dots(9, 7)).toBe('●●●●●●●●●');
    expect(dots(3, 30)).toBe('');
    const days = [{ day: '2026-11-20' as LocalDay, calls: 2, conversations: 0 }];
    expect(attemptWords({ debtId: 'd' as never, max: 7, windowDays: 7, used: 2, days })).toBe('2 of 7 calls in 7 days');
  });
});

describe('a stop in words', () => {
  const words = (shape: object) => stopWords(stop(shape), account);
  it('says what it still allows', () => {
    expect(
      words({
        kind: 'attorney',
        attorneyName: 'Smith & Jones',
        attorneyPhone: '(614) 555-0142',
        attorneyAddress: null,
      }),
    ).toBe('call Smith & Jones, (614) 555-0142, not the consumer.');
    expect(words({ kind: 'attorney', attorneyName: null, attorneyPhone: null })).toMatch(/attorney only/);
    expect(words({ kind: 'bankruptcy', chapter: 13, caseNumber: '26-41180' })).toMatch(/^chapter 13, case 26-41180\./);
    expect(words({ kind: 'bankruptcy', chapter: null, caseNumber: null })).toMatch(/^chapter not known\./);
    expect(words({ kind: 'time', weekdays: [7], from: '00:00', until: '24:00' })).toBe(
      'do not contact Sunday, 00:00 to 24:00.',
    );
    expect(words({ kind: 'time', weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '17:00' })).toMatch(
      /Monday to Friday/,
    );
    expect(words({ kind: 'endpoint', endpointId: account.contactPoints[0]?.id })).toMatch(/\(212\) 555-/);
    expect(words({ kind: 'endpoint', endpointId: 'gone' })).toBe('do not use it.');
  });

  it('says how many debts it is about when not all', () => {
    expect(stopTitle(stop({ kind: 'cease' }))).toBe('Cease communication');
    expect(stopTitle(stop({ kind: 'cease', debtIds: ['a', 'b'] }))).toBe('Cease communication (2 debts)');
  });

  it('stands before lesser ones when it ends all work', () => {
    const medium = stop({ kind: 'medium', medium: 'text', receivedAt: at('2026-11-01T15:00:00.000Z') });
    const cease = stop({ kind: 'cease' });
    expect(stopsInOrder([medium, cease]).map(({ kind }) => kind)).toEqual(['cease', 'medium']);
    expect([isHardStop(stop({ kind: 'dispute' })), isHardStop(stop({ kind: 'dispute', isWritten: true }))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the gate in Spanish', () => {
  afterEach(() => speak('en'));

  it('tells verdicts, facts, stops and moments in the language of the moment, with the form of numbers of the country', () => {
    speak('es');
    expect(verdictSentence(verdict(), account)).toBe('7 contactos cuentan en 7 días; el máximo es 7.');
    expect(factWords(verdict(), account, 'America/Chicago', NOW_MS)[0]).toEqual({ title: 'Cantidad', value: '7' });
    const sunday = stop({ kind: 'time', weekdays: [7], from: '08:00', until: '12:00' });
    expect(stopWords(sunday, account)).toBe('no contactar los domingos, de 08:00 a 12:00.');
    expect(stopTitle(stop({ kind: 'cease', debtIds: ['a'] }))).toBe('Cese de comunicaciones (1 deuda)');
    expect(momentIn('America/Chicago', at('2026-11-30T14:00:00.000Z'), NOW_MS)).toMatch(/30 nov.*8:00 a\.\s?m\. CST/);
    expect(formatMoney(123_450, 'USD')).toBe('$1,234.50');
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts, Notice } from '#shared/rules/types/facts';
import { aFurnishing, aPurge, aSuit } from '#test/support/rules-acts';
import {
  COUNTS,
  aCheck,
  aContact,
  aDebt,
  aNotice,
  aRestriction,
  anAccount,
  anAct,
  at,
  blocksOf,
  day,
  factsIn,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const blocks = (act: Act, facts: Facts, now: Instant): readonly string[] => blocksOf(judged(act, facts, now));

describe('reporting to a bureau, 12 CFR 1006.30(a)(1)', () => {
  const PASSIVE = 'US-REGF-PASSIVE';
  const written = (over: Partial<Notice> = {}): Facts =>
    someFacts({ notices: [aNotice({ kind: 'before-furnishing', sentAt: at('2026-04-01T10:00'), ...over })] });

  it('golden 13 thirteen days after the letter a report is blocked, on day 14 allowed; mail returned on day 10 blocks', () => {
    const early = judged(aFurnishing(), written(), at('2026-04-14T12:00'));
    expect(blocksOf(early)).toEqual([PASSIVE]);
    expect(early.earliestAllowedAt).toBe(at('2026-04-15T00:00'));
    expect(blocks(aFurnishing(), written(), at('2026-04-15T12:00'))).toEqual([]);
    const returned = judged(aFurnishing(), written({ undeliverableOn: day('2026-04-11') }), at('2026-04-15T12:00'));
    expect(blocksOf(returned)).toEqual([PASSIVE]);
    expect(returned.earliestAllowedAt).toBeUndefined();
  });

  it('golden 13 edge: the last minute of day 13 and the first of day 14', () => {
    expect(blocks(aFurnishing(), written(), at('2026-04-14T23:59:59'))).toEqual([PASSIVE]);
    expect(blocks(aFurnishing(), written(), at('2026-04-15T00:00'))).toEqual([]);
  });

  it('golden 13 edge: a second letter starts the wait anew after the first came back', () => {
    const facts = someFacts({
      notices: [
        aNotice({ kind: 'before-furnishing', sentAt: at('2026-04-01T10:00'), undeliverableOn: day('2026-04-11') }),
        aNotice({ kind: 'before-furnishing', sentAt: at('2026-04-12T10:00') }),
      ],
    });
    expect(blocks(aFurnishing(), facts, at('2026-04-25T12:00'))).toEqual([PASSIVE]);
    expect(blocks(aFurnishing(), facts, at('2026-04-26T12:00'))).toEqual([]);
  });

  it('golden 13 edge: a conversation does at once; a voicemail and nothing at all do not', () => {
    const now = at('2026-04-08T12:00');
    const spoke = aContact({ counts: COUNTS.conversation });
    const left = aContact({ counts: COUNTS.voicemail });
    expect(blocks(aFurnishing(), someFacts({ notices: [], contacts: [spoke] }), now)).toEqual([]);
    expect(blocks(aFurnishing(), someFacts({ notices: [], contacts: [left] }), now)).toEqual([PASSIVE]);
    expect(blocks(aFurnishing(), someFacts({ notices: [] }), now)).toEqual([PASSIVE]);
  });

  it('golden 10 an oral dispute of a charged-off debt in New York stops no calls and must be told to the bureau', () => {
    const facts = oralDisputeInBuffalo();
    const dial = judged(anAct(), facts, at('2026-04-14T12:00'));
    expect(blocksOf(dial)).toEqual([]);
    expect(verdictOf(dial, 'US-REGF-DISP-WRIT')?.outcome).not.toBe('blocked');
    const now = at('2026-04-08T12:00');
    expect(blocks(aFurnishing({ marksDispute: false }), facts, now)).toEqual(
      expect.arrayContaining(['US-FCRA-FLAG', 'US-REGF-DISP-FLAG']),
    );
    expect(blocks(aFurnishing({ marksDispute: true }), facts, now)).toEqual([]);
  });

  it('golden 10 edge: the same dispute in writing stops the calls', () => {
    const oral = oralDisputeInBuffalo();
    const written = oral.restrictions.map((each) => ({ ...each, isWritten: true }));
    expect(blocks(anAct(), { ...oral, restrictions: written }, at('2026-04-14T12:00'))).toContain('US-REGF-DISP-WRIT');
  });
});

/** Spoken on April 7, in the validation period, about a debt charged off in February; a letter about it went out in March. */
function oralDisputeInBuffalo(): Facts {
  return factsIn({ state: 'NY', locality: null }, '14201', '+17165550142', {
    debts: [aDebt({ isDisputed: true })],
    notices: [aNotice({ sentAt: at('2026-03-16T10:00') })],
    contacts: [aContact({ direction: 'in', counts: COUNTS.inboundConversation, at: at('2026-04-07T10:00') })],
    restrictions: [
      aRestriction('dispute', {
        isWritten: false,
        disputedOn: day('2026-04-07'),
        receivedAt: at('2026-04-07T10:00'),
        placedAt: at('2026-04-07T10:00'),
      }),
    ],
  });
}

describe('suits, 12 CFR 1006.26(b)', () => {
  const BARRED = 'US-REGF-TIMEBAR';
  const now = at('2026-04-08T12:00');
  const checks = [aCheck({ kind: 'scra-status', endpointId: null, personId: 'person-1', on: day('2026-04-08') })];
  const barred = (isTimeBarred: boolean | null): Facts => someFacts({ checks, debts: [aDebt({ isTimeBarred })] });

  it('golden 14 a suit on a debt barred by time is blocked and nobody may override it', () => {
    const judgement = judged(aSuit(), barred(true), now);
    expect(blocksOf(judgement)).toEqual([BARRED]);
    expect(verdictOf(judgement, BARRED)?.overridable).toBeNull();
    expect(judgement.earliestAllowedAt).toBeUndefined();
  });

  it('golden 14 edge: whether it is barred being unknown blocks too; a debt within its time does not', () => {
    expect(blocks(aSuit(), barred(null), now)).toEqual([BARRED]);
    expect(blocks(aSuit(), barred(false), now)).toEqual([]);
  });
});

describe('deleting records, 12 CFR 1006.100', () => {
  const RETAIN = 'US-REGF-RETAIN';
  const now = at('2026-04-08T12:00');
  const recorded = (on: string): Facts =>
    someFacts({ account: anAccount({ recordingOn: day(on), lastActivityOn: day('2026-04-01') }) });
  const retained = (act: Act, facts: Facts): boolean => blocks(act, facts, now).some((id) => id.startsWith(RETAIN));

  it('golden 22 a recording three years and a day old may go, the record of its active debt may not', () => {
    const facts = recorded('2023-04-07');
    expect(blocks(aPurge('recording'), facts, now)).toEqual([]);
    expect(retained(aPurge('account'), facts)).toBe(true);
  });

  it('golden 22 edge: three years to the day, and a day less, the recording stays', () => {
    expect(retained(aPurge('recording'), recorded('2023-04-08'))).toBe(true);
    expect(retained(aPurge('recording'), recorded('2023-04-09'))).toBe(true);
  });

  it('golden 22 edge: the record goes three years and a day after the last activity, and not while a suit is on', () => {
    const old = (on: string): Facts => someFacts({ account: anAccount({ lastActivityOn: day(on) }) });
    expect(retained(aPurge('account'), old('2023-04-08'))).toBe(true);
    expect(retained(aPurge('account'), old('2023-04-07'))).toBe(false);
    const sued = { ...old('2020-01-01'), restrictions: [aRestriction('litigation')] };
    expect(judged(aPurge('account'), sued, now).outcome).toBe('blocked');
  });
});

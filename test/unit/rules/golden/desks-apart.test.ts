import { describe, expect, it } from 'vitest';
import type { BeginContact } from '#shared/domain/compliance/commands';
import { decisionOf, eventsBefore, factsThen } from '#shared/domain/compliance/decision-of';
import { plannedDebits } from '#shared/domain/compliance/evidence-fold';
import { incidentsOf } from '#shared/domain/compliance/incidents';
import { restrictionsOf } from '#shared/domain/compliance/restriction-fold';
import type { PlacedRestriction } from '#shared/domain/compliance/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type Instant, addDays } from '#shared/kernel/calendar';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { createRuleSet } from '#shared/rules/judge/rule-set';
import { replay } from '#shared/rules/replay/replay';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import { aDebt, debtId, partyId, pointId } from '#test/support/accounts';
import { DAYTON, RecordingDesk } from '#test/support/recording-desk';
import { aPayment, at, day, days } from '#test/support/rules-facts';

const CAP = 'US-REGF-FREQ-7IN7';

function toDial(desk: RecordingDesk): BeginContact {
  return {
    commandId: desk.id(),
    accountId: DAYTON.id,
    kind: 'dial',
    purpose: 'collect',
    partyId: partyId(1),
    contactPointId: pointId(1),
    debtIds: [],
    dialMode: 'manual',
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
}

/** The decision on beginning a call now. */
function begin(desk: RecordingDesk, now: Instant) {
  const [event] = desk.do({ kind: 'begin-contact', input: toDial(desk) }, now);
  if (event?.type !== 'compliance.v1.judged') throw new Error('no decision was recorded');
  return event.data;
}

const incidents = (desk: RecordingDesk) => incidentsOf(desk.events, restrictionsOf(desk.events));

function callOnEach(desk: RecordingDesk, first: string, last: string, time: string): readonly RecordedEvent[] {
  return days(first, last).map((on) => desk.call(at(`${on}T${time}`)));
}

describe('two desks that cannot hear each other', () => {
  it('golden T8 two desks offline call five times each about one debt: after they meet an incident is raised and calls are blocked', () => {
    const [one, two] = [new RecordingDesk('one'), new RecordingDesk('two')];
    callOnEach(one, '2026-04-01', '2026-04-05', '10:00');
    const second = callOnEach(two, '2026-04-01', '2026-04-05', '14:00');
    expect(incidents(one)).toEqual([]);
    expect(incidents(two)).toEqual([]);
    expect(begin(one, at('2026-04-06T10:00')).standing).toBe('begun');

    one.meet(two);
    const raised = incidents(one);
    expect(raised.map(({ cause, ruleIds }) => ({ cause, ruleIds }))).toEqual(
      Array.from({ length: 3 }, () => ({ cause: 'offline-overlap', ruleIds: [CAP] })),
    );
    // The eighth, the ninth and the tenth of the union; the eighth was the second desk's on April 4.
    expect(raised[0]?.eventId).toBe(second[3]?.id);
    const next = begin(one, at('2026-04-06T12:00'));
    expect(next).toMatchObject({ standing: 'refused', refusedBecause: ['BLOCKED'] });
    expect(next.judgement.verdicts.map(({ ruleId }) => ruleId)).toContain(CAP);
    expect(next.judgement.earliestAllowedAt).toBe(at('2026-04-09T08:00'));
  });

  it('golden T8 edge: seven calls of both together raise nothing, the eighth does', () => {
    const [one, two] = [new RecordingDesk('one'), new RecordingDesk('two')];
    callOnEach(one, '2026-04-01', '2026-04-04', '10:00');
    callOnEach(two, '2026-04-01', '2026-04-03', '14:00');
    one.meet(two);
    expect(incidents(one)).toEqual([]);

    const [three, four] = [new RecordingDesk('three'), new RecordingDesk('four')];
    callOnEach(three, '2026-04-01', '2026-04-04', '10:00');
    callOnEach(four, '2026-04-01', '2026-04-04', '14:00');
    three.meet(four);
    expect(incidents(three).map(({ cause }) => cause)).toEqual(['offline-overlap']);
  });

  it('golden T8 edge: both desks tell of the same incidents, and busy signals are none', () => {
    const [one, two] = [new RecordingDesk('one'), new RecordingDesk('two')];
    callOnEach(one, '2026-04-01', '2026-04-05', '10:00');
    for (const on of days('2026-04-01', '2026-04-05')) two.call(at(`${on}T14:00`), { disposition: 'BZ' });
    one.meet(two);
    expect(incidents(two)).toEqual(incidents(one));
    expect(incidents(one)).toEqual([]);
  });

  it('golden T8 edge: without a lease a desk that knows of a hub does not call at all while it is offline', () => {
    const knows = {
      otherNow: null,
      lastSyncAt: at('2026-04-06T08:00'),
      worksWithHub: true,
      lease: null,
      isOffline: true,
    } as const;
    const desk = new RecordingDesk('one', { knows });
    const decision = begin(desk, at('2026-04-06T10:00'));
    expect(decision.standing).toBe('refused');
    expect(decision.judgement.verdicts.map(({ ruleId }) => ruleId)).toContain('KEPT-LEASE');
  });
});

describe('a bankruptcy and the debit of tomorrow, 11 USC 362(a)(6)', () => {
  const evening = at('2026-04-07T17:00');

  function planDebit(desk: RecordingDesk, now: Instant): readonly RecordedEvent[] {
    const [given] = desk.do(
      {
        kind: 'give-authorization',
        input: {
          commandId: desk.id(),
          accountId: DAYTON.id,
          authorization: {
            personId: partyId(1),
            debtIds: [debtId(1)],
            givenOn: day('2026-04-07'),
            isSigned: true,
            isCopySent: true,
          },
        },
      },
      now,
    );
    const payment = aPayment({ on: day('2026-04-08'), givenOn: day('2026-04-07'), authorizationId: given?.id ?? null });
    return desk.do(
      {
        kind: 'plan-debit',
        input: {
          commandId: desk.id(),
          accountId: DAYTON.id,
          partyId: partyId(1),
          debtIds: [debtId(1)],
          payment,
          warnReason: 'the consumer asked for it',
          approval: null,
        },
      },
      now,
    );
  }

  function noticeBankruptcy(desk: RecordingDesk, now: Instant, over: Partial<PlacedRestriction> = {}) {
    const restriction = {
      kind: 'bankruptcy',
      personId: null,
      debtIds: null,
      receivedAt: now,
      source: 'attorney',
      isWritten: false,
      chapter: 7,
      debtorPersonIds: [partyId(1)],
      filedOn: day('2026-04-07'),
      caseNumber: '26-30001',
      court: 'S.D. Ohio',
      status: 'open',
      ...over,
    } as PlacedRestriction;
    return desk.do(
      { kind: 'place-restriction', input: { commandId: desk.id(), accountId: DAYTON.id, restriction } },
      now,
    );
  }

  const types = (events: readonly RecordedEvent[]) => events.map(({ type }) => type);

  it('golden 16 a bankruptcy logged offline cancels tomorrow’s debit in the same breath, and the cancellation wins the merge', () => {
    const [one, two] = [new RecordingDesk('one'), new RecordingDesk('two')];
    expect(types(planDebit(one, at('2026-04-07T09:00')))).toEqual(['compliance.v1.judged', 'debit.v1.planned']);
    one.meet(two);
    expect(plannedDebits(two.events)).toHaveLength(1);

    expect(types(noticeBankruptcy(two, evening))).toEqual(['restriction.v1.placed', 'debit.v1.cancelled']);
    expect(plannedDebits(two.events)).toEqual([]);
    expect(plannedDebits(one.events)).toHaveLength(1);

    // The other desk, which has not heard of it, plans one more after it.
    planDebit(one, at('2026-04-07T18:00'));
    expect(plannedDebits(one.events)).toHaveLength(2);
    one.meet(two);
    expect(plannedDebits(one.events)).toEqual([]);
    expect(plannedDebits(one.events.toReversed())).toEqual([]);
  });

  it('golden 16 edge: from then on no debit is planned and nobody is called', () => {
    const desk = new RecordingDesk('one');
    noticeBankruptcy(desk, evening);
    expect(types(planDebit(desk, at('2026-04-07T17:01')))).toEqual(['compliance.v1.judged']);
    expect(plannedDebits(desk.events)).toEqual([]);
    expect(begin(desk, at('2026-04-07T17:02')).standing).toBe('refused');
  });

  it('golden 16 edge: a bankruptcy about another debt, or one dismissed, leaves the debit', () => {
    const account = { ...DAYTON, debts: [...DAYTON.debts, aDebt({ id: debtId(2) })] };
    for (const over of [{ debtIds: [debtId(2)] }, { status: 'dismissed' }]) {
      const desk = new RecordingDesk('one', { account });
      planDebit(desk, at('2026-04-07T09:00'));
      const events = noticeBankruptcy(desk, evening, over as Partial<PlacedRestriction>);
      expect(types(events)).toEqual(['restriction.v1.placed']);
      expect(plannedDebits(desk.events)).toHaveLength(1);
    }
  });

  it('golden 16 edge: said on the phone and logged as a disposition it stops the debit as well', () => {
    const desk = new RecordingDesk('one');
    planDebit(desk, at('2026-04-07T09:00'));
    desk.call(evening, { disposition: 'BKO', channel: 'call-in' });
    expect(plannedDebits(desk.events)).toEqual([]);
  });
});

describe('a pack that changes while a desk is offline', () => {
  const SHORTER: RulePack = stricterFrom('2026-04-06');

  /** Regulation F as it would be with a cap of three calls from a day on. */
  function stricterFrom(from: string): RulePack {
    const [pack] = SHIPPED_PACKS.filter(({ packId }) => packId === 'us-reg-f');
    if (pack === undefined) throw new Error('Regulation F ships');
    const rules = pack.rules.map((row) => (row.ruleId === CAP ? { ...row, params: { ...row.params, max: 3 } } : row));
    return { ...pack, version: '2099.1.1', effectiveFrom: day(from), contentHash: 'another', rules };
  }

  /** The fourth call of a desk that has the old pack only, with what was known then. */
  function fourthCall(on: string) {
    const desk = new RecordingDesk('offline');
    const last = day(on);
    callOnEach(desk, addDays(last, -3), addDays(last, -1), '10:00');
    const event = desk.call(at(`${on}T10:00`));
    const decided = decisionOf(event);
    const facts = factsThen(event, eventsBefore(desk.events, event));
    if (decided === null || facts === null) throw new Error('the call was judged');
    const recorded = {
      decisionId: event.id,
      act: decided.act,
      facts,
      now: decided.basis.now,
      judgement: decided.judgement,
    };
    return { event, decided, recorded };
  }

  const oldRules = createRuleSet(SHIPPED_PACKS, EVALUATORS);
  const newRules = createRuleSet([...SHIPPED_PACKS, SHORTER], EVALUATORS);

  it('golden 29 the desk judges by the pack it has, stamps the decision, and the new pack judges it again on sync', () => {
    const { event, decided, recorded } = fourthCall('2026-04-06');
    const [old] = SHIPPED_PACKS.filter(({ packId }) => packId === 'us-reg-f');
    expect(decided.judgement.outcome).toBe('allowed');
    expect(decided.judgement.packVersions).toContainEqual({
      packId: 'us-reg-f',
      version: old?.version,
      contentHash: old?.contentHash,
    });
    expect(event.rulePack).toContain(`us-reg-f@${old?.version}`);

    expect(replay(recorded, oldRules).isSame).toBe(true);
    const again = replay(recorded, newRules);
    expect(again).toMatchObject({ before: 'allowed', after: 'blocked', isSame: false });
    expect(again.differences).toEqual([expect.objectContaining({ ruleId: CAP, before: 'allowed', after: 'blocked' })]);
    expect(again.judgement.packVersions).toContainEqual({
      packId: 'us-reg-f',
      version: '2099.1.1',
      contentHash: 'another',
    });
  });

  it('golden 29 edge: a call the day before the new pack takes effect stays as it was judged', () => {
    expect(replay(fourthCall('2026-04-05').recorded, newRules).isSame).toBe(true);
  });

  it('golden 29 edge: the record of the decision is not touched by what the new pack says', () => {
    const { decided, recorded } = fourthCall('2026-04-06');
    const kept = JSON.stringify(decided);
    replay(recorded, newRules);
    expect(JSON.stringify(decided)).toBe(kept);
  });
});

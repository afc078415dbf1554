import { describe, expect, it } from 'vitest';
import { foldAccount } from '#shared/domain/account/account-state';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import type { RecordedEvent } from '#shared/domain/events/types';
import type { FateOf } from '#shared/domain/timeline/fate';
import { EVERYTHING, type TimelineFilter, searchWords } from '#shared/domain/timeline/filter';
import { type History, historyOf } from '#shared/domain/timeline/history';
import { unfold } from '#shared/domain/timeline/runs';
import { type ActorId, asId } from '#shared/kernel/ids';
import { instant } from '#shared/kernel/calendar';
import { aParty, aPhone, anAccount, at, batchId, day, debtId, eventId, partyId } from '#test/support/accounts';
import { AN_ADDRESS, ComplianceDesk, TUESDAY, chicagoAccount } from '../compliance/compliance-desk';
import { contactData, madeEvent } from '#test/support/timeline-events';

const RULES = rulesInForce(NO_DESK_RULES);
const NOON = Date.parse('2026-03-12T17:00:00.000Z');

function shown(
  events: readonly RecordedEvent[],
  over: {
    readonly account?: ReturnType<typeof anAccount>;
    readonly filter?: Partial<TimelineFilter>;
    readonly fateOf?: FateOf | null;
    readonly nowMs?: number;
    readonly actorId?: string;
  } = {},
): History {
  const { account = chicagoAccount(), filter = {}, fateOf = null, nowMs = NOON, actorId = 'jane' } = over;
  return historyOf(
    {
      account,
      events,
      state: foldAccount(events),
      inForce: RULES,
      fateOf,
      now: instant(nowMs),
      deskZone: 'America/New_York',
      actorId: asId<ActorId>(actorId),
    },
    { filter: { ...EVERYTHING, ...filter }, offset: 0, limit: 500 },
  );
}

const onDay = (no: number, text: string, code = 'NA', over = {}) =>
  madeEvent(no, { type: 'contact.v1.logged', data: contactData(code, over) }, Date.parse(text));

/** Five calls nobody answered in February, one conversation, and a call today. Noon is a Thursday. */
const MONTH = [
  ...[3, 4, 5, 6, 9].map((date, no) => onDay(no, `2026-02-0${date}T16:00:00.000Z`)),
  onDay(6, '2026-02-10T16:00:00.000Z', 'REF'),
  onDay(7, '2026-03-10T16:00:00.000Z'),
  onDay(8, '2026-03-12T16:00:00.000Z'),
];

describe('the past', () => {
  it('is told by today, this week and months, each with what it came to', () => {
    const { periods } = shown(MONTH);
    expect(periods.map(({ key, kind, lines }) => [key, kind, lines])).toEqual([
      ['today', 'today', 1],
      ['week', 'week', 1],
      ['2026-02', 'month', 3],
    ]);
    expect(periods[2]?.sum).toMatchObject({ attempts: 6, conversations: 1, entries: 7 });
  });

  it('folds calls that nobody answered one after the other into one line that gives them all back', () => {
    const { lines } = shown(MONTH);
    const run = lines.find((line) => line.kind === 'run');
    expect(run).toMatchObject({ id: `run-${eventId(1)}`, of: 'attempts', disposition: 'NA' });
    expect(run?.kind === 'run' && run.entries.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1].map(eventId));
    expect(unfold(lines)).toHaveLength(9);
  });

  it('never folds what somebody has to see by itself: a note, something undone, something pinned', () => {
    const noted = onDay(10, '2026-02-05T18:00:00.000Z', 'NA', { note: 'a child answered' });
    const pin = madeEvent(11, { type: 'entry.v1.pinned', data: { entryId: eventId(2) } }, NOON);
    const { lines, pinned } = shown([...MONTH.slice(0, 3), noted, pin]);
    expect(lines.filter((line) => line.kind === 'run')).toEqual([]);
    expect(pinned.map(({ id }) => id)).toEqual([eventId(2)]);
  });

  it('sums promises and payments of a month in their currency, without those that were undone', () => {
    const promise = { amountMinor: 4_000, currency: 'USD', dueOn: day('2026-02-20') };
    const kept = onDay(1, '2026-02-10T16:00:00.000Z', 'PTP', { promise });
    const slip = onDay(2, '2026-02-11T16:00:00.000Z', 'PTP', { promise });
    const undone = madeEvent(3, { type: 'contact.v1.undone', data: { contactId: slip.id, reason: 'slip' } }, NOON);
    const changes = [
      { path: `debts.${debtId(1)}.balanceMinor`, from: 10_000, to: 6_000 },
      { path: `debts.${debtId(1)}.lastPaidOn`, from: null, to: '2026-02-20' },
    ];
    const file = madeEvent(
      4,
      { type: 'account.v1.updated', data: { batchId: batchId(2), changes } },
      Date.parse('2026-02-21T16:00:00.000Z'),
    );
    const february = shown([kept, slip, undone, file]).periods.find(({ key }) => key === '2026-02');
    expect(february?.sum.promised).toEqual([{ currency: 'USD', amountMinor: 4_000 }]);
    expect(february?.sum.paid).toEqual([{ currency: 'USD', amountMinor: 4_000 }]);
    expect(february?.sum.attempts).toBe(1);
  });

  it('puts a placement on its own day, wherever the rows are shown', () => {
    const { periods } = shown([], { account: chicagoAccount({ placedOn: day('2026-02-01') }) });
    expect(periods).toMatchObject([{ key: '2026-02', lines: 1 }]);
  });
});

describe('the clocks of the rows', () => {
  it('are the consumer’s when one zone is known', () => {
    const { rowZone, today } = shown([], { nowMs: Date.parse('2026-03-12T04:30:00.000Z') });
    expect(rowZone).toMatchObject({ zone: 'America/Chicago', isConsumers: true, deskZone: 'America/New_York' });
    expect(today).toBe('2026-03-11');
  });

  it('are the desk’s when nobody knows where the consumer is, or there are several places', () => {
    const nowhere = shown([], { account: anAccount({ contactPoints: [] }) });
    expect(nowhere.rowZone).toMatchObject({ zone: 'America/New_York', isConsumers: false });
    const both = chicagoAccount({ contactPoints: [AN_ADDRESS, aPhone({ value: '+12125550142' })] });
    expect(shown([], { account: both }).rowZone).toMatchObject({ zone: 'America/New_York', isConsumers: false });
    expect(shown([], { account: both }).rowZone.consumerZones).toHaveLength(2);
  });
});

describe('what is looked for', () => {
  const note = madeEvent(20, { type: 'note.v1.added', data: { text: 'Él perdió su trabajo en marzo' } }, NOON);

  it('is found in words without regard to accents and capitals, all words at once', () => {
    const found = (text: string) => shown([...MONTH, note], { filter: { words: searchWords(text) } }).found;
    expect(found('PERDIO')).toBe(1);
    expect(found('trabajo marzo')).toBe(1);
    expect(found('trabajo abril')).toBe(0);
    expect(found('refuses')).toBe(1);
  });

  it('is found by the word that the screen has for an outcome or a kind of entry', () => {
    const byCode = [{ text: 'negativa', dispositions: ['REF'], kinds: [] }];
    expect(shown([...MONTH, note], { filter: { words: byCode } }).found).toBe(1);
    const byKind = [{ text: 'nota', dispositions: [], kinds: ['note' as const] }];
    expect(shown([...MONTH, note], { filter: { words: byKind } }).found).toBe(1);
  });

  it('is narrowed to days, to who wrote it and to whom it is about', () => {
    const days = { from: day('2026-02-05'), to: day('2026-02-09') };
    expect(shown(MONTH, { filter: days }).found).toBe(3);
    expect(shown(MONTH, { filter: { actorId: asId<ActorId>('ana') } }).found).toBe(0);
    expect(shown(MONTH, { filter: { partyId: partyId(1) } }).found).toBe(8);
    expect(shown(MONTH, { filter: { partyId: partyId(2) } }).found).toBe(0);
  });
});

describe('what is to come', () => {
  it('has the promise, the planned debit and the call back, the earliest first, and says what is late', () => {
    const promise = { amountMinor: 4_000, currency: 'USD', dueOn: day('2026-03-11') };
    const made = onDay(1, '2026-03-02T16:00:00.000Z', 'PTP', { promise });
    const plan = madeEvent(
      2,
      {
        type: 'follow-up.v1.planned',
        data: { nextStep: { kind: 'call-back', at: at('2026-03-13T23:00:00.000Z'), text: 'after work' } },
      },
      NOON,
    );
    const debit = madeEvent(
      3,
      {
        type: 'debit.v1.planned',
        data: {
          partyId: partyId(1),
          debtIds: [debtId(1)],
          payment: {
            amountMinor: 2_500,
            currency: 'USD',
            on: day('2026-03-20'),
            isRecurring: false,
            usualAmountMinor: null,
            givenOn: null,
            isPostDated: false,
            authorizationId: null,
          },
        },
      },
      NOON,
    );
    const next = shown([made, plan, debit]).next.filter(({ kind }) => kind !== 'duty');
    expect(next.map(({ kind, dueOn, isLate }) => [kind, dueOn, isLate])).toEqual([
      ['promise', '2026-03-11', true],
      ['call-back', '2026-03-13', false],
      ['debit', '2026-03-20', false],
    ]);
    expect(next[1]).toMatchObject({ text: 'after work', entryId: plan.id });
  });

  it('keeps another person’s own follow-up to them', () => {
    const step = { kind: 'follow-up', at: at('2026-03-13T23:00:00.000Z'), text: 'mine' } as const;
    const plan = madeEvent(
      1,
      { type: 'follow-up.v1.planned', data: { nextStep: { ...step, ownerId: asId<ActorId>('ana') } } },
      NOON,
    );
    expect(shown([plan], { actorId: 'jane' }).next).toEqual([]);
    expect(shown([plan], { actorId: 'ana' }).next).toMatchObject([{ kind: 'follow-up', ownerId: 'ana' }]);
  });

  it('has the letter that a first conversation obliges to', () => {
    const desk = new ComplianceDesk();
    desk.log('REF', { note: null });
    desk.later(3 * 24 * 60);
    const { account, events, inForce, now } = desk;
    const parts = { account, events, inForce, now, state: foldAccount(events), fateOf: null };
    const asked = { filter: EVERYTHING, offset: 0, limit: 100 };
    const { next } = historyOf({ ...parts, deskZone: 'America/Chicago', actorId: asId<ActorId>('jane') }, asked);
    expect(next.filter(({ kind }) => kind === 'duty')).toMatchObject([{ duty: { title: 'SEND_VALIDATION_NOTICE' } }]);
  });
});

describe('what is kept in sight', () => {
  it('is the language, the stops that stand, agreed hours and the last word of hardship', () => {
    const desk = new ComplianceDesk(chicagoAccount({ parties: [aParty({ language: 'es' })] }));
    const time = { kind: 'time', weekdays: [1, 2], from: '08:00', until: '12:00', zone: null } as const;
    desk.restrict({
      ...time,
      personId: partyId(1),
      debtIds: null,
      receivedAt: TUESDAY,
      source: 'consumer',
      isWritten: false,
    } as never);
    desk.log('HRD', { note: 'lost her job in March' });
    const { facts } = shown(desk.events, { account: desk.account });
    expect(facts.map(({ kind }) => kind)).toEqual(['stop', 'language', 'hardship']);
    expect(facts[2]).toMatchObject({ words: 'lost her job in March' });
  });

  it('lets a pinned entry go when it is unpinned', () => {
    const desk = new ComplianceDesk();
    const call = desk.log('REF');
    const pin = (isPinned: boolean) => {
      const input = { commandId: desk.nextId(), accountId: desk.account.id, entryId: call.id, isPinned };
      return desk.try({ kind: 'pin-entry', input });
    };
    expect(pin(true)).toMatchObject({ ok: true });
    expect(shown(desk.events).pinned.map(({ id }) => id)).toEqual([call.id]);
    expect(pin(true)).toMatchObject({ error: { details: { reasons: ['ENTRY_ALREADY_PINNED'] } } });
    expect(pin(false)).toMatchObject({ ok: true });
    expect(shown(desk.events).pinned).toEqual([]);
    const input = { commandId: desk.nextId(), accountId: desk.account.id, entryId: eventId(77), isPinned: true };
    expect(desk.try({ kind: 'pin-entry', input })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('calls by day and by hour', () => {
  it('are counted by the clocks of the rows, also across the night the clocks change', () => {
    const { attempts } = shown(MONTH);
    expect(attempts.days.map(({ day: on, attempts: calls }) => [on, calls])).toEqual([
      ['2026-03-06', 0],
      ['2026-03-07', 0],
      ['2026-03-08', 0],
      ['2026-03-09', 0],
      ['2026-03-10', 1],
      ['2026-03-11', 0],
      ['2026-03-12', 1],
    ]);
    // Tuesdays: 10:00 in winter, 11:00 once the clocks have gone forward on 8 March.
    expect(attempts.byHour[24 + 10]).toBe(2);
    expect(attempts.byHour[24 + 11]).toBe(1);
    expect(attempts.talksByHour[24 + 10]).toBe(1);
    expect(attempts.byHour.reduce((sum, calls) => sum + calls, 0)).toBe(8);
  });
});

describe('what has left the desk', () => {
  it('is nothing without a hub: all is on this desk only, since the first entry', () => {
    expect(shown(MONTH).notSent).toEqual({ entries: 8, since: '2026-02-03T16:00:00.000Z', isAlone: true });
  });

  it('is told entry by entry once a hub answers, the worst of its events counting', () => {
    const note = madeEvent(30, { type: 'note.v1.added', data: { text: 'one' } }, NOON);
    const correction = madeEvent(
      31,
      { type: 'note.v1.corrected', data: { noteId: note.id, text: 'two', reason: null } },
      NOON + 1,
    );
    const taken = { state: 'accepted', acceptedAt: at('2026-03-12T17:05:00.000Z'), refusal: null } as const;
    const refused = { state: 'refused', acceptedAt: null, refusal: 'CONFLICT' } as const;
    const fateOf: FateOf = ({ id }) => (id === correction.id ? refused : taken);
    const { lines, notSent } = shown([...MONTH, note, correction], { fateOf });
    expect(unfold(lines)[0]).toMatchObject({ kind: 'note', fate: refused });
    expect(notSent).toEqual({ entries: 1, since: note.at, isAlone: false });
  });
});

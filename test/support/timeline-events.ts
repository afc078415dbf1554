import fc from 'fast-check';
import type { EventData, EventType, RecordedEvent } from '#shared/domain/events/types';
import { CHANNELS, DISPOSITIONS } from '#shared/domain/contact/dispositions';
import type { Instant } from '#shared/kernel/calendar';
import { type Hlc, formatHlc } from '#shared/kernel/hlc';
import { type ActorId, type DeskId, type EventId, asId } from '#shared/kernel/ids';
import { accountId, at, batchId, day, debtId, eventId, partyId, pointId } from './accounts';

/** When the first event of a made-up history was recorded: a Tuesday, 9 o'clock in the morning in Chicago. */
export const FIRST_MS = Date.parse('2026-01-06T15:00:00.000Z');

type Made = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType];
/** What an event says, given the ids of those before it. */
type Maker = (before: readonly EventId[]) => Made;

/** One event of this account; the chain fields are placeholders. */
export function madeEvent(no: number, made: Made, ms: number, over: Partial<RecordedEvent> = {}): RecordedEvent {
  const deskId = over.deskId ?? asId<DeskId>('desk');
  const hlc: Hlc = formatHlc({ ms: FIRST_MS + no, counter: 0 }, deskId);
  return {
    id: eventId(no + 1),
    accountId: accountId(1),
    partyId: null,
    actorId: asId<ActorId>('jane'),
    deskId,
    at: new Date(ms).toISOString() as Instant,
    hlc,
    seq: no + 1,
    prevHash: '',
    hash: `hash-${no + 1}`,
    knownAt: null,
    rulePack: null,
    ...made,
    ...over,
  } as RecordedEvent;
}

/** What is recorded of a contact with this outcome code. */
export function contactData(
  code: string,
  over: Partial<EventData['contact.v1.logged']> = {},
): EventData['contact.v1.logged'] {
  const row = DISPOSITIONS.find((each) => each.code === code);
  if (row === undefined) throw new Error(`no outcome code ${code}`);
  return {
    channel: row.channels[0] ?? 'none',
    disposition: code,
    outcome: row.outcome,
    countsAs: row.countsAs,
    effects: row.effects,
    partyId: partyId(1),
    contactPointId: pointId(1),
    debtIds: [debtId(1)],
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
    ...over,
  };
}

const anyWords = fc.constantFrom('asked for a letter', 'pays friday', 'مرحبا', 'lost\u0000 her job', '  ', '=1+1');
const anyCode = fc.constantFrom(...DISPOSITIONS.map(({ code }) => code), 'NA', 'NA', 'NA', 'VM');
const anyBefore = fc.nat({ max: 1_000 });
const STOP = {
  personId: partyId(1) as string,
  debtIds: null,
  placedAt: at('2026-01-06T15:00:00.000Z'),
  receivedAt: at('2026-01-06T15:00:00.000Z'),
  source: 'consumer',
  isWritten: false,
} as const;

/** The id of an event before this one; of none when it is the first. */
function pick(before: readonly EventId[], no: number): EventId {
  return before.length === 0 ? eventId(999_999) : (before[no % before.length] ?? eventId(999_999));
}

/** Anything that may stand in the record of an account. What names another event may name one that is not there. */
const anyMaker: fc.Arbitrary<Maker> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ code: anyCode, note: fc.option(anyWords), channel: fc.constantFrom(...CHANNELS) })
      .map(({ code, note, channel }): Maker => () => {
        const promise = code === 'PTP' ? { amountMinor: 5_000, currency: 'USD', dueOn: day('2026-03-01') } : null;
        const of = code === 'NA' || code === 'VM' ? 'call-out' : channel;
        return { type: 'contact.v1.logged', data: contactData(code, { note, promise, channel: of }) };
      }),
  },
  anyWords.map((text): Maker => () => ({ type: 'note.v1.added', data: { text } })),
  fc.tuple(anyBefore, anyWords).map(([no, text]): Maker => (before) => ({
    type: 'note.v1.corrected',
    data: { noteId: pick(before, no), text, reason: null },
  })),
  anyBefore.map((no): Maker => (before) => ({
    type: 'contact.v1.undone',
    data: { contactId: pick(before, no), reason: null },
  })),
  anyBefore.map((no): Maker => (before) => ({ type: 'entry.v1.pinned', data: { entryId: pick(before, no) } })),
  anyBefore.map((no): Maker => (before) => ({ type: 'entry.v1.unpinned', data: { entryId: pick(before, no) } })),
  fc.boolean().map((isPaid): Maker => () => ({
    type: 'account.v1.updated',
    data: {
      batchId: batchId(2),
      changes: [
        { path: `debts.${debtId(1)}.balanceMinor`, from: 10_000, to: 7_500 },
        ...(isPaid ? [{ path: `debts.${debtId(1)}.lastPaidOn`, from: null, to: '2026-02-01' }] : []),
      ],
    },
  })),
  fc.constant<Maker>(() => ({
    type: 'restriction.v1.placed',
    data: { restriction: { ...STOP, kind: 'time', weekdays: [1], from: '08:00', until: '12:00', zone: null } },
  })),
  anyBefore.map((no): Maker => (before) => ({
    type: 'restriction.v1.lifted',
    data: {
      restrictionId: pick(before, no),
      right: 'supervisor',
      approvedBy: 'boss',
      reason: 'asked',
      evidence: 'call',
    },
  })),
  fc.constant<Maker>(() => ({
    type: 'work.v1.skipped',
    data: { reason: 'no-time-now', words: null, until: at('2026-02-01T14:00:00.000Z') },
  })),
  anyBefore.map((no): Maker => (before) => ({ type: 'work.v1.skip-undone', data: { skipId: pick(before, no) } })),
  fc.constant<Maker>(() => ({
    type: 'follow-up.v1.planned',
    data: { nextStep: { kind: 'call-back', at: at('2026-02-01T14:00:00.000Z'), text: 'after work' } },
  })),
  anyBefore.map((no): Maker => (before) => ({
    type: 'follow-up.v1.done',
    data: { followUpId: pick(before, no), outcome: 'done', words: null },
  })),
  fc.constant<Maker>(() => ({
    type: 'check.v1.made',
    data: { check: { kind: 'scra-status', endpointId: null, personId: null, on: day('2026-01-07'), isClear: true } },
  })),
  anyBefore.map((no): Maker => (before) => ({
    type: 'debit.v1.cancelled',
    data: { debitId: pick(before, no), because: 'asked', reason: null },
  })),
  fc.constant<Maker>(() => ({ type: 'duty.v1.done', data: { dutyId: 'rule:happening', note: 'sent' } })),
);

/** A made-up record of an account, in the order of the record. The wall clock may go back; the hybrid clock never does. */
export const anyRecord: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(fc.record({ maker: anyMaker, minutes: fc.integer({ min: -90, max: 4_000 }), isOther: fc.boolean() }), {
    maxLength: 60,
  })
  .map((steps) => {
    const events: RecordedEvent[] = [];
    let ms = FIRST_MS;
    for (const { maker, minutes, isOther } of steps) {
      ms += minutes * 60_000;
      const actorId = asId<ActorId>(isOther ? 'ana' : 'jane');
      events.push(madeEvent(events.length, maker(events.map(({ id }) => id)), ms, { actorId }));
    }
    return events;
  });

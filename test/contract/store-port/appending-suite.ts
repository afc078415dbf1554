import { expect, it } from 'vitest';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { AccountId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { Desk } from './desk';
import { accountIdOf, batch, placement, placements } from './placements';
import type { StartStore } from './store-port-suite';

const ACCOUNT = accountIdOf('A000003');

async function workedDesk(start: StartStore, accounts = 20): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  await desk.import(batch(1), placements(accounts));
  return desk;
}

function noteOn(desk: Desk, accountId: AccountId, text: string): EventDraft {
  return { id: desk.journal.nextId(), type: 'note.v1.added', accountId, partyId: null, data: { text } };
}

function conflict(result: unknown): void {
  expect(result).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
}

export function describeAppending(start: StartStore): void {
  it('changes nothing when the same events come twice', async () => {
    const desk = await workedDesk(start);
    const events = [...(await desk.contact(ACCOUNT, 'NA')), ...(await desk.note(ACCOUNT, 'called the office'))];
    const before = unwrap(await desk.store.stats({ ...desk.asked, asOf: null }));
    const answer = { ok: true, value: { revision: before.revision, head: before.head } };
    expect(await desk.store.apply({ events })).toEqual(answer);
    expect(await desk.store.apply({ events: events.slice(0, 1) })).toEqual(answer);
    expect(await desk.store.apply({ events: [] })).toEqual(answer);
    expect(unwrap(await desk.store.stats({ ...desk.asked, asOf: null }))).toEqual(before);
  });

  it('takes the new ones of events it partly has', async () => {
    const desk = await workedDesk(start);
    const first = await desk.contact(ACCOUNT, 'NA');
    const second = desk.journal.record([noteOn(desk, ACCOUNT, 'second')]);
    expect(await desk.store.apply({ events: [...first, ...second] })).toMatchObject({
      value: { head: desk.journal.head },
    });
    expect(await desk.store.timeline({ accountId: ACCOUNT, offset: 0, limit: 10 })).toMatchObject({
      value: { total: 3 },
    });
  });

  it('refuses a gap, so that main replays', async () => {
    const desk = await workedDesk(start);
    const [, later] = desk.journal.record([noteOn(desk, ACCOUNT, 'one'), noteOn(desk, ACCOUNT, 'two')]);
    conflict(await desk.store.apply({ events: later === undefined ? [] : [later] }));
    expect(await desk.store.apply({ events: desk.journal.events.slice(1) })).toMatchObject({ ok: true });
  });

  it('refuses another event at a known position, under a known id, or off the chain', async () => {
    const desk = await workedDesk(start);
    const [known] = await desk.contact(ACCOUNT, 'NA');
    const forged = { ...known, hash: 'f'.repeat(64) } as RecordedEvent;
    conflict(await desk.store.apply({ events: [forged] }));
    conflict(await desk.store.apply({ events: [{ ...forged, id: desk.journal.nextId() }] }));
    const { seq, hash } = desk.journal.head;
    conflict(await desk.store.apply({ events: [{ ...forged, seq: seq + 1, prevHash: hash }] }));
    conflict(
      await desk.store.apply({
        events: [{ ...forged, id: desk.journal.nextId(), seq: seq + 1, prevHash: 'e'.repeat(64) }],
      }),
    );
    expect(await desk.store.stats({ ...desk.asked, asOf: null })).toMatchObject({
      value: { events: 2, head: { seq, hash } },
    });
  });

  it('applies nothing of a call of which one event is refused', async () => {
    const desk = await workedDesk(start);
    const events = desk.journal.record([noteOn(desk, ACCOUNT, 'one'), noteOn(desk, ACCOUNT, 'two')]);
    const [one, two] = events;
    conflict(await desk.store.apply({ events: [one, { ...two, prevHash: '0'.repeat(64) }] as RecordedEvent[] }));
    expect(await desk.store.timeline({ accountId: ACCOUNT, offset: 0, limit: 10 })).toMatchObject({
      value: { total: 1 },
    });
    expect(await desk.store.apply({ events })).toMatchObject({ ok: true });
  });

  it('answers a command that was recorded before with the events of then', async () => {
    const desk = await workedDesk(start);
    const commandId = desk.journal.nextId();
    const first = await desk.contact(ACCOUNT, 'NA', { commandId });
    expect(await desk.contact(ACCOUNT, 'NA', { commandId })).toEqual(first);
    expect(desk.journal.head.seq).toBe(2);
  });

  it('refuses a command whose id was used on another account before it is journaled', async () => {
    const desk = await workedDesk(start);
    const commandId = desk.journal.nextId();
    await desk.contact(ACCOUNT, 'NA', { commandId });
    await expect(desk.contact(accountIdOf('A000004'), 'NA', { commandId })).rejects.toMatchObject({
      error: { code: 'CONFLICT' },
    });
    expect(desk.journal.head.seq).toBe(2);
  });

  it('stores events of accounts it does not know and counts them once the account comes', async () => {
    const desk = await workedDesk(start);
    const stranger = accountIdOf('LATE');
    const early = desk.journal.record([noteOn(desk, stranger, 'before the file'), noteOn(desk, ACCOUNT, 'known')]);
    unwrap(await desk.store.apply({ events: early }));
    expect(await desk.store.timeline({ accountId: stranger, offset: 0, limit: 9 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(unwrap(await desk.store.verifyProjections({}))).toMatchObject({ events: 3, differences: [] });
    await desk.store.close({});
    const again = new Desk(await start(), desk.journal);
    await again.open();
    await again.import(batch(2), [placement('LATE')]);
    expect(await again.store.account({ ...desk.asked, accountId: stranger })).toMatchObject({
      value: { state: { events: 1 } },
    });
    expect(unwrap(await again.store.verifyProjections({})).differences).toEqual([]);
  });

  it('keeps events of types it does not know', async () => {
    const desk = await workedDesk(start);
    const draft = { ...noteOn(desk, ACCOUNT, ''), type: 'contact.v9.hologram', data: { beam: [1, { deep: null }] } };
    const events = desk.journal.record([draft as unknown as EventDraft]);
    unwrap(await desk.store.apply({ events }));
    expect(unwrap(await desk.store.eventsAfter({ seq: 1, limit: 10 }))).toEqual(events);
    expect(await desk.store.account({ ...desk.asked, accountId: ACCOUNT })).toMatchObject({
      value: { state: { events: 1 } },
    });
  });

  it('gives back the record in the order of the journal, from any position', async () => {
    const desk = await workedDesk(start);
    for (const no of [3, 5, 3]) await desk.contact(accountIdOf(`A00000${no}`), 'NA');
    const many = desk.journal.record(
      Array.from({ length: 300 }, (_, at) =>
        noteOn(desk, accountIdOf(`A${String(at % 7).padStart(6, '0')}`), `note ${at}`),
      ),
    );
    unwrap(await desk.store.apply({ events: many }));
    await desk.note(ACCOUNT, 'last');
    const { events } = desk.journal;
    expect(unwrap(await desk.store.eventsAfter({ seq: 0, limit: 1_000 }))).toEqual(events);
    for (const [seq, limit] of [
      [0, 3],
      [2, 5],
      [4, 120],
      [150, 10],
      [303, 50],
      [305, 5],
    ] as const) {
      expect(unwrap(await desk.store.eventsAfter({ seq, limit }))).toEqual(events.slice(seq, seq + limit));
    }
  });

  it('keeps the events of the desk apart from those of accounts', async () => {
    const desk = await workedDesk(start);
    await desk.contact(ACCOUNT, 'NA');
    const cut: EventDraft = {
      id: desk.journal.nextId(),
      type: 'desk.v1.journal-tail-cut',
      accountId: null,
      partyId: null,
      data: { bytes: 12, afterSeq: 2 },
    };
    unwrap(await desk.store.apply({ events: desk.journal.record([cut]) }));
    expect(unwrap(await desk.store.deskEvents({})).map((event) => event.type)).toEqual([
      'import.v1.batch-committed',
      'desk.v1.journal-tail-cut',
    ]);
  });

  it('takes contacts that are sent at once one after another', async () => {
    const desk = await workedDesk(start);
    const events = desk.journal.record(Array.from({ length: 12 }, (_, at) => noteOn(desk, ACCOUNT, `note ${at}`)));
    const answers = await Promise.all(events.map((event) => desk.store.apply({ events: [event] })));
    expect(answers.map((answer) => unwrap(answer).head.seq)).toEqual(events.map((event) => event.seq));
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
  });

  it('takes contacts while an import is compared, recorded and the whole store verified', async () => {
    const desk = await workedDesk(start, 300);
    const plan = await desk.plan(batch(2), placements(300, 300));
    const imported = desk.journal.record(desk.batchEvents(batch(2), plan));
    const notes = desk.journal.record(Array.from({ length: 6 }, (_, at) => noteOn(desk, ACCOUNT, `note ${at}`)));
    const answers = await Promise.all([
      desk.store.importApply({ batchId: batch(2).batchId, events: imported }),
      ...notes.slice(0, 3).map((event) => desk.store.apply({ events: [event] })),
      desk.store.importStage({ batch: batch(3), drafts: placements(50) }),
      desk.store.verifyProjections({}),
      ...notes.slice(3).map((event) => desk.store.apply({ events: [event] })),
      desk.store.importPlan({ batchId: batch(3).batchId }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual(answers.map(() => true));
    expect(answers.at(-1)).toMatchObject({ value: { accountsUnchanged: 50 } });
    expect(answers.find((answer) => answer.ok && 'differences' in answer.value)).toMatchObject({
      value: { differences: [] },
    });
    expect(unwrap(await desk.store.verifyProjections({}))).toMatchObject({ accounts: 600, events: 8, differences: [] });
  });

  it('folds thousands of events in one call as it does one by one', async () => {
    const desk = await workedDesk(start, 400);
    const events = desk.journal.record(
      Array.from({ length: 2_000 }, (_, at) =>
        noteOn(desk, accountIdOf(`A${String((at * 37) % 400).padStart(6, '0')}`), `n${at}`),
      ),
    );
    unwrap(await desk.store.apply({ events }));
    expect(unwrap(await desk.store.verifyProjections({}))).toMatchObject({ events: 2_001, differences: [] });
  });
}

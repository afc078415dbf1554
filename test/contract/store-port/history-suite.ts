import { expect, it } from 'vitest';
import type { HistoryInput } from '#shared/contract/store';
import { EVERYTHING, type TimelineFilter, searchWords } from '#shared/domain/timeline/filter';
import { unfold } from '#shared/domain/timeline/runs';
import { type ActorId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { Desk, ZONE } from './desk';
import { accountIdOf, batch, placement } from './placements';
import type { StartStore } from './store-port-suite';

const ACCOUNT = accountIdOf('A1');

async function workedDesk(start: StartStore): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  await desk.import(batch(1), [placement('A1')]);
  return desk;
}

function asked(desk: Desk, filter: Partial<TimelineFilter> = {}, window = { offset: 0, limit: 100 }): HistoryInput {
  const actorId = asId<ActorId>('jane');
  return { ...desk.asked, zone: ZONE, actorId, accountId: ACCOUNT, filter: { ...EVERYTHING, ...filter }, ...window };
}

export function describeHistory(start: StartStore): void {
  it('tells what was recorded, in windows of what is asked for', async () => {
    const desk = await workedDesk(start);
    const [note] = await desk.note(ACCOUNT, 'asked for a letter');
    await desk.contact(ACCOUNT, 'NA');
    await desk.correct(ACCOUNT, note?.id ?? '', 'asked for an email');
    const whole = unwrap(await desk.store.history(asked(desk)));
    expect(whole).toMatchObject({ all: 3, found: 3, total: 3, offset: 0 });
    expect(unfold(whole.lines).map(({ kind }) => kind)).toEqual(['contact', 'note', 'placed']);
    const window = unwrap(await desk.store.history(asked(desk, {}, { offset: 1, limit: 1 })));
    expect(window.lines).toEqual(whole.lines.slice(1, 2));
    const found = unwrap(await desk.store.history(asked(desk, { words: searchWords('email letter') })));
    expect(unfold(found.lines).map(({ id }) => id)).toEqual([note?.id]);
    expect(unwrap(await desk.store.history(asked(desk, { chips: ['calls'] }))).found).toBe(1);
  });

  it('keeps a pinned entry in sight, also when what is asked for leaves it out, and over a restart', async () => {
    const desk = await workedDesk(start);
    const [note] = await desk.note(ACCOUNT, 'prefers mornings');
    const entryId = note?.id ?? '';
    const input = { commandId: desk.journal.nextId(), accountId: ACCOUNT, entryId, isPinned: true };
    await desk.command({ kind: 'pin-entry', input });
    await desk.store.close({});
    const again = new Desk(await start(), desk.journal);
    await again.open({ expected: { databaseId: 'database-1', head: desk.journal.head } });
    const { pinned, found } = unwrap(await again.store.history(asked(again, { chips: ['calls'] })));
    expect(pinned.map(({ id }) => id)).toEqual([entryId]);
    expect(found).toBe(0);
  });

  it('gives the events of an entry, and knows no other', async () => {
    const desk = await workedDesk(start);
    const [note] = await desk.note(ACCOUNT, 'owes me a call');
    const [correction] = await desk.correct(ACCOUNT, note?.id ?? '', 'I owe a call');
    const events = unwrap(await desk.store.entryEvents({ accountId: ACCOUNT, entryId: note?.id ?? '' }));
    expect(events).toEqual([note, correction]);
    const notFound = { error: { code: 'NOT_FOUND' } };
    expect(await desk.store.entryEvents({ accountId: ACCOUNT, entryId: correction?.id ?? '' })).toMatchObject(notFound);
    expect(await desk.store.entryEvents({ accountId: accountIdOf('nobody'), entryId: 'x' })).toMatchObject(notFound);
    expect(await desk.store.history({ ...asked(desk), accountId: accountIdOf('nobody') })).toMatchObject(notFound);
  });
}

import { expect, it } from 'vitest';
import { Desk, OTHER_KEY } from './desk';
import { accountIdOf, batch, placements } from './placements';
import type { StartStore } from './store-port-suite';

const EMPTY_HEAD = { seq: 0, hash: '' };

async function workedDesk(start: StartStore): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  await desk.import(batch(1), placements(20));
  await desk.contact(accountIdOf('A000003'), 'NA');
  return desk;
}

export function describeOpening(start: StartStore): void {
  it('makes a database on the first start', async () => {
    const desk = new Desk(await start());
    expect(await desk.open()).toMatchObject({
      outcome: 'created',
      reason: null,
      dataLoss: null,
      schemaVersion: 1,
      databaseId: 'database-1',
      head: EMPTY_HEAD,
      accounts: 0,
      events: 0,
    });
  });

  it('keeps accounts, contacts and the place in the record over a restart', async () => {
    const desk = await workedDesk(start);
    const accountId = accountIdOf('A000003');
    const answers = (of: Desk) =>
      Promise.all([
        of.store.queuePage({ ...desk.asked, view: 'all', offset: 0, limit: 50 }),
        of.store.account({ ...desk.asked, accountId }),
        of.store.timeline({ accountId, offset: 0, limit: 10 }),
        of.store.stats({ ...desk.asked, asOf: null }),
        of.store.eventsAfter({ seq: 0, limit: 100 }),
      ]);
    const before = await answers(desk);
    expect(await desk.store.close({})).toEqual({ ok: true, value: null });
    const again = new Desk(await start(), desk.journal);
    const expected = { databaseId: 'database-1', head: desk.journal.head };
    expect(await again.open({ expected, newDatabaseId: 'not-used' })).toMatchObject({
      outcome: 'opened',
      databaseId: 'database-1',
      accounts: 20,
      events: 2,
      head: desk.journal.head,
    });
    expect(await answers(again)).toEqual(before);
    expect(await again.store.verifyProjections({})).toMatchObject({ ok: true, value: { differences: [] } });
  });

  it('opens after an unclean end and takes the next contact', async () => {
    const desk = await workedDesk(start);
    await desk.store.close({});
    const again = new Desk(await start(), desk.journal);
    const expected = { databaseId: 'database-1', head: desk.journal.head };
    expect(await again.open({ expected, wasUnclean: true })).toMatchObject({ outcome: 'opened', accounts: 20 });
    await again.contact(accountIdOf('A000004'), 'NA');
    expect(await again.store.stats({ ...desk.asked, asOf: null })).toMatchObject({ value: { contacts: 2 } });
  });

  it('opens a database behind the journal and says where it stands', async () => {
    const desk = await workedDesk(start);
    const { head } = desk.journal;
    await desk.store.close({});
    const again = new Desk(await start(), desk.journal);
    const expected = { databaseId: 'database-1', head: { seq: head.seq + 5, hash: 'f'.repeat(64) } };
    expect(await again.open({ expected })).toMatchObject({ outcome: 'opened', head });
  });

  it('opens a database that only the key tells to be its own when nothing was expected', async () => {
    const desk = await workedDesk(start);
    await desk.store.close({});
    const again = new Desk(await start());
    expect(await again.open({ newDatabaseId: 'database-2' })).toMatchObject({
      outcome: 'opened',
      databaseId: 'database-1',
      head: desk.journal.head,
    });
  });

  it('says a database that is gone was reset, and makes none in its place', async () => {
    const expected = { databaseId: 'database-1', head: { seq: 3, hash: 'a'.repeat(64) } };
    const store = await start();
    expect(await new Desk(store).open({ expected })).toMatchObject({ outcome: 'reset', databaseId: '', accounts: 0 });
    expect(await store.deskEvents({})).toMatchObject({ ok: false, error: { code: 'STORE_UNAVAILABLE' } });
    expect(await new Desk(await start()).open({ expected })).toMatchObject({ outcome: 'reset' });
    expect(await new Desk(await start()).open()).toMatchObject({ outcome: 'created' });
  });

  it('refuses the database of another desk and leaves it as it is', async () => {
    const desk = await workedDesk(start);
    await desk.store.close({});
    const expected = { databaseId: 'database-of-another-desk', head: EMPTY_HEAD };
    const refused = await new Desk(await start()).open({ expected });
    expect(refused).toMatchObject({ outcome: 'foreign', databaseId: 'database-1', head: desk.journal.head });
    expect(await new Desk(await start()).open()).toMatchObject({ outcome: 'opened', accounts: 20 });
  });

  it('cannot read a database with another key, and the right key opens it afterwards', async () => {
    const desk = await workedDesk(start);
    await desk.store.close({});
    expect(await new Desk(await start()).open({ keyBase64: OTHER_KEY })).toMatchObject({ outcome: 'unreadable' });
    expect(await new Desk(await start()).open()).toMatchObject({ outcome: 'opened', accounts: 20 });
  });

  it.each(['', 'AAAA', 'not base64!'])('refuses %j as a key', async (keyBase64) => {
    const store = await start();
    const input = { keyBase64, databaseName: 'kept', expected: null, newDatabaseId: 'database-1', wasUnclean: false };
    expect(await store.open(input)).toMatchObject({ ok: false, error: { code: 'KEY_INVALID' } });
  });

  it('answers nothing before it is opened, after it was closed, and opens once only', async () => {
    const unavailable = { ok: false, error: { code: 'STORE_UNAVAILABLE' } };
    const store = await start();
    expect(await store.accounts({ offset: 0, limit: 1 })).toMatchObject(unavailable);
    expect(await store.apply({ events: [] })).toMatchObject(unavailable);
    expect(await store.close({})).toMatchObject(unavailable);
    const desk = new Desk(store);
    await desk.open();
    await expect(desk.open()).rejects.toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
    await store.close({});
    expect(await store.accounts({ offset: 0, limit: 1 })).toMatchObject(unavailable);
    expect(await store.apply({ events: [] })).toMatchObject(unavailable);
  });

  it('keeps two databases apart', async () => {
    const desk = await workedDesk(start);
    const other = new Desk(await start());
    expect(await other.open({ databaseName: 'other', newDatabaseId: 'database-2' })).toMatchObject({
      outcome: 'created',
    });
    await desk.store.close({});
    expect(await other.store.stats({ ...other.asked, asOf: null })).toMatchObject({ value: { accounts: 0 } });
  });
}

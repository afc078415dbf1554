import { expect, it } from 'vitest';
import type { QueueQueryInput, QueueSearchHit, QueueSearchInput } from '#shared/contract/store';
import type { QueueFilter } from '#shared/domain/queue/filter';
import { type AccountId, type ActorId, asId } from '#shared/kernel/ids';
import { addDays, epochMs, instant } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { Desk, ZONE } from './desk';
import { accountIdOf, batch, day, debt, idOf, placement } from './placements';
import type { StartStore } from './store-port-suite';

const HOUR = 3_600_000;
const ANA = asId<ActorId>('ana');
const BEN = asId<ActorId>('ben');

function named(externalId: string, name: string, values: Parameters<typeof placement>[1] = {}) {
  const made = placement(externalId, values);
  return { ...made, parties: made.parties.map((party) => ({ ...party, name })) };
}

/** Five accounts that differ in everything a collector looks for. */
const ACCOUNTS = [
  named('0000117', 'María José García López', { debts: [debt('INV-2025/001', { balanceMinor: 90_000 })] }),
  named('0000118', 'O’Brien, Seán', {
    debts: [debt('INV-2025/002', { balanceMinor: 5_000, dueOn: day('2026-02-20') })],
  }),
  named('0000119', 'Smith & Sons LLC', {
    clientName: 'Lakeside Clinic',
    clientId: 'lakeside',
    debts: [
      debt('77-1', { balanceMinor: 40_000, isDisputed: true }),
      debt('77-2', { balanceMinor: 1_000, currency: 'EUR' }),
    ],
  }),
  named('0000120', 'Ana Smith', { debts: [debt('C-1', { status: 'closed', balanceMinor: 0 })] }),
  named('A000121', 'محمد علي', { debts: [debt('D-1', { dueOn: null, balanceMinor: 20_000 })], contactPoints: [] }),
];

async function desk(start: StartStore): Promise<Desk> {
  const made = new Desk(await start());
  await made.open();
  await made.import(batch(1), ACCOUNTS);
  return made;
}

async function shown(of: Desk, query: QueueQueryInput, actorId = ANA): Promise<readonly string[]> {
  const input = { ...of.asked, actorId, zone: ZONE, ...query, offset: 0, limit: 500 };
  return unwrap(await of.store.queuePage(input)).columns.externalId;
}

async function search(
  of: Desk,
  text: string,
  limit: QueueSearchInput['limit'] = 50,
): Promise<readonly QueueSearchHit[]> {
  return unwrap(await of.store.queueSearch({ text, limit })).hits;
}

export function describeQueueFilters(start: StartStore): void {
  it('shows what fits every part of a filter', async () => {
    const at = await desk(start);
    const filtered = async (filter: QueueFilter) => [...(await shown(at, { view: 'all', filter }))].toSorted();
    expect(await filtered({ clients: ['Lakeside Clinic'] })).toEqual(['0000119']);
    expect(await filtered({ buckets: ['no-due-date'] })).toEqual(['0000120', 'A000121']);
    expect(await filtered({ daysFrom: 90 })).toEqual(['0000117', '0000119']);
    expect(await filtered({ daysTo: 15 })).toEqual(['0000118']);
    expect(await filtered({ balanceFromMinor: 20_000, balanceToMinor: 40_000 })).toEqual(['0000119', 'A000121']);
    expect(await filtered({ statuses: ['closed', 'disputed'] })).toEqual(['0000119', '0000120']);
    expect(await filtered({ statuses: ['never-tried'], callable: ['never'] })).toEqual(['0000120', 'A000121']);
    expect(await filtered({ text: 'smith', statuses: ['open'] })).toEqual(['0000119']);
  });

  it('follows what happens to an account', async () => {
    const at = await desk(start);
    const first = accountIdOf('0000117');
    const nextStep = { kind: 'call-back', at: instant(at.journal.nowMs + 30 * HOUR), text: null } as const;
    await at.contact(first, 'CB', { nextStep });
    await at.contact(accountIdOf('0000118'), 'NA');
    const filtered = (filter: QueueFilter) => shown(at, { view: 'all', filter });
    expect(await filtered({ dispositions: ['CB'] })).toEqual(['0000117']);
    expect(await filtered({ statuses: ['never-reached'] })).toEqual(['0000118']);
    expect(await filtered({ nextSteps: ['call-back'] })).toEqual(['0000117']);
    expect(await filtered({ dueInDays: 0 })).toEqual([]);
    expect(await filtered({ dueInDays: 1, nextSteps: ['call-back'] })).toEqual(['0000117']);
  });

  it('sorts by any column both ways, rows without a value last', async () => {
    const at = await desk(start);
    const sorted = (by: 'name' | 'balance' | 'days-past-due' | 'last-contact', direction: 'asc' | 'desc') =>
      shown(at, { view: 'all', sort: { by, direction } });
    expect(await sorted('balance', 'desc')).toEqual(['0000117', '0000119', 'A000121', '0000118', '0000120']);
    expect(await sorted('balance', 'asc')).toEqual(['0000120', '0000118', 'A000121', '0000119', '0000117']);
    expect((await sorted('days-past-due', 'asc')).slice(0, 1)).toEqual(['0000118']);
    expect((await sorted('days-past-due', 'asc')).slice(3)).toEqual(['0000120', 'A000121']);
    expect((await sorted('days-past-due', 'desc')).slice(3)).toEqual(['0000120', 'A000121']);
    expect((await sorted('name', 'asc')).slice(0, 2)).toEqual(['0000120', '0000117']);
    await at.contact(accountIdOf('0000118'), 'NA');
    at.journal.nowMs += HOUR;
    await at.contact(accountIdOf('0000119'), 'NA');
    expect((await sorted('last-contact', 'desc')).slice(0, 2)).toEqual(['0000119', '0000118']);
    expect((await sorted('last-contact', 'asc')).slice(0, 2)).toEqual(['0000118', '0000119']);
  });

  it('counts saved views at once, each currency by itself', async () => {
    const at = await desk(start);
    const views = [
      { id: 'big', query: { view: 'all', filter: { balanceFromMinor: 40_000 } } },
      { id: 'none', query: { view: 'held' } },
    ] as const;
    expect(unwrap(await at.store.queueTally({ ...at.asked, views }))).toEqual([
      {
        id: 'big',
        accounts: 2,
        balances: [
          { currency: 'EUR', amountMinor: 1_000 },
          { currency: 'USD', amountMinor: 130_000 },
        ],
      },
      { id: 'none', accounts: 0, balances: [] },
    ]);
  });

  it('offers the next account of what is asked for', async () => {
    const at = await desk(start);
    const query = { view: 'all', sort: { by: 'balance', direction: 'desc' } } as const;
    const next = async (skip: readonly AccountId[]) =>
      unwrap(await at.store.queueNext({ ...at.asked, skip, query })).accountId;
    expect(await next([])).toBe(accountIdOf('0000117'));
    expect(await next([accountIdOf('0000117')])).toBe(accountIdOf('0000119'));
  });
}

export function describeQuickSearch(start: StartStore): void {
  it('finds people by any words of their names, in any order, without accents', async () => {
    const at = await desk(start);
    for (const text of ['maria', 'GARCIA', 'lopez maria', 'López, María', 'garc jos'])
      expect(await search(at, text)).toMatchObject([
        { externalId: '0000117', matched: { kind: 'name', text: 'María José García López' } },
      ]);
    expect(await search(at, 'obrien')).toMatchObject([{ externalId: '0000118' }]);
    expect(await search(at, "sean o'brien")).toMatchObject([{ externalId: '0000118' }]);
    expect(await search(at, 'محمد')).toMatchObject([{ externalId: 'A000121' }]);
    expect(await search(at, 'arcia')).toEqual([]);
  });

  it('finds open accounts before closed ones', async () => {
    const hits = await search(await desk(start), 'smith');
    expect(hits.map(({ externalId, isOpen }) => [externalId, isOpen])).toEqual([
      ['0000119', true],
      ['0000120', false],
    ]);
  });

  it('finds accounts by their number, by a part of it, and by the number of an invoice', async () => {
    const at = await desk(start);
    expect(await search(at, '0000119')).toMatchObject([{ matched: { kind: 'account-number', text: '0000119' } }]);
    expect((await search(at, '000011')).map(({ externalId }) => externalId)).toHaveLength(3);
    for (const text of ['INV-2025/002', 'inv2025002', '2025 / 002', '5002'])
      expect(await search(at, text)).toMatchObject([
        { externalId: '0000118', matched: { kind: 'invoice-number', text: 'INV-2025/002' } },
      ]);
  });

  it('finds phones by their last four digits or more, also with a country code, and says what calls have told of them', async () => {
    const at = await desk(start);
    const first = accountIdOf('0000117');
    await at.contact(first, 'WN', { contactPointId: asId(idOf('point', '0000117')) });
    const phone = { kind: 'phone', text: '+13125550117', quality: 'wrong-party' };
    for (const text of ['5550117', '(312) 555-0117', '+1 312 555 0117', '312-555-0117'])
      expect(await search(at, text)).toMatchObject([{ externalId: '0000117', matched: phone }]);
    expect(await search(at, '0118')).toMatchObject([{ externalId: '0000118' }]);
  });

  it('finds by a name and the last digits together, and what came with a later file', async () => {
    const at = await desk(start);
    expect(await search(at, 'smith 0119')).toMatchObject([{ externalId: '0000119' }]);
    expect(await search(at, 'smith 0117')).toEqual([]);
    const later = named('0000118', 'O’Brien, Seán', {
      contactPoints: [
        {
          ...(ACCOUNTS[1]?.contactPoints[0] as never as object),
          id: asId('c'.repeat(32)),
          value: '+12125559999',
        } as never,
      ],
      debts: [debt('INV-2025/002', { balanceMinor: 5_000 })],
    });
    await at.import(batch(2), [later]);
    expect(await search(at, '9999')).toMatchObject([{ externalId: '0000118' }]);
    expect(await search(at, '5550118')).toMatchObject([{ externalId: '0000118' }]);
  });

  it('answers nothing to nothing, and to words nobody is called', async () => {
    const at = await desk(start);
    for (const text of ['', ' ', ',', 'x', 'zzzz', '\u0000\u202E', '%', '99999999999'])
      expect(await search(at, text)).toEqual([]);
    expect(unwrap(await at.store.queueSearch({ text: '0000', limit: 2 }))).toMatchObject({ total: 4, hits: [{}, {}] });
  });
}

export function describeWork(start: StartStore): void {
  const skip = (at: Desk, accountId: AccountId, until: string | null = null) =>
    at.command({
      kind: 'skip-account',
      input: { commandId: at.journal.nextId(), accountId, reason: 'no-time-now', words: null, until: until as never },
    });

  it('leaves what was skipped out of the work until it comes back', async () => {
    const at = await desk(start);
    const [first = ''] = await shown(at, { view: 'work' });
    const until = at.journal.nowMs + 2 * HOUR;
    const [skipped] = await skip(at, accountIdOf(first), instant(until));
    expect(await shown(at, { view: 'work' })).not.toContain(first);
    expect(await shown(at, { view: 'skipped' })).toEqual([first]);
    expect(unwrap(await at.store.queueNext({ ...at.asked, skip: [] })).accountId).not.toBe(accountIdOf(first));
    const before = at.journal.nowMs;
    at.journal.nowMs = until;
    expect(await shown(at, { view: 'work' })).toContain(first);
    at.journal.nowMs = before;
    const input = {
      commandId: at.journal.nextId(),
      accountId: accountIdOf(first),
      skipId: asId<never>(skipped?.id ?? ''),
    };
    await at.command({ kind: 'undo-skip', input });
    expect(await shown(at, { view: 'work' })).toContain(first);
  });

  it('keeps a private follow-up to whom it belongs, and lets it lead when it is due', async () => {
    const at = await desk(start);
    const accountId = accountIdOf('0000118');
    const due = at.journal.nowMs + HOUR;
    const nextStep = { kind: 'call-back', at: instant(due), text: 'about the letter', ownerId: BEN } as const;
    const input = { commandId: at.journal.nextId(), accountId, nextStep };
    await at.command({ kind: 'plan-follow-up', input });
    expect(await shown(at, { view: 'follow-ups' }, BEN)).toEqual(['0000118']);
    expect(await shown(at, { view: 'follow-ups' }, ANA)).toEqual([]);
    expect(await shown(at, { view: 'follow-ups', filter: { owners: ['mine'] } }, BEN)).toEqual(['0000118']);
    expect(await shown(at, { view: 'follow-ups', filter: { owners: ['shared'] } }, BEN)).toEqual([]);
    expect(await shown(at, { view: 'all', filter: { owners: ['others'] } }, ANA)).toEqual(['0000118']);
    at.journal.nowMs = due;
    expect((await shown(at, { view: 'work' }, BEN))[0]).toBe('0000118');
    expect(await shown(at, { view: 'work' }, ANA)).not.toContain('0000118');
    const done = {
      commandId: at.journal.nextId(),
      accountId,
      followUpId: input.commandId,
      outcome: 'done',
      words: null,
    };
    await at.command({ kind: 'finish-follow-up', input: done as never });
    expect(await shown(at, { view: 'work' }, ANA)).toContain('0000118');
  });

  it('counts what somebody did today, and nothing that was undone, noted, or done by others or yesterday', async () => {
    const at = await desk(start);
    const actorId = asId<ActorId>(String((await at.contact(accountIdOf('0000117'), 'NA'))[0]?.actorId));
    const worked = async (of = at, who = actorId) =>
      unwrap(await of.store.queueWorked({ ...of.asked, zone: ZONE, actorId: who }));
    expect(await worked()).toEqual({ accounts: 1, contacts: 1, rightParty: 0 });
    await at.contact(accountIdOf('0000117'), 'REF');
    const [slip] = await at.contact(accountIdOf('0000118'), 'REF');
    await at.contact(accountIdOf('0000119'), 'NTE', { channel: 'none', note: 'asked for papers' });
    expect(await worked()).toEqual({ accounts: 2, contacts: 3, rightParty: 2 });
    await at.undo(accountIdOf('0000118'), slip?.id ?? '');
    expect(await worked()).toEqual({ accounts: 1, contacts: 2, rightParty: 1 });
    expect(await worked(at, ANA)).toEqual({ accounts: 0, contacts: 0, rightParty: 0 });
    const again = new Desk(await start(), at.journal);
    await again.open({ expected: null });
    expect(await worked(again)).toEqual({ accounts: 1, contacts: 2, rightParty: 1 });
    again.journal.nowMs = epochMs(instant(Date.parse(`${addDays(at.asked.today, 1)}T15:00:00Z`)));
    expect(await worked(again)).toEqual({ accounts: 0, contacts: 0, rightParty: 0 });
  });
}

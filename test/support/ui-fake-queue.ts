import type { Workstation } from '#shared/contract/ipc';
import type { QueueQueryInput, QueueSearchHit } from '#shared/contract/store';
import { agingBucket } from '#shared/domain/account/aging';
import type { Account } from '#shared/domain/account/types';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CALLABLE_NOW } from '#shared/domain/queue/callable';
import type { QueueFacts } from '#shared/domain/queue/facts';
import { queueDaysPastDue, score, scoreParts } from '#shared/domain/queue/score';
import { foldNames, foldNumbers } from '#shared/domain/queue/search-text';
import { QUEUE_VIEWS, type QueueView } from '#shared/domain/queue/views';
import { type LocalDay, addDays, dayInZone, dayNumber, epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import type { AccountId, ActorId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import { queriedRows } from './queue-reference';

type On = <I, O>(
  channel: string,
  answer: (input: I) => Result<O> | Promise<Result<O>>,
) => (input: I) => Promise<Result<O>>;

type Parts = {
  readonly on: On;
  readonly changed: Workstation['queue']['changed'];
  readonly actorId: ActorId;
  readonly zone: string;
  readonly nowMs: () => number;
  readonly today: () => LocalDay;
  readonly revision: () => number;
  readonly facts: ReadonlyMap<AccountId, QueueFacts>;
  readonly accountOf: (accountId: AccountId) => Account | undefined;
  readonly eventsOf: (accountId: AccountId) => readonly RecordedEvent[];
  readonly command: (command: AccountCommand) => Awaited<ReturnType<Workstation['contact']['log']>>;
};

export type FakeQueue = {
  readonly requests: Workstation['queue'];
  readonly factsOf: (view: QueueView) => readonly QueueFacts[];
};

type Row = {
  readonly facts: QueueFacts;
  readonly hasCredit: boolean;
  readonly callable: number;
  readonly isFound: boolean;
};

function matchOf(account: Account, text: string): QueueSearchHit['matched'] | null {
  const words = foldNames(text).trim().split(' ');
  const named = account.parties.find(({ name }) => words.every((word) => foldNames(name ?? '').includes(` ${word}`)));
  if (named !== undefined) return { kind: 'name', text: named.name ?? '', quality: null };
  const number = foldNumbers(text);
  if (foldNumbers(account.externalId).includes(number))
    return { kind: 'account-number', text: account.externalId, quality: null };
  const debt = account.debts.find(({ externalId }) => foldNumbers(externalId).includes(number));
  if (debt !== undefined) return { kind: 'invoice-number', text: debt.externalId, quality: null };
  const digits = text.replaceAll(/\D/g, '');
  const phone = account.contactPoints.find(({ medium, value }) => medium === 'phone' && value.endsWith(digits));
  return phone === undefined || digits.length < 4 ? null : { kind: 'phone', text: phone.value, quality: null };
}

/** The queue of a workstation in memory: every account can be called, and all is answered row by row. */
export function fakeQueue(parts: Parts): FakeQueue {
  const { on, nowMs, zone, revision } = parts;
  const clockFor = (query: QueueQueryInput) => ({
    nowMs: nowMs(),
    todayNumber: dayNumber(parts.today()),
    actorId: parts.actorId,
    dueUntilMs: epochMs(instantOfLocalTime(addDays(parts.today(), (query.filter?.dueInDays ?? 0) + 1), 0, zone)),
  });
  const cache = new Map<string, { readonly key: string; readonly rows: readonly Row[] }>();
  const rowsOf = (query: QueueQueryInput): readonly Row[] => {
    const name = JSON.stringify([query.view, query.filter, query.sort]);
    const key = `${revision()}@${Math.floor(nowMs() / 10_000)}`;
    const known = cache.get(name);
    if (known?.key === key) return known.rows;
    const text = query.filter?.text ?? '';
    const all = [...parts.facts].map(([accountId, facts]): Row => {
      const account = parts.accountOf(accountId);
      return {
        facts,
        hasCredit: account?.debts.some(({ status }) => status === 'credit') === true,
        callable: CALLABLE_NOW,
        isFound: text === '' || (account !== undefined && matchOf(account, text) !== null),
      };
    });
    const rows = queriedRows(all, query, clockFor(query));
    cache.set(name, { key, rows });
    return rows;
  };
  const columnsOf = (rows: readonly Row[], query: QueueQueryInput) => {
    const clock = clockFor(query);
    const of = <K extends keyof QueueFacts>(name: K) => rows.map((row) => row.facts[name]);
    const days = rows.map(({ facts }) => queueDaysPastDue(facts, clock));
    return {
      accountId: of('accountId'),
      name: of('name'),
      externalId: of('externalId'),
      clientName: of('clientName'),
      currency: of('currency'),
      balanceMinor: of('balanceMinor'),
      openDebts: of('openDebts'),
      disputedDebts: of('disputedDebts'),
      daysPastDue: days,
      bucket: days.map((day) => agingBucket(day)),
      lastContactMs: of('lastContactMs'),
      lastDisposition: of('lastDisposition'),
      nextStepMs: of('nextStepMs'),
      nextStepKind: of('nextStepKind'),
      nextStepOwner: of('nextStepOwner'),
      skippedUntilMs: of('skippedUntilMs'),
      promiseDueDay: of('promiseDueDay'),
      promiseMinor: of('promiseMinor'),
      attempts: of('attempts'),
      conversations: of('conversations'),
      holds: of('holds'),
      callable: rows.map(({ callable }) => callable),
      score: rows.map(({ facts }) => score(facts, clock)),
      scoreParts: rows.map(({ facts }) => [...scoreParts(facts, clock)]),
    };
  };
  const balancesOf = (rows: readonly Row[]) => {
    const sums = new Map<string, number>();
    for (const { facts } of rows) sums.set(facts.currency, (sums.get(facts.currency) ?? 0) + facts.balanceMinor);
    return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor }));
  };
  const searched = (text: string) =>
    [...parts.facts].flatMap(([accountId, facts]) => {
      const account = parts.accountOf(accountId);
      const matched = account === undefined || text.trim().length < 2 ? null : matchOf(account, text);
      return matched === null ? [] : [{ accountId, facts, matched }];
    });
  const worked = () => {
    const own = [...parts.facts.keys()]
      .flatMap((accountId) => parts.eventsOf(accountId))
      .filter((event) => event.actorId === parts.actorId && dayInZone(epochMs(event.at), zone) === parts.today());
    const undone = new Set(own.flatMap((event) => (event.type === 'contact.v1.undone' ? [event.data.contactId] : [])));
    const contacts = own.flatMap((event) =>
      event.type === 'contact.v1.logged' && event.data.outcome !== 'NOTE' && !undone.has(event.id) ? [event] : [],
    );
    return {
      accounts: new Set(contacts.map(({ accountId }) => accountId)).size,
      contacts: contacts.length,
      rightParty: contacts.filter(({ data }) => data.countsAs.rightParty).length,
    };
  };
  const requests: Workstation['queue'] = {
    page: on('queue:page', ({ offset, limit, ...query }) => {
      const rows = rowsOf(query);
      const columns = columnsOf(rows.slice(offset, offset + limit), query);
      return ok({ revision: revision(), total: rows.length, offset, isSettling: false, columns });
    }),
    counts: on('queue:counts', () =>
      ok(
        QUEUE_VIEWS.map((view) => {
          const rows = rowsOf({ view });
          return { view, accounts: rows.length, balances: balancesOf(rows) };
        }),
      ),
    ),
    tally: on('queue:tally', ({ views }) =>
      ok(
        views.map(({ id, query }) => {
          const rows = rowsOf(query);
          return { id, accounts: rows.length, balances: balancesOf(rows) };
        }),
      ),
    ),
    search: on('queue:search', ({ text, limit }) => {
      const found = searched(text);
      const hits = found.slice(0, limit).map(({ accountId, facts, matched }) => {
        const { name, externalId, clientName, currency, balanceMinor, openDebts, holds } = facts;
        const shown = { accountId, name, externalId, clientName, currency, balanceMinor, holds };
        return { ...shown, isOpen: openDebts > 0, matched };
      });
      return ok({ hits, total: found.length, isCut: false });
    }),
    worked: on('queue:worked', () => ok(worked())),
    next: on('queue:next', ({ skip, query = { view: 'work' as const } }) => {
      const skipped = new Set<AccountId>(skip);
      const found = rowsOf(query).find(({ facts }) => !skipped.has(facts.accountId));
      return ok({ accountId: found?.facts.accountId ?? null });
    }),
    skip: on('queue:skip', (input) => parts.command({ kind: 'skip-account', input })),
    undoSkip: on('queue:undoSkip', (input) => parts.command({ kind: 'undo-skip', input })),
    planFollowUp: on('queue:planFollowUp', (input) => parts.command({ kind: 'plan-follow-up', input })),
    finishFollowUp: on('queue:finishFollowUp', (input) => parts.command({ kind: 'finish-follow-up', input })),
    changed: parts.changed,
  };
  return { requests, factsOf: (view) => rowsOf({ view }).map(({ facts }) => facts) };
}

import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import type { StorePort } from '#shared/contract/store';
import type { Account } from '#shared/domain/account/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { neutralise } from '#shared/import/neutralise';
import { CodedError, type Result, ok } from '#shared/kernel/result';
import type { ExportWhat } from '../cli/invocation';
import type { Journal } from '../journal/types';

const ACCOUNTS_PER_CALL = 500;

type Line = readonly (string | number | boolean | null)[];

const COLUMNS: Readonly<Record<Exclude<ExportWhat, 'events'>, readonly string[]>> = {
  accounts: [
    'account_id',
    'client_id',
    'client',
    'number',
    'name',
    'open_debts',
    'open_minor',
    'currency',
    'placed_on',
    'as_of',
  ],
  debts: [
    'account_id',
    'debt_id',
    'number',
    'type',
    'currency',
    'original_minor',
    'balance_minor',
    'status',
    'dated_on',
    'due_on',
    'settled_on',
    'disputed',
  ],
  contacts: [
    'event_id',
    'account_id',
    'at',
    'actor',
    'channel',
    'disposition',
    'outcome',
    'undone',
    'note',
    'promise_minor',
    'promise_due',
    'next_step_at',
    'hash',
  ],
};

function accountLine(account: Account): Line {
  const open = account.debts.filter((debt) => debt.status === 'open');
  const holder = account.parties.find((party) => party.role === 'holder');
  return [
    account.id,
    account.clientId,
    account.clientName,
    account.externalId,
    holder?.name ?? null,
    open.length,
    open.reduce((sum, debt) => sum + debt.balanceMinor, 0),
    open[0]?.currency ?? null,
    account.placedOn,
    account.asOf,
  ];
}

function debtLines(account: Account): readonly Line[] {
  return account.debts.map((debt) => [
    account.id,
    debt.id,
    debt.externalId,
    debt.type,
    debt.currency,
    debt.originalMinor,
    debt.balanceMinor,
    debt.status,
    debt.datedOn,
    debt.dueOn,
    debt.settledOn,
    debt.isDisputed,
  ]);
}

function contactLine(event: RecordedEvent & { readonly type: 'contact.v1.logged' }, isUndone: boolean): Line {
  const { channel, disposition, outcome, note, promise, nextStep } = event.data;
  const { id, accountId, at, actorId, hash } = event;
  return [
    id,
    accountId,
    at,
    actorId,
    channel,
    disposition,
    outcome,
    isUndone,
    note,
    promise?.amountMinor ?? null,
    promise?.dueOn ?? null,
    nextStep?.at ?? null,
    hash,
  ];
}

/** One CSV line. Texts are quoted and what a spreadsheet would run as a formula is neutralised. */
function csv(cells: Line): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? `"${neutralise(cell).replaceAll('"', '""')}"` : String(cell ?? ''))).join(',')}\r\n`;
}

async function* accountsOf(store: StorePort): AsyncGenerator<Account> {
  for (let offset = 0; ; offset += ACCOUNTS_PER_CALL) {
    const page = await store.accounts({ offset, limit: ACCOUNTS_PER_CALL });
    if (!page.ok) throw new CodedError(page.error);
    yield* page.value;
    if (page.value.length < ACCOUNTS_PER_CALL) return;
  }
}

async function undoneIds(journal: Journal): Promise<ReadonlySet<string>> {
  const undone = new Set<string>();
  for await (const record of journal.readAfter(0)) {
    for (const event of record) if (event.type === 'contact.v1.undone') undone.add(event.data.contactId);
  }
  return undone;
}

async function* linesOf(what: ExportWhat, store: StorePort, journal: Journal): AsyncGenerator<string> {
  if (what === 'events') {
    for await (const record of journal.readAfter(0)) for (const event of record) yield `${JSON.stringify(event)}\n`;
    return;
  }
  yield `\uFEFF${csv(COLUMNS[what])}`;
  if (what === 'contacts') {
    const undone = await undoneIds(journal);
    for await (const record of journal.readAfter(0)) {
      for (const event of record)
        if (event.type === 'contact.v1.logged') yield csv(contactLine(event, undone.has(event.id)));
    }
    return;
  }
  for await (const account of accountsOf(store)) {
    if (what === 'accounts') yield csv(accountLine(account));
    else for (const line of debtLines(account)) yield csv(line);
  }
}

/**
 * Writes accounts, debts or contacts as CSV (UTF-8 with BOM), or the events as JSON lines exactly as recorded. The stream is left
 * open. Errors of the journal and the store come back as values, those of the stream are thrown.
 */
export async function exportRecord(
  what: ExportWhat,
  store: StorePort,
  journal: Journal,
  out: Writable,
): Promise<Result<{ readonly rows: number; readonly sha256: string }>> {
  const hash = createHash('sha256');
  let rows = what === 'events' ? 0 : -1;
  try {
    for await (const line of linesOf(what, store, journal)) {
      rows += 1;
      hash.update(line);
      if (!out.write(line)) await once(out, 'drain');
    }
  } catch (cause) {
    if (cause instanceof CodedError) return { ok: false, error: cause.error };
    throw cause;
  }
  return ok({ rows, sha256: hash.digest('hex') });
}

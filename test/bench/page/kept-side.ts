import type { PortEnd } from '#main/store/store-client';
import { createStoreClient } from '#main/store/store-client';
import type { AskedAt, ImportPlan, StorePort } from '#shared/contract/store';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { epochMs, instant, instantOfLocalTime } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import { type AccountId, type EventId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { BATCH, accountIdOf, debtIdOf, draftOf } from '../portfolio/drafts';
import { hexOf } from '../portfolio/hex';
import { type Portfolio, accountOfContact, contactAt } from '../portfolio/history';
import { PLACED_ON, SHIFT_START_MS, TODAY, ZONE } from '../portfolio/shift';
import { historyMs } from './history-time';
import { FIRST_PAGE, type Next, type Side, TIMELINE_PAGE, timed } from './side';

const DESK = 'bench-desk';
const SAVE_EVERY_MS = 20_000;
const KEY = btoa('kept bench key of 32 bytes......');

/** Hands the store page a port as its preload does, and answers the other end once the worker has greeted. */
function connect(): Promise<PortEnd> {
  const { port1, port2 } = new MessageChannel();
  const end: PortEnd = {
    postMessage: (message) => port1.postMessage(message),
    on: (event: string, listener: (event: { readonly data: unknown }) => void) => {
      if (event === 'message') port1.addEventListener('message', listener);
    },
    close: () => port1.close(),
  };
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(end), { once: true });
    port1.start();
    window.postMessage({ kind: 'kept-store-port' }, '*', [port2]);
  });
}

/** A chain by position alone: the store compares hashes and computes none; that is the journal's work. */
function hashAt(seq: number): string {
  return seq === 0 ? '' : hexOf(`event/${seq}`, 8);
}

function idAt(seq: number): EventId {
  return asId(`0190b5f0-1111-7000-8000-${String(seq).padStart(12, '0')}`);
}

function recorded(draft: EventDraft, seq: number, atMs: number): RecordedEvent {
  return {
    ...draft,
    actorId: asId<RecordedEvent['actorId']>('collector'),
    deskId: asId<RecordedEvent['deskId']>(DESK),
    at: instant(atMs),
    hlc: formatHlc({ ms: atMs, counter: 0 }, DESK),
    seq,
    prevHash: hashAt(seq - 1),
    hash: hashAt(seq),
    knownAt: null,
    rulePack: null,
  };
}

function batchEvent({ conflicts, changes: _none, mastersSha256, ...counted }: ImportPlan): EventDraft {
  const rows = counted.debtsNew;
  const counts = { ...counted, rows, rowsInError: 0, rowsNotYetDated: 0, idsFlagged: conflicts.length };
  const file = { fileName: 'bench.csv', fileSha256: hexOf('file', 8), fileBytes: 1, engineVersion: 1, profile: {} };
  return {
    id: idAt(1),
    type: 'import.v1.batch-committed',
    accountId: null,
    partyId: null,
    data: { ...BATCH, ...file, counts, mastersSha256 },
  };
}

function contactCommand(accountId: AccountId, commandId: EventId): LogContact {
  return {
    commandId,
    accountId,
    channel: 'call-out',
    disposition: 'NA',
    partyId: null,
    contactPointId: null,
    debtIds: [],
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
  };
}

/** The store of Kept in its own worker, asked over the port that main would hold. */
export class KeptSide implements Side {
  readonly name = 'kept';
  #connected: StorePort | null = null;
  #seq = 0;
  #nowMs = SHIFT_START_MS;

  async create(database: string): Promise<void> {
    const store = await this.#store();
    const input = {
      keyBase64: KEY,
      databaseName: database,
      newDatabaseId: database,
      expected: null,
      wasUnclean: false,
    };
    const { outcome, head, reason } = unwrap(await store.open(input));
    if (outcome !== 'opened' && outcome !== 'created') throw new Error(`${outcome}: ${reason ?? ''}`);
    this.#seq = head.seq;
  }

  async importBatch(numbers: readonly number[]): Promise<number> {
    const store = await this.#store();
    const drafts = numbers.map(draftOf);
    const [ms, staged] = await timed(() => store.importStage({ batch: BATCH, drafts }));
    unwrap(staged);
    return ms;
  }

  async endImport(): Promise<number> {
    const store = await this.#store();
    const { batchId } = BATCH;
    const [ms] = await timed(async () => {
      const plan = unwrap(await store.importPlan({ batchId }));
      const event = recorded(batchEvent(plan), 1, epochMs(instantOfLocalTime(PLACED_ON, 8, ZONE)));
      return unwrap(await store.importApply({ batchId, events: [event] }));
    });
    this.#seq = 1;
    return ms;
  }

  async addContacts(portfolio: Portfolio, places: readonly number[]): Promise<number> {
    const store = await this.#store();
    const events = places.map((place) => {
      const no = accountOfContact(portfolio, place);
      const atMs = historyMs(portfolio, place);
      const data = contactAt(place, atMs, [debtIdOf(no, 0)]);
      this.#seq += 1;
      const draft = { id: idAt(this.#seq), type: 'contact.v1.logged', partyId: null } as const;
      return recorded({ ...draft, accountId: accountIdOf(no), data }, this.#seq, atMs);
    });
    const [ms, applied] = await timed(() => store.apply({ events }));
    unwrap(applied);
    return ms;
  }

  async start(database: string, savedBefore: number): Promise<number> {
    const store = await this.#store();
    this.#nowMs = SHIFT_START_MS + savedBefore * SAVE_EVERY_MS;
    const [ms] = await timed(async () => {
      await this.create(database);
      return unwrap(await store.queuePage({ ...this.#asked(), view: 'work', offset: 0, limit: FIRST_PAGE }));
    });
    return ms;
  }

  async next(): Promise<Next> {
    const store = await this.#store();
    const [ms, accountId] = await timed(async () => {
      const next = unwrap(await store.queueNext({ ...this.#asked(), skip: [] }));
      if (next.accountId === null) throw new Error('Kept: nothing to work');
      unwrap(await store.account({ ...this.#asked(), accountId: next.accountId }));
      return next.accountId;
    });
    return { ms, accountId };
  }

  async openAccount(no: number): Promise<number> {
    const store = await this.#store();
    const accountId = accountIdOf(no);
    const [ms] = await timed(async () => {
      unwrap(await store.account({ ...this.#asked(), accountId }));
      return unwrap(await store.timeline({ accountId, offset: 0, limit: TIMELINE_PAGE }));
    });
    return ms;
  }

  async save(accountId: AccountId): Promise<number> {
    const store = await this.#store();
    this.#nowMs += SAVE_EVERY_MS;
    const command = { kind: 'log-contact', input: contactCommand(accountId, idAt(this.#seq + 1)) } as const;
    const ctx = { now: instant(this.#nowMs), today: TODAY, zone: ZONE };
    const [decidedMs, decided] = await timed(() => store.prepare({ command, ctx }));
    const decision = unwrap(decided);
    if (decision.kind === 'already-recorded') throw new Error('this contact is recorded already');
    const events = decision.drafts.map((draft) => recorded(draft, (this.#seq += 1), this.#nowMs));
    const [appliedMs, applied] = await timed(() => store.apply({ events }));
    unwrap(applied);
    return decidedMs + appliedMs;
  }

  async close(): Promise<void> {
    unwrap(await (await this.#store()).close({}));
  }

  async #store(): Promise<StorePort> {
    this.#connected ??= createStoreClient(await connect()).port;
    return this.#connected;
  }

  #asked(): AskedAt {
    return { nowMs: this.#nowMs, today: TODAY };
  }
}

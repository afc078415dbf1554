import type { ImportPlan, StoreOpenInput, StoreOpenReport, StorePort } from '#shared/contract/store';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { AccountDraft, BatchContext } from '#shared/domain/placement/types';
import { dayInZone, instant } from '#shared/kernel/calendar';
import { type AccountId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { DeskJournal } from './desk-journal';

export const ZONE = 'America/Chicago';
export const KEY = Buffer.alloc(32, 7).toString('base64');
export const OTHER_KEY = Buffer.alloc(32, 9).toString('base64');

export function openInput(values: Partial<StoreOpenInput> = {}): StoreOpenInput {
  return {
    keyBase64: KEY,
    databaseName: 'kept',
    expected: null,
    newDatabaseId: 'database-1',
    wasUnclean: false,
    ...values,
  };
}

/** Does with a store what main does: asks it to decide, journals, and has it apply. */
export class Desk {
  readonly store: StorePort;
  readonly journal: DeskJournal;

  constructor(store: StorePort, journal = new DeskJournal()) {
    this.store = store;
    this.journal = journal;
  }

  get asked() {
    return { nowMs: this.journal.nowMs, today: dayInZone(this.journal.nowMs, ZONE) };
  }

  async open(values: Partial<StoreOpenInput> = {}): Promise<StoreOpenReport> {
    return unwrap(await this.store.open(openInput(values)));
  }

  async plan(batch: BatchContext, drafts: readonly AccountDraft[], size = 2_000): Promise<ImportPlan> {
    for (let at = 0; at < drafts.length; at += size) {
      unwrap(await this.store.importStage({ batch, drafts: drafts.slice(at, at + size) }));
    }
    return unwrap(await this.store.importPlan({ batchId: batch.batchId }));
  }

  /** The events main writes for a planned batch: the batch first, then each account it updated. */
  batchEvents(batch: BatchContext, plan: ImportPlan): readonly EventDraft[] {
    const { conflicts, changes, mastersSha256, ...counts } = plan;
    const committed: EventDraft = {
      id: this.journal.nextId(),
      type: 'import.v1.batch-committed',
      accountId: null,
      partyId: null,
      data: {
        batchId: batch.batchId,
        fileName: 'placements.csv',
        fileSha256: '0'.repeat(64),
        fileBytes: 1_000,
        asOf: batch.asOf,
        importedOn: batch.importedOn,
        engineVersion: 1,
        profile: {},
        counts: { ...counts, rows: 0, rowsInError: 0, rowsNotYetDated: 0, idsFlagged: conflicts.length },
        mastersSha256,
      },
    };
    const updates = changes.map((change): EventDraft => ({
      id: this.journal.nextId(),
      type: 'account.v1.updated',
      accountId: change.accountId,
      partyId: null,
      data: { batchId: batch.batchId, changes: change.changes },
    }));
    return [committed, ...updates];
  }

  async import(batch: BatchContext, drafts: readonly AccountDraft[]): Promise<readonly RecordedEvent[]> {
    const plan = await this.plan(batch, drafts);
    const events = this.journal.record(this.batchEvents(batch, plan));
    unwrap(await this.store.importApply({ batchId: batch.batchId, events }));
    return events;
  }

  /** Decides a command, journals it and has it applied; throws when it is refused. */
  async command(command: AccountCommand): Promise<readonly RecordedEvent[]> {
    const { nowMs, today } = this.asked;
    const ctx = { now: instant(nowMs), today, zone: ZONE };
    const decision = unwrap(await this.store.prepare({ command, ctx }));
    if (decision.kind === 'already-recorded') return decision.events;
    const events = this.journal.record(decision.drafts);
    unwrap(await this.store.apply({ events }));
    return events;
  }

  contact(
    accountId: AccountId,
    disposition: string,
    values: Partial<LogContact> = {},
  ): Promise<readonly RecordedEvent[]> {
    const input: LogContact = {
      commandId: this.journal.nextId(),
      accountId,
      channel: 'call-out',
      disposition,
      partyId: null,
      contactPointId: null,
      debtIds: [],
      note: null,
      nextStep: null,
      promise: null,
      startedAt: null,
      endedAt: null,
      ...values,
    };
    return this.command({ kind: 'log-contact', input });
  }

  undo(accountId: AccountId, contactId: string): Promise<readonly RecordedEvent[]> {
    const input = {
      commandId: this.journal.nextId(),
      accountId,
      contactId: asId<never>(contactId),
      reason: 'slip of the hand',
    };
    return this.command({ kind: 'undo-contact', input });
  }

  note(accountId: AccountId, text: string): Promise<readonly RecordedEvent[]> {
    return this.command({ kind: 'add-note', input: { commandId: this.journal.nextId(), accountId, text } });
  }

  correct(accountId: AccountId, noteId: string, text: string): Promise<readonly RecordedEvent[]> {
    const input = { commandId: this.journal.nextId(), accountId, noteId: asId<never>(noteId), text, reason: null };
    return this.command({ kind: 'correct-note', input });
  }
}

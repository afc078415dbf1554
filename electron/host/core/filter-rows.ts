import type { FilterFacts } from '#shared/domain/queue/filter';
import { PACK_ROWS } from './pack';
import type { QueueTable } from './queue-table';

type Row = { -readonly [Name in keyof FilterFacts]: FilterFacts[Name] };

/** Reads what a filter looks at of one row after another, into one object: filtering asks for all rows at once. */
export class FilterRows {
  readonly #table: QueueTable;
  readonly #row: Row = {
    clientName: '',
    balanceMinor: 0,
    openDebts: 0,
    disputedDebts: 0,
    oldestDueDay: -1,
    clockOffsetDays: 0,
    attempts: 0,
    conversations: 0,
    lastContactMs: 0,
    lastDisposition: '',
    nextStepMs: 0,
    nextStepKind: '',
    nextStepOwner: '',
    skippedUntilMs: 0,
    promiseDueDay: -1,
    holds: 0,
    hasCredit: false,
  };

  constructor(table: QueueTable) {
    this.#table = table;
  }

  /** Valid until the next call. */
  at(ordinal: number): FilterFacts {
    const { amounts, counts, words, debts } = this.#table.packOf(ordinal);
    const at = ordinal & (PACK_ROWS - 1);
    const row = this.#row;
    row.clientName = words.clientName.at(at);
    row.balanceMinor = amounts.balanceMinor[at] ?? 0;
    row.openDebts = counts.openDebts[at] ?? 0;
    row.disputedDebts = counts.disputedDebts[at] ?? 0;
    row.oldestDueDay = counts.oldestDueDay[at] ?? -1;
    row.clockOffsetDays = counts.clockOffsetDays[at] ?? 0;
    row.attempts = counts.attempts[at] ?? 0;
    row.conversations = counts.conversations[at] ?? 0;
    row.lastContactMs = amounts.lastContactMs[at] ?? 0;
    row.lastDisposition = words.lastDisposition.at(at);
    row.nextStepMs = amounts.nextStepMs[at] ?? 0;
    row.nextStepKind = words.nextStepKind.at(at);
    row.nextStepOwner = words.nextStepOwner.at(at);
    row.skippedUntilMs = amounts.skippedUntilMs[at] ?? 0;
    row.promiseDueDay = counts.promiseDueDay[at] ?? -1;
    row.holds = counts.holds[at] ?? 0;
    row.hasCredit = false;
    for (let debt = debts.start(at); debt < debts.end(at); debt += 1) row.hasCredit ||= debts.isCredit(debt);
    return row;
  }
}

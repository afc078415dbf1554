import { daysBetween } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import type { Account, Debt } from '../account/types';
import type { FieldChange } from '../events/types';
import type { AccountDraft, BatchContext, DraftConflict } from './types';

/** What a draft comes to beside what is known: a new account, an updated one with its changes, or nothing new. */
export type Merge = {
  readonly outcome: 'new' | 'updated' | 'unchanged';
  readonly account: Account;
  readonly changes: readonly FieldChange[];
  readonly debtsNew: number;
  readonly debtsUpdated: number;
  readonly debtsUnchanged: number;
  readonly conflicts: readonly DraftConflict[];
};

function placed(draft: AccountDraft, batch: BatchContext): Account {
  const { id, clientId, clientName, externalId, parties, debts, contactPoints, attributes } = draft;
  return {
    id,
    clientId,
    clientName,
    externalId,
    parties,
    debts,
    contactPoints,
    placedOn: batch.importedOn,
    asOf: batch.asOf,
    clockOffsetDays: Math.max(0, daysBetween(batch.asOf, batch.importedOn)),
    firstBatchId: batch.batchId,
    lastBatchId: batch.batchId,
    attributes,
  };
}

/** Whether two values say the same. The order of fields says nothing: it is that of the file's columns, or of how the account was kept. */
function isSame(a: JsonValue, b: JsonValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const one = a as Readonly<Record<string, JsonValue>>;
  const other = b as Readonly<Record<string, JsonValue>>;
  const fields = Object.keys(one);
  if (Array.isArray(a) !== Array.isArray(b) || fields.length !== Object.keys(other).length) return false;
  return fields.every((field) => Object.hasOwn(other, field) && isSame(one[field] ?? null, other[field] ?? null));
}

/** Field by field, what `next` says differently. `path` is `<prefix>.<field>`; nested objects are compared whole. */
function changedFields(prefix: string, before: object, next: object): FieldChange[] {
  const changes: FieldChange[] = [];
  const old = before as Record<string, JsonValue>;
  for (const [field, to] of Object.entries(next as Record<string, JsonValue>)) {
    const from = old[field] ?? null;
    if (!isSame(from, to)) changes.push({ path: `${prefix}.${field}`, from, to });
  }
  return changes;
}

function withoutLeadingZeros(externalId: string): string {
  return externalId.replace(/^0+(?=.)/, '');
}

type Merged<T> = {
  readonly merged: readonly T[];
  readonly changes: readonly FieldChange[];
  readonly added: number;
  readonly updated: number;
};

/** Items the file names replace or join the known ones by id; items it does not name stay as they are. */
function mergeById<T extends { readonly id: string }>(
  kind: string,
  known: readonly T[],
  incoming: readonly T[],
): Merged<T> {
  const byId = new Map<string, T>(known.map((item) => [item.id, item]));
  const changes: FieldChange[] = [];
  let added = 0;
  let updated = 0;
  for (const next of incoming) {
    const before = byId.get(next.id);
    const fields = before === undefined ? [] : changedFields(`${kind}.${next.id}`, before, next);
    if (before === undefined) {
      added += 1;
      changes.push({ path: `${kind}.${next.id}`, from: null, to: next as JsonValue });
    }
    if (fields.length > 0) updated += 1;
    changes.push(...fields);
    if (before === undefined || fields.length > 0) byId.set(next.id, next);
  }
  return { merged: [...byId.values()], changes, added, updated };
}

/** Debts whose number differs from a known one of this account only by lost leading zeros are flagged, never duplicated. */
function splitConflicts(
  known: readonly Debt[],
  draft: AccountDraft,
): { debts: readonly Debt[]; conflicts: readonly DraftConflict[] } {
  const ids = new Set(known.map((debt) => debt.id));
  const byCanonical = new Map(known.map((debt) => [withoutLeadingZeros(debt.externalId), debt.externalId]));
  const conflicts: DraftConflict[] = [];
  const debts = draft.debts.filter((debt, index) => {
    if (ids.has(debt.id)) return true;
    const twin = byCanonical.get(withoutLeadingZeros(debt.externalId));
    if (twin === undefined) return true;
    conflicts.push({
      rows: draft.rows.slice(index, index + 1),
      reason: 'LEADING_ZEROS_LOST',
      externalId: debt.externalId,
      knownExternalId: twin,
    });
    return false;
  });
  return { debts, conflicts };
}

/**
 * Merges one draft of a placement file into what is known of the account (null: nothing yet). Pure. An account that the file
 * repeats word for word comes back as the same object with outcome `unchanged`.
 */
export function mergePlacement(known: Account | null, draft: AccountDraft, batch: BatchContext): Merge {
  if (known === null) {
    const account = placed(draft, batch);
    return {
      outcome: 'new',
      account,
      changes: [],
      debtsNew: account.debts.length,
      debtsUpdated: 0,
      debtsUnchanged: 0,
      conflicts: [],
    };
  }
  const { debts, conflicts } = splitConflicts(known.debts, draft);
  const mergedDebts = mergeById('debts', known.debts, debts);
  const parties = mergeById('parties', known.parties, draft.parties);
  const points = mergeById('contactPoints', known.contactPoints, draft.contactPoints);
  const attributes = changedFields('attributes', known.attributes, draft.attributes);
  const changes = [...mergedDebts.changes, ...parties.changes, ...points.changes, ...attributes];
  const counts = {
    debtsNew: mergedDebts.added,
    debtsUpdated: mergedDebts.updated,
    debtsUnchanged: debts.length - mergedDebts.added - mergedDebts.updated,
    conflicts,
  };
  if (changes.length === 0) return { outcome: 'unchanged', account: known, changes, ...counts };
  const account: Account = {
    ...known,
    parties: parties.merged,
    debts: mergedDebts.merged,
    contactPoints: points.merged,
    attributes: { ...known.attributes, ...draft.attributes },
    asOf: batch.asOf,
    clockOffsetDays: Math.max(0, daysBetween(batch.asOf, batch.importedOn)),
    lastBatchId: batch.batchId,
  };
  return { outcome: 'updated', account, changes, ...counts };
}

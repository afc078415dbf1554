import type { LocalDay } from '../../kernel/calendar';
import type { AccountId, BatchId } from '../../kernel/ids';
import type { Attributes, ContactPoint, Debt, Party } from '../account/types';

/**
 * One account as a placement file states it, after parsing and grouping: everything that the file says and nothing else.
 * `canonicalId` is the keyed hash of the creditor's number without leading zeros; two accounts that share it but not `id`
 * differ only by zeros that some program dropped.
 */
export type AccountDraft = {
  readonly id: AccountId;
  readonly canonicalId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly externalId: string;
  readonly parties: readonly Party[];
  readonly debts: readonly Debt[];
  readonly contactPoints: readonly ContactPoint[];
  readonly attributes: Attributes;
  /** The row of the file (the header is row 1) that each debt came from, in the order of `debts`. */
  readonly rows: readonly number[];
};

/** The batch that brings drafts in. */
export type BatchContext = {
  readonly batchId: BatchId;
  readonly asOf: LocalDay;
  readonly importedOn: LocalDay;
};

/** Why a draft was not taken as it stands. */
export type DraftConflict = {
  readonly rows: readonly number[];
  readonly reason: 'LEADING_ZEROS_LOST';
  /** The id as the file has it, and the known one it seems to be. */
  readonly externalId: string;
  readonly knownExternalId: string;
};

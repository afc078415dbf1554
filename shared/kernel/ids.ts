declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/**
 * Ids of what comes from placement files are keyed hashes of the creditor's own ids (32 hex digits): the same file gives the
 * same ids on every rebuild, and nothing can be read from them. Ids made at the desk are UUIDv7.
 */
export type AccountId = Branded<'AccountId'>;
export type DebtId = Branded<'DebtId'>;
export type PartyId = Branded<'PartyId'>;
export type ContactPointId = Branded<'ContactPointId'>;
export type EventId = Branded<'EventId'>;
export type BatchId = Branded<'BatchId'>;
export type DeskId = Branded<'DeskId'>;
export type ActorId = Branded<'ActorId'>;

/** Marks a string that was checked or made by Kept as an id of one kind. */
export function asId<T extends Branded<string>>(text: string): T {
  return text as T;
}

import { epochMs } from '#shared/kernel/calendar';
import type { PriorContact } from '../types/facts';

/** A contact with its moment read. Epoch ms. */
export type TimedContact = { readonly contact: PriorContact; readonly atMs: number };

function byTime(a: TimedContact, b: TimedContact): number {
  return a.atMs - b.atMs || (a.contact.contactId < b.contact.contactId ? -1 : 1);
}

const read = new WeakMap<readonly PriorContact[], readonly TimedContact[]>();

/**
 * The contacts of a set of facts in order of time, and of id within one moment; read once, however many rules and rounds ask for
 * them. One whose moment cannot be read is left out: the judge does not judge by such a record at all.
 */
export function contactsInOrder(contacts: readonly PriorContact[]): readonly TimedContact[] {
  const known = read.get(contacts);
  if (known !== undefined) return known;
  const timed = contacts
    .map((contact) => ({ contact, atMs: epochMs(contact.at) }))
    .filter(({ atMs }) => !Number.isNaN(atMs))
    .toSorted(byTime);
  read.set(contacts, timed);
  return timed;
}

/** Takes contacts whose moments are known already, in order of time and of id within one moment: they need not be read. */
export function rememberTimes(contacts: readonly PriorContact[], atMs: readonly number[]): void {
  read.set(
    contacts,
    contacts.map((contact, index) => ({ contact, atMs: atMs[index] ?? Number.NaN })),
  );
}

/** Of contacts in order of time those from `sinceMs` to `untilMs`, both included. Epoch ms. */
export function between(timed: readonly TimedContact[], sinceMs: number, untilMs: number): readonly TimedContact[] {
  let from = timed.length;
  while (from > 0 && (timed[from - 1]?.atMs ?? 0) >= sinceMs) from -= 1;
  let to = timed.length;
  while (to > from && (timed[to - 1]?.atMs ?? 0) > untilMs) to -= 1;
  return timed.slice(from, to);
}

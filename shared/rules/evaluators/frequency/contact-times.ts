import { epochMs } from '#shared/kernel/calendar';
import type { PriorContact } from '../../types/facts';

/** A contact with its moment read. Epoch ms; NaN when it cannot be read (the judge blocks then). */
export type TimedContact = { readonly contact: PriorContact; readonly atMs: number };

const read = new WeakMap<readonly PriorContact[], readonly TimedContact[]>();

/** The contacts of a set of facts in order of time; read once, however many rules and rounds ask for them. */
export function contactsInOrder(contacts: readonly PriorContact[]): readonly TimedContact[] {
  const known = read.get(contacts);
  if (known !== undefined) return known;
  const timed = contacts.map((contact) => ({ contact, atMs: epochMs(contact.at) })).toSorted((a, b) => a.atMs - b.atMs);
  read.set(contacts, timed);
  return timed;
}

import type { Account, ContactPoint } from '../../account/types';
import { peopleOf } from '../known-people';

/** Enough of the end of an id to tell the ids of one account apart; more is taken where it is not. */
const SHORTEST = 8;

export type NameKind = 'p' | 'e' | 'd';
type Listed = Readonly<Record<NameKind, readonly string[]>>;

/** Everybody who can be called on an account, the holder first: its people, then owners of phones that are not among them. */
export function personIdsOf(account: Account): readonly string[] {
  const owners = account.contactPoints.map(({ partyId }) => partyId as string);
  return [...new Set([...peopleOf(account).map(({ personId }) => personId), ...owners])];
}

/** Phones first: the first phone is the first point there is. */
export function pointsOf({ contactPoints }: Account): readonly ContactPoint[] {
  return contactPoints.toSorted((a, b) => Number(b.medium === 'phone') - Number(a.medium === 'phone'));
}

function listed(account: Account): Listed {
  return {
    p: personIdsOf(account),
    e: pointsOf(account).map(({ id }) => id),
    d: account.debts.map(({ id }) => id),
  };
}

function areDistinct({ p, e, d }: Listed, length: number): boolean {
  return [p, e, d].every((ids) => new Set(ids.map((id) => id.slice(-length))).size === new Set(ids).size);
}

/**
 * The ends of an account's ids as one short text: with it events are read against the account without its master. `p0` is the
 * first person, `e0` the first phone, mailbox or address (phones first), `d0` the first debt, in the master's order.
 */
export function namesText(account: Account): string {
  const ids = listed(account);
  const longest = Math.max(SHORTEST, ...Object.values(ids).flatMap((of) => of.map((id) => id.length)));
  let length = SHORTEST;
  while (length < longest && !areDistinct(ids, length)) length += 1;
  return [length, ...[ids.p, ids.e, ids.d].map((of) => of.map((id) => id.slice(-length)).join(','))].join('|');
}

/** Names ids by `namesText`; an id that is not of the account keeps itself. */
export type Names = (kind: NameKind, id: string) => string;

export function namesOf(text: string): Names {
  const [length = '0', ...lists] = text.split('|');
  const byEnd: Record<NameKind, ReadonlyMap<string, string>> = { p: new Map(), e: new Map(), d: new Map() };
  for (const [at, kind] of (['p', 'e', 'd'] as const).entries()) {
    const ends = (lists[at] ?? '').split(',');
    byEnd[kind] = new Map(ends.map((end, index) => [end, `${kind}${index}`]));
  }
  const take = Number(length);
  return (kind, id) => byEnd[kind].get(id.slice(-take)) ?? id;
}

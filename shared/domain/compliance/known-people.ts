import type { EndpointFacts, PersonRole } from '../../rules/types/facts';
import type { Account, ContactPoint, Party } from '../account/types';
import type { ActBasis } from './types';

/** Who a party is to the debt. */
export function roleOf(party: Party): PersonRole {
  if (party.kind === 'business') return 'debtor-business';
  return party.role === 'co-debtor' ? 'cosigner' : 'consumer';
}

const USES: readonly (readonly [RegExp, EndpointFacts['use']])[] = [
  [/mobile|cell/i, 'cell'],
  [/work|office|business|employer/i, 'work'],
  [/home|residence|mailing/i, 'residence'],
];

/** How a contact point may be used, from its label. An address is a residence unless it says otherwise. */
export function endpointUse(point: Pick<ContactPoint, 'label' | 'medium'>): EndpointFacts['use'] {
  const named = USES.find(([words]) => words.test(point.label ?? ''))?.[1];
  return named ?? (point.medium === 'address' ? 'residence' : 'unknown');
}

/** The people of an account, the holder first; an account placed without anybody stands for its holder itself. */
export function peopleOf(account: Account): ActBasis['people'] {
  const inOrder = account.parties.toSorted((a, b) => Number(b.role === 'holder') - Number(a.role === 'holder'));
  const people = inOrder.map((party) => ({ personId: party.id as string, role: roleOf(party) }));
  return people.length > 0 ? people : [{ personId: account.id, role: 'consumer' }];
}

export function endpointsOf(account: Account): ActBasis['endpoints'] {
  return account.contactPoints.map((point) => ({
    endpointId: point.id,
    use: endpointUse(point),
    personId: point.partyId,
  }));
}

type Known = Pick<ActBasis, 'people' | 'endpoints'>;

/** Whom a contact was with: the person it names, else the one whose phone or address it went to, else the holder. */
export function personOf(known: Known, partyId: string | null, endpointId: string | null): string {
  if (partyId !== null) return partyId;
  const owner = known.endpoints.find((endpoint) => endpoint.endpointId === endpointId)?.personId;
  return owner ?? known.people[0]?.personId ?? '';
}

/** The role of a person; one who is on the account no more counts as the consumer, who is protected most. */
export function roleOfPerson(known: Known, personId: string): PersonRole {
  return known.people.find((person) => person.personId === personId)?.role ?? 'consumer';
}

import type { Account } from '#shared/domain/account/types';

/** An account of one person with everything a person can be verified by. */
export function accountWith(): Account {
  const partyId = 'a'.repeat(32);
  const point = (id: string, medium: 'phone' | 'address', value: string) => ({
    id: id.repeat(32),
    partyId,
    medium,
    value,
    label: null,
    source: 'placement',
  });
  return {
    id: 'b'.repeat(32),
    clientId: 'c',
    clientName: 'Lakeside Clinic',
    externalId: '00-1234',
    parties: [
      {
        id: partyId,
        kind: 'person',
        role: 'holder',
        name: 'Ana Stoné',
        firstName: null,
        lastName: null,
        bornOn: '1980-03-04',
        language: null,
      },
    ],
    debts: [],
    contactPoints: [point('d', 'phone', '+13125550100'), point('e', 'address', '12 Lake St, Chicago, IL 60601-1234')],
    placedOn: '2026-03-01',
    asOf: '2026-03-01',
    clockOffsetDays: 0,
    firstBatchId: 'x',
    lastBatchId: 'x',
    attributes: {},
  } as unknown as Account;
}

import { createHash } from 'node:crypto';
import type { Account, Debt } from '#shared/domain/account/types';
import type { AccountDraft, BatchContext } from '#shared/domain/placement/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { type AccountId, type BatchId, asId } from '#shared/kernel/ids';

/** The id that a creditor's number gets: as in the product a hash that tells nothing, here without a key. */
export function idOf(kind: string, text: string): string {
  return createHash('sha256').update(`${kind}:${text}`).digest('hex').slice(0, 32);
}

export function accountIdOf(externalId: string): AccountId {
  return asId(idOf('account', externalId));
}

export function day(text: string): LocalDay {
  return text as LocalDay;
}

export function batch(no: number, days: { readonly asOf?: string; readonly importedOn?: string } = {}): BatchContext {
  const importedOn = days.importedOn ?? '2026-03-02';
  return {
    batchId: asId<BatchId>(`0190b5f0-0000-7000-8000-${String(no).padStart(12, '0')}`),
    asOf: day(days.asOf ?? importedOn),
    importedOn: day(importedOn),
  };
}

export function debt(externalId: string, values: Partial<Debt> = {}): Debt {
  return {
    id: asId(idOf('debt', externalId)),
    externalId,
    type: 'consumer',
    currency: 'USD',
    originalMinor: 15_000,
    balanceMinor: 12_000,
    status: 'open',
    datedOn: day('2025-11-01'),
    dueOn: day('2025-12-01'),
    itemizationDate: null,
    chargedOffOn: null,
    lastPaidOn: null,
    settledOn: null,
    isDisputed: false,
    attributes: {},
    ...values,
  };
}

/** A placement of one account with one person, one phone and, unless named, one debt. */
export function placement(externalId: string, values: Partial<AccountDraft> = {}): AccountDraft {
  const partyId = asId<Account['parties'][number]['id']>(idOf('party', externalId));
  return {
    id: accountIdOf(externalId),
    canonicalId: idOf('canonical', externalId.replace(/^0+(?=.)/, '')),
    clientId: 'northwind',
    clientName: 'Northwind Bank',
    externalId,
    parties: [
      {
        id: partyId,
        kind: 'person',
        role: 'holder',
        name: `Holder ${externalId}`,
        firstName: 'Holder',
        lastName: externalId,
        bornOn: null,
        language: 'en',
      },
    ],
    debts: [debt(`D-${externalId}`)],
    contactPoints: [
      {
        id: asId(idOf('point', externalId)),
        partyId,
        medium: 'phone',
        value: `+1312555${externalId.slice(-4).padStart(4, '0')}`,
        label: 'mobile',
        source: 'placement',
      },
    ],
    attributes: { branch: 'Springfield' },
    rows: [2],
    ...values,
  };
}

/** `count` placements that differ in balance, age and number, the same on each call. */
export function placements(count: number, from = 0): readonly AccountDraft[] {
  return Array.from({ length: count }, (_, at) => {
    const no = from + at;
    const externalId = `A${String(no).padStart(6, '0')}`;
    const debts = [
      debt(`D-${externalId}`, {
        balanceMinor: 1_000 + ((no * 7_919) % 900_000),
        dueOn: day(`2025-${String(1 + (no % 12)).padStart(2, '0')}-15`),
      }),
    ];
    if (no % 5 === 0)
      debts.push(debt(`E-${externalId}`, { balanceMinor: 2_500, dueOn: null, isDisputed: no % 10 === 0 }));
    if (no % 7 === 0)
      debts.push(debt(`F-${externalId}`, { balanceMinor: 0, status: 'closed', settledOn: day('2025-12-24') }));
    return placement(externalId, { debts, rows: [no + 2] });
  });
}

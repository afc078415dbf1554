import type { ContactPoint, Debt } from '#shared/domain/account/types';
import type { AccountDraft, BatchContext } from '#shared/domain/placement/types';
import { type AccountId, type BatchId, type DebtId, type PartyId, asId } from '#shared/kernel/ids';
import { hexOf } from './hex';
import { inventAccount } from './invented-account';
import { PLACED_ON } from './shift';

export const BATCH: BatchContext = {
  batchId: asId<BatchId>('0190b5f0-0000-7000-8000-000000000001'),
  asOf: PLACED_ON,
  importedOn: PLACED_ON,
};

export function accountIdOf(no: number): AccountId {
  return asId(hexOf(`account/${no}`));
}

export function debtIdOf(no: number, index: number): DebtId {
  return asId(hexOf(`debt/${no}/${index}`));
}

/** The account with this number as the import engine hands it to the store. */
export function draftOf(no: number): AccountDraft {
  const invented = inventAccount(no, PLACED_ON);
  const { externalId, firstName, lastName, language, place } = invented;
  const partyId = asId<PartyId>(hexOf(`party/${no}`));
  const point = (medium: ContactPoint['medium'], value: string, label: string | null): ContactPoint => ({
    id: asId(hexOf(`point/${no}/${value}`)),
    partyId,
    medium,
    value,
    label,
    source: 'placement',
  });
  const debts = invented.debts.map((debt, index): Debt => ({
    id: debtIdOf(no, index),
    externalId: debt.externalId,
    type: 'medical',
    currency: 'USD',
    originalMinor: debt.originalMinor,
    balanceMinor: debt.balanceMinor,
    status: 'open',
    datedOn: debt.datedOn,
    dueOn: debt.dueOn,
    itemizationDate: null,
    chargedOffOn: null,
    lastPaidOn: null,
    settledOn: null,
    isDisputed: debt.isDisputed,
    attributes: { Service: debt.service },
  }));
  return {
    id: accountIdOf(no),
    canonicalId: hexOf(`canonical/${no}`),
    clientId: 'bench',
    clientName: 'Lakeshore Regional Medical Center',
    externalId,
    parties: [
      {
        id: partyId,
        kind: 'person',
        role: 'holder',
        name: `${firstName} ${lastName}`,
        firstName,
        lastName,
        bornOn: null,
        language: language === '' ? null : language,
      },
    ],
    debts,
    contactPoints: [
      ...invented.phones.map((phone, index) => point('phone', phone, index === 0 ? 'home' : 'mobile')),
      point('email', invented.email, null),
      point('address', [...invented.addressLines, place.city, place.state, place.zip].join(', '), null),
    ],
    attributes: { State: place.state },
    rows: debts.map((_, index) => no + index + 2),
  };
}

import type { Attributes, ContactPoint, Debt, Party, PartyKind } from '../domain/account/types';
import type { AccountDraft } from '../domain/placement/types';
import type { LocalDay } from '../kernel/calendar';
import { asId } from '../kernel/ids';
import { withoutLeadingZeros } from './ids-in-conflict';
import type { RowPlan } from './row-plan';
import { type DebtRow, define, type HolderKey } from './row-to-debt';

export type IdKind = 'account' | 'canonical' | 'debt' | 'party' | 'contact-point';

/** A keyed hash of a kind, a client and the creditor's own words: the same words always give the same id. */
export type IdOf = (kind: IdKind, clientId: string, ...parts: readonly string[]) => string;

type Holder = Partial<Record<HolderKey, string>>;

/**
 * Drafts of the accounts, one after another in the order of their rows; `refused` are the numbers of rows to leave out.
 * Of each fact about the holder the first row that states it counts; a later row that states another keeps it beside its debt.
 */
export function* draftAccounts(
  accounts: ReadonlyMap<string, readonly DebtRow[]>,
  refused: ReadonlySet<number>,
  plan: RowPlan,
  idOf: IdOf,
): Generator<AccountDraft, void> {
  for (const [externalId, group] of accounts) {
    const rows = refused.size === 0 ? group : group.filter(({ row }) => !refused.has(row));
    if (rows.length > 0) yield draftOf(externalId, rows, plan, idOf);
  }
}

function draftOf(externalId: string, rows: readonly DebtRow[], plan: RowPlan, idOf: IdOf): AccountDraft {
  const { clientId, clientName } = plan.profile;
  const holder: Holder = {};
  const attributes: Record<string, string> = {};
  const debts = rows.map((row): Debt => {
    const differing = { ...gather(holder, row.holder, plan), ...gatherAttributes(attributes, row.accountAttributes) };
    const id = asId<Debt['id']>(idOf('debt', clientId, row.debt.externalId));
    if (Object.keys(differing).length === 0) return { id, ...row.debt };
    return { id, ...row.debt, attributes: { ...row.debt.attributes, ...differing } };
  });
  const partyId = asId<Party['id']>(idOf('party', clientId, externalId, 'holder'));
  const nameBeside = holder['business-name'] === undefined ? undefined : holder['holder-name'];
  const nameHeader = plan.holder['holder-name']?.header;
  if (nameBeside !== undefined && nameHeader !== undefined) define(attributes, nameHeader, nameBeside);
  return {
    id: asId(idOf('account', clientId, externalId)),
    canonicalId: idOf('canonical', clientId, withoutLeadingZeros(externalId)),
    clientId,
    clientName,
    externalId,
    parties: [partyOf(partyId, holder, plan.profile.holderKind)],
    debts,
    contactPoints: pointsOf(rows, partyId, (medium, value) =>
      idOf('contact-point', clientId, externalId, medium, value),
    ),
    attributes,
    rows: rows.map(({ row }) => row),
  };
}

/** Takes over what is new about the holder; returns, by header, what contradicts an earlier row. */
function gather(holder: Holder, stated: DebtRow['holder'], plan: RowPlan): Attributes {
  const differing: Record<string, string> = {};
  for (const [key, value] of Object.entries(stated) as [HolderKey, string][]) {
    const known = holder[key];
    const header = key === 'born-on' ? plan.dates['born-on']?.header : plan.holder[key]?.header;
    if (known === undefined) holder[key] = value;
    else if (known !== value && header !== undefined) define(differing, header, value);
  }
  return differing;
}

function gatherAttributes(attributes: Record<string, string>, stated: Attributes): Attributes {
  const differing: Record<string, string> = {};
  for (const [header, value] of Object.entries(stated)) {
    if (!Object.hasOwn(attributes, header)) define(attributes, header, value);
    else if (attributes[header] !== value) define(differing, header, value);
  }
  return differing;
}

function partyOf(id: Party['id'], holder: Holder, holderKind: PartyKind): Party {
  const business = holder['business-name'] ?? null;
  const firstName = holder['first-name'] ?? null;
  const lastName = holder['last-name'] ?? null;
  const fullName = [firstName, lastName].filter((part) => part !== null).join(' ');
  const bornOn = holder['born-on'] ?? null;
  const isPerson = firstName !== null || lastName !== null || bornOn !== null;
  return {
    id,
    kind: business === null ? (isPerson ? 'person' : holderKind) : 'business',
    role: 'holder',
    name: business ?? holder['holder-name'] ?? (fullName === '' ? null : fullName),
    firstName,
    lastName,
    bornOn: bornOn as LocalDay | null,
    language: holder.language ?? null,
  };
}

function pointsOf(
  rows: readonly DebtRow[],
  partyId: Party['id'],
  idOf: (medium: string, value: string) => string,
): readonly ContactPoint[] {
  const points = new Map<string, ContactPoint>();
  for (const { points: stated } of rows) {
    for (const { medium, value, label } of stated) {
      // The same mailbox however it is written, in this file and the next.
      const same = medium === 'email' ? value.toLowerCase() : value;
      const key = `${medium} ${same}`;
      if (points.has(key)) continue;
      points.set(key, { id: asId(idOf(medium, same)), partyId, medium, value, label, source: 'placement' });
    }
  }
  return [...points.values()];
}

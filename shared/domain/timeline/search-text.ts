import { dispositionByCode } from '../contact/dispositions';
import type { Account } from '../account/types';
import type { TimelineEntry } from './types';

/** Words as they are compared: small letters, without accents. */
export function plainText(text: string): string {
  const small = text.toLowerCase();
  // Most of what collectors write is ASCII, and a note may be very long.
  // oxlint-disable-next-line no-control-regex -- the range of ASCII
  return /^[\u0000-\u007f]*$/.test(small) ? small : small.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

function partyNames(account: Account, partyId: string | null): readonly string[] {
  const party = account.parties.find(({ id }) => id === partyId);
  return [party?.name ?? '', party?.firstName ?? '', party?.lastName ?? ''];
}

function pointValue(account: Account, pointId: string | null): string {
  return account.contactPoints.find(({ id }) => id === pointId)?.value ?? '';
}

function ownTexts(entry: TimelineEntry, account: Account): readonly (string | null)[] {
  switch (entry.kind) {
    case 'contact':
      return [
        entry.disposition,
        dispositionByCode(entry.disposition)?.title ?? '',
        ...entry.notes.flatMap(({ text, reason }) => [text, reason]),
        entry.nextStep?.text ?? null,
        entry.undone?.reason ?? null,
        entry.decision?.reason ?? null,
        entry.decision?.override?.reason ?? null,
        pointValue(account, entry.contactPointId),
        ...partyNames(account, entry.partyId),
      ];
    case 'note':
      return entry.notes.flatMap(({ text, reason }) => [text, reason]);
    case 'updated':
      return entry.changes.flatMap(({ path, from, to }) => [path, valueText(from), valueText(to)]);
    case 'placed':
      return [account.clientName, account.externalId];
    case 'stop':
      return [valueText(entry.stop)];
    case 'stop-lifted':
      return [entry.stop?.kind ?? '', entry.approval.reason, entry.approval.evidence, entry.approval.approvedBy];
    case 'consent':
      return [entry.consent.kind, pointValue(account, entry.consent.endpointId)];
    case 'consent-revoked':
    case 'authorization-revoked':
      return [entry.words];
    case 'stated-place':
      return [entry.place.zone, entry.place.kind];
    case 'notice':
      return [entry.notice.kind, pointValue(account, entry.notice.endpointId)];
    case 'check':
      return [entry.check.kind];
    case 'debit':
      return [entry.debit.payment.on];
    case 'debit-cancelled':
      return [entry.because, entry.reason];
    case 'skipped':
      return [entry.skip.reason, entry.skip.words];
    case 'follow-up':
      return [entry.step.kind, entry.step.text];
    case 'follow-up-done':
      return [entry.step?.kind ?? '', entry.step?.text ?? '', entry.words];
    case 'duty-done':
      return [entry.dutyId, entry.title, entry.note];
    case 'decision':
      return [entry.act, entry.decision.reason, entry.decision.override?.reason ?? null, ...entry.decision.ruleIds];
    case 'authorization':
      return [];
    case 'other':
      return [entry.type];
  }
}

/** Everything recorded of an entry that somebody may look for, as it is compared. */
export function searchTextOf(entry: TimelineEntry, account: Account): string {
  const texts = [...ownTexts(entry, account), entry.actorId];
  return plainText(texts.filter((text) => text !== null && text !== '').join('\n'));
}

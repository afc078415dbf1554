import { dayFromNumber, dayNumber, type LocalDay } from '../../kernel/calendar';
import { contactsInOrder } from './contact-times';
import type { Act } from '../types/act';
import type { Facts } from '../types/facts';

/** Calendars end somewhere, and nobody is called outside of these years: another one is a fault of whoever wrote it. */
const FIRST_MS = Date.UTC(1900, 0, 1);
const LAST_MS = Date.UTC(2200, 0, 1);

const MOMENTS: ReadonlySet<string> = new Set([
  'at',
  'givenAt',
  'lastSyncAt',
  'liftedAt',
  'otherNow',
  'placedAt',
  'receivedAt',
  'revokedAt',
  'sentAt',
  'usedAt',
  'usedByPersonAt',
  'verificationSentAt',
]);
const DAYS: ReadonlySet<string> = new Set([
  'assignedOn',
  'chargedOffOn',
  'confirmedInWritingOn',
  'delinquentSince',
  'diedOn',
  'disputedOn',
  'endsOn',
  'expiresOn',
  'filedOn',
  'firstBilledOn',
  'firstWroteOn',
  'givenOn',
  'incurredOn',
  'itemizationDate',
  'lastActivityOn',
  'lastAnsweredOn',
  'on',
  'placedOn',
  'recordingOn',
  'reportedOn',
  'serviceEndedOn',
  'undeliverableOn',
]);

/** Whether a moment (epoch ms) can be reckoned with. */
export function isReadableMs(atMs: number): boolean {
  return atMs >= FIRST_MS && atMs < LAST_MS;
}

function isReadableDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isReadableMs(Date.parse(text))) return false;
  // A day that does not exist comes out as another one.
  return dayFromNumber(dayNumber(text as LocalDay)) === text;
}

function isReadable(name: string, value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'string') return true;
  if (MOMENTS.has(name)) return isReadableMs(Date.parse(value));
  return DAYS.has(name) ? isReadableDay(value) : true;
}

function fieldsOf(what: string, object: object | null): readonly string[] {
  if (object === null) return [];
  return Object.entries(object).flatMap(([name, value]) => (isReadable(name, value) ? [] : [`${what}.${name}`]));
}

function travelOf({ person }: Facts): readonly string[] {
  const days = person.zoneEvidence.flatMap((each) => (each.kind === 'travel' ? [each.from, each.to ?? each.from] : []));
  return days.every(isReadableDay) ? [] : ['zoneEvidence.travel'];
}

/**
 * Fields of an act and its facts whose moment, day or number nobody can reckon with: a day that does not exist, a clock of another
 * century, no number. Of contacts only those of another century: those that cannot be dated are a doubt of their own.
 */
export function unreadableFields(act: Act, facts: Facts): readonly string[] {
  const lists = {
    debts: facts.debts,
    consents: facts.consents,
    restrictions: facts.restrictions,
    notices: facts.notices,
  };
  const others = {
    checks: facts.checks,
    authorizations: facts.authorizations,
    zoneEvidence: facts.person.zoneEvidence,
  };
  const found = [
    ...fieldsOf('payment', act.payment),
    ...fieldsOf('account', facts.account),
    ...fieldsOf('endpoint', facts.endpoint),
    ...fieldsOf('desk', facts.desk),
    ...Object.entries({ ...lists, ...others }).flatMap(([what, list]) => list.flatMap((each) => fieldsOf(what, each))),
    ...(facts.desk.lease ?? []).flatMap((each) => fieldsOf('lease', each)),
    ...travelOf(facts),
    ...((contactsInOrder(facts.contacts)[0]?.atMs ?? FIRST_MS) < FIRST_MS ? ['contacts.at'] : []),
  ];
  return [...new Set(found)].toSorted();
}

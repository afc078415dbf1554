import { z } from 'zod';
import { epochMs } from '#shared/kernel/calendar';
import { personClass } from '../../judge/coverage';
import type { RuleContext } from '../../judge/evaluator';
import { DIAL_MODES, PURPOSES } from '../../types/act';
import { PERSON_ROLES, type PriorContact } from '../../types/facts';
import { isToSamePerson, UNITS } from './buckets';
import { between, contactsInOrder, type TimedContact } from '../../judge/contact-times';
import { debtScope } from './debt-scope';
import { datingZones } from '../../time/dating-zones';
import { dayAfterMs, latestClockMs } from './strictest';

const CHANNELS = ['call', 'text', 'email', 'letter', 'message', 'visit'] as const;
const FLAGS = [
  'placed',
  'connected',
  'communicated',
  'conversation',
  'message',
  'messagePossible',
  'text',
  'email',
  'letter',
] as const;
const ENDPOINT_USES = ['residence', 'cell', 'work', 'other', 'unknown'] as const;

/** A consent to be called back holds for seven consecutive days, its own day being the first (12 CFR 1006.14(b)(3)(i)). */
const CONSENT_DAYS = 7;

/**
 * Which contacts count, and for which acts. A contact counts when it has any of the flags in `counts`. Each of the other lists
 * holds for the act too (an act to a number that is not in `endpointUses` is not the row's business); one left out means any, and
 * what is not known meets it. `excludes`: `not-connected` calls that were busy or dead (comment 14(b)(3)(ii)-1), `consented` those
 * under a call-back consent, `responses` answers to what the person sent. `asksFor`: uses of an endpoint that may or may not be
 * what the row is about; they count in full, but an act to one of them is warned of and not blocked.
 */
export const countingParams = {
  unit: z.array(z.enum(UNITS)).min(1),
  counts: z.array(z.enum(FLAGS)).min(1),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  excludes: z.array(z.enum(['not-connected', 'consented', 'responses'])).optional(),
  endpointUses: z.array(z.enum(ENDPOINT_USES)).min(1).optional(),
  asksFor: z.array(z.enum(ENDPOINT_USES)).min(1).optional(),
  dialModes: z.array(z.enum(DIAL_MODES)).min(1).optional(),
  purposes: z.array(z.enum(PURPOSES)).min(1).optional(),
  personRoles: z.array(z.enum(PERSON_ROLES)).min(1).optional(),
  debtScope: debtScope.optional(),
};
const countingSchema = z.strictObject(countingParams);
export type Counting = z.output<typeof countingSchema>;

function has<T extends string>(list: readonly T[] | undefined, value: string | null): boolean {
  return list === undefined || value === null || list.some((each) => each === value);
}

/** Whether an act is one the row counts for. A message left is part of the call it is left on, which was counted. */
export function isCountedAct({ act, facts }: RuleContext, counting: Counting): boolean {
  if (act.kind === 'voicemail' || personClass(facts.person.role) === 'professional') return false;
  if (counting.excludes?.includes('responses') === true && act.purpose === 'respond') return false;
  return (
    has(counting.endpointUses, facts.endpoint?.use ?? 'unknown') &&
    has(counting.dialModes, act.dialMode) &&
    has(counting.purposes, act.purpose) &&
    has(counting.personRoles, facts.person.role)
  );
}

/**
 * Whether a contact was made under a call-back consent that held at its time. A consent nobody can show takes nothing out of the
 * count.
 */
function isConsented({ facts, zones }: RuleContext, { contact, atMs }: TimedContact): boolean {
  if (contact.consentId === null) return false;
  const consent = facts.consents.find(({ consentId }) => consentId === contact.consentId);
  if (consent === undefined || consent.kind !== 'callback' || consent.personId !== contact.personId) return false;
  const givenMs = epochMs(consent.givenAt);
  if (!(givenMs <= atMs) || (consent.revokedAt !== null && epochMs(consent.revokedAt) <= atMs)) return false;
  const isUsedUp = consent.usedAt !== null && epochMs(consent.usedAt) <= atMs;
  if (isUsedUp && consent.usedByContactId !== contact.contactId) return false;
  return datingZones({ zones }).every((zone) => {
    const day = dayAfterMs(atMs, 0, zone);
    const isInTime = day <= dayAfterMs(givenMs, CONSENT_DAYS - 1, zone);
    return isInTime && (consent.expiresOn === null || day <= consent.expiresOn);
  });
}

function isExcluded(context: RuleContext, counting: Counting, timed: TimedContact): boolean {
  const { excludes = [] } = counting;
  const { contact } = timed;
  if (excludes.includes('not-connected') && contact.kind === 'call' && !contact.counts.connected) return true;
  if (excludes.includes('responses') && contact.purpose === 'respond') return true;
  return excludes.includes('consented') && isConsented(context, timed);
}

function isKindCounted(counting: Counting, contact: PriorContact): boolean {
  return (
    has(counting.channels, contact.kind) &&
    has(counting.endpointUses, contact.endpointUse) &&
    has(counting.dialModes, contact.dialMode) &&
    has(counting.purposes, contact.purpose) &&
    has(counting.personRoles, contact.personRole) &&
    counting.counts.some((flag) => contact.counts[flag])
  );
}

/**
 * The contacts from `sinceMs` on (epoch ms) that a row counts, in order of time: placed by this entity, to the one its unit protects, of its channels, with one of
 * its flags, and not excluded. What lies after the latest clock has not happened.
 */
export function countedContacts(context: RuleContext, counting: Counting, sinceMs: number): readonly TimedContact[] {
  const contacts = between(contactsInOrder(context.facts.contacts), sinceMs, latestClockMs(context));
  return contacts.filter(
    (timed) =>
      timed.contact.direction === 'out' &&
      isToSamePerson(context, counting.unit, timed.contact) &&
      isKindCounted(counting, timed.contact) &&
      !isExcluded(context, counting, timed),
  );
}

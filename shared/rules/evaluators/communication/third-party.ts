import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import { personClass } from '../../judge/coverage';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { PriorContact } from '../../types/facts';
import { mediumOf } from '../holds/media';
import { latestNowMs } from '../holds/days';
import { hasConsent } from './consents';
import { purposeOf } from '../holds/purpose';

/**
 * The debt is spoken of only with the persons of 12 CFR 1006.6(d)(1), and with the consumer only once it is certain who that is.
 * To ask a third party where the consumer is needs no such leave, and speaks of no debt.
 */
export const rightParty = evaluator({
  name: 'right-party',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { act, facts } = context;
    if (act.kind !== 'talk') return null;
    const { role } = facts.person;
    const told = { role, isVerified: act.isRightPartyVerified };
    const kind = personClass(role);
    if (kind === 'professional') return met(told);
    if (kind === 'third-party') {
      if (act.purpose === 'location') return met({ ...told, purpose: act.purpose });
      return hasConsent('third-party', context) ? met(told) : unmet('THIRD_PARTY_ON_THE_LINE', told);
    }
    return act.isRightPartyVerified === true ? met(told) : unmet('RIGHT_PARTY_NOT_VERIFIED', told);
  },
});

const locationParams = z.strictObject({
  maxPerThirdParty: z.int().min(0),
  /** Reasons for asking once more: 12 CFR 1006.10(c). */
  exceptions: z.array(z.enum(['asked-by-person', 'earlier-answer-wrong'])),
});

/** Reached somebody or left something with them; a call that only rang is no communication. */
function wasAsked({ counts }: PriorContact): boolean {
  const isSpoken = counts.communicated || counts.conversation || counts.message;
  return isSpoken || counts.text || counts.email || counts.letter;
}

function timesAsked(context: RuleContext): number {
  const { act, facts } = context;
  return facts.contacts.filter(
    (contact) =>
      contact.direction === 'out' &&
      contact.personId === act.personId &&
      contact.entityId === facts.account.entityId &&
      !contact.reachedStranger &&
      epochMs(contact.at) <= latestNowMs(context) &&
      wasAsked(contact),
  ).length;
}

/** What may go to a third party without asking where the consumer is: an answer, and what a law requires. */
const OTHER_PURPOSES: ReadonlySet<string> = new Set(['respond', 'legally-required', 'opt-out-confirmation']);

/**
 * A third party is contacted only to learn where the consumer is, and once, unless they ask for more or there is reason to believe
 * that the earlier answer was wrong and they know better now (12 CFR 1006.10(c)).
 */
export const locationContact = evaluator({
  name: 'location-contact',
  stage: 'endpoint',
  params: locationParams,
  evaluate: (context, { maxPerThirdParty, exceptions }) => {
    const { act, facts } = context;
    if (personClass(facts.person.role) !== 'third-party' || mediumOf(act.kind) === null) return null;
    const purpose = purposeOf(context);
    const told = { purpose, newReason: act.newReason, maxPerThirdParty };
    if (hasConsent('third-party', context)) return met({ ...told, isConsented: true });
    if (purpose !== 'location')
      return OTHER_PURPOSES.has(purpose) ? met(told) : unmet('THIRD_PARTY_NOT_FOR_COLLECTION', told);
    const count = timesAsked(context);
    if (count < maxPerThirdParty) return met({ ...told, count });
    const isNew = act.newReason !== null && exceptions.includes(act.newReason);
    return isNew ? met({ ...told, count }) : unmet('LOCATION_ASKED_ALREADY', { ...told, count });
  },
});

import { epochMs, type Instant } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import { latestNowMs } from './days';

/**
 * Whether the act answers the person, who got in touch after `since` and has not been answered: writing or calling in is consent
 * to one answer (comments 6(b)(1)-2 and 6(b)(2)-1), not to a conversation started anew. Who is talked to is on the line already.
 */
export function answersThePerson(context: RuleContext, since: Instant): boolean {
  const { act, facts } = context;
  if (act.purpose !== 'respond') return false;
  if (act.kind === 'talk') return true;
  const ofPerson = facts.contacts.filter(
    (contact) => contact.personId === act.personId && epochMs(contact.at) <= latestNowMs(context),
  );
  const asked = ofPerson
    .filter((contact) => contact.direction === 'in' && epochMs(contact.at) >= epochMs(since))
    .reduce((last, contact) => Math.max(last, epochMs(contact.at)), Number.NEGATIVE_INFINITY);
  if (asked === Number.NEGATIVE_INFINITY) return false;
  return !ofPerson.some(
    (contact) =>
      contact.direction === 'out' &&
      contact.entityId === facts.account.entityId &&
      epochMs(contact.at) > asked &&
      (contact.kind !== 'call' || contact.counts.connected),
  );
}

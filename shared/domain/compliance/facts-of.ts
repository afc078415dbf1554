import { epochMs } from '../../kernel/calendar';
import { judge } from '../../rules/judge/judge';
import type { RuleSet } from '../../rules/judge/rule-set';
import type { Act } from '../../rules/types/act';
import type { Facts, PriorContact } from '../../rules/types/facts';
import type { Judgement } from '../../rules/types/judgement';
import type { RecordedEvent } from '../events/types';
import { debtFacts } from './act-basis';
import { authorizationsOf, checksOf, consentsOf, noticesOf } from './evidence-fold';
import { priorContacts } from './prior-contacts';
import { restrictionsOf } from './restriction-fold';
import type { ActBasis } from './types';

/** What the events before an act come to; the same for every act of one account at one moment, so it is worked out once. */
export type EventFacts = Pick<
  Facts,
  'contacts' | 'consents' | 'restrictions' | 'notices' | 'checks' | 'authorizations'
>;

export function eventFacts(
  events: readonly RecordedEvent[],
  known: Pick<ActBasis, 'account' | 'people' | 'endpoints'>,
): EventFacts {
  return {
    contacts: priorContacts(events, known),
    consents: consentsOf(events),
    restrictions: restrictionsOf(events),
    notices: noticesOf(events),
    checks: checksOf(events),
    authorizations: authorizationsOf(events),
  };
}

/** An act judged after it had happened does not know the contacts after it; one that is begun now must see that they are wrong. */
function contactsBefore(contacts: readonly PriorContact[], { now, isAfterwards }: ActBasis): readonly PriorContact[] {
  return isAfterwards ? contacts.filter((contact) => epochMs(contact.at) <= epochMs(now)) : contacts;
}

/** The facts of an act: what was taken from master, terms and desk, and what the events before it come to. */
export function factsOf(basis: ActBasis, of: EventFacts): Facts {
  const { account, person, endpoint, desk } = basis;
  return {
    account,
    person,
    endpoint,
    desk,
    debts: basis.debts.map(debtFacts),
    ...of,
    contacts: contactsBefore(of.contacts, basis),
  };
}

/** Judges an act from its basis and the events before it: when it is begun or recorded, and in the same way when it is replayed. */
export function judgeAct(act: Act, basis: ActBasis, events: readonly RecordedEvent[], rules: RuleSet): Judgement {
  return judge(act, factsOf(basis, eventFacts(events, basis)), rules, basis.now);
}

import { type Instant, epochMs } from '../../kernel/calendar';
import { dutiesOf } from '../../rules/duties/duties-of';
import type { Duty } from '../../rules/duties/types';
import type { RuleSet } from '../../rules/judge/rule-set';
import { zoneSetOf } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { AccountState } from '../account/account-state';
import type { Account } from '../account/types';
import type { RecordedEvent } from '../events/types';
import { DESK_ALONE, actBasis } from './act-basis';
import { actOfDebit } from './contact-act';
import { eventFacts, factsOf } from './facts-of';
import { happeningsOf } from './happenings';
import { peopleOf } from './known-people';
import type { ClientTerms } from './types';

export type DutyParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly terms: ClientTerms | null;
  readonly rules: RuleSet;
  readonly now: Instant;
  /** The desk's zone: taken where nobody knows the consumer's. */
  readonly zone: string;
};

/**
 * Everything the rules oblige to do on an account, also what is done or void: days are those of the consumer, who is the holder
 * here. A fold of the events and the rules; nothing of it is stored.
 */
export function dutiesOfAccount(parts: DutyParts): readonly Duty[] {
  const { account, events, state, terms, rules, now, zone } = parts;
  const holder = peopleOf(account)[0]?.personId ?? account.id;
  // All debts, also the closed ones: what was paid obliges too.
  const debtIds = account.debts.map(({ id }) => id);
  const act = actOfDebit(holder, debtIds, null);
  const basis = actBasis({ account, events, state, terms, desk: DESK_ALONE, now, isAfterwards: false }, act);
  const facts = factsOf(basis, eventFacts(events, basis));
  const [consumerZone = zone] = zoneSetOf(facts.person.zoneEvidence, epochMs(now)).zones;
  const happenings = happeningsOf({ account, events, facts, zone: consumerZone });
  return dutiesOf(happenings, facts, rules, localDayAt(epochMs(now), consumerZone));
}

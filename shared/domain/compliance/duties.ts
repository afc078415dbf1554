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
import { type EventFacts, eventFacts, factsOf } from './facts-of';
import { happeningsOf } from './happenings';
import type { Before } from './judging';
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
  /** What the events come to, where somebody has worked it out. */
  readonly of?: EventFacts;
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
  const facts = factsOf(basis, parts.of ?? eventFacts(events, basis));
  const [consumerZone = zone] = zoneSetOf(facts.person.zoneEvidence, epochMs(now)).zones;
  const happenings = happeningsOf({ account, events, facts, zone: consumerZone });
  return dutiesOf(happenings, facts, rules, localDayAt(epochMs(now), consumerZone));
}

/** Why a duty cannot be marked as done; empty when it can. A time that runs by itself is nothing that somebody does. */
export function whyNotFinished({ account, events, state, ctx, inForce }: Before, dutyId: string): readonly string[] {
  if (events.some((event) => event.type === 'duty.v1.done' && event.data.dutyId === dutyId))
    return ['DUTY_ALREADY_DONE'];
  const { rules, termsOf } = inForce;
  const terms = termsOf(account.clientId);
  const all = dutiesOfAccount({ account, events, state, terms, rules, now: ctx.now, zone: ctx.zone });
  const duty = all.find((each) => each.dutyId === dutyId && !each.isWait && each.state !== 'void');
  if (duty === undefined) return ['DUTY_UNKNOWN'];
  return duty.state === 'done' ? ['DUTY_ALREADY_DONE'] : [];
}

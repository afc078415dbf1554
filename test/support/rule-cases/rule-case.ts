import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import type { Verdict } from '#shared/rules/types/judgement';
import { aMailbox, anAct, anEndpoint, at, factsIn, someFacts } from '../rules-facts';

/** A moment at which nothing is inconvenient anywhere on the mainland: noon in the East, 9 in the morning in the West. */
export const NOON = at('2026-04-08T12:00');

/**
 * An act that one row decides: with the row the verdict is `says`, without it the finding is gone. Rows of other packs that say the
 * same of these facts are named in `besides`: the act stays held without the row, and only the finding goes.
 */
export type RuleCase = {
  readonly ruleId: string;
  readonly says: Verdict['outcome'];
  readonly act: Act;
  readonly facts: Facts;
  readonly now: Instant;
  readonly besides: readonly string[];
};

type Over = {
  readonly act?: Act;
  readonly facts?: Partial<Facts>;
  readonly now?: Instant;
  readonly besides?: readonly string[];
};

/** A case about a call to the consumer in Ohio at noon, with what matters on top. */
export function ruleCase(ruleId: string, says: Verdict['outcome'], over: Over = {}): RuleCase {
  const { act = anAct(), facts = {}, now = NOON, besides = [] } = over;
  return { ruleId, says, act, facts: someFacts(facts), now, besides };
}

/** Facts of a consumer in another place; what is not said of the account keeps the place. */
export const BOSTON = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'MA', locality: null }, '02108', '+16175550142', over);
export const SEATTLE = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'WA', locality: null }, '98101', '+12065550142', over);
export const DISTRICT = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'DC', locality: null }, '20001', '+12025550142', over);
export const MANHATTAN = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'NY', locality: 'NYC' }, '10001', '+12125550142', over);
export const BUFFALO = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'NY', locality: null }, '14201', '+17165550142', over);
export const SAN_FRANCISCO = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'CA', locality: null }, '94110', '+14155550142', over);
export const AUSTIN = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'TX', locality: null }, '78701', '+15125550142', over);
export const MIAMI = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'FL', locality: null }, '33101', '+13055550142', over);
export const CHARLESTON = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'WV', locality: null }, '25301', '+13045550142', over);
export const LAS_VEGAS = (over: Partial<Facts> = {}): Facts =>
  factsIn({ state: 'NV', locality: null }, '89101', '+17025550142', over);

/** The mobile, from which the consumer texted lately. */
export const textedFrom = anEndpoint({ usedByPersonAt: at('2026-04-01T10:00') });
export const mailbox = aMailbox();

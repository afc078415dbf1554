import { aDesk, aRestriction, anAccount, anEndpoint, at } from '../rules-facts';
import { type RuleCase, ruleCase } from './rule-case';

const ownDebts = anAccount({ collectorRole: 'first_party' });
const hub = { worksWithHub: true } as const;

/** Rules of the house: what the desk knows of the world. */
export const HOUSE_CASES: readonly RuleCase[] = [
  ruleCase('KEPT-FRESH-WARN', 'warn', { facts: { desk: aDesk({ ...hub, lastSyncAt: at('2026-04-07T11:59') }) } }),
  ruleCase('KEPT-FRESH-BLOCK', 'blocked', { facts: { desk: aDesk({ ...hub, lastSyncAt: at('2026-04-05T11:59') }) } }),
  ruleCase('KEPT-LEASE', 'blocked', {
    facts: { desk: aDesk({ ...hub, lastSyncAt: at('2026-04-08T11:00'), isOffline: true }) },
  }),
  ruleCase('KEPT-ENDPOINT-OUT', 'blocked', { facts: { endpoint: anEndpoint({ status: 'bad' }) } }),
  ruleCase('KEPT-LITIGATION', 'blocked', { facts: { restrictions: [aRestriction('litigation')] } }),
  ruleCase('KEPT-OPT-OUTS', 'blocked', {
    facts: { account: ownDebts, restrictions: [aRestriction('medium', { medium: 'call' })] },
  }),
  ruleCase('KEPT-STOPS', 'warn', { facts: { account: ownDebts, restrictions: [aRestriction('cease')] } }),
  ruleCase('KEPT-HOURS', 'warn', { now: at('2026-04-08T07:30'), facts: { account: ownDebts } }),
  ruleCase('KEPT-CLOCKS', 'informed', { facts: { desk: aDesk({ otherNow: at('2026-04-08T12:10') }) } }),
];

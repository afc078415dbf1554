import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, epochMs } from '#shared/kernel/calendar';
import { judge } from '#shared/rules/judge/judge';
import { zoneSetOf } from '#shared/rules/place/zone-set';
import { type RecordedAct, replay } from '#shared/rules/replay/replay';
import { shippedRules } from '#shared/rules/shipped';
import type { Act } from '#shared/rules/types/act';
import { type Facts } from '#shared/rules/types/facts';
import { type Judgement, OUTCOMES } from '#shared/rules/types/judgement';
import {
  type Case,
  anyCase,
  anyCountedCall,
  anyNoonCase,
  anyRestriction,
  anySign,
} from '#test/support/rules-arbitraries';
import { COUNTS, aContact, blocksOf } from '#test/support/rules-facts';

const RUNS = 400;

const judged = ({ act, facts, now }: Case, over: Partial<Facts> = {}): Judgement =>
  judge(act, { ...facts, ...over }, shippedRules(), now);

const strictness = (judgement: Judgement): number => OUTCOMES.indexOf(judgement.outcome);

/** When the act would be free; never for a block that time alone does not lift. */
function freeMs(judgement: Judgement, now: Instant): number {
  if (judgement.outcome !== 'blocked') return epochMs(now);
  return judgement.earliestAllowedAt === undefined ? Number.POSITIVE_INFINITY : epochMs(judgement.earliestAllowedAt);
}

/** Every rule that blocked still does, nothing is less strict as a whole, nothing is free earlier. */
function expectNoLooser(after: Judgement, before: Judgement, now: Instant): void {
  expect(blocksOf(after)).toEqual(expect.arrayContaining([...blocksOf(before)]));
  expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before));
  expect(freeMs(after, now)).toBeGreaterThanOrEqual(freeMs(before, now));
}

describe('what is added can only make the judge stricter', () => {
  it('a stop more never allows more', () => {
    const withStop = fc
      .oneof(anyCase, anyNoonCase)
      .chain((each) => fc.tuple(fc.constant(each), anyRestriction(each.now)));
    fc.assert(
      fc.property(withStop, ([each, stop]) => {
        const after = judged(each, { restrictions: [...each.facts.restrictions, stop] });
        expectNoLooser(after, judged(each), each.now);
      }),
      { numRuns: RUNS },
    );
  });

  it('more evidence of where the consumer may be never widens hours', () => {
    const withSign = anyCase
      .filter(({ facts, now }) => zoneSetOf(facts.person.zoneEvidence, epochMs(now)).zones.length > 0)
      .chain((each) => fc.tuple(fc.constant(each), anySign));
    fc.assert(
      fc.property(withSign, ([each, sign]) => {
        const person = { ...each.facts.person, zoneEvidence: [...each.facts.person.zoneEvidence, sign] };
        const before = judged(each);
        const after = judged(each, { person });
        expect(freeMs(after, each.now)).toBeGreaterThanOrEqual(freeMs(before, each.now));
        // Where nobody knows the residence, a phone that names a state ends the warning that no state's law was asked.
        if (each.facts.account.places.length > 0) expectNoLooser(after, before, each.now);
        expect(after.factsUsed.zones).toEqual(expect.arrayContaining([...before.factsUsed.zones]));
      }),
      { numRuns: RUNS },
    );
  });

  it('a counted call more never allows more', () => {
    const withCall = anyNoonCase.chain((each) => fc.tuple(fc.constant(each), anyCountedCall(each.now)));
    fc.assert(
      fc.property(withCall, ([each, call]) => {
        const after = judged(each, { contacts: [...each.facts.contacts, call] });
        expectNoLooser(after, judged(each), each.now);
      }),
      { numRuns: RUNS },
    );
  });

  it('a conversation more never allows another call sooner', () => {
    const withTalk = anyNoonCase
      .filter(({ act }) => act.kind === 'dial')
      .chain((each) => fc.tuple(fc.constant(each), anyCountedCall(each.now)));
    fc.assert(
      fc.property(withTalk, ([each, call]) => {
        const talk = aContact({ ...call, counts: COUNTS.conversation });
        const after = judged(each, { contacts: [...each.facts.contacts, talk] });
        expectNoLooser(after, judged(each), each.now);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the judge depends on its facts and on nothing else', () => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<readonly T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });

  function reordered({ act, facts }: Case): fc.Arbitrary<{ readonly act: Act; readonly facts: Facts }> {
    return fc
      .record({
        contacts: shuffled(facts.contacts),
        consents: shuffled(facts.consents),
        restrictions: shuffled(facts.restrictions),
        notices: shuffled(facts.notices),
        debts: shuffled(facts.debts),
        checks: shuffled(facts.checks),
        debtIds: shuffled(act.debtIds),
        disclosures: shuffled(act.disclosures),
        zoneEvidence: shuffled(facts.person.zoneEvidence),
        places: shuffled(facts.account.places),
      })
      .map(({ debtIds, disclosures, zoneEvidence, places, ...lists }) => ({
        act: { ...act, debtIds, disclosures },
        facts: {
          ...facts,
          ...lists,
          person: { ...facts.person, zoneEvidence },
          account: { ...facts.account, places },
        },
      }));
  }

  it('the order of the facts changes nothing', () => {
    const twice = fc.oneof(anyCase, anyNoonCase).chain((each) => fc.tuple(fc.constant(each), reordered(each)));
    fc.assert(
      fc.property(twice, ([each, other]) => {
        expect(judge(other.act, other.facts, shippedRules(), each.now)).toEqual(judged(each));
      }),
      { numRuns: RUNS },
    );
  });

  it('recorded acts judged again under the same packs give the same verdicts byte for byte', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const judgement = judged(each);
        const recorded = JSON.parse(JSON.stringify({ ...each, decisionId: 'decision', judgement })) as RecordedAct;
        const again = replay(recorded, shippedRules());
        expect(JSON.stringify(again.judgement)).toBe(JSON.stringify(judgement));
        expect(again).toMatchObject({ isSame: true, differences: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('at the earliest moment it names nothing blocks', () => {
    fc.assert(
      fc.property(anyCase, ({ act, facts, now }) => {
        const free = judge(act, facts, shippedRules(), now).earliestAllowedAt;
        if (free === undefined) return;
        const aheadMs = epochMs(free) - epochMs(now);
        expect(aheadMs).toBeGreaterThan(0);
        const other = facts.desk.otherNow;
        const desk = {
          ...facts.desk,
          otherNow: other === null ? null : (new Date(epochMs(other) + aheadMs).toISOString() as Instant),
        };
        expect(judge(act, { ...facts, desk }, shippedRules(), free).outcome).not.toBe('blocked');
      }),
      { numRuns: RUNS },
    );
  });
});

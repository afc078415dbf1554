import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { createRuleSet } from '#shared/rules/judge/rule-set';
import { type RecordedAct, replay } from '#shared/rules/replay/replay';
import { asIfInForceFrom, createRulesThen } from '#shared/rules/replay/rules-then';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { Facts } from '#shared/rules/types/facts';
import type { RulePack } from '#shared/rules/types/pack';
import { aPack, aRow } from '#test/support/rule-packs';
import { anAct, at, calls, day, judged, shippedRules, someFacts } from '#test/support/rules-facts';

const NOW = at('2026-04-07T12:00');

function recorded(facts: Facts = someFacts(), now: Instant = NOW): RecordedAct {
  return { decisionId: 'x1', act: anAct(), facts, now, judgement: judged(anAct(), facts, now) };
}

const sevenCalls = () => someFacts({ contacts: calls(7, { from: '2026-04-01T10:00', everyMinutes: 24 * 60 }) });

/** The shipped packs with the parameters of one rule changed. */
function withMax(max: number): readonly RulePack[] {
  return SHIPPED_PACKS.map((pack) => ({
    ...pack,
    contentHash: `${pack.packId}-changed`,
    rules: pack.rules.map((row) =>
      row.ruleId === 'US-REGF-FREQ-7IN7' ? { ...row, params: { ...row.params, max } } : row,
    ),
  }));
}

describe('judging a recorded act again', () => {
  it('comes to the same under the same packs, byte for byte', () => {
    for (const facts of [someFacts(), sevenCalls()]) {
      const again = replay(recorded(facts), shippedRules());
      expect(again).toMatchObject({ isSame: true, differences: [] });
      expect(JSON.stringify(again.judgement)).toBe(JSON.stringify(recorded(facts).judgement));
    }
  });

  it('comes to the same when rules that were met were kept by name', () => {
    const { judgement, ...rest } = recorded(sevenCalls());
    const passed = judgement.verdicts.filter(({ outcome }) => outcome === 'allowed').map(({ ruleId }) => ruleId);
    const verdicts = judgement.verdicts.filter(({ outcome }) => outcome !== 'allowed');
    const again = replay({ ...rest, judgement: { ...judgement, verdicts, passed } }, shippedRules());
    expect(again).toMatchObject({ isSame: true, differences: [] });
  });

  it('tells which rule turned and why under a stricter pack', () => {
    const facts = someFacts({ contacts: calls(3, { from: '2026-04-01T10:00', everyMinutes: 24 * 60 }) });
    const again = replay(recorded(facts), createRuleSet(withMax(3), EVALUATORS));
    expect(again).toMatchObject({ before: 'allowed', after: 'blocked', isSame: false });
    expect(again.differences).toEqual([
      expect.objectContaining({ ruleId: 'US-REGF-FREQ-7IN7', before: 'allowed', after: 'blocked' }),
    ]);
    expect(again.differences[0]?.sentence).toMatch(/^US-REGF-FREQ-7IN7 was met and blocks now: 3 contacts count/);
  });

  it('tells a rule that blocks as before but counts otherwise', () => {
    const again = replay(recorded(sevenCalls()), createRuleSet(withMax(5), EVALUATORS));
    const found = again.differences.find(({ ruleId }) => ruleId === 'US-REGF-FREQ-7IN7');
    expect(again).toMatchObject({ before: 'blocked', after: 'blocked', isSame: false });
    expect(found?.sentence).toMatch(/still blocks, but says .*most is 5.* instead of .*most is 7/);
  });

  it('tells a rule that is not asked any more and one that is new', () => {
    const packs = SHIPPED_PACKS.map((pack) => ({
      ...pack,
      rules: pack.rules.map((row) =>
        row.ruleId === 'US-REGF-FREQ-7IN7' ? { ...row, ruleId: 'US-REGF-FREQ-NEW' } : row,
      ),
    }));
    const sentences = replay(recorded(sevenCalls()), createRuleSet(packs, EVALUATORS)).differences.map(
      ({ sentence }) => sentence,
    );
    expect(sentences).toContainEqual('US-REGF-FREQ-7IN7 blocked and is not asked any more.');
    expect(sentences).toContainEqual(expect.stringMatching(/^US-REGF-FREQ-NEW was not asked and blocks now: /));
  });
});

describe('the rules an act was judged by', () => {
  const stamp = (packs: readonly RulePack[], on = '2026-04-07') => ({
    packVersions: packs.map(({ packId, version, contentHash }) => ({ packId, version, contentHash })),
    factsUsed: { localDays: [on] },
  });
  const old = aPack();
  const next = aPack({ version: '2026.5.1', effectiveFrom: day('2026-05-01'), title: 'Next' });
  const packsOf = (found: ReturnType<ReturnType<typeof createRulesThen>>) =>
    found.ok ? found.rules.packs : found.missing;

  it('are the packs it names, found by their hash, though newer ones are at hand', () => {
    const find = createRulesThen([old, next], EVALUATORS);
    expect(packsOf(find(stamp([old], '2026-06-01'), [], () => false))).toEqual([old]);
    expect(packsOf(find(stamp([next], '2026-06-01'), [], () => true))).toEqual([next]);
  });

  it('with packs the desk knew would take effect later', () => {
    const find = createRulesThen([old, next], EVALUATORS);
    expect(packsOf(find(stamp([old]), [], () => true))).toEqual([old, next]);
    expect(packsOf(find(stamp([old]), [], () => false))).toEqual([old]);
  });

  it('are not guessed at when a pack is gone', () => {
    expect(createRulesThen([next], EVALUATORS)(stamp([old]), [], () => true)).toEqual({
      ok: false,
      missing: ['client-acme 2026.1.1'],
    });
  });

  it('a given pack takes the place of the one of its id', () => {
    const find = createRulesThen([old], EVALUATORS, [next]);
    expect(packsOf(find(stamp([old]), [], () => true))).toEqual([next]);
  });
});

describe('a pack as if it had been in force before its day', () => {
  it('counts the rows of its first day from then on and leaves out the others', () => {
    const pack = aPack({
      effectiveFrom: day('2026-12-01'),
      rules: [
        aRow({ ruleId: 'OLD', effectiveTo: day('2026-11-30') }),
        aRow({ ruleId: 'NEW', effectiveFrom: day('2026-12-01') }),
        aRow({ ruleId: 'LATER', effectiveFrom: day('2027-01-01') }),
        aRow({ ruleId: 'ALWAYS' }),
      ],
    });
    const earlier = asIfInForceFrom(pack, day('2026-10-01'));
    expect(earlier.effectiveFrom).toBe('2026-10-01');
    expect(earlier.rules.map(({ ruleId, effectiveFrom }) => [ruleId, effectiveFrom])).toEqual([
      ['NEW', '2026-10-01'],
      ['ALWAYS', '2026-01-01'],
    ]);
    expect(asIfInForceFrom(pack, day('2026-12-01'))).toBe(pack);
  });
});

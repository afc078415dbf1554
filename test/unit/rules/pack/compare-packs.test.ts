import { describe, expect, it } from 'vitest';
import { comparePacks } from '#shared/rules/pack/compare-packs';
import { aPack, aRow } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';

const sentences = (...packs: Parameters<typeof comparePacks>) => comparePacks(...packs).map(({ sentence }) => sentence);

describe('comparing two packs in words', () => {
  it('finds nothing between a pack and itself, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(aRow()).toReversed()) as ReturnType<typeof aRow>;
    expect(comparePacks(aPack(), aPack({ rules: [turned] }))).toEqual([]);
  });

  it('tells old and new value of a parameter, a date, the confidence, the act and the citation', () => {
    const after = aPack({
      rules: [
        aRow({
          params: { max: 2, windowDays: 7 },
          effectiveTo: day('2026-12-31'),
          confidence: 'M',
          action: 'warn',
          citation: 'Service agreement 5',
        }),
      ],
    });
    expect(sentences(aPack(), after)).toEqual([
      'CLIENT-NO-SUNDAY changes: max from 3 to 2; windowDays from nothing to 7; action from "block" to "warn"; ' +
        'citation from "Service agreement 4.2" to "Service agreement 5"; last day in force from nothing to Dec 31, 2026; ' +
        'confidence from "H" to "M".',
    ]);
    expect(comparePacks(aPack(), after)[0]?.fields).toContainEqual({ field: 'params.max', from: 3, to: 2 });
  });

  it('tells rules that are new and rules that are taken out', () => {
    const after = aPack({ rules: [aRow({ ruleId: 'CLIENT-NEW' })] });
    expect(comparePacks(aPack(), after).map(({ kind, ruleId }) => `${kind} ${ruleId ?? ''}`)).toEqual([
      'added CLIENT-NEW',
      'removed CLIENT-NO-SUNDAY',
    ]);
  });

  it('tells a second version of a rule by its dates as new and the end of the first as a change', () => {
    const after = aPack({
      rules: [aRow({ effectiveTo: day('2026-08-31') }), aRow({ effectiveFrom: day('2026-09-01'), params: { max: 2 } })],
    });
    expect(comparePacks(aPack(), after).map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });

  it('a pack without one before it is new from its first rule to its last', () => {
    expect(sentences(null, aPack())).toEqual([
      'CLIENT-NO-SUNDAY is new, from Jan 1, 2026: The client wants no calls on Sundays. (block, confidence H, Service agreement 4.2)',
    ]);
  });

  it('tells what becomes of the pack itself first', () => {
    const after = aPack({ version: '2026.2.1', effectiveFrom: day('2026-02-01') });
    expect(sentences(aPack(), after)).toEqual([
      'The pack client-acme changes: version from "2026.1.1" to "2026.2.1"; first day in force from Jan 1, 2026 to Feb 1, 2026.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPacks, resolveIncludes } from '#shared/rules/pack/load-packs';
import { PACK_TOOLS, aPack, aRow } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';

const KNOWN = { evaluators: new Map([['trivial', { params: z.strictObject({ max: z.number() }) }]]) };
const named = (packId: string, includes: readonly string[] = []) =>
  aPack({ packId, includes, rules: [aRow({ ruleId: `RULE-${packId}` })] });
const codes = (answer: ReturnType<typeof loadPacks>) =>
  answer.ok ? [] : answer.problems.map(({ code, path }) => `${code} ${path}`);

describe('packs that belong together', () => {
  it('brings along what is included, also through another pack', () => {
    const resolved = resolveIncludes([named('a', ['b'])], [named('b', ['c']), named('c'), named('d')]);
    expect(resolved.ok && resolved.packs.map(({ packId }) => packId)).toEqual(['a', 'b', 'c']);
  });

  it('takes its own version of an included pack before the one that is there', () => {
    const own = aPack({ packId: 'b', version: '2' });
    const resolved = resolveIncludes([named('a', ['b']), own], [named('b')]);
    expect(resolved.ok && resolved.packs).toEqual([named('a', ['b']), own]);
  });

  it('refuses packs that include each other, naming the way round', () => {
    const resolved = resolveIncludes([named('a', ['b']), named('b', ['c'])], [named('c', ['a'])]);
    expect(resolved).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({ code: 'PACK_INCLUDES_CIRCULAR', message: 'a includes b includes c includes a' }),
      ],
    });
  });

  it('two packs may include the same third', () => {
    expect(resolveIncludes([named('a', ['c']), named('b', ['c']), named('c')]).ok).toBe(true);
  });

  it('refuses an included pack that is nowhere', () => {
    const resolved = resolveIncludes([named('a', ['zz'])]);
    expect(resolved.ok ? [] : resolved.problems.map(({ code }) => code)).toEqual(['PACK_INCLUDE_UNKNOWN']);
  });

  it('tells the problems of every pack with its place in the list', () => {
    const broken = { ...named('b'), title: 'changed' };
    expect(codes(loadPacks([named('a'), broken, 3], PACK_TOOLS, KNOWN))).toEqual([
      'PACK_HASH [1].contentHash',
      'PACK_SCHEMA [2]',
    ]);
  });

  it('refuses the same pack twice', () => {
    expect(codes(loadPacks([named('a'), named('a')], PACK_TOOLS, KNOWN))).toEqual(['PACK_DUPLICATE a@2026.1.1']);
  });

  it('refuses rows of one rule in two packs without an order, and takes versions of one pack', () => {
    const a = aPack({ packId: 'a' });
    const b = (over = {}) => aPack({ packId: 'b', rules: [aRow({ params: { max: 1 }, ...over })] });
    expect(codes(loadPacks([a, b()], PACK_TOOLS, KNOWN))).toEqual(['PACK_OVERLAP b@2026.1.1.rules[0]']);
    expect(codes(loadPacks([a, b({ order: 1 })], PACK_TOOLS, KNOWN))).toEqual([]);
    const next = aPack({ packId: 'a', version: '2026.2.1', effectiveFrom: day('2026-02-01') });
    expect(codes(loadPacks([a, next], PACK_TOOLS, KNOWN))).toEqual([]);
  });
});

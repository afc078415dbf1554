import { packsOn } from '../judge/rule-set';
import type { RulePack } from '../types/pack';
import type { PackTools } from './content-hash';
import { type PackSurroundings, loadPack } from './load-pack';
import { type PackProblem, packError } from './problem';
import { overlaps } from './row-overlaps';

/** Packs fit to judge by together, or every problem. */
export type LoadedPacks =
  | { readonly ok: true; readonly packs: readonly RulePack[]; readonly warnings: readonly PackProblem[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

type Resolved =
  | { readonly ok: true; readonly packs: readonly RulePack[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const placeOf = (pack: RulePack): string => `${pack.packId}@${pack.version}`;

function circleFrom(pack: RulePack, byId: ReadonlyMap<string, readonly RulePack[]>): readonly string[] | null {
  const walk = (packId: string, way: readonly string[]): readonly string[] | null => {
    if (packId === pack.packId && way.length > 0) return [...way, packId];
    if (way.includes(packId)) return null;
    for (const each of byId.get(packId) ?? []) {
      for (const next of each.includes) {
        const circle = walk(next, [...way, packId]);
        if (circle !== null) return circle;
      }
    }
    return null;
  };
  return walk(pack.packId, []);
}

function grouped(packs: readonly RulePack[]): ReadonlyMap<string, readonly RulePack[]> {
  const byId = new Map<string, RulePack[]>();
  for (const pack of packs) byId.set(pack.packId, [...(byId.get(pack.packId) ?? []), pack]);
  return byId;
}

/**
 * The packs with every pack they include, directly or through another one. What is included is looked for among the packs
 * themselves, then in `available` (all its versions come along). Refuses an unknown pack and a circle, naming the way round it.
 */
export function resolveIncludes(packs: readonly RulePack[], available: readonly RulePack[] = []): Resolved {
  const own = grouped(packs);
  const others = grouped(available);
  const taken = [...packs];
  const known = new Set(own.keys());
  const problems: PackProblem[] = [];
  // `taken` grows while it is read: what comes along may include more.
  for (const pack of taken) {
    for (const included of pack.includes) {
      if (known.has(included)) continue;
      known.add(included);
      const found = others.get(included) ?? [];
      if (found.length === 0) {
        const message = `${placeOf(pack)} includes "${included}", and there is no such pack`;
        problems.push(packError('PACK_INCLUDE_UNKNOWN', 'includes', message));
      }
      taken.push(...found);
    }
  }
  const all = grouped(taken);
  const told = new Set<string>();
  for (const pack of taken) {
    const circle = circleFrom(pack, all);
    if (circle === null || circle.some((packId) => told.has(packId))) continue;
    for (const packId of circle) told.add(packId);
    problems.push(packError('PACK_INCLUDES_CIRCULAR', 'includes', circle.join(' includes ')));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, packs: taken };
}

/** Days on which the set of packs in force may change. */
function turningDays(packs: readonly RulePack[]): readonly RulePack['effectiveFrom'][] {
  return [...new Set(packs.map((pack) => pack.effectiveFrom))].toSorted();
}

function identityProblems(packs: readonly RulePack[]): readonly PackProblem[] {
  const seen = new Map<string, RulePack>();
  return packs.flatMap((pack) => {
    const place = placeOf(pack);
    const known = seen.get(place);
    seen.set(place, pack);
    if (known === undefined) return [];
    const message =
      known.contentHash === pack.contentHash ? 'the same pack twice' : 'two packs of one version with other content';
    return [packError('PACK_DUPLICATE', place, message)];
  });
}

/** Rows of one id in two packs need an order as rows of one pack do: both would be in force. */
function crossProblems(packs: readonly RulePack[]): readonly PackProblem[] {
  const found = turningDays(packs).flatMap((day) => {
    const inForce = packsOn(packs, day);
    const times = new Map<string, number>();
    for (const { rules } of inForce) {
      for (const ruleId of new Set(rules.map((row) => row.ruleId))) times.set(ruleId, (times.get(ruleId) ?? 0) + 1);
    }
    return overlaps(
      inForce.flatMap((pack) =>
        pack.rules.flatMap((row, index) =>
          (times.get(row.ruleId) ?? 0) > 1 ? [{ row, path: `${placeOf(pack)}.rules[${index}]` }] : [],
        ),
      ),
    );
  });
  return [...new Map(found.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()];
}

/**
 * Reads several packs and checks each of them and all together: the same pack twice, rows of one id in two packs, what they
 * include. Packs of `available` come along when they are included. Paths begin with the place in the list: `[1].rules[3].title`.
 */
export function loadPacks(
  values: readonly unknown[],
  tools: PackTools,
  known: PackSurroundings & { readonly available?: readonly RulePack[] } = {},
): LoadedPacks {
  const loaded = values.map((value) => loadPack(value, tools, known));
  const at = (index: number, problems: readonly PackProblem[]) =>
    problems.map((problem) => ({
      ...problem,
      path: problem.path === '' ? `[${index}]` : `[${index}].${problem.path}`,
    }));
  const problems = loaded.flatMap((each, index) => (each.ok ? [] : at(index, each.problems)));
  if (problems.length > 0) return { ok: false, problems };
  const packs = loaded.flatMap((each) => (each.ok ? [each.pack] : []));
  const resolved = resolveIncludes(packs, known.available);
  const together = [...identityProblems(packs), ...(resolved.ok ? crossProblems(resolved.packs) : resolved.problems)];
  if (!resolved.ok || together.length > 0) return { ok: false, problems: together };
  return {
    ok: true,
    packs: resolved.packs,
    warnings: loaded.flatMap((each, index) => (each.ok ? at(index, each.warnings) : [])),
  };
}

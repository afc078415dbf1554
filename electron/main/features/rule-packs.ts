import { readFile, stat } from 'node:fs/promises';
import type { PackComparison, PackSummary, PacksView } from '#shared/contract/rules-view';
import type { RulesState } from '#shared/contract/store';
import type { LocalDay } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { packsOn } from '#shared/rules/judge/rule-set';
import { type PackChange, comparePacks } from '#shared/rules/pack/compare-packs';
import type { PackTools } from '#shared/rules/pack/content-hash';
import { type LoadedPack, loadPack } from '#shared/rules/pack/load-pack';
import { loadPacks } from '#shared/rules/pack/load-packs';
import type { PackProblem } from '#shared/rules/pack/problem';
import type { RulePack } from '#shared/rules/types/pack';
import { sha256Hex } from '../journal/chain';
import { fsError } from '../platform/fs-errors';

/** No pack comes near it; a file that does is not read at all. */
const MOST_BYTES = 16 * 1024 * 1024;
const TOOLS: PackTools = { sha256Hex };

type KnownPacks = RulesState['packs'];
type Origin = PackSummary['origin'];

/** A pack file as it was read, before anybody asked what is in it. */
export type PackFile = { readonly text: string; readonly sha256: string };

/** Reads the file of a rule pack. Errors: `FILE_NOT_READABLE`, `PACK_INVALID` for one that is far too large. */
export async function readPackFile(filePath: string): Promise<Result<PackFile>> {
  try {
    const { size } = await stat(filePath);
    if (size > MOST_BYTES) {
      return err('PACK_INVALID', 'the file is too large for a rule pack', { bytes: size, most: MOST_BYTES });
    }
    const bytes = await readFile(filePath);
    return ok({ text: bytes.toString('utf8').replace(/^\uFEFF/, ''), sha256: sha256Hex(bytes) });
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'rule pack') };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function conflictWith(pack: RulePack, known: KnownPacks): readonly PackProblem[] {
  const twin = known.find(({ pack: each }) => each.packId === pack.packId && each.version === pack.version);
  if (twin === undefined || twin.pack.contentHash === pack.contentHash) return [];
  const message = `version ${pack.version} is known with other content; a changed pack needs a new version`;
  // Shown with the others; the import answers it with the error code of the same name.
  return [{ code: 'PACK_DUPLICATE', level: 'error', path: 'version', ruleId: null, message }];
}

/** What only shows beside the packs that are here: unknown includes, and rules of one id in two packs without an order. */
function problemsBeside(pack: RulePack, known: KnownPacks, today: LocalDay): readonly PackProblem[] {
  const others = known.map(({ pack: each }) => each).filter((each) => each.contentHash !== pack.contentHash);
  const of = (packs: readonly RulePack[]): readonly PackProblem[] => {
    const loaded = loadPacks(packs, TOOLS, { today });
    return loaded.ok ? [] : loaded.problems;
  };
  const words = ({ path: at, message }: PackProblem): string => `${at} ${message}`;
  // What was wrong before is none of this pack's doing, and must not keep a pack out that may mend it.
  const before = new Set(of(others).map(words));
  return of([...others, pack]).filter((problem) => !before.has(words(problem)));
}

/** A pack that can be imported, or every problem that keeps it out. */
export type Examined =
  | { readonly ok: true; readonly pack: RulePack }
  | {
      readonly ok: false;
      readonly pack: RulePack | null;
      readonly isConflict: boolean;
      readonly problems: readonly PackProblem[];
    };

/** Checks a pack by itself and beside the packs of this desk. */
export function examinePack(file: PackFile, known: KnownPacks, today: LocalDay): Examined {
  const value = parsed(file.text);
  const loaded: LoadedPack =
    value === undefined
      ? { ok: false, problems: [{ code: 'PACK_SCHEMA', level: 'error', path: '', ruleId: null, message: 'not JSON' }] }
      : loadPack(value, TOOLS, { today });
  if (!loaded.ok) {
    const problems = loaded.problems.filter(({ level }) => level === 'error');
    return { ok: false, pack: null, isConflict: false, problems };
  }
  const { pack } = loaded;
  const conflict = conflictWith(pack, known);
  const problems = conflict.length > 0 ? conflict : problemsBeside(pack, known, today);
  if (problems.length === 0) return { ok: true, pack };
  return { ok: false, pack, isConflict: conflict.length > 0, problems };
}

/** True when exactly this pack is here already. */
export function isKnownPack(pack: RulePack, known: KnownPacks): boolean {
  return known.some(({ pack: each }) => each.packId === pack.packId && each.contentHash === pack.contentHash);
}

function summary(pack: RulePack, origin: Origin): PackSummary {
  const { packId, version, title, effectiveFrom, checkedOn, contentHash } = pack;
  const isSigned = pack.signature !== null;
  return {
    packId,
    version,
    title,
    effectiveFrom,
    checkedOn,
    contentHash,
    isSigned,
    origin,
    rules: pack.rules.length,
  };
}

function lineOf({ kind, ruleId, sentence }: PackChange, packId: string): PackComparison['changes'][number] {
  return { ruleId: ruleId ?? packId, change: kind === 'pack' ? 'changed' : kind, words: sentence };
}

/** A pack file beside the pack of the same id that is in force today, in words. */
export function compareWithForce(file: PackFile, known: KnownPacks, today: LocalDay): PackComparison {
  const examined = examinePack(file, known, today);
  const { pack } = examined;
  const packs = known.map(({ pack: each }) => each);
  const against = pack === null ? null : (packsOn(packs, today).find((each) => each.packId === pack.packId) ?? null);
  return {
    pack: pack === null ? null : summary(pack, 'imported'),
    against: against?.version ?? null,
    problems: examined.ok
      ? []
      : examined.problems.map(({ code, path: at, message }) => ({ code, path: at, words: message })),
    changes: pack === null ? [] : comparePacks(against, pack).map((change) => lineOf(change, pack.packId)),
  };
}

/** Packs in force and to come, what was raised, and every rule that holds or will hold. */
export function packsView({ packs, raises }: RulesState, today: LocalDay): PacksView {
  const originOf = new Map(packs.map(({ pack, origin }) => [pack, origin]));
  const told = (pack: RulePack): PackSummary => summary(pack, originOf.get(pack) ?? 'imported');
  const all = packs.map(({ pack }) => pack);
  const inForce = packsOn(all, today);
  const upcoming = all
    .filter((pack) => pack.effectiveFrom > today)
    .toSorted((a, b) => (a.effectiveFrom === b.effectiveFrom ? 0 : a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return {
    inForce: inForce.map(told),
    upcoming: upcoming.map(told),
    raises: raises.map(({ ruleId, to, on, reason, approvedBy }) => ({ ruleId, to, on, reason, approvedBy })),
    rules: inForce.flatMap(({ packId, rules }) =>
      rules
        .filter(({ effectiveTo }) => effectiveTo === null || effectiveTo >= today)
        .map(({ ruleId, jurisdiction, title, citation, confidence, action, effectiveFrom, effectiveTo }) => ({
          ...{ ruleId, packId, jurisdiction, title, citation, confidence, action, effectiveFrom, effectiveTo },
        })),
    ),
  };
}

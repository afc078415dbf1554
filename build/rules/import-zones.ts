import type { Import, Problem, Rule } from './source';
import { type Zone, isBelowAny, zoneOf } from './zones';

/** The folder right below the zone that a path lies in: `queue` for `renderer/features/queue/row.tsx`. */
function memberOf(zone: Zone, name: string): string {
  return name.slice(zone.at.length + 1).split('/')[0] ?? '';
}

function mayImportFile(zone: Zone, file: string, each: Import): boolean {
  const { name } = each.target;
  const target = zoneOf(name);
  if (target === zone) return zone.siblings !== false || memberOf(zone, name) === memberOf(zone, file);
  // A zone inside another one is closed to it unless it is named: `renderer` uses `renderer/ui`, not the reverse.
  if (target !== undefined && isBelowAny(target.at, [zone.at])) return true;
  return isBelowAny(name, zone.values) || (each.isTypeOnly && isBelowAny(name, zone.types));
}

function refusal(zone: Zone, file: string, each: Import): string | null {
  switch (each.target.kind) {
    case 'node':
      return zone.node ? null : `${zone.at} does not run on Node`;
    case 'package': {
      const isFree = zone.packages.includes('*') || zone.packages.includes(each.target.name);
      const isFreeType = each.isTypeOnly && (zone.packageTypes ?? []).includes(each.target.name);
      return isFree || isFreeType ? null : `${zone.at} may not use the package ${each.target.name}`;
    }
    case 'file':
      return mayImportFile(zone, file, each) ? null : `${zone.at} may not import ${each.target.name}`;
    default:
      return null;
  }
}

/** Imports follow the layering table; every source file lies in one of its zones. */
export const importZones: Rule = (source) => {
  const zone = zoneOf(source.file);
  if (zone === undefined)
    return [{ file: source.file, line: 1, message: 'lies outside every zone of build/rules/zones' }];
  return source.imports.flatMap((each): readonly Problem[] => {
    const message = refusal(zone, source.file, each);
    return message === null ? [] : [{ file: source.file, line: each.line, message }];
  });
};

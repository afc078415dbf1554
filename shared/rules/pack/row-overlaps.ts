import type { RuleRow } from '../types/pack';
import { type PackProblem, packError } from './problem';

/** A row and where it stands. */
export type PlacedRow = { readonly row: RuleRow; readonly path: string };

function areBothInForce(a: RuleRow, b: RuleRow): boolean {
  const isApart =
    (a.effectiveTo !== null && a.effectiveTo < b.effectiveFrom) ||
    (b.effectiveTo !== null && b.effectiveTo < a.effectiveFrom);
  return !isApart;
}

function problemOf(first: PlacedRow, second: PlacedRow): PackProblem | null {
  const [a, b] = [first.row, second.row];
  if (!areBothInForce(a, b) || (a.order ?? 0) !== (b.order ?? 0)) return null;
  if (JSON.stringify(a) === JSON.stringify(b)) {
    return packError('PACK_DUPLICATE', second.path, `the same row stands at ${first.path}`, b.ruleId);
  }
  const from = a.effectiveFrom > b.effectiveFrom ? a.effectiveFrom : b.effectiveFrom;
  const message = `in force together with ${first.path} from ${from}; give one of them a higher order, or dates apart`;
  return packError('PACK_OVERLAP', second.path, message, b.ruleId);
}

/** Rows of one id that are in force on the same day without an order between them: nobody could say which counts. */
export function overlaps(rows: readonly PlacedRow[]): readonly PackProblem[] {
  const byId = new Map<string, PlacedRow[]>();
  for (const placed of rows) byId.set(placed.row.ruleId, [...(byId.get(placed.row.ruleId) ?? []), placed]);
  return [...byId.values()].flatMap((same) =>
    same.flatMap((second, at) =>
      same.slice(0, at).flatMap((first) => {
        const problem = problemOf(first, second);
        return problem === null ? [] : [problem];
      }),
    ),
  );
}

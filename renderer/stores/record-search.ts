import { RECORD_KIND_IDS, type RecordKindId } from './record-kinds';

/** The words a kind is found by. */
export type RecordNames = Readonly<Record<RecordKindId, { readonly title: string; readonly also: string }>>;

function rank(typed: string, { title, also }: RecordNames[RecordKindId]): number | null {
  const [name, words] = [title.toLowerCase(), also.toLowerCase().split(' ')];
  if (name.startsWith(typed)) return 0;
  if (name.includes(` ${typed}`)) return 1;
  if (words.some((word) => word.startsWith(typed))) return 2;
  return name.includes(typed) ? 3 : null;
}

/** The kinds that fit what was typed, best first; all of them in their order when nothing was typed. */
export function fittingRecords(typed: string, names: RecordNames): readonly RecordKindId[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return RECORD_KIND_IDS;
  return RECORD_KIND_IDS.map((kind) => ({ kind, at: rank(wanted, names[kind]) }))
    .filter((ranked): ranked is { kind: RecordKindId; at: number } => ranked.at !== null)
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}

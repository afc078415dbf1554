import type { JsonValue } from '../../kernel/json';
import { dayWords } from '../explain/words';
import type { RulePack, RuleRow } from '../types/pack';

/** One field of a row that says something else; a parameter that was not there is null. */
export type FieldChange = { readonly field: string; readonly from: JsonValue; readonly to: JsonValue };

/** What one rule, or the pack itself, becomes. */
export type PackChange = {
  readonly kind: 'pack' | 'added' | 'removed' | 'changed';
  readonly ruleId: string | null;
  readonly fields: readonly FieldChange[];
  readonly sentence: string;
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  effectiveFrom: 'first day in force',
  effectiveTo: 'last day in force',
  sourceCheckedOn: 'source checked on',
  checkedOn: 'checked on',
  appliesWhen: 'applies when',
  overridable: 'may be overridden',
  trigger: 'is set off by',
  evaluator: 'is read by',
};

const ROW_FIELDS = [
  'title',
  'jurisdiction',
  'appliesWhen',
  'trigger',
  'action',
  'evaluator',
  'citation',
  'effectiveFrom',
  'effectiveTo',
  'sourceCheckedOn',
  'confidence',
  'overridable',
  'order',
  'note',
] as const satisfies readonly (keyof RuleRow)[];

const PACK_FIELDS = [
  'version',
  'title',
  'effectiveFrom',
  'checkedOn',
  'includes',
] as const satisfies readonly (keyof RulePack)[];

function valueWords(value: JsonValue): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : `"${value}"`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  const parts = Object.entries(value).map(([name, each]) => `${name} ${valueWords(each)}`);
  return parts.length === 0 ? 'anything' : parts.join('; ');
}

function changeWords({ field, from, to }: FieldChange): string {
  const name = FIELD_WORDS[field] ?? field.replace(/^params\./, '');
  return `${name} from ${valueWords(from)} to ${valueWords(to)}`;
}

function plain(value: unknown): JsonValue {
  return value === undefined ? null : (value as JsonValue);
}

/** Same whatever the order of the fields. */
function isSame(a: JsonValue, b: JsonValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, JsonValue>>, b as Readonly<Record<string, JsonValue>>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(plain(left[name]), plain(right[name])));
}

function fieldChanges<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
  at = '',
): FieldChange[] {
  return fields.flatMap((field) => {
    const [from, to] = [plain(before[field]), plain(after[field])];
    return isSame(from, to) ? [] : [{ field: `${at}${field}`, from, to }];
  });
}

function rowChanges(before: RuleRow, after: RuleRow): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before.params), ...Object.keys(after.params)])];
  return [
    ...fieldChanges<RuleRow['params']>(before.params, after.params, names, 'params.'),
    ...fieldChanges(before, after, ROW_FIELDS),
  ];
}

function changed(before: RuleRow, after: RuleRow): readonly PackChange[] {
  const fields = rowChanges(before, after);
  if (fields.length === 0) return [];
  const sentence = `${after.ruleId} changes: ${fields.map(changeWords).join('; ')}.`;
  return [{ kind: 'changed', ruleId: after.ruleId, fields, sentence }];
}

function datesOf(row: RuleRow): string {
  const until = row.effectiveTo === null ? '' : ` until ${dayWords(row.effectiveTo)}`;
  return `from ${dayWords(row.effectiveFrom)}${until}`;
}

function added(row: RuleRow): PackChange {
  const sentence = `${row.ruleId} is new, ${datesOf(row)}: ${row.title} (${row.action}, confidence ${row.confidence}, ${row.citation})`;
  return { kind: 'added', ruleId: row.ruleId, fields: [], sentence };
}

function removed(row: RuleRow): PackChange {
  const sentence = `${row.ruleId} is taken out, in force ${datesOf(row)}: ${row.title} (${row.citation})`;
  return { kind: 'removed', ruleId: row.ruleId, fields: [], sentence };
}

const isTwin = (a: RuleRow, b: RuleRow): boolean =>
  a.effectiveFrom === b.effectiveFrom && (a.order ?? 0) === (b.order ?? 0);

/** Rows of one rule: those that start on the same day belong together; what is left is taken in order. */
function ruleChanges(before: readonly RuleRow[], after: readonly RuleRow[]): readonly PackChange[] {
  const pairs = after.flatMap((row) =>
    before
      .filter((old) => isTwin(old, row))
      .slice(0, 1)
      .map((old) => [old, row] as const),
  );
  const oldRows = before.filter((row) => !pairs.some(([old]) => old === row));
  const newRows = after.filter((row) => !pairs.some(([, known]) => known === row));
  const rest = Math.min(oldRows.length, newRows.length);
  for (let at = 0; at < rest; at += 1) {
    const [old, row] = [oldRows[at], newRows[at]];
    if (old !== undefined && row !== undefined) pairs.push([old, row]);
  }
  return [
    ...pairs.flatMap(([old, row]) => changed(old, row)),
    ...oldRows.slice(rest).map(removed),
    ...newRows.slice(rest).map(added),
  ];
}

/** What is different between two packs, in words: the pack itself, then rule by rule. `before` is null for one that is new. */
export function comparePacks(before: RulePack | null, after: RulePack): readonly PackChange[] {
  const head = before === null ? [] : fieldChanges(before, after, PACK_FIELDS);
  const headChange: readonly PackChange[] =
    head.length === 0
      ? []
      : [
          {
            kind: 'pack',
            ruleId: null,
            fields: head,
            sentence: `The pack ${after.packId} changes: ${head.map(changeWords).join('; ')}.`,
          },
        ];
  const oldRows = before?.rules ?? [];
  const ids = [...new Set([...after.rules, ...oldRows].map((row) => row.ruleId))].toSorted();
  const of = (rows: readonly RuleRow[], ruleId: string) => rows.filter((row) => row.ruleId === ruleId);
  return [...headChange, ...ids.flatMap((ruleId) => ruleChanges(of(oldRows, ruleId), of(after.rules, ruleId)))];
}

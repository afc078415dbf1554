import type { Settings } from '#shared/contract/settings';
import type { QueueSort, QueueSortColumn } from '#shared/domain/queue/sort';

/** Every column the queue can show, in the order they came in, with their own widths in CSS pixels. */
export const COLUMN_WIDTHS = {
  name: 164,
  creditor: 116,
  balance: 92,
  age: 112,
  status: 96,
  lastContact: 108,
  nextStep: 112,
  call: 60,
  score: 52,
  account: 112,
  attempts: 74,
} as const;
export type ColumnId = keyof typeof COLUMN_WIDTHS;
export const COLUMN_IDS = Object.keys(COLUMN_WIDTHS) as readonly ColumnId[];

export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 600;

/** Columns that have a place where a row has two lines; the next step tells the last contact there too. */
const STACKED: readonly ColumnId[] = ['name', 'balance', 'call', 'creditor', 'age', 'nextStep', 'score'];
const SHOWN_AT_FIRST = COLUMN_IDS.filter((id) => id !== 'account' && id !== 'attempts');

export const SORT_OF: Readonly<Record<ColumnId, QueueSortColumn>> = {
  name: 'name',
  creditor: 'client',
  balance: 'balance',
  age: 'days-past-due',
  status: 'status',
  lastContact: 'last-contact',
  nextStep: 'next-step',
  call: 'callable',
  score: 'score',
  account: 'account-number',
  attempts: 'attempts',
};
/** What is looked for in these is large. */
const LARGEST_FIRST: readonly QueueSortColumn[] = ['balance', 'days-past-due', 'last-contact', 'score', 'attempts'];

export type ChosenColumn = { readonly id: ColumnId; readonly width: number };

function isColumn(id: string): id is ColumnId {
  return Object.hasOwn(COLUMN_WIDTHS, id);
}

/** The columns a person chose, from left to right. Without the name nobody knows who a row is: it is always there. */
export function chosenColumns(settings: Pick<Settings, 'queueColumns'>): readonly ChosenColumn[] {
  const chosen = (settings.queueColumns ?? SHOWN_AT_FIRST.map((id) => ({ id, width: null }))).flatMap(({ id, width }) =>
    isColumn(id) ? [{ id, width: width ?? COLUMN_WIDTHS[id] }] : [],
  );
  return chosen.some(({ id }) => id === 'name') ? chosen : [{ id: 'name', width: COLUMN_WIDTHS.name }, ...chosen];
}

/** Of them those that have a place in two lines, line by line. */
export function stackedColumns(chosen: readonly ChosenColumn[]): readonly ChosenColumn[] {
  return STACKED.flatMap((id) => chosen.filter((column) => column.id === id));
}

/** What pressing a heading asks for: its usual direction, the other one, then the view's own order again. */
export function nextSort(before: QueueSort | null, id: ColumnId): QueueSort | null {
  const by = SORT_OF[id];
  const usual = LARGEST_FIRST.includes(by) ? 'desc' : 'asc';
  if (before?.by !== by) return { by, direction: usual };
  return before.direction === usual ? { by, direction: usual === 'asc' ? 'desc' : 'asc' } : null;
}

import type { DateQuestion } from '../contract/import';
import { parseDebtType } from './choice-cells';
import { createDateScan } from './date-questions';
import { fieldsOfHeader } from './header-words';
import { isAmountField } from './profile-fit';
import { currencyOfMark, type DecimalMark, parseMoney } from './money-cell';

/** What the values of a column turned out to be over the whole file. */
export type ColumnFacts = {
  readonly filled: number;
  readonly datePattern: string | null;
  /** The decimal mark that fits the most amounts, when most values are amounts with it. */
  readonly decimal: DecimalMark | null;
  /** A currency that the amounts are marked with. */
  readonly currency: string | null;
  /** The values in lower case, while they are few; null when they are many. */
  readonly choices: ReadonlySet<string> | null;
  readonly looksLikeDebtTypes: boolean;
};

export type ColumnScan = {
  readonly add: (row: number, cells: readonly string[]) => void;
  readonly facts: () => readonly ColumnFacts[];
  readonly dateQuestions: () => readonly DateQuestion[];
};

const CHOICES_KEPT = 20;
const LONGEST_CHOICE = 40;
const AMOUNT_SHARE = 0.5;

type State = {
  readonly isAmount: boolean;
  filled: number;
  point: number;
  comma: number;
  currency: string | null;
  choices: Set<string> | null;
};

/** Starts a scan of all rows of a file, for the suggestion of a profile. */
export function createColumnScan(headers: readonly string[], delimiter: string): ColumnScan {
  const dates = createDateScan(headers);
  const states = headers.map((header): State => {
    const isAmount = fieldsOfHeader(header).some(({ field }) => isAmountField(field));
    return { isAmount, filled: 0, point: 0, comma: 0, currency: null, choices: new Set() };
  });
  return {
    add: (row, cells) => {
      dates.add(row, cells);
      for (const [column, state] of states.entries()) watch(state, cells[column]?.trim() ?? '');
    },
    facts: () => states.map((state, column) => factsOf(state, dates.patternOf(column), delimiter)),
    dateQuestions: dates.questions,
  };
}

function watch(state: State, value: string): void {
  if (value === '') return;
  state.filled += 1;
  if (state.choices !== null && !state.choices.has(value.toLowerCase())) {
    if (value.length > LONGEST_CHOICE || state.choices.size === CHOICES_KEPT) state.choices = null;
    else state.choices.add(value.toLowerCase());
  }
  if (!state.isAmount) return;
  const marked = currencyOfMark(value);
  state.currency ??= marked;
  const currency = marked ?? 'USD';
  if (parseMoney(value, '.', currency).ok) state.point += 1;
  if (parseMoney(value, ',', currency).ok) state.comma += 1;
}

function factsOf(state: State, datePattern: string | null, delimiter: string): ColumnFacts {
  const { filled, currency, choices } = state;
  const types = [...(choices ?? [])];
  return {
    filled,
    datePattern,
    decimal: decimalOf(state, delimiter),
    currency,
    choices,
    looksLikeDebtTypes: types.length > 0 && types.every((word) => parseDebtType(word).ok),
  };
}

/** Where both marks fit all the same, a file that separates cells by semicolons has decimal commas. */
function decimalOf({ filled, point, comma }: State, delimiter: string): DecimalMark | null {
  const most = Math.max(point, comma);
  if (most === 0 || most < filled * AMOUNT_SHARE) return null;
  if (point === comma) return delimiter === ';' ? ',' : '.';
  return point > comma ? '.' : ',';
}

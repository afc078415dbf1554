import type { DateQuestion } from '../contract/import';
import { EARLIEST_YEAR } from './date-cell';
import { compileDatePattern, type DatePattern } from './date-pattern';

/** The patterns a date column may be in. Month first stands before day first: the order says nothing of which is right. */
const CANDIDATE_PATTERNS: readonly string[] = [
  'M/d/yyyy;d/M/yyyy;M-d-yyyy;d-M-yyyy;M.d.yyyy;d.M.yyyy',
  'yyyy-MM-dd;yyyy/M/d;yyyy.M.d;yyyy-M-d;yyyyMMdd;MMddyyyy;ddMMyyyy',
  'M/d/yy;d/M/yy;yy/M/d;M-d-yy;d-M-yy;yy-M-d;M.d.yy;d.M.yy;yy.M.d',
  'd-MMM-yyyy;d-MMM-yy;d MMM yyyy;d MMM yy;d/MMM/yyyy;ddMMMyyyy;MMM d, yyyy;MMM d yyyy;MMM-d-yyyy',
].flatMap((patterns) => patterns.split(';'));
const LATEST_YEAR = 2100;

const TIMES: readonly (readonly [RegExp, string])[] = [
  [/ \d{1,2}:\d{2}$/, ' H:mm'],
  [/ \d{1,2}:\d{2}:\d{2}$/, ' H:mm:ss'],
  [/ \d{1,2}:\d{2}:\d{2}\.\d+$/, ' H:mm:ss.u'],
  [/ \d{1,2}:\d{2} [ap]m$/i, ' h:mm a'],
  [/ \d{1,2}:\d{2}:\d{2} [ap]m$/i, ' h:mm:ss a'],
  [/T\d{2}:\d{2}:\d{2}$/, "'T'HH:mm:ss"],
  [/T\d{2}:\d{2}:\d{2}Z$/, "'T'HH:mm:ss'Z'"],
  [/T\d{2}:\d{2}:\d{2}\.\d+$/, "'T'HH:mm:ss.u"],
  [/T\d{2}:\d{2}:\d{2}\.\d+Z$/, "'T'HH:mm:ss.u'Z'"],
];
const SHAPE =
  /^(?:\d{1,4}[-/. ](?:\d{1,2}|[a-zà-ÿ]{3,4}\.?)[-/. ]\d{1,4}|\d{8}|\d{2}[a-z]{3}\d{4}|[a-z]{3,4}\.?[- ]\d{1,2},?[- ]\d{4})(?![\d.])/iu;
const MEMO_LIMIT = 20_000;
const SAMPLES = 5;
/** A column is one of dates when at least half of its filled cells are; the rest become row errors a person can see. */
const DATE_SHARE = 0.5;

type Fit = { readonly patterns: readonly string[]; readonly days: number };
type Deciding = { readonly row: number; readonly value: string; readonly pattern: string };
type State = {
  filled: number;
  dates: number;
  readonly seen: Map<string, number>;
  /** The patterns that fit every date so far; null before the first. */
  common: readonly string[] | null;
  deciding: Deciding | null;
  isMixed: boolean;
  hasRivals: boolean;
  readonly samples: Set<string>;
};

/** Watches every value of every column for the patterns it could be a date in. */
export type DateScan = {
  readonly add: (row: number, cells: readonly string[]) => void;
  /** The columns that could be read in two ways with different days. */
  readonly questions: () => readonly DateQuestion[];
  /** The pattern of a date column; for an undecided one the first of those that fit. Null for a column that holds no dates. */
  readonly patternOf: (column: number) => string | null;
};

/** Starts a scan over all rows of a file. Month/day against day/month is never guessed: only a value can decide it. */
export function createDateScan(headers: readonly string[]): DateScan {
  const states = headers.map(newState);
  const memo = new Map<string, Fit>();
  const fitsOf = (value: string): Fit => {
    const known = memo.get(value);
    if (known !== undefined) return known;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    const fit = fittingPatterns(value);
    memo.set(value, fit);
    return fit;
  };
  return {
    add: (row, cells) => {
      for (const [column, state] of states.entries()) {
        const value = cells[column]?.trim() ?? '';
        if (value === '') continue;
        state.filled += 1;
        if (SHAPE.test(value)) watch(state, row, value, fitsOf(value));
      }
    },
    questions: () => states.flatMap((state, column) => questionOf(headers[column] ?? '', state)),
    patternOf: (column) => {
      const state = states[column];
      if (state === undefined || !isDateColumn(state)) return null;
      return state.isMixed ? mostSeen(state) : (state.common?.[0] ?? null);
    },
  };
}

function newState(): State {
  const nothing = { filled: 0, dates: 0, common: null, deciding: null, isMixed: false, hasRivals: false };
  return { ...nothing, seen: new Map(), samples: new Set() };
}

function watch(state: State, row: number, value: string, fit: Fit): void {
  if (fit.patterns.length === 0) return;
  state.dates += 1;
  // The first value that the readings tell apart is always shown: by others nobody can choose.
  const isTelling = fit.days > 1 && !state.hasRivals;
  if (isTelling || state.samples.size < SAMPLES) state.samples.add(value);
  if (fit.days > 1) state.hasRivals = true;
  for (const pattern of fit.patterns) state.seen.set(pattern, (state.seen.get(pattern) ?? 0) + 1);
  if (state.isMixed) return;
  const common =
    state.common === null ? fit.patterns : state.common.filter((pattern) => fit.patterns.includes(pattern));
  const [only] = common;
  if (only === undefined) {
    state.isMixed = true;
    state.deciding = null;
  } else if (common.length === 1 && state.deciding === null) {
    state.deciding = { row, value, pattern: only };
  }
  if (!state.isMixed) state.common = common;
}

function isDateColumn(state: State): boolean {
  return state.dates > 0 && state.dates >= state.filled * DATE_SHARE;
}

function mostSeen(state: State): string | null {
  return [...state.seen].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function questionOf(header: string, state: State): readonly DateQuestion[] {
  const couldBe = state.deciding === null && !state.isMixed ? (state.common ?? []) : [...state.seen.keys()];
  const isAsked = (state.hasRivals || state.isMixed) && couldBe.length > 1;
  if (!isDateColumn(state) || !isAsked) return [];
  const patterns = couldBe.toSorted((a, b) => rank(a) - rank(b));
  return [{ header, patterns, deciding: state.deciding, samples: [...state.samples] }];
}

function rank(pattern: string): number {
  return CANDIDATE_PATTERNS.findIndex((candidate) => pattern.startsWith(candidate));
}

let compiled: readonly (readonly [string, DatePattern])[] | null = null;

function candidates(): readonly (readonly [string, DatePattern])[] {
  compiled ??= CANDIDATE_PATTERNS.flatMap((pattern) => {
    const read = compileDatePattern(pattern);
    return read === null ? [] : [[pattern, read] as const];
  });
  return compiled;
}

/** Every pattern the value is an existing, plausible day in, and how many different days these come to. */
function fittingPatterns(value: string): Fit {
  const time = TIMES.find(([shape]) => shape.test(value));
  const dateText = time === undefined ? value : value.replace(time[0], '');
  const patterns: string[] = [];
  const days = new Set<string>();
  for (const [pattern, read] of candidates()) {
    const day = read(dateText);
    if (!day.ok) continue;
    const year = Number(day.value.slice(0, 4));
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) continue;
    patterns.push(`${pattern}${time?.[1] ?? ''}`);
    days.add(day.value);
  }
  return { patterns, days: days.size };
}

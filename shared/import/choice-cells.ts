import { DEBT_TYPES, type DebtType } from '../domain/account/types';
import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';

const NO_WORDS: readonly string[] = ['', 'no', 'n', '0', 'false'];

/** Words of each type beside its own name, English and Spanish. */
const DEBT_TYPE_WORDS: Readonly<Record<Exclude<DebtType, 'unknown'>, string>> = {
  consumer: 'retail,personal,credit card,consumo',
  medical: 'healthcare,hospital,médica,medica,médico,medico',
  commercial: 'business,trade,b2b,comercial',
  student: 'student loan,education,estudiantil',
  mortgage: 'home loan,hipoteca',
  judgment: 'judgement,sentencia',
};
const DEBT_TYPE_BY_WORD: ReadonlyMap<string, DebtType> = new Map([
  ...DEBT_TYPES.map((type) => [type, type] as const),
  ...(Object.entries(DEBT_TYPE_WORDS) as [DebtType, string][]).flatMap(([type, words]) =>
    words.split(',').map((word) => [word, type] as const),
  ),
]);

let currencies: ReadonlySet<string> | null = null;

/** True for one of the yes-words, false for no, n, 0, false and an empty cell; anything else is refused. */
export function parseFlag(text: string, yes: readonly string[]): Cell<boolean> {
  const word = text.trim().toLowerCase();
  if (yes.some((candidate) => candidate.trim().toLowerCase() === word)) return ok(true);
  if (NO_WORDS.includes(word)) return ok(false);
  return refuse('FLAG_UNREADABLE', `${quoted(text)} is neither ${yes.map(quoted).join(', ')} nor no.`);
}

/** The kind of debt a word stands for; null when the cell is empty. */
export function parseDebtType(text: string): Cell<DebtType | null> {
  const word = text.trim().toLowerCase();
  if (word === '') return ok(null);
  const type = DEBT_TYPE_BY_WORD.get(word);
  if (type !== undefined) return ok(type);
  return refuse('DEBT_TYPE_UNKNOWN', `${quoted(text)} is no debt type; use ${DEBT_TYPES.join(', ')}.`);
}

/** An ISO 4217 code in capitals; null when the cell is empty. */
export function parseCurrency(text: string): Cell<string | null> {
  const code = text.trim().toUpperCase();
  if (code === '') return ok(null);
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  if (currencies.has(code)) return ok(code);
  return refuse('CURRENCY_UNKNOWN', `${quoted(text)} is no ISO currency code such as USD.`);
}

import { DEBT_TYPES, type DebtType } from '../domain/account/types';
import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';

const NO_WORDS: readonly string[] = ['', 'no', 'n', '0', 'false'];

const DEBT_TYPE_BY_WORD: Readonly<Record<string, DebtType>> = {
  ...(Object.fromEntries(DEBT_TYPES.map((type) => [type, type])) as Record<DebtType, DebtType>),
  ...{
    retail: 'consumer',
    personal: 'consumer',
    'credit card': 'consumer',
    consumo: 'consumer',
    personales: 'consumer',
  },
  ...{ healthcare: 'medical', hospital: 'medical', médica: 'medical', medica: 'medical', médico: 'medical' },
  ...{ business: 'commercial', trade: 'commercial', b2b: 'commercial', comercial: 'commercial' },
  ...{ 'student loan': 'student', education: 'student', estudiantil: 'student', hipoteca: 'mortgage' },
  ...{ 'home loan': 'mortgage', judgement: 'judgment', sentencia: 'judgment' },
};

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
  const type = Object.hasOwn(DEBT_TYPE_BY_WORD, word) ? DEBT_TYPE_BY_WORD[word] : undefined;
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

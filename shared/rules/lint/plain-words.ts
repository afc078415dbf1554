import { foldText } from './fold-text';

/** Short forms and slips of the thumb as people write them to a number they want to be rid of. */
const SPELLINGS: Readonly<Record<string, string>> = {
  pls: 'please',
  plz: 'please',
  plse: 'please',
  pleas: 'please',
  plez: 'please',
  u: 'you',
  ur: 'your',
  stp: 'stop',
  stpo: 'stop',
  sotp: 'stop',
  w: 'with',
  txt: 'text',
  txts: 'texts',
  txting: 'texting',
  texing: 'texting',
  texitng: 'texting',
  tex: 'text',
  txtin: 'texting',
  textin: 'texting',
  callin: 'calling',
  calln: 'calling',
  caling: 'calling',
  cal: 'call',
  msg: 'message',
  msgs: 'messages',
  mesages: 'messages',
  messges: 'messages',
  mssgs: 'messages',
  dnt: 'dont',
  donot: 'do not',
  dontt: 'dont',
  doent: 'dont',
  dotn: 'dont',
  cnt: 'cant',
  contct: 'contact',
  contac: 'contact',
  conact: 'contact',
  contacing: 'contacting',
  emial: 'email',
  emials: 'emails',
  emailin: 'emailing',
  lv: 'leave',
  leav: 'leave',
  leve: 'leave',
  aloen: 'alone',
  numbr: 'number',
  nmbr: 'number',
  rmv: 'remove',
  remve: 'remove',
  wanna: 'want to',
  gonna: 'going to',
  lemme: 'let me',
  anymore: 'any more',
  nomas: 'no mas',
  xfa: 'por favor',
  xfavor: 'por favor',
  msj: 'mensaje',
  msjs: 'mensajes',
  mensages: 'mensajes',
};

/** The clauses of a message in plain words: small letters, no accents, signs, emoji or apostrophes, short forms spelled out. */
export function plainClauses(text: string): readonly string[] {
  const folded = foldText(text).text.replaceAll("'", '');
  return folded
    .split(/[.!?;,\n]+|(?: - )|[()"]/)
    .map((clause) => plainWords(clause))
    .filter((clause) => clause !== '');
}

function plainWords(clause: string): string {
  const words = clause
    .replaceAll(/\bopt[ -]+out\b/g, 'opt out')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replaceAll(/([a-z])\1{2,}/g, '$1'));
  return words.map((word) => (Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : word)).join(' ');
}

/** Whether `word` is `keyword` with two neighbours swapped, a letter left out, doubled or added. */
function isSlip(word: string, keyword: string): boolean {
  if (word.length === keyword.length) {
    const first = [...word].findIndex((char, index) => char !== keyword[index]);
    const swapped = `${word.slice(0, first)}${word[first + 1] ?? ''}${word[first] ?? ''}${word.slice(first + 2)}`;
    return first >= 0 && swapped === keyword;
  }
  const [short, long] = word.length < keyword.length ? [word, keyword] : [keyword, word];
  if (long.length - short.length !== 1) return false;
  const at = [...long].findIndex((char, index) => char !== short[index]);
  return long.slice(0, at) + long.slice(at + 1) === short;
}

/** Ordinary words that lie one slip from a keyword. */
const OTHER_WORDS = new Set(
  'stops stoop top tops spot post quiet quite quits suit ends bend send lend ben en canal cancels cancer'.split(' '),
);

/** The keyword that was meant by a mistyped word, or null. */
export function meantKeyword(word: string, keywords: readonly string[]): string | null {
  if (word.length < 3 || OTHER_WORDS.has(word)) return null;
  return keywords.find((keyword) => keyword.length >= 4 && isSlip(word, keyword)) ?? null;
}

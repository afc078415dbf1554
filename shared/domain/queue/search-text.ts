import { pointsOf } from '../compliance/callable/dial-names';
import type { Account } from '../account/types';

/** Between the texts of one kind. No text holds it: control characters become spaces. */
export const TEXT_BREAK = '\t';

/** What an account is found by, kind by kind, as it was placed; texts of a kind stand between breaks. */
export type SearchTexts = {
  /** Of everybody on the account. */
  readonly names: string;
  /** Of its debts; the creditor's number of the account stands by itself. */
  readonly numbers: string;
  /** In the order of `pointsOf`: the first is its first phone. */
  readonly phones: string;
};
export const NO_SEARCH: SearchTexts = { names: '', numbers: '', phones: '' };

function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/\p{Cc}/gu, ' ')).join(TEXT_BREAK);
}

export function searchTexts(account: Account): SearchTexts {
  const names = account.parties.flatMap(({ name, firstName, lastName }) => {
    const parts = [firstName, lastName].filter((part) => part !== null).join(' ');
    return [name ?? parts].filter((text) => text !== '');
  });
  const numbers = account.debts.map(({ externalId }) => externalId).filter((id) => id !== account.externalId);
  const phones = pointsOf(account).filter(({ medium }) => medium === 'phone');
  return {
    names: joined([...new Set(names)]),
    numbers: joined([...new Set(numbers)]),
    phones: joined(phones.map(({ value }) => value)),
  };
}

const ASCII = /^[\0-\u007F]*$/;

/** Small letters without accents or invisible characters. */
function plain(text: string): string {
  const small = text.toLowerCase();
  return ASCII.test(small) ? small : small.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]+/gu, '');
}

/** A name as it is compared: words with a space before each; line breaks and text breaks stay. */
export function foldNames(text: string): string {
  return ` ${plain(text).replaceAll(/['’`´ʼ.]/g, '')}`
    .replaceAll(/[^\p{L}\p{N}\n\t]+/gu, ' ')
    .replaceAll(/([\n\t]) ?/g, '$1 ');
}

/** A number as it is compared: letters and digits only; line breaks and text breaks stay. */
export function foldNumbers(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{N}\n\t]+/gu, '');
}

/** A phone as it is compared: digits only; line breaks and text breaks stay. */
export function foldPhones(text: string): string {
  return text.replaceAll(/[^\d\n\t]+/g, '');
}

/** What somebody looks for: every part must fit. */
export type SearchPart = {
  /** At the beginning of a word of a name; empty when it can be no name. */
  readonly word: string;
  /** Within an account or invoice number; empty when it can be none. */
  readonly number: string;
  /** At the end of a phone, or within it when there are enough of them; empty when it can be none. */
  readonly digits: string;
};

const SHORTEST_DIGITS = 4;
const SHORTEST_NUMBER = 3;
const NATIONAL_DIGITS = 10;

function digitsOf(text: string): string {
  const digits = foldPhones(text);
  // A country code that somebody types and the file did not give, or the other way round.
  const national = digits.length === NATIONAL_DIGITS + 1 && digits.startsWith('1') ? digits.slice(1) : digits;
  return national.length >= SHORTEST_DIGITS ? national : '';
}

function partOf(text: string): SearchPart {
  const number = foldNumbers(text);
  const hasDigit = /\d/.test(number);
  const isPhoneLike = /^[\d\s()+./-]+$/.test(text);
  return {
    word: foldNames(text).trim(),
    number: number.length >= SHORTEST_NUMBER || (hasDigit && number.length > 0) ? number : '',
    digits: isPhoneLike ? digitsOf(text) : '',
  };
}

/**
 * The ways to read what somebody looks for: as one number or phone with spaces in it, and word by word. None when there is too
 * little to look for.
 */
export function searchReadings(text: string): readonly (readonly SearchPart[])[] {
  const words = text.split(/[\s,;]+/).filter((word) => foldNumbers(word) !== '');
  if (foldNumbers(text).length < 2) return [];
  const byWord = words.map(partOf);
  const whole = partOf(text.replaceAll(/\s+/g, ' ').trim());
  const isOneNumber = words.length > 1 && /\d/.test(text);
  return isOneNumber ? [[{ ...whole, word: '' }], byWord] : [byWord];
}

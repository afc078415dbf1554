import { type FoldedText, type Span, spanIn } from './fold-text';

/** What the number of an issuer begins with (first to last, same count of digits) and how long it is. ISO/IEC 7812 ranges. */
type IssuerRange = readonly [first: string, last: string, lengths: readonly number[]];

const LONG = [16, 17, 18, 19] as const;
const ISSUERS: readonly IssuerRange[] = [
  ['4', '4', [13, 16, 19]], // Visa
  ['51', '55', [16]], // Mastercard
  ['2221', '2720', [16]], // Mastercard since 2017
  ['34', '34', [15]], // American Express
  ['37', '37', [15]],
  ['6011', '6011', LONG], // Discover
  ['644', '659', LONG],
  ['300', '305', [14, ...LONG]], // Diners Club
  ['3095', '3095', [14, ...LONG]],
  ['36', '36', [14, ...LONG]],
  ['38', '39', [14, ...LONG]],
  ['3528', '3589', LONG], // JCB
  ['62', '62', LONG], // UnionPay
  ['5018', '5018', [13, 14, 15, ...LONG]], // Maestro
  ['5020', '5020', [13, 14, 15, ...LONG]],
  ['5038', '5038', [13, 14, 15, ...LONG]],
  ['5893', '5893', [13, 14, 15, ...LONG]],
  ['6304', '6304', [13, 14, 15, ...LONG]],
  ['6759', '6763', [13, 14, 15, ...LONG]],
];

const SHORTEST = 13;
const LONGEST = 19;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Whether the digits are a payment card number: 13 to 19 of them, of a range an issuer uses, with a right check digit. A long
 * account number passes only by bad luck (about one in ten of those that begin like a card), and then nobody can tell it from one.
 */
export function isCardNumber(digits: string): boolean {
  const isIssued = ISSUERS.some(([first, last, lengths]) => {
    const head = digits.slice(0, first.length);
    return head >= first && head <= last && lengths.includes(digits.length);
  });
  return isIssued && passesLuhn(digits);
}

/** Digits that stand together, and what stands between them and the digits before. */
type Group = { readonly digits: string; readonly from: number; readonly to: number; readonly gap: string };

/** Between the groups of one number stand up to three of these; anything else, a letter first of all, ends the number. */
const GAP = /^[ \t\n.-]{1,3}$/;
/** Commas, slashes and the like also write lists, dates and amounts: they count only in the groups that cards are printed in. */
const ODD_GAP = /^ ?[,/_|*:+~\\] ?$/;
const PRINTED = new Set(['4-4-4-4', '4-6-5', '4-6-4', '4-4-4-4-3']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function runsOf(folded: string, gap: RegExp): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  const blanked = folded.replaceAll(UUID, (id) => 'u'.repeat(id.length));
  let before = -1;
  for (const match of blanked.matchAll(/[0-9]+/g)) {
    const between = before < 0 ? '' : blanked.slice(before, match.index);
    const group = { digits: match[0], from: match.index, to: match.index + match[0].length, gap: between };
    const run = runs.at(-1);
    if (run !== undefined && gap.test(between)) run.push(group);
    else runs.push([group]);
    before = group.to;
  }
  return runs;
}

const sizesOf = (groups: readonly Group[]) => groups.map((group) => group.digits.length);

/** `4111-1111-1111-1111`, `4 1 1 1 ...`, `41 11 11 ...`: all groups of one size, the last one shorter or longer. */
function isUniform(groups: readonly Group[]): boolean {
  const sizes = sizesOf(groups).slice(0, -1);
  return sizes.every((size) => size === sizes[0]);
}

/** A phone number as North America writes them: 312-555-0107, 1 312 555 0107. */
function isPhoneAt(groups: readonly Group[], index: number): boolean {
  const [area, exchange, line] = groups.slice(index, index + 3);
  const isCode = (group: Group | undefined) => /^[2-9]\d\d$/.test(group?.digits ?? '');
  return isCode(area) && isCode(exchange) && line?.digits.length === 4;
}

/** A date, its parts set apart by one sign and from what is around it by another: 15.07.2026, 2026-07-15, 07-15-26. */
function isDateAt(groups: readonly Group[], index: number): boolean {
  const [one, two, three, next] = groups.slice(index, index + 4);
  if (one === undefined || two === undefined || three === undefined) return false;
  const sign = two.gap;
  if (sign !== three.gap || sign.trim() === '' || next?.gap === sign || (index > 0 && one.gap === sign)) return false;
  const isYear = (text: string) => /^(?:19|20)?\d\d$/.test(text);
  const isPart = (text: string) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
  if (one.digits.length === 4) return isYear(one.digits) && isPart(two.digits) && isPart(three.digits);
  return isPart(one.digits) && isPart(two.digits) && isYear(three.digits);
}

/** Which groups of a run belong to a phone number or a date. */
function otherThings(run: readonly Group[]): ReadonlySet<Group> {
  const taken = new Set<Group>();
  for (let index = 0; index < run.length; index += 1) {
    if (!isPhoneAt(run, index) && !isDateAt(run, index)) continue;
    for (const group of run.slice(index, index + 3)) taken.add(group);
    index += 2;
  }
  return taken;
}

/** `4111111111111111` with month, year and perhaps the code written on without a gap. */
const GLUED_TAIL = /^(?:0[1-9]|1[0-2])\d\d(?:\d{3,4})?$/;

function cardInOneGroup(group: Group): Group | null {
  const { digits } = group;
  if (isCardNumber(digits)) return group;
  for (const length of [16, 15, 14, 13]) {
    if (isCardNumber(digits.slice(0, length)) && GLUED_TAIL.test(digits.slice(length))) return group;
  }
  return null;
}

function cardFrom(run: readonly Group[], start: number, isPlausible: (groups: readonly Group[]) => boolean): number {
  let digits = '';
  let found = -1;
  for (let end = start; end < run.length && digits.length < LONGEST; end += 1) {
    digits += run[end]?.digits ?? '';
    if (digits.length < SHORTEST || end === start) continue;
    if (isCardNumber(digits) && isPlausible(run.slice(start, end + 1))) found = end;
  }
  return found;
}

function cardsInRun(run: readonly Group[], isPlausible: (groups: readonly Group[]) => boolean): readonly Span[] {
  const found: Span[] = [];
  let next = 0;
  while (next < run.length) {
    const first = run[next];
    const last = cardFrom(run, next, isPlausible);
    if (first !== undefined && last >= next) found.push({ from: first.from, to: run[last]?.to ?? first.to });
    else if (first !== undefined && cardInOneGroup(first) !== null) found.push({ from: first.from, to: first.to });
    next = Math.max(next, last) + 1;
  }
  return found;
}

/**
 * Where card numbers stand in a folded text (offsets in the folded text), however they are spaced. A number begins and ends where
 * its digits do, so an invoice number is not searched for a card inside it; phones and dates side by side are not one.
 */
export function cardsInFolded(folded: string): readonly Span[] {
  const plain = runsOf(folded, GAP).flatMap((run) => {
    const others = otherThings(run);
    return cardsInRun(run, (groups) => isUniform(groups) || !groups.some((group) => others.has(group)));
  });
  const odd = runsOf(folded, ODD_GAP).flatMap((run) =>
    cardsInRun(run, (groups) => PRINTED.has(sizesOf(groups).join('-'))),
  );
  return [...plain, ...odd.filter((span) => !plain.some((known) => known.from < span.to && span.from < known.to))];
}

/** Where card numbers stand in the text itself. */
export function findCardNumbers(folded: FoldedText): readonly Span[] {
  return cardsInFolded(folded.text).map((span) => spanIn(folded, span.from, span.to));
}

import {
  DOUBTFUL,
  FILLERS,
  HARMLESS,
  KEYWORDS,
  LIMITS,
  MEDIUM_WORDS,
  type OptOutMedium,
  STOP_PHRASES,
  TURNED,
} from './opt-out-phrases';
import { meantKeyword, plainClauses } from './plain-words';

/**
 * How a message reads. `isRevocation` with `keyword` or `phrase`: consent is revoked at once. `doubt`: ask a person. Neither:
 * nothing in it reads as a wish to stop. `media` empty means every medium the message came by. `matched` is what was understood,
 * in plain small words.
 */
export type OptOutReading = {
  readonly isRevocation: boolean;
  readonly media: readonly OptOutMedium[];
  readonly matched: string | null;
  readonly certainty: 'keyword' | 'phrase' | 'doubt';
};

const PHRASES: readonly RegExp[] = STOP_PHRASES.map(
  (source) => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g'),
);
const HARMLESS_WORDS = new RegExp(`(?<![a-z0-9])(?:${HARMLESS.join('|')})(?![a-z0-9])`, 'g');
const MEDIA: readonly (readonly [OptOutMedium, RegExp])[] = MEDIUM_WORDS.map(([medium, words]) => [
  medium,
  new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`),
]);
const ALL_WAYS = MEDIUM_WORDS.map(([, words]) => words).join('|');
/** "... or email", "me and my wife or text": more media right behind a phrase. */
const MORE = new RegExp(
  `^(?: (?:me|us|my|the|these|those|your|all|damn|stupid|fucking|phone|and|or|nor|y|o|ni|e|de|dont|do not|no|stop|any|more|to|${ALL_WAYS})(?![a-z0-9]))+`,
);

function mediaOf(words: string): readonly OptOutMedium[] {
  const spoken = words.replaceAll(/(?:my|this|our|the) (?:cell )?phone/g, '');
  const named = MEDIA.filter(([, pattern]) => pattern.test(spoken)).map(([medium]) => medium);
  // A phone that is blown up rings and buzzes; a phone number or an email address that is taken off is that medium.
  if (/(?:blo|light)\w* (?:up )?(?:\w+ ){1,2}phone/.test(words)) return ['call', 'text'];
  // "Text messages", "phone calls" are one medium; "mail" inside "e mail" is no letter.
  return /e mail/.test(words) ? named.filter((medium) => medium !== 'letter') : named;
}

function keywordIn(clause: string): string | null {
  if (KEYWORDS.has(clause)) return clause;
  const rest = clause.split(' ').filter((word) => !FILLERS.has(word) || KEYWORDS.has(word));
  const whole = rest.join(' ');
  if (KEYWORDS.has(whole)) return whole;
  return rest.length > 0 && rest.every((word) => KEYWORDS.has(word)) ? (rest[0] ?? null) : null;
}

function mistypedKeywordIn(clause: string): string | null {
  const rest = clause.split(' ').filter((word) => !FILLERS.has(word));
  return rest.length === 1
    ? meantKeyword(
        rest[0] ?? '',
        [...KEYWORDS].filter((word) => !word.includes(' ')),
      )
    : null;
}

type Phrase = { readonly words: string; readonly media: readonly OptOutMedium[]; readonly isLimited: boolean };

function phraseIn(clause: string): Phrase | null {
  let limited: Phrase | null = null;
  for (const pattern of PHRASES) {
    for (const match of clause.matchAll(pattern)) {
      const before = clause.slice(0, match.index);
      const after = clause.slice(match.index + match[0].length);
      const media = mediaOf(match[0] + (MORE.exec(after)?.[0] ?? ''));
      const isLimited = TURNED.test(before) || LIMITS.test(after.trimStart());
      const phrase = { words: match[0], media, isLimited };
      if (!isLimited) return phrase;
      limited ??= phrase;
    }
  }
  return limited;
}

function isDoubtful(clause: string): boolean {
  return DOUBTFUL.test(clause.replaceAll(HARMLESS_WORDS, ' '));
}

const doubt = (media: readonly OptOutMedium[], matched: string | null): OptOutReading => ({
  isRevocation: false,
  media,
  matched,
  certainty: 'doubt',
});

/**
 * Reads a consumer's own words for a wish to stop (47 CFR 64.1200(a)(10): by any reasonable means, free text included). A keyword
 * alone or a phrase that a reasonable person reads as stop is a revocation; a wish about when or where, or a keyword about
 * something else, is asked about and never taken for an answer either way.
 */
export function classifyOptOut(text: string): OptOutReading {
  const clauses = plainClauses(text);
  for (const clause of clauses) {
    const keyword = keywordIn(clause);
    if (keyword !== null) return { isRevocation: true, media: [], matched: keyword, certainty: 'keyword' };
  }
  const phrases = clauses.flatMap((clause) => phraseIn(clause) ?? []);
  const plain = phrases.filter((phrase) => !phrase.isLimited);
  const [first] = plain;
  if (first !== undefined) {
    const isEvery = plain.some((phrase) => phrase.media.length === 0);
    const media = isEvery ? [] : [...new Set(plain.flatMap((phrase) => phrase.media))];
    return { isRevocation: true, media, matched: first.words, certainty: 'phrase' };
  }
  for (const clause of clauses) {
    const meant = mistypedKeywordIn(clause);
    if (meant !== null) return { isRevocation: true, media: [], matched: meant, certainty: 'phrase' };
  }
  const [limited] = phrases;
  if (limited !== undefined) return doubt(limited.media, limited.words);
  const asked = clauses.find((clause) => isDoubtful(clause));
  if (asked !== undefined) return doubt([], null);
  return { isRevocation: false, media: [], matched: null, certainty: 'phrase' };
}

import { cardsInFolded } from './card-numbers';
import { type FoldedText, type Span, spanIn } from './fold-text';

const LABEL =
  '(?:cvv ?-?2?|cvc ?-?2?|cvn|csc|cav2?|(?:card )?(?:security|verification) (?:code|value|number|no\\.?|#)|card code|' +
  'sec\\.? code|codigo de (?:seguridad|verificacion)(?: de (?:la|su) tarjeta)?)';
const LINK = '(?:[ \\n:=#.,\\-("\']{0,4}(?:is|was|es|code|number|no|num|de|nr)?[ \\n:=#.,\\-("\']{0,4})';
/** Three digits, or four on American Express; perhaps set apart. A fourth, fifth ... digit right behind makes it another number. */
const CODE = '\\d[ .\\-]?\\d[ .\\-]?\\d(?:[ .\\-]?\\d)?';

const LABELLED = new RegExp(`(?<![a-z])${LABEL}${LINK}(?<!\\d)(${CODE})(?!\\d)`, 'g');
const BEFORE_LABEL = new RegExp(
  `(?<![\\d/.\\-])(\\d{3,4})[ ,:\\-=]{1,3}(?:(?:is|es|was|as|for) )?(?:(?:the|her|his|my|their|su|mi|el) )?${LABEL}(?![a-z])`,
  'g',
);
/** What may follow a card number: expiry, then the code with no word before it. */
const AFTER_CARD =
  /^[\s,;:.-]{0,4}(?:(?:exp|expires|expiry|expiration|vence)[a-z]*[\s,;:.-]{0,4})?(?:\d{1,2} ?[/-] ?\d{2,4}|\d{4})[\s,;:.-]{1,4}(\d{3,4})(?![\d/-])/;

function spansOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index + match[0].lastIndexOf(match[1] ?? '');
    return { from, to: from + (match[1] ?? '').length };
  });
}

function behindCards(text: string, cards: readonly Span[]): readonly Span[] {
  return cards.flatMap((card) => {
    const match = AFTER_CARD.exec(text.slice(card.to, card.to + 40));
    if (match === null) return [];
    const to = card.to + match[0].length;
    return [{ from: to - (match[1] ?? '').length, to }];
  });
}

/** Where card verification codes stand: behind or before a word that names one, or behind a card number and its expiry. */
export function findCardCodes(folded: FoldedText): readonly Span[] {
  const { text } = folded;
  const before = [...text.matchAll(BEFORE_LABEL)].map((match) => ({
    from: match.index,
    to: match.index + (match[1] ?? '').length,
  }));
  const cards = cardsInFolded(text);
  const isOfCard = (span: Span) => cards.some((card) => card.from < span.to && span.from < card.to);
  const all = [...spansOf(LABELLED, text), ...before.filter((span) => !isOfCard(span)), ...behindCards(text, cards)];
  const unique = all.filter((span, index) => all.findIndex((other) => other.from === span.from) === index);
  return unique.map((span) => spanIn(folded, span.from, span.to));
}

import type { JsonValue } from '../../kernel/json';
import { foldText } from '../../rules/lint/fold-text';
import { type SensitiveCode, sensitiveFindings } from '../../rules/lint/sensitive-text';

/** Why words may not be recorded. */
const REASON_OF = {
  CARD_NUMBER: 'NOTE_HAS_CARD_NUMBER',
  CARD_CODE: 'NOTE_HAS_CARD_CODE',
  SOCIAL_SECURITY_NUMBER: 'NOTE_HAS_SSN',
} as const satisfies Record<SensitiveCode, string>;
type TextReason = (typeof REASON_OF)[SensitiveCode];

/** What is refused in the words of an entry: reasons by code, and where it stands. Never the words themselves. */
export type RefusedText = {
  readonly reasons: readonly TextReason[];
  /** `places`: field, reason and offsets in UTF-16 units. Empty when nothing is refused. */
  readonly details: Readonly<Record<string, JsonValue>>;
};

/**
 * Looks through every field in which somebody writes freely. Card numbers, card codes and Social Security numbers are never
 * recorded, not even in a note about a contact that has happened (PCI DSS 4.0.1 3.3.1; 16 CFR 314.4(c)): the words are mended
 * and saved again, the contact itself is not lost.
 */
export function refusedText(fields: Readonly<Record<string, string | null | undefined>>): RefusedText {
  const places = Object.entries(fields).flatMap(([field, text]) =>
    sensitiveFindings(foldText(text ?? '')).map(({ code, from, to }) => ({ field, reason: REASON_OF[code], from, to })),
  );
  const reasons = [...new Set(places.map((place) => place.reason))];
  return { reasons, details: places.length === 0 ? {} : { places } };
}

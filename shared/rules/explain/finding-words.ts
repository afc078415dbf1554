/** What the lint found in a text, as the end of a sentence. */
const FINDINGS: Readonly<Record<string, string>> = {
  CARD_NUMBER: 'a card number',
  CARD_CODE: 'a card’s security code',
  SOCIAL_SECURITY_NUMBER: 'a Social Security number',
  DIAGNOSIS: 'a diagnosis or treatment',
  VOICEMAIL_TOKEN_MISSING: 'too little of what such a message needs',
  VOICEMAIL_TOKEN_NOT_ALLOWED: 'more than such a message may say',
  VOICEMAIL_WORD_FORBIDDEN: 'words that such a message may not hold',
  VOICEMAIL_WORD_UNKNOWN: 'words of its own',
  VOICEMAIL_NAME_NOT_NEUTRAL: 'a business name that shows that debts are collected',
  VOICEMAIL_NAME_UNCHECKED: 'a business name nobody has checked',
  LOCATION_WORD_FORBIDDEN: 'words that show that there is a debt',
  LOCATION_TOKEN_NOT_ALLOWED: 'more than somebody else may learn',
  LOCATION_NAME_UNASKED: 'the name of the business, which nobody asked for',
  LOCATION_PURPOSE_MISSING: 'nothing of why you ask',
  OPT_OUT_MISSING: 'no word on how to stop messages',
  OVERSHADOWING_DEADLINE: 'a deadline inside the validation period',
  OVERSHADOWING_DATE: 'a date inside the validation period',
  FORBIDDEN_PHRASE: 'a phrase that is not to be used',
};

/** A finding in words; a code without words as words of its own. */
export function findingWords(code: string): string {
  return FINDINGS[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** Names as careless clients place them: each has broken a screen somewhere. Written with escapes where an editor would hide them. */
const REPEATED = 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley de la Vega y Arroyo ';

export const LONG_WORD_NAME = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4).slice(0, 200);
export const LONG_NAME = REPEATED.repeat(4).slice(0, 200).trim().padEnd(200, 'e');
export const ARABIC_NAME =
  '\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0641\u0627\u0631\u0648\u0642';
export const HEBREW_NAME = '\u05E9\u05E8\u05D4 \u05D1\u05DF-\u05D3\u05D5\u05D3 (Sarah) 42';
/** An override of direction inside: what follows it reads backwards when it is not contained. */
export const OVERRIDDEN_NAME = 'Ada \u202Eenobrac\u202C Whitfield';
/** Each letter carries a tower of marks. */
export const STACKED_NAME = [...'Zalgo Smith'].map((letter) => `${letter}\u0300\u0316\u035B\u0489\u0321`).join('');
export const EMOJI_NAME =
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} Family \u{1F1FA}\u{1F1F8} O\u2019Brien \u{1F44D}\u{1F3FD}';
export const HTML_NAME = '<img src=x onerror=alert(1)> & "Sons"';
export const FORMULA_NAME = '=HYPERLINK("http://example.invalid","Pay")';
export const WIDE_NAME = '\u5C71\u7530 \u592A\u90CE \uFF21\uFF22\uFF23';
export const ZERO_WIDTH_NAME = 'Zo\u200Be\u200D \uFEFFQuill\u00ADby';

/** What the many nameless ones beside are made of. */
export const UGLY_PARTS: readonly string[] = [
  'X',
  'von und zu',
  '\u00C5ngstr\u00F6m-\u00D0or\u00F0arson',
  '\u1EE4ch\u1EB9nn\u1EA1',
  'JOHN Q PUBLIC AND/OR JANE DOE JTWROS',
  '\u0E2A\u0E21\u0E0A\u0E32\u0E22 \u0E43\u0E08\u0E14\u0E35',
  '\u0645\u062D\u0645\u062F Smith',
  "D'Angelo\u2013\u2014\u2026",
  '(deceased?) c/o the estate of',
  '\u0928\u092E\u0938\u094D\u0924\u0947 \u0936\u0930\u094D\u092E\u093E',
  '#N/A',
  'null',
  'undefined NaN',
  '\u{1F9FE}\u{1F9FE}\u{1F9FE}',
];

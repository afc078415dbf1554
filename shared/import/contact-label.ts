const LABELS: readonly (readonly [RegExp, string])[] = [
  [/mobile|cell|movil|móvil|celular/i, 'mobile'],
  [/work|office|business|employer|trabajo|oficina/i, 'work'],
  [/home|casa|particular/i, 'home'],
  [/mail(?:ing)? ?addr|postal/i, 'mailing'],
];

/** What a column's header says of a phone, e-mail or address: `home`, `work`, `mobile`, `mailing`, or null. */
export function contactLabel(header: string): string | null {
  return LABELS.find(([words]) => words.test(header))?.[1] ?? null;
}

/**
 * What scripts may name, each with what it tells: `open` may be shown to anybody, `debt` only once the person is verified and what
 * must be said was said, `sensitive` never in spoken words.
 */
export type Privacy = 'open' | 'debt' | 'sensitive';

export type FieldKind = 'text' | 'money' | 'day' | 'phone';

/** The catalogue. It is not authored: a script can only choose from it. */
export const SCRIPT_FIELDS = {
  'agent.name': { kind: 'text', privacy: 'open' },
  'agency.name': { kind: 'text', privacy: 'open' },
  'agency.phone': { kind: 'phone', privacy: 'open' },
  'consumer.name': { kind: 'text', privacy: 'open' },
  'account.creditor': { kind: 'text', privacy: 'debt' },
  'account.number': { kind: 'text', privacy: 'debt' },
  'account.balance': { kind: 'money', privacy: 'debt' },
  'account.oldest': { kind: 'day', privacy: 'debt' },
  'promise.amount': { kind: 'money', privacy: 'debt' },
  'promise.day': { kind: 'day', privacy: 'debt' },
  'consumer.born-on': { kind: 'day', privacy: 'sensitive' },
  'consumer.address': { kind: 'text', privacy: 'sensitive' },
} as const satisfies Readonly<Record<string, { readonly kind: FieldKind; readonly privacy: Privacy }>>;

export type ScriptField = keyof typeof SCRIPT_FIELDS;

/** Values in words, as they are said in the script's language; a field without one is unknown. */
export type FieldWords = Readonly<Partial<Record<ScriptField, string>>>;

/** Ways a value may be changed before it is said: its last four signs, or each sign apart. */
export const SCRIPT_FILTERS = {
  last4: (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-4),
  spelled: (words: string) => [...words.replaceAll(/\s/g, '')].join(' '),
} as const satisfies Readonly<Record<string, (words: string) => string>>;

/** Whether a name stands in the catalogue. */
export function isScriptField(name: string): name is ScriptField {
  return Object.hasOwn(SCRIPT_FIELDS, name);
}

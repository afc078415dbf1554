import { z } from 'zod';

/** `;job` and a space become the text of the snippet `job`. */
export const MOST_SNIPPETS = 200;
export const LONGEST_SNIPPET = 2_000;

/** A short name for words that are often typed. The id is what is typed after the `;`. */
export const Snippet = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,16}$/),
  text: z.string().min(1).max(LONGEST_SNIPPET),
});
export type Snippet = z.output<typeof Snippet>;

/** A person's own snippets; no two have one id. */
export const Snippets = z
  .array(Snippet)
  .max(MOST_SNIPPETS)
  .refine((snippets) => new Set(snippets.map(({ id }) => id)).size === snippets.length, 'two snippets with one id')
  .readonly();

/** What came with Kept, until a person makes snippets of their own. Content of notes, so by the language notes are written in. */
export const DEFAULT_SNIPPETS = {
  en: [
    { id: 'job', text: 'Lost job.' },
    { id: 'hrs', text: 'Hours were cut.' },
    { id: 'med', text: 'Medical costs.' },
    { id: 'sep', text: 'Separated or divorced; income is down.' },
    { id: 'fix', text: 'On a fixed income.' },
    { id: 'payday', text: 'Next payday: ' },
    { id: 'part', text: 'Offers a part: ' },
    { id: 'paid', text: 'Says it is paid; will send proof.' },
    { id: 'rec', text: 'Wants a copy of the invoice.' },
    { id: 'time', text: 'Best time to call: ' },
    { id: 'spouse', text: 'Wants to talk with spouse first.' },
    { id: 'lvm', text: 'Limited-content message left.' },
    { id: 'hu', text: 'Hung up.' },
  ],
  es: [
    { id: 'job', text: 'Perdió el trabajo.' },
    { id: 'hrs', text: 'Le redujeron las horas.' },
    { id: 'med', text: 'Gastos médicos.' },
    { id: 'sep', text: 'Se separó o divorció; tiene menos ingresos.' },
    { id: 'fix', text: 'Tiene ingresos fijos.' },
    { id: 'payday', text: 'Próximo día de pago: ' },
    { id: 'part', text: 'Ofrece una parte: ' },
    { id: 'paid', text: 'Dice que ya pagó; enviará comprobante.' },
    { id: 'rec', text: 'Quiere una copia de la factura.' },
    { id: 'time', text: 'Mejor hora para llamar: ' },
    { id: 'spouse', text: 'Quiere hablar primero con su cónyuge.' },
    { id: 'lvm', text: 'Se dejó mensaje de contenido limitado.' },
    { id: 'hu', text: 'Colgó.' },
  ],
} as const satisfies Readonly<Record<'en' | 'es', readonly Snippet[]>>;

/** A snippet at the caret: which one, and where its `;` stands. */
export type FoundSnippet = { readonly snippet: Snippet; readonly from: number };

const TYPED = /(?:^|[^\p{L}\p{N}]);([a-z0-9]{1,16})$/iu;

/** The snippet whose name ends at the caret; null where none does, or where the `;` belongs to a word. */
export function snippetAt(text: string, caret: number, snippets: readonly Snippet[]): FoundSnippet | null {
  const [, typed] = TYPED.exec(text.slice(Math.max(0, caret - 20), caret)) ?? [];
  const snippet = snippets.find(({ id }) => id === typed?.toLowerCase());
  return snippet === undefined || typed === undefined ? null : { snippet, from: caret - typed.length - 1 };
}

/** What stands after a `;` at the caret so far, for a list to choose from; null where nothing was begun. */
export function snippetBegun(text: string, caret: number): { readonly typed: string; readonly from: number } | null {
  const before = text.slice(Math.max(0, caret - 20), caret);
  const [, typed] = /(?:^|[^\p{L}\p{N}]);([a-z0-9]{0,16})$/iu.exec(before) ?? [];
  return typed === undefined ? null : { typed: typed.toLowerCase(), from: caret - typed.length - 1 };
}

/** The snippets whose name begins with what was typed, then those whose text holds it. */
export function fittingSnippets(typed: string, snippets: readonly Snippet[]): readonly Snippet[] {
  const wanted = typed.toLowerCase();
  const byId = snippets.filter(({ id }) => id.startsWith(wanted));
  const byText = snippets.filter((each) => !byId.includes(each) && each.text.toLowerCase().includes(wanted));
  return [...byId, ...byText];
}

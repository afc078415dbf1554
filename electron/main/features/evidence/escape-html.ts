const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was put together by `html`, or a text that became harmless by it. */
export type Html = { readonly markup: string };

/** A text as it must stand in markup, in an element or in a quoted attribute. Control characters are shown as `�`. */
export function escapeHtml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
  const visible = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\uFFFD');
  return visible.replaceAll(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}

type Part = string | number | Html | readonly Html[];

function markupOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/**
 * Markup from a template: what is written in it stays, and every text put into it is escaped.
 * SECURITY: the only way from a text to markup; names, notes and packs are written by others.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: template.reduce((made, piece, at) => made + markupOf(parts[at - 1] ?? '') + piece) };
}

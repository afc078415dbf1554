import { DISPOSITIONS, type Disposition } from '#shared/domain/contact/dispositions';
import { outcomeTitle } from '../../text/domain-words';

/** How well an outcome fits what was typed; lower is better, null is not at all. */
function rank(disposition: Disposition, typed: string): number | null {
  const code = disposition.code.toLowerCase();
  const title = outcomeTitle(disposition.code).toLowerCase();
  if (code === typed) return 0;
  if (code.startsWith(typed)) return 1;
  if (title.startsWith(typed)) return 2;
  if (title.includes(` ${typed}`)) return 3;
  return title.includes(typed) ? 4 : null;
}

/** The outcomes that fit what was typed, best first; all of them, in the order of the table, when nothing was typed. */
export function fittingOutcomes(text: string): readonly Disposition[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return DISPOSITIONS;
  return DISPOSITIONS.map((disposition) => ({ disposition, at: rank(disposition, typed) }))
    .filter((ranked): ranked is { disposition: Disposition; at: number } => ranked.at !== null)
    .toSorted((a, b) => a.at - b.at)
    .map((ranked) => ranked.disposition);
}

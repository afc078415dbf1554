import type { VerifyItem } from '#shared/scripts/model';
import { type NotePart, noteParts } from '#shared/scripts/note-parts';
import type { PlayerState } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { language, t, words } from './words';

/** What a person is verified by, as it is asked for. */
export function itemTitle(item: VerifyItem): string {
  return words.script.items[item];
}

function listed(parts: readonly string[]): string {
  const [last, ...before] = parts.toReversed();
  if (last === undefined) return '';
  return before.length === 0 ? last : t('script:note.and', { first: before.toReversed().join(', '), last });
}

function partWords(part: NotePart): string {
  switch (part.kind) {
    case 'reached':
      return part.who === 'right-party' ? t('script:note.rightParty') : t('script:note.notVerified');
    case 'verified-by':
      return t('script:note.verifiedBy', { items: listed(part.items.map((item) => words.script.noteItems[item])) });
    case 'said':
      return t('script:note.said', {
        statements: listed(part.disclosures.map((each) => words.script.statements[each])),
      });
    case 'answer':
      return part.words;
  }
}

/** The note the way through the script drafts, in the language of the window; empty when it says nothing. */
export function draftedNote(player: PlayerState | null): string {
  if (player === null) return '';
  return noteParts(SHIPPED_SCRIPTS, player, language()).map(partWords).join(' ');
}

/** The whole note of an entry: what was drafted, then what was typed. */
export function wholeNote(drafted: string, typed: string): string {
  if (drafted === '') return typed;
  return typed.trim() === '' ? drafted : `${drafted}\n${typed}`;
}

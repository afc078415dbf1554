import { chordWords } from './chord';
import type { Command } from './command';
import { chordsOf } from './keymap';
import { commandById } from './registry';

/** A badge over a control: what to press, and where, in CSS pixels of the window. */
export type KeyTip = { readonly id: string; readonly words: string; readonly x: number; readonly y: number };

type Own = Parameters<typeof chordsOf>[1];

/** The chord shown over a control: with Alt held the ones with Alt come first. */
function tipWords(command: Command, own: Own): string | null {
  const chords = chordsOf(command, own);
  const chord = chords.find((each) => each.startsWith('Alt+')) ?? chords[0];
  return chord === undefined ? null : chordWords(chord);
}

function isOnScreen({ width, height, bottom, right, top, left }: DOMRect): boolean {
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}

/** Whether what is in the middle of a control is the control: not scrolled away, and nothing lies over it. */
function isUncovered(element: Element, { left, top, width, height }: DOMRect): boolean {
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

/** The badges of what is on screen now, one for each command. */
export function tipsOnScreen(page: Document, own: Own): readonly KeyTip[] {
  const seen = new Set<string>();
  const tips: KeyTip[] = [];
  for (const element of page.querySelectorAll('[data-command]')) {
    const id = element.getAttribute('data-command') ?? '';
    const command = commandById(id);
    const words = command === undefined ? null : tipWords(command, own);
    const box = element.getBoundingClientRect();
    if (words === null || seen.has(id) || !isOnScreen(box) || !isUncovered(element, box)) continue;
    seen.add(id);
    tips.push({
      id,
      words,
      x: Math.max(2, Math.min(box.left, window.innerWidth - 60)),
      y: Math.max(2, box.bottom - 10),
    });
  }
  return tips;
}

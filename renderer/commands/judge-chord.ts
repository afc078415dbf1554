import type { Settings } from '#shared/contract/settings';
import { chordOf, isForbidden, isSingleKey, type KeyPress } from './chord';
import type { Chord, Command } from './command';
import { chordsOf, commandWith } from './keymap';

/** Why a chord cannot become a key of a command. */
export type ChordProblem =
  | { readonly kind: 'taken'; readonly by: Command }
  | { readonly kind: 'forbidden' | 'single' | 'repeated' | 'most' };

/** So many keys a command can have. */
export const MOST_CHORDS = 4;

/** What stands against giving a command one more chord; null: nothing. */
export function judgeChord(
  commands: readonly Command[],
  own: Settings['keys'],
  command: Command,
  chord: Chord,
): ChordProblem | null {
  const chords = chordsOf(command, own);
  if (chords.includes(chord)) return { kind: 'repeated' };
  if (isForbidden(chord)) return { kind: 'forbidden' };
  if (isSingleKey(chord) && command.scope === 'anywhere') return { kind: 'single' };
  const by = commandWith(commands, own, chord, command);
  if (by !== undefined) return { kind: 'taken', by };
  return chords.length >= MOST_CHORDS ? { kind: 'most' } : null;
}

/** What has been pressed so far: the chord, and when its last key came. */
export type Recorded = { readonly chord: Chord; readonly atMs: number };

/** How long after a single key the next one still belongs to the same chord. */
const TOGETHER_MS = 1_500;

/** Takes one more press into what is recorded; null for a press that is no chord, such as Shift alone. */
export function recordPress(before: Recorded | null, press: KeyPress, nowMs: number): Recorded | null {
  const chord = chordOf(press);
  if (chord === null) return null;
  const isSecond =
    before !== null && nowMs - before.atMs <= TOGETHER_MS && isSingleKey(before.chord) && !before.chord.includes(' ');
  return { chord: isSecond && isSingleKey(chord) ? `${before.chord} ${chord}` : chord, atMs: nowMs };
}

/** The person's keys with other chords for one command; chords the command came with are no keys of one's own. */
export function withChords(own: Settings['keys'], command: Command, chords: readonly Chord[]): Settings['keys'] {
  const { [command.id]: _before, ...others } = own;
  const usual = chordsOf(command, {});
  const isUsual = usual.length === chords.length && usual.every((chord, at) => chords[at] === chord);
  return isUsual ? others : { ...others, [command.id]: [...chords] };
}

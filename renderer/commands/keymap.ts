import type { Settings } from '#shared/contract/settings';
import { isForbidden, isSingleKey, normalChord } from './chord';
import type { Chord, Command, CommandScope } from './command';

/** Which command a chord means, by the person's own keys where there are any. */
export type Keymap = {
  /** The commands a chord may mean, those of a pane before those of everywhere. */
  readonly of: (chord: Chord) => readonly Command[];
  /** Whether some chord of two presses begins so. */
  readonly begins: (chord: Chord) => readonly Command[];
};

type Own = Settings['keys'];

/** The chords of a command: the person's own where they set some, else those it came with. */
export function chordsOf(command: Pick<Command, 'id' | 'keys'>, own: Own): readonly Chord[] {
  const chords = (Object.hasOwn(own, command.id) ? own[command.id] : undefined) ?? command.keys;
  return chords.map(normalChord).filter((chord) => chord !== null);
}

const WIDE: readonly CommandScope[] = ['anywhere', 'outside-text'];

/** Whether the focus can be where both commands count. */
export function doScopesMeet(a: CommandScope, b: CommandScope): boolean {
  return a === b || WIDE.includes(a) || WIDE.includes(b);
}

function doChordsMeet(a: Chord, b: Chord): boolean {
  // A key that begins a sequence cannot be a chord of its own: it would be over before the second press.
  return a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `);
}

/** The command that already has a chord, wherever this one counts too. */
export function commandWith(
  commands: readonly Command[],
  own: Own,
  chord: Chord,
  of: Pick<Command, 'id' | 'scope'>,
): Command | undefined {
  const wanted = normalChord(chord);
  if (wanted === null) return undefined;
  return commands.find(
    (other) =>
      other.id !== of.id &&
      doScopesMeet(other.scope, of.scope) &&
      chordsOf(other, own).some((taken) => doChordsMeet(taken, wanted)),
  );
}

/** Every pair of commands that claim the same chord, and every chord nobody may have. Empty when all is well. */
export function keyConflicts(commands: readonly Command[], own: Own): readonly string[] {
  return commands.flatMap((command) => [
    ...command.keys
      .filter((chord) => normalChord(chord) === null)
      .map((chord) => `${command.id}: no key is "${chord}"`),
    ...chordsOf(command, own).flatMap((chord) => {
      const other = commandWith(commands, own, chord, command);
      const taken = other === undefined ? [] : [`${command.id} and ${other.id}: ${chord}`];
      return isForbidden(chord) && !isOwnEnter(chord) ? [...taken, `${command.id}: ${chord} is not to be had`] : taken;
    }),
  ]);
}

/** Keys inside of a list that only those who made the list may give: a person sets others. */
function isOwnEnter(chord: Chord): boolean {
  return /^(?:Shift\+)?(?:Enter|Space|Escape|Backspace|Delete)$/.test(chord);
}

/** Puts the commands in order of their chords. `own` and `hasSingleKeys` are the person's settings. */
export function makeKeymap(commands: readonly Command[], own: Own, hasSingleKeys: boolean): Keymap {
  const whole = new Map<Chord, Command[]>();
  const first = new Map<Chord, Command[]>();
  const add = (map: Map<Chord, Command[]>, chord: Chord, command: Command) => {
    map.set(chord, [...(map.get(chord) ?? []), command]);
  };
  // What counts in one pane comes before what counts everywhere.
  const ordered = commands.toSorted((a, b) => Number(WIDE.includes(a.scope)) - Number(WIDE.includes(b.scope)));
  for (const command of ordered) {
    for (const chord of chordsOf(command, own)) {
      if (isSingleKey(chord) && !hasSingleKeys) continue;
      add(whole, chord, command);
      const [start, second] = chord.split(' ');
      if (start !== undefined && second !== undefined) add(first, start, command);
    }
  }
  return { of: (chord) => whole.get(chord) ?? [], begins: (chord) => first.get(chord) ?? [] };
}

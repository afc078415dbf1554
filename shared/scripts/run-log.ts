import type { ScriptRun } from '../domain/contact/script-run';
import { instant } from '../kernel/calendar';
import type { PlayerState, Scripts } from './player';
import { stepAt } from './player';

/** The way a call took, as it is recorded with the contact. The step it stands at is told as not left. */
export function scriptRun(scripts: Scripts, state: PlayerState): ScriptRun {
  const open = stepAt(scripts, state);
  const last =
    open === null || state.place === null
      ? []
      : [
          {
            script: state.place.script,
            step: open.id,
            enteredAt: instant(state.enteredMs),
            leftAt: null,
            answer: null,
            said: null,
            dwellMs: 0,
          },
        ];
  return {
    language: state.language,
    scripts: state.entered.flatMap((id) => {
      const known = scripts.get(id);
      return known === undefined ? [] : [{ id, version: known.script.version, hash: known.hash }];
    }),
    steps: [
      ...state.log.map(({ script, step, enteredMs, leftMs, answer, said }) => ({
        script,
        step,
        enteredAt: instant(enteredMs),
        leftAt: instant(Math.max(enteredMs, leftMs)),
        answer,
        said,
        // Clocks of a window count in parts of a millisecond; a record does not.
        dwellMs: Math.max(0, Math.round(leftMs - enteredMs)),
      })),
      ...last,
    ],
  };
}

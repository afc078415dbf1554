import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDebtTalk, isTelling, owedFor, owedForDebt } from '#shared/scripts/obligations';
import {
  type PlayerAction,
  type PlayerState,
  type Scripts,
  mayTellDebt,
  play,
  startPlayer,
  stepAt,
} from '#shared/scripts/player';
import { scriptRun } from '#shared/scripts/run-log';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { isVerified } from '#shared/scripts/verify';
import { VERIFY_ITEMS } from '#shared/scripts/model';

const action: fc.Arbitrary<PlayerAction> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }).map((digit): PlayerAction => ({ kind: 'answer', digit })) },
  { weight: 6, arbitrary: fc.constant<PlayerAction>({ kind: 'continue' }) },
  { weight: 3, arbitrary: fc.boolean().map((isMatch): PlayerAction => ({ kind: 'check', isMatch })) },
  { weight: 2, arbitrary: fc.constant<PlayerAction>({ kind: 'back' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...SHIPPED_SCRIPTS.keys())
      .map((script): PlayerAction => ({ kind: 'go', onward: { kind: 'script', script }, because: 'test' })),
  },
  { weight: 1, arbitrary: fc.constant<PlayerAction>({ kind: 'stop' }) },
);

const start = fc.record({
  script: fc.constantFrom(...SHIPPED_SCRIPTS.keys()),
  language: fc.constantFrom('en' as const, 'es' as const),
  situation: fc.record({
    party: fc.constantFrom('third-party' as const, 'first-party' as const),
    isRecorded: fc.boolean(),
    isTimeBarred: fc.boolean(),
  }),
  askable: fc.subarray([...VERIFY_ITEMS]),
});

const turns = fc.array(fc.tuple(action, fc.integer({ min: 0, max: 5_000 })), { maxLength: 60 });

/** The shipped scripts with their steps in any order: as careless as an author could be. */
const shuffled: fc.Arbitrary<Scripts> = fc
  .tuple(
    ...[...SHIPPED_SCRIPTS.entries()].map(([id, { script, hash }]) =>
      fc
        .shuffledSubarray([...script.steps], { minLength: 1 })
        .map((steps) => [id, { script: { ...script, steps }, hash }] as const),
    ),
  )
  .map((entries) => new Map(entries));

function everyState(
  scripts: Scripts,
  begin: Parameters<typeof startPlayer>[1],
  moves: readonly (readonly [PlayerAction, number])[],
) {
  let nowMs = 1_000_000;
  const states: PlayerState[] = [startPlayer(scripts, begin, nowMs)];
  for (const [move, pauseMs] of moves) {
    nowMs += pauseMs;
    states.push(play(scripts, states.at(-1) as PlayerState, move, nowMs));
  }
  return states;
}

describe('whatever keys are pressed, in whatever order steps were written', () => {
  it('no step that tells of the debt is shown before the person is verified and what must be said was said', () => {
    fc.assert(
      fc.property(shuffled, start, turns, (scripts, begin, moves) => {
        for (const state of everyState(scripts, begin, moves)) {
          const step = stepAt(scripts, state);
          if (step === null) continue;
          if (isDebtTalk(step) || isTelling(step)) expect(owedFor(step, state.situation, state)).toEqual([]);
          if (isDebtTalk(step)) expect(mayTellDebt(state)).toBe(true);
        }
      }),
    );
  });

  it('nobody counts as verified by fewer matches than the script needs, and never by weak ones alone', () => {
    fc.assert(
      fc.property(start, turns, (begin, moves) => {
        for (const state of everyState(SHIPPED_SCRIPTS, begin, moves)) {
          if (state.isVerified) expect(isVerified(state.matched, 2)).toBe(true);
          else expect(owedForDebt(state.situation, state)).toContain('verified');
        }
      }),
    );
  });

  it('a statement counts as made only when its step was confirmed, and the log never loses a step', () => {
    fc.assert(
      fc.property(start, turns, (begin, moves) => {
        const states = everyState(SHIPPED_SCRIPTS, begin, moves);
        for (const [index, state] of states.entries()) {
          const before = states[index - 1];
          if (before !== undefined) expect(state.log.slice(0, before.log.length)).toEqual(before.log);
          for (const said of state.said) expect(state.log.some((entry) => entry.said === said)).toBe(true);
          const isOver = state.phase !== 'running';
          expect(isOver).toBe(stepAt(SHIPPED_SCRIPTS, state) === null);
        }
      }),
    );
  });

  it('the recorded way holds no moment before it was entered and names every script it went through', () => {
    fc.assert(
      fc.property(start, turns, (begin, moves) => {
        const state = everyState(SHIPPED_SCRIPTS, begin, moves).at(-1) as PlayerState;
        const run = scriptRun(SHIPPED_SCRIPTS, state);
        const known = new Set(run.scripts.map(({ id }) => id));
        for (const step of run.steps) {
          expect(known.has(step.script)).toBe(true);
          expect(step.dwellMs).toBeGreaterThanOrEqual(0);
          if (step.leftAt !== null) expect(step.leftAt >= step.enteredAt).toBe(true);
        }
      }),
    );
  });
});

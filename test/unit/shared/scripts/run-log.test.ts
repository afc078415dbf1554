import { describe, expect, it } from 'vitest';
import { scriptRun } from '#shared/scripts/run-log';
import { play, startPlayer } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';

const CALL = {
  script: 'outbound',
  language: 'en',
  situation: { party: 'third-party', isRecorded: true, isTimeBarred: false },
  askable: ['born-on', 'zip', 'account-last4'],
} as const;

describe('the run log of a script', () => {
  it('tells how long a step stood there in whole milliseconds, whatever the clock of the window counts in', () => {
    const start = startPlayer(SHIPPED_SCRIPTS, CALL, 1_800_000_000_000.25);
    const ended = play(SHIPPED_SCRIPTS, start, { kind: 'answer', digit: 2 }, 1_800_000_001_500.9);
    const [step] = scriptRun(SHIPPED_SCRIPTS, ended).steps;
    expect(step).toMatchObject({ step: 'opening', answer: '2', dwellMs: 1_501 });
  });
});

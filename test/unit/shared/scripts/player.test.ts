import { describe, expect, it } from 'vitest';
import { type PlayerAction, type PlayerState, mayTellDebt, play, startPlayer, stepAt } from '#shared/scripts/player';
import { noteParts } from '#shared/scripts/note-parts';
import { scriptRun } from '#shared/scripts/run-log';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';

const START_MS = Date.UTC(2026, 2, 4, 15, 0, 0);

const CALL = {
  script: 'outbound',
  language: 'en',
  situation: { party: 'third-party', isRecorded: true, isTimeBarred: false },
  askable: ['born-on', 'zip', 'account-last4'],
} as const;

/** Plays one action after another, two seconds apart. */
function played(actions: readonly PlayerAction[], start = startPlayer(SHIPPED_SCRIPTS, CALL, START_MS)): PlayerState {
  return actions.reduce(
    (state, action, index) => play(SHIPPED_SCRIPTS, state, action, START_MS + (index + 1) * 2_000),
    start,
  );
}

const digit = (value: number): PlayerAction => ({ kind: 'answer', digit: value });
const onward: PlayerAction = { kind: 'continue' };
const match: PlayerAction = { kind: 'check', isMatch: true };
const miss: PlayerAction = { kind: 'check', isMatch: false };
const at = (state: PlayerState) => stepAt(SHIPPED_SCRIPTS, state)?.id ?? state.phase;

const VERIFIED = [digit(1), onward, digit(1), match, digit(2), match];

describe('the player of scripts', () => {
  it('leads from the opening over notice, verification and disclosure to the reason of the call', () => {
    expect(at(played([]))).toBe('opening');
    expect(at(played([digit(1)]))).toBe('recording');
    expect(at(played([digit(1), onward]))).toBe('verify');
    expect(at(played(VERIFIED))).toBe('disclosure');
    expect(mayTellDebt(played(VERIFIED))).toBe(false);
    const reason = played([...VERIFIED, onward]);
    expect(at(reason)).toBe('reason');
    expect(mayTellDebt(reason)).toBe(true);
    expect(reason.said).toEqual(['recording-notice', 'mini-miranda']);
  });

  it('ends a call nobody answered with one digit', () => {
    const state = played([digit(2)]);
    expect([state.phase, state.outcome]).toEqual(['ended', 'NA']);
  });

  it('leads to the limited-content message, to the apology and past somebody else', () => {
    expect(played([digit(3), onward]).outcome).toBe('LCM');
    expect(played([digit(5), onward]).outcome).toBe('WN');
    expect(played([digit(4), digit(1)]).outcome).toBe('3P');
    expect(played([digit(5), onward]).entered).toEqual(['outbound', 'wrong-number']);
  });

  it('keeps a must-say on screen until it can have been read', () => {
    const shown = play(SHIPPED_SCRIPTS, startPlayer(SHIPPED_SCRIPTS, CALL, START_MS), digit(1), START_MS);
    const soon = play(SHIPPED_SCRIPTS, shown, onward, START_MS + 1_499);
    expect([at(soon), soon.refused]).toEqual(['recording', 'too-soon']);
    expect(at(play(SHIPPED_SCRIPTS, soon, onward, START_MS + 1_500))).toBe('verify');
  });

  it('passes over the recording notice where calls are not recorded', () => {
    const start = startPlayer(
      SHIPPED_SCRIPTS,
      { ...CALL, situation: { ...CALL.situation, isRecorded: false } },
      START_MS,
    );
    expect(at(played([digit(1)], start))).toBe('verify');
  });

  it('passes over the debt-collector disclosure where the creditor itself calls', () => {
    const situation = { ...CALL.situation, party: 'first-party' as const };
    const start = startPlayer(SHIPPED_SCRIPTS, { ...CALL, situation }, START_MS);
    expect(at(played(VERIFIED, start))).toBe('reason');
    expect(mayTellDebt(played(VERIFIED, start))).toBe(true);
  });

  it('tells of old debts before it asks for money', () => {
    const situation = { ...CALL.situation, isTimeBarred: true };
    const start = startPlayer(SHIPPED_SCRIPTS, { ...CALL, situation }, START_MS);
    expect(at(played([...VERIFIED, onward], start))).toBe('old-debt');
    expect(played([...VERIFIED, onward, onward], start).said).toContain('time-barred');
  });

  it('asks only for what the account knows, and gives up under the digit after the last', () => {
    const asked = played([digit(1), onward]);
    expect(play(SHIPPED_SCRIPTS, asked, digit(3), START_MS).picked).toBe('account-last4');
    const given = play(SHIPPED_SCRIPTS, asked, digit(4), START_MS);
    expect([given.phase, given.outcome]).toEqual(['ended', 'RPU']);
    expect(play(SHIPPED_SCRIPTS, asked, digit(5), START_MS).refused).toBe('no-such-answer');
    expect(play(SHIPPED_SCRIPTS, asked, onward, START_MS).refused).toBe('not-verified');
  });

  it('does not verify by the last name and the phone alone', () => {
    const start = startPlayer(SHIPPED_SCRIPTS, { ...CALL, askable: ['phone-last4', 'last-name', 'zip'] }, START_MS);
    // The order is the script's: ZIP, phone, name.
    const weak = played([digit(1), onward, digit(2), match, digit(3), match], start);
    expect([at(weak), weak.isVerified]).toEqual(['verify', false]);
    expect(play(SHIPPED_SCRIPTS, play(SHIPPED_SCRIPTS, weak, digit(1), 0), match, 0).isVerified).toBe(true);
  });

  it('stops asking after four wrong answers', () => {
    const state = played([digit(1), onward, digit(1), miss, miss, miss, miss]);
    expect([state.phase, state.outcome]).toEqual(['ended', 'RPU']);
  });

  it('goes back and takes the answer back, but not what was said', () => {
    const back = played([...VERIFIED, onward, digit(7), { kind: 'back' }]);
    expect([at(back), back.outcome, back.phase]).toEqual(['reason', null, 'running']);
    expect(back.answers.some(({ step }) => step === 'reason')).toBe(false);
    expect(back.said).toEqual(['recording-notice', 'mini-miranda']);
  });

  it('answers a question in place', () => {
    const asked = played([digit(6)]);
    expect([at(asked), asked.aside]).toEqual(['opening', 6]);
    expect(at(played([digit(6), digit(1)]))).toBe('recording');
    expect(played([digit(6), onward]).aside).toBe(null);
  });

  it('goes where an objection leads from any step', () => {
    const go: PlayerAction = { kind: 'go', onward: { kind: 'end', outcome: 'BKO' }, because: 'bankruptcy' };
    const state = played([digit(1), go]);
    expect([state.phase, state.outcome]).toEqual(['ended', 'BKO']);
  });

  it('is stopped by the end of the call and can go no further by itself', () => {
    const stopped = played([digit(1), { kind: 'stop' }]);
    expect([stopped.phase, stopped.outcome]).toEqual(['stopped', null]);
    expect(play(SHIPPED_SCRIPTS, stopped, onward, START_MS)).toEqual(stopped);
  });

  it('records each step with when it came and went, what was answered and what was said', () => {
    const run = scriptRun(SHIPPED_SCRIPTS, played([digit(1), onward, digit(1), miss]));
    expect(run.scripts.map(({ id, version }) => [id, version])).toEqual([['outbound', 1]]);
    expect(run.steps.map(({ step, answer, said, dwellMs }) => [step, answer, said, dwellMs])).toEqual([
      ['opening', '1', null, 2_000],
      ['recording', 'continue', 'recording-notice', 2_000],
      ['verify', 'no-match:born-on', null, 4_000],
      ['verify', null, null, 0],
    ]);
    expect(run.steps.at(-1)?.leftAt).toBe(null);
  });

  it('drafts the note from the way the call took', () => {
    const state = played([...VERIFIED, onward, digit(2)]);
    expect(noteParts(SHIPPED_SCRIPTS, state, 'en')).toEqual([
      { kind: 'reached', who: 'right-party' },
      { kind: 'verified-by', items: ['born-on', 'zip'] },
      { kind: 'said', disclosures: ['recording-notice', 'mini-miranda'] },
      { kind: 'answer', words: 'Needs time to pay.' },
    ]);
    expect(noteParts(SHIPPED_SCRIPTS, played([digit(2)]), 'en')).toEqual([]);
    expect(noteParts(SHIPPED_SCRIPTS, played([digit(5), onward]), 'es')).toEqual([
      { kind: 'answer', words: 'Dice que es un número equivocado.' },
    ]);
  });
});

import { assertNever } from '../kernel/assert-never';
import type { Disclosure } from '../rules/types/act';
import type { Answer, Onward, Script, ScriptLanguage, Step, VerifyItem } from './model';
import { type Done, type Owed, type Situation, holds, owedFor, owedForDebt, pays } from './obligations';
import { isVerified } from './verify';

/** A script with the hash of its content. */
export type PlayableScript = { readonly script: Script; readonly hash: string };
export type Scripts = ReadonlyMap<string, PlayableScript>;

/** Wrong answers after which nobody is asked again. */
export const MOST_TRIES = 4;
const MS_PER_SECOND = 1_000;

type Place = { readonly script: string; readonly step: number };

/** A step that was gone through; times in epoch milliseconds. */
export type LoggedStep = {
  readonly script: string;
  readonly step: string;
  readonly enteredMs: number;
  readonly leftMs: number;
  readonly answer: string;
  readonly said: Disclosure | null;
};

/** An answer that stands: going back takes it back. */
export type GivenAnswer = { readonly script: string; readonly step: string; readonly digit: number };

/** Why the last key did nothing. */
export type PlayRefusal = 'too-soon' | 'not-verified' | 'no-such-answer' | 'answer-first';

/** Where a call stands in its script. Plain data: it is kept with the entry. */
export type PlayerState = {
  readonly situation: Situation;
  readonly language: ScriptLanguage;
  /** What the account knows for this person; other items are not offered. */
  readonly askable: readonly VerifyItem[];
  readonly place: Place | null;
  readonly enteredMs: number;
  /** The step that waits until what is owed before it was done. */
  readonly waiting: Place | null;
  /** What is owed where the script has no step for it: it goes no further. */
  readonly owed: readonly Owed[];
  readonly entered: readonly string[];
  readonly log: readonly LoggedStep[];
  readonly said: readonly Disclosure[];
  readonly isVerified: boolean;
  readonly matched: readonly VerifyItem[];
  readonly tries: number;
  readonly picked: VerifyItem | null;
  readonly lastCheck: 'match' | 'no-match' | null;
  /** The digit whose answer is shown in place. */
  readonly aside: number | null;
  readonly outcome: string | null;
  readonly promise: NonNullable<Answer['promise']> | null;
  readonly answers: readonly GivenAnswer[];
  readonly trail: readonly Pick<PlayerState, 'place' | 'outcome' | 'promise' | 'waiting' | 'answers' | 'phase'>[];
  /** `ended`: the script came to an end; `stopped`: the call was over before, or nothing more may be said. */
  readonly phase: 'running' | 'ended' | 'stopped';
  readonly refused: PlayRefusal | null;
};

export type PlayerAction =
  | { readonly kind: 'answer'; readonly digit: number }
  | { readonly kind: 'continue' }
  | { readonly kind: 'back' }
  /** What the person said was compared with what is known. */
  | { readonly kind: 'check'; readonly isMatch: boolean }
  /** Leaves the order of steps: an objection such as a bankruptcy, or another script. */
  | { readonly kind: 'go'; readonly onward: Exclude<Onward, { kind: 'stay' | 'next' }>; readonly because: string }
  | { readonly kind: 'language'; readonly language: ScriptLanguage }
  /** The call is over. */
  | { readonly kind: 'stop' };

/** The step the player stands at; null at the end, or when the script is no longer there. */
export function stepAt(scripts: Scripts, state: Pick<PlayerState, 'place'>): Step | null {
  const { place } = state;
  return place === null ? null : (scripts.get(place.script)?.script.steps[place.step] ?? null);
}

/** Whether what tells of the debt may be shown now. */
export function mayTellDebt(state: PlayerState): boolean {
  return owedForDebt(state.situation, state).length === 0;
}

/** The items of a verify step that can be asked for, each under its digit; the digit after the last one gives up. */
export function askableItems(step: Step, state: Pick<PlayerState, 'askable'>): readonly VerifyItem[] {
  return step.type === 'verify' ? step.items.filter((item) => state.askable.includes(item)) : [];
}

type Turn = { readonly scripts: Scripts; readonly nowMs: number };

function close(state: PlayerState, phase: 'ended' | 'stopped', outcome: string | null): PlayerState {
  return { ...state, phase, outcome: outcome ?? state.outcome, place: null, waiting: null, aside: null, picked: null };
}

/** The step that pays one of the debts of order, in the script itself. */
function payingStep(script: Script, owed: readonly Owed[]): number {
  const [first] = owed;
  return first === undefined ? -1 : script.steps.findIndex((step) => pays(step, first));
}

/** Enters the first step from `place` on whose condition holds, or the one that must come before it. */
function enter(state: PlayerState, place: Place, turn: Turn): PlayerState {
  const script = turn.scripts.get(place.script)?.script;
  if (script === undefined) return close(state, 'stopped', null);
  const isIn = state.entered.includes(script.id);
  const known = isIn ? state : { ...state, entered: [...state.entered, script.id] };
  const index = script.steps.findIndex((step, at) => at >= place.step && holds(step.when, state.situation));
  const step = script.steps[index];
  if (step === undefined) return close(known, 'ended', null);
  const owed = owedFor(step, state.situation, state as Done);
  const here = { ...known, enteredMs: turn.nowMs, aside: null, picked: null, lastCheck: null, owed: [] };
  if (owed.length === 0) return { ...here, place: { script: script.id, step: index }, phase: 'running' };
  const before = payingStep(script, owed);
  if (before < 0) return { ...close(here, 'stopped', null), owed };
  const waiting = state.waiting ?? { script: script.id, step: index };
  return { ...here, place: { script: script.id, step: before }, waiting, phase: 'running' };
}

function logged(state: PlayerState, turn: Turn, answer: string, rest: Partial<LoggedStep> = {}): PlayerState {
  const step = stepAt(turn.scripts, state);
  if (step === null || state.place === null) return state;
  const entry: LoggedStep = {
    script: state.place.script,
    step: step.id,
    enteredMs: state.enteredMs,
    leftMs: turn.nowMs,
    answer,
    said: null,
    ...rest,
  };
  return { ...state, log: [...state.log, entry] };
}

function remembered(state: PlayerState): PlayerState {
  const { place, outcome, promise, waiting, answers, phase } = state;
  return { ...state, trail: [...state.trail, { place, outcome, promise, waiting, answers, phase }] };
}

function goOn(state: PlayerState, onward: Onward, turn: Turn): PlayerState {
  const { place } = state;
  switch (onward.kind) {
    case 'next': {
      const told = onward.outcome === undefined ? state : { ...state, outcome: onward.outcome };
      if (told.waiting !== null) return enter({ ...told, waiting: null }, told.waiting, turn);
      return place === null ? told : enter(told, { ...place, step: place.step + 1 }, turn);
    }
    case 'end':
      return close(state, 'ended', onward.outcome);
    case 'script':
      return enter({ ...state, waiting: null }, { script: onward.script, step: 0 }, turn);
    case 'stay':
      return state;
    default:
      return assertNever(onward);
  }
}

function answered(state: PlayerState, step: Step, digit: number, turn: Turn): PlayerState {
  if (step.type === 'verify') {
    const items = askableItems(step, state);
    const item = items[digit - 1];
    if (item !== undefined) return { ...state, picked: item, lastCheck: null };
    if (digit !== items.length + 1) return { ...state, refused: 'no-such-answer' };
    return goOn(logged(remembered(state), turn, 'not-verified'), step.fail, turn);
  }
  const answer = step.type === 'ask' ? step.answers.find((each) => each.digit === digit) : undefined;
  if (answer === undefined) return { ...state, refused: 'no-such-answer' };
  const given = { script: state.place?.script ?? '', step: step.id, digit };
  const others = state.answers.filter((each) => each.script !== given.script || each.step !== given.step);
  const after = { ...logged(remembered(state), turn, String(digit)), answers: [...others, given] };
  if (answer.leadsTo.kind === 'stay') return { ...after, enteredMs: turn.nowMs, aside: digit };
  return goOn({ ...after, promise: answer.promise ?? after.promise }, answer.leadsTo, turn);
}

function continued(state: PlayerState, step: Step, turn: Turn): PlayerState {
  switch (step.type) {
    case 'ask':
      return state.aside === null ? { ...state, refused: 'answer-first' } : { ...state, aside: null };
    case 'verify':
      return state.isVerified
        ? goOn(logged(remembered(state), turn, 'continue'), { kind: 'next' }, turn)
        : { ...state, refused: 'not-verified' };
    case 'note':
      return goOn(logged(remembered(state), turn, 'continue'), step.leadsTo ?? { kind: 'next' }, turn);
    case 'say': {
      const isRead = turn.nowMs - state.enteredMs >= (step.minSeconds ?? 0) * MS_PER_SECOND;
      if (!isRead && !(step.must !== undefined && state.said.includes(step.must)))
        return { ...state, refused: 'too-soon' };
      const { must } = step;
      const after = logged(remembered(state), turn, 'continue', { said: must ?? null });
      const said = must === undefined || after.said.includes(must) ? after.said : [...after.said, must];
      return goOn({ ...after, said }, step.leadsTo ?? { kind: 'next' }, turn);
    }
    default:
      return assertNever(step);
  }
}

function checked(state: PlayerState, step: Step, isMatch: boolean, turn: Turn): PlayerState {
  if (step.type !== 'verify' || state.picked === null) return state;
  const item = state.picked;
  const after = logged(state, turn, `${isMatch ? 'match' : 'no-match'}:${item}`);
  if (!isMatch) {
    const tries = after.tries + 1;
    const missed: PlayerState = { ...after, tries, lastCheck: 'no-match', enteredMs: turn.nowMs };
    return tries < MOST_TRIES ? missed : goOn(logged(remembered(missed), turn, 'not-verified'), step.fail, turn);
  }
  const matched = after.matched.includes(item) ? after.matched : [...after.matched, item];
  const found: PlayerState = { ...after, matched, picked: null, lastCheck: 'match', enteredMs: turn.nowMs };
  if (!isVerified(matched, step.need)) return found;
  return goOn(remembered({ ...found, isVerified: true }), { kind: 'next' }, turn);
}

function stepBack(state: PlayerState, turn: Turn): PlayerState {
  const before = state.trail.at(-1);
  if (before === undefined) return state;
  const left = logged(state, turn, 'back');
  return {
    ...left,
    ...before,
    trail: state.trail.slice(0, -1),
    owed: [],
    enteredMs: turn.nowMs,
    aside: null,
    picked: null,
    lastCheck: null,
  };
}

export type PlayStart = Pick<PlayerState, 'situation' | 'language' | 'askable'> & { readonly script: string };

/** A call that begins with a script. */
export function startPlayer(scripts: Scripts, start: PlayStart, nowMs: number): PlayerState {
  const { script, ...known } = start;
  const blank: PlayerState = {
    ...known,
    place: null,
    enteredMs: nowMs,
    waiting: null,
    owed: [],
    entered: [],
    log: [],
    said: [],
    isVerified: false,
    matched: [],
    tries: 0,
    picked: null,
    lastCheck: null,
    aside: null,
    outcome: null,
    promise: null,
    answers: [],
    trail: [],
    phase: 'running',
    refused: null,
  };
  return enter(blank, { script, step: 0 }, { scripts, nowMs });
}

/**
 * What one key makes of the state. Pure. A step that tells of the debt is entered only when nothing is owed before it: the missing
 * step of the script comes first, and where there is none the script stops. Nothing here can be answered away.
 */
export function play(scripts: Scripts, before: PlayerState, action: PlayerAction, nowMs: number): PlayerState {
  const turn = { scripts, nowMs };
  const state = before.refused === null ? before : { ...before, refused: null };
  if (action.kind === 'language') return { ...state, language: action.language };
  if (action.kind === 'back') return stepBack(state, turn);
  if (action.kind === 'go') {
    const left = logged(remembered(state), turn, `go:${action.because}`);
    return goOn(left, action.onward, turn);
  }
  const step = stepAt(scripts, state);
  if (step === null || state.phase !== 'running') return state;
  switch (action.kind) {
    case 'answer':
      return answered(state, step, action.digit, turn);
    case 'continue':
      return continued(state, step, turn);
    case 'check':
      return checked(state, step, action.isMatch, turn);
    case 'stop':
      return close(logged(remembered(state), turn, 'stop'), 'stopped', null);
    default:
      return assertNever(action);
  }
}

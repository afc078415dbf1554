import type { Instant } from '../../kernel/calendar';
import type { Disclosure } from '../../rules/types/act';

/** A script as it was on that day: its text is found again by the hash. */
export type PlayedScript = { readonly id: string; readonly version: number; readonly hash: string };

/** One step of a script as it was gone through. */
export type PlayedStep = {
  readonly script: string;
  readonly step: string;
  readonly enteredAt: Instant;
  readonly leftAt: Instant | null;
  /** The digit that was pressed, or `continue`, `back`, `stop`, `match:zip` …; never what the person said. */
  readonly answer: string | null;
  /** The statement that was confirmed as made. */
  readonly said: Disclosure | null;
  /** How long it stood on screen, in milliseconds. */
  readonly dwellMs: number;
};

/** The way a call took through its scripts, in order. */
export type ScriptRun = {
  readonly language: string;
  readonly scripts: readonly PlayedScript[];
  readonly steps: readonly PlayedStep[];
};

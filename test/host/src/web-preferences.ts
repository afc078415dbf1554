import type { Session } from './session';

/** The members of `webPreferences` the host acts on; the rest is only kept. */
export interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly session?: Session;
  readonly additionalArguments?: readonly string[];
  readonly [name: string]: unknown;
}

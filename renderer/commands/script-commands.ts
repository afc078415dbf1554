import type { Command } from './command';

/** What is done in the call script. */
export const scriptCommands: readonly Command[] = [];

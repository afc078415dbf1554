import type { Command } from './command';

/** What is done with the open account. */
export const accountCommands: readonly Command[] = [];

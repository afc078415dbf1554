import type { Command } from './command';

/** What is done while a file is imported. */
export const importCommands: readonly Command[] = [];

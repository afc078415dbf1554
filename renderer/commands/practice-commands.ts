import type { Command } from './command';

/** What is done in practice. */
export const practiceCommands: readonly Command[] = [];

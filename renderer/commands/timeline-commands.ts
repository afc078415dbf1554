import type { Command } from './command';

/** What is done in the contact history. */
export const timelineCommands: readonly Command[] = [];

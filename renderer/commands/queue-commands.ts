import type { Command } from './command';

/** What is done in the queue. */
export const queueCommands: readonly Command[] = [];

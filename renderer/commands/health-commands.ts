import type { Command } from './command';

/** What is done on the page of how the desk stands. */
export const healthCommands: readonly Command[] = [];

import type { IpcHandlers } from '#shared/contract/ipc';
import { type Result, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';

/** The drafts part of the UI's contract: what was typed and not saved outlives the window. */
export function draftsHandlers(desk: () => Result<Desk>): IpcHandlers['drafts'] {
  return {
    read: async () => {
      const running = desk();
      if (!running.ok) return running;
      const read = await running.value.drafts.read();
      return read.ok ? ok({ text: read.value }) : read;
    },
    save: async ({ text }) => {
      const running = desk();
      return running.ok ? running.value.drafts.write(text) : running;
    },
  };
}

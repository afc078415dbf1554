import { openAccount } from './open-account';
import type { UiState } from './ui-state';

/** Leaves the import for the work it brought. */
export function goToQueue(ui: UiState): void {
  ui.screen.go('desk');
  ui.queue.setView('work');
  ui.screen.focusOn('queue');
  ui.imports.reset();
}

/** Leaves the import and opens the best account of the work list; the queue itself where there is none. */
export async function startFirst(ui: UiState): Promise<void> {
  const reply = await ui.client.queue.next({ skip: [] });
  goToQueue(ui);
  const first = reply.ok ? reply.value.accountId : null;
  if (first === null) return;
  await Promise.all([openAccount(ui, first), ui.queue.select(first, 100)]);
}

import { accountTitle } from '#shared/domain/queue/facts';
import type { QueueView } from '#shared/domain/queue/views';
import type { AccountId } from '#shared/kernel/ids';
import { CONTACT_WORDS } from '../text/ui-words';
import { queryOf } from './queue-store';
import type { UiState } from './ui-state';

/** Opens an account. The focus goes to its home, the call button, at once: what is pressed meanwhile belongs to this account. */
export async function openAccount(ui: UiState, accountId: AccountId): Promise<void> {
  const { player } = ui.drafts.draftOf(accountId);
  ui.layout.show('account', player?.phase === 'running' ? 'script' : 'account');
  ui.screen.focusOn('call');
  await ui.account.open(accountId);
  const { view, accountId: open } = ui.account.getState();
  if (open === accountId && view !== null) ui.announcer.say(CONTACT_WORDS.opened(accountTitle(view.account)));
}

/** Views that are worked through, each account once. */
const WORKED_THROUGH: readonly QueueView[] = ['work', 'callable'];

/** The account to open after `done`: the best of the work that is shown and was not worked yet, or the one below in other views. */
async function nextAccount(ui: UiState, done: AccountId | null): Promise<AccountId | null> {
  const shown = ui.queue.getState();
  if (!WORKED_THROUGH.includes(shown.view) && done !== null) return ui.queue.accountAfter(done);
  const worked = ui.worked.skipped(ui.desk.nowMs());
  const skip = done === null ? worked : [...worked.filter((id) => id !== done), done];
  const reply = await ui.client.queue.next({ skip: skip.slice(-1_000), query: queryOf(shown) });
  return reply.ok ? reply.value.accountId : null;
}

/** Opens the account to work after `done` and puts the queue's cursor on it; says so when there is none. */
export async function openNext(ui: UiState, done: AccountId | null): Promise<void> {
  const next = await nextAccount(ui, done);
  if (next === null || next === done) {
    ui.announcer.say(CONTACT_WORDS.noneLeft);
    ui.screen.focusOn(done === null ? 'queue' : 'call');
    await ui.account.refresh();
    return;
  }
  await Promise.all([openAccount(ui, next), ui.queue.select(next, ui.worked.skipped(ui.desk.nowMs()).length + 100)]);
}

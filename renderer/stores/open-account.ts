import { accountTitle } from '#shared/domain/queue/facts';
import type { AccountId } from '#shared/kernel/ids';
import { CONTACT_WORDS } from '../text/ui-words';
import type { UiState } from './ui-state';

/** Opens an account. The focus goes to its home, the call button, at once: what is pressed meanwhile belongs to this account. */
export async function openAccount(ui: UiState, accountId: AccountId): Promise<void> {
  ui.drafts.draftOf(accountId);
  ui.screen.focusOn('call');
  await ui.account.open(accountId);
  const { view, accountId: open } = ui.account.getState();
  if (open === accountId && view !== null) ui.announcer.say(CONTACT_WORDS.opened(accountTitle(view.account)));
}

/** The account to open after `done`: the best of the work list that was not worked yet, or the one below in other views. */
async function nextAccount(ui: UiState, done: AccountId): Promise<AccountId | null> {
  if (ui.queue.getState().view !== 'work') return ui.queue.accountAfter(done);
  const skip = ui.worked.skipped(ui.desk.nowMs());
  const reply = await ui.client.queue.next({ skip: [...skip.filter((id) => id !== done), done].slice(-1_000) });
  return reply.ok ? reply.value.accountId : null;
}

/** Opens the account to work after `done` and puts the queue's cursor on it; says so when there is none. */
export async function openNext(ui: UiState, done: AccountId): Promise<void> {
  const next = await nextAccount(ui, done);
  if (next === null || next === done) {
    ui.announcer.say(CONTACT_WORDS.noneLeft);
    ui.screen.focusOn('call');
    await ui.account.refresh();
    return;
  }
  await Promise.all([openAccount(ui, next), ui.queue.select(next, ui.worked.skipped(ui.desk.nowMs()).length + 100)]);
}

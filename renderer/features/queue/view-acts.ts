import type { SavedView } from '#shared/contract/queue';
import { asId } from '#shared/kernel/ids';
import type { UiState } from '../../stores/ui-state';
import { t } from '../../text/words';

function failed(ui: UiState): void {
  ui.announcer.alert(t('queue:saved.failed'));
}

/** Puts what is shown now in the place of a saved view. */
export async function saveChanges(ui: UiState, saved: SavedView): Promise<void> {
  const { view, filter, sort } = ui.queue.getState();
  const reply = await ui.savedViews.put({ ...saved, view, filter, sort });
  if (!reply.ok) return failed(ui);
  ui.queue.nameAs(saved.id);
  ui.announcer.say(t('queue:saved.saved', { title: saved.title }));
  return undefined;
}

/** Deletes a saved view; for ten seconds it can be had back. */
export async function removeView(ui: UiState, saved: SavedView): Promise<void> {
  const reply = await ui.savedViews.remove(saved.id);
  if (!reply.ok) return failed(ui);
  if (ui.queue.getState().savedId === saved.id) ui.queue.nameAs(null);
  const said = t('queue:saved.deleted', { title: saved.title });
  ui.undo.offer({
    accountId: asId(ui.account.getState().accountId ?? ''),
    contactId: ui.env.newEventId(),
    words: said,
    take: () => ui.savedViews.put(saved),
  });
  ui.announcer.say(said);
  return undefined;
}

/** Saves what is shown as a view, under a new id or that of one that is there. Answers whether it is saved. */
export async function saveView(
  ui: UiState,
  { id, title, digit }: Pick<SavedView, 'id' | 'title' | 'digit'>,
): Promise<boolean> {
  const known = ui.savedViews.views().find((each) => each.id === id);
  const { view, filter, sort } = known ?? ui.queue.getState();
  const reply = await ui.savedViews.put({ id, title, view, filter, sort, digit });
  if (!reply.ok) return false;
  if (known === undefined) ui.queue.nameAs(id);
  ui.announcer.say(t('queue:saved.saved', { title }));
  return true;
}

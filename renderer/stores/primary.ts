import { stepAt } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { outcomeOf } from './contact-input';
import { saveContact } from './save-contact';
import { playScript } from './script-acts';
import type { UiState } from './ui-state';

/** What the one primary key does now. */
export type Primary = 'continue' | 'save-next';

/**
 * What the primary key does: it goes on in a script that waits for nothing but that, and saves otherwise. An outcome the person typed
 * themselves is saved: nothing of the script is confirmed on the way.
 */
export function primaryOf(ui: UiState): Primary {
  const { accountId } = ui.account.getState();
  const draft = accountId === null ? undefined : ui.drafts.getState().drafts[accountId];
  const player = draft?.player ?? null;
  if (draft === undefined || player?.phase !== 'running') return 'save-next';
  const typed = outcomeOf(draft.words.code);
  if (typed !== undefined && typed.code !== player.outcome) return 'save-next';
  const step = stepAt(SHIPPED_SCRIPTS, player);
  const waitsForAnswer = step?.type === 'verify' || (step?.type === 'ask' && player.aside === null);
  return waitsForAnswer && typed !== undefined ? 'save-next' : 'continue';
}

/** Presses the primary button of the moment. */
export function pressPrimary(ui: UiState): boolean {
  if (ui.account.getState().accountId === null) return false;
  if (primaryOf(ui) === 'continue') return playScript(ui, { kind: 'continue' });
  void saveContact(ui, 'next');
  return true;
}

/**
 * What Enter does in a field of the form. While a script waits to go on it leads from the promised amount to its day, and on in the
 * script; otherwise the entry is saved and its account stays open.
 */
export function pressEnter(ui: UiState): void {
  const { accountId } = ui.account.getState();
  if (accountId === null) return;
  if (primaryOf(ui) !== 'continue') {
    void saveContact(ui, 'stay');
    return;
  }
  const { words } = ui.drafts.draftOf(accountId);
  const isDayMissing = words.promiseAmount.trim() !== '' && words.promiseDay === '';
  if (isDayMissing) ui.screen.focusOn({ field: 'promise-day' });
  else pressPrimary(ui);
}

import { CODE_FIELD, type FocusHome } from './screen-store';
import type { UiState } from './ui-state';

/**
 * Where the focus goes when something was put on record besides a contact: back to the script that is being read, to the outcome of a
 * contact that is still to be logged, else to the call button.
 */
export function homeAfterEntry(ui: Pick<UiState, 'account' | 'drafts'>): FocusHome {
  const { accountId } = ui.account.getState();
  const draft = accountId === null ? undefined : ui.drafts.getState().drafts[accountId];
  if (draft?.player?.phase === 'running') return 'script';
  return draft !== undefined && draft.begun !== null ? CODE_FIELD : 'call';
}

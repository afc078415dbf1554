import type { FocusHome } from '../stores/screen-store';
import type { UiState } from '../stores/ui-state';

/** Whether the screen of the work is shown. */
export function isAtDesk(ui: UiState): boolean {
  return ui.screen.getState().screen === 'desk';
}

/** Whether an account is open at the desk. */
export function hasAccount(ui: UiState): boolean {
  return isAtDesk(ui) && ui.account.getState().accountId !== null;
}

/** Whether an account is open and what is known of it is there. */
export function hasAccountView(ui: UiState): boolean {
  return isAtDesk(ui) && ui.account.getState().view !== null;
}

/** Whether something can be recorded: the journal takes entries. */
export function canRecord(ui: UiState): boolean {
  return ui.desk.getState().status?.phase === 'ready';
}

/** A command's `run` that only sends the focus somewhere. */
export function focusing(home: FocusHome): (ui: UiState) => void {
  return (ui) => ui.screen.focusOn(home);
}

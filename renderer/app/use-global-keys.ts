import { useEffect } from 'react';
import { beginContact, explainBest } from '../stores/begin-contact';
import { visitCompliance } from '../stores/compliance-acts';
import { undoLast } from '../stores/save-contact';
import { CODE_FIELD, COMPLIANCE_BUTTON, type FocusHome } from '../stores/screen-store';
import { useUi } from '../stores/ui-context';
import type { UiState } from '../stores/ui-state';
import { type KeyId, globalKey } from './keys';

const PANES: readonly FocusHome[] = ['queue', CODE_FIELD, 'timeline'];

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);
}

/** The pane the focus is in: its index among the panes. */
function currentPane(): number {
  const pane = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
  const index = ['queue', 'account', 'timeline'].indexOf(pane ?? '');
  return index < 0 ? 0 : index;
}

/** Where the focus goes back to after a look at the *Compliance* screen; null: the screen puts it in its place itself. */
function currentHome(): FocusHome | null {
  const element = document.activeElement;
  switch (element?.closest('[data-pane]')?.getAttribute('data-pane')) {
    case 'queue':
      return 'queue';
    case 'account':
      return CODE_FIELD;
    case 'timeline':
      return 'timeline';
    default:
      return element?.id === COMPLIANCE_BUTTON ? 'compliance-button' : null;
  }
}

/** The next of the panes of the screen. The *Compliance* screen has two: its parts, and what is shown of them. */
function nextPane(ui: UiState, by: 1 | -1): FocusHome | undefined {
  if (ui.screen.getState().screen === 'compliance') {
    const isAside = document.activeElement?.closest('[data-pane="compliance"]') ?? null;
    return isAside === null ? 'compliance' : 'compliance-content';
  }
  const panes = ui.account.getState().accountId === null ? PANES.slice(0, 1) : PANES;
  return panes[(currentPane() + by + panes.length) % panes.length];
}

function act(ui: UiState, key: KeyId): boolean {
  const hasAccount = ui.account.getState().accountId !== null;
  const goTo = (home: FocusHome | undefined) => {
    if (home === undefined || ui.screen.getState().screen !== 'desk') return false;
    ui.screen.focusOn(home);
    return true;
  };
  switch (key) {
    case 'keys':
    case 'keys-question':
      ui.screen.showKeys(true);
      return true;
    case 'undo':
      if (ui.undo.getState().offer === null) return false;
      void undoLast(ui);
      return true;
    case 'focus-queue':
      return goTo('queue');
    case 'focus-code':
      return hasAccount && goTo(CODE_FIELD);
    case 'focus-note':
      return hasAccount && goTo('note');
    case 'focus-history':
      return hasAccount && goTo('timeline');
    case 'focus-points':
      return hasAccount && goTo('points');
    case 'begin':
      if (!hasAccount || ui.screen.getState().screen !== 'desk') return false;
      void beginContact(ui);
      return true;
    case 'why':
      return hasAccount && ui.screen.getState().screen === 'desk' && explainBest(ui);
    case 'record':
      if (ui.account.getState().view === null || ui.screen.getState().screen !== 'desk') return false;
      ui.gateDialogs.show({ kind: 'record' });
      return true;
    case 'compliance':
      visitCompliance(ui, currentHome());
      return true;
    case 'next-pane':
    case 'previous-pane': {
      const next = nextPane(ui, key === 'next-pane' ? 1 : -1);
      if (next === undefined || ui.screen.getState().screen === 'import') return false;
      ui.screen.focusOn(next);
      return true;
    }
    default:
      return false;
  }
}

/** Listens for the keys that work anywhere. */
export function useGlobalKeys(): void {
  const ui = useUi();
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      // Behind a sheet nothing of the desk may move.
      if (ui.screen.getState().areKeysShown || ui.gateDialogs.getState().dialog !== null) return;
      if (ui.compliance.approvals.getState().task !== null) return;
      const key = globalKey(event, isTextField(document.activeElement));
      if (key !== null && act(ui, key)) event.preventDefault();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [ui]);
}

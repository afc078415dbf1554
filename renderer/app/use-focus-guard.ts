import { useEffect } from 'react';
import type { FocusHome, Screen } from '../stores/screen-store';
import { useUi } from '../stores/ui-context';
import type { UiState } from '../stores/ui-state';

const OF_SCREEN: Readonly<Record<Exclude<Screen, 'desk'>, FocusHome>> = {
  import: 'import',
  compliance: 'compliance',
  health: 'health',
  settings: 'settings',
  practice: 'practice',
};

/** Where the focus belongs when what had it is gone: to its pane, where that has a place for it, else to the screen. */
export function homeAfter(ui: UiState, pane: string | null): FocusHome {
  const { screen } = ui.screen.getState();
  if (screen !== 'desk') return OF_SCREEN[screen];
  if (ui.desk.getState().status?.accounts === 0) return 'import';
  if (ui.account.getState().accountId === null || pane === 'queue') return 'queue';
  return pane === 'timeline' ? 'timeline' : 'call';
}

/**
 * Sees to it that the focus is never nowhere: where a control that had it goes away, its pane gets it. A click beside everything
 * takes the focus from a control that is still there, and is left alone.
 */
export function useFocusGuard(): void {
  const ui = useUi();
  useEffect(() => {
    let last: { readonly element: Element; readonly pane: string | null } | null = null;
    let frame = 0;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = { element: target, pane: target.closest('[data-pane]')?.getAttribute('data-pane') ?? null };
    };
    const check = () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (!isNowhere || last === null || last.element.isConnected) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      ui.screen.focusOn(homeAfter(ui, last.pane));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      // Whoever took it away may give the focus to another place in the same turn, or in the next picture.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(check);
      });
    };
    const heard = ['focusout', 'keyup', 'click'] as const;
    window.addEventListener('focusin', note);
    for (const kind of heard) window.addEventListener(kind, later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('focusin', note);
      for (const kind of heard) window.removeEventListener(kind, later);
    };
  }, [ui]);
}

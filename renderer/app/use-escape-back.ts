import { useEffect } from 'react';
import type { Screen } from '../stores/screen-store';
import { useUi } from '../stores/ui-context';

/** Screens that Escape leaves wherever the focus is. Compliance goes back in steps, and the desk is where it leads. */
const LEFT_BY_ESCAPE: ReadonlySet<Screen> = new Set(['import', 'health', 'practice', 'settings']);
/** What is in front of a screen closes first. */
const IN_FRONT = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], dialog[open], :popover-open';

/** Escape leads back from the screens that are visited for a look, as the button at their top does; what was begun there stays. */
export function useEscapeBack(): void {
  const ui = useUi();
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
      if (!LEFT_BY_ESCAPE.has(ui.screen.getState().screen) || document.querySelector(IN_FRONT) !== null) return;
      event.preventDefault();
      ui.screen.back();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [ui]);
}

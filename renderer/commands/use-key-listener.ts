import { useEffect } from 'react';
import { useUi } from '../stores/ui-context';
import { createKeyListener } from './key-listener';
import { keyPlace } from './key-place';
import { COMMANDS } from './registry';

/** The one place of the window that listens to the keys of commands. Controls come first: what they took is not looked at. */
export function useKeyListener(): void {
  const ui = useUi();
  useEffect(() => {
    const listener = createKeyListener(ui, COMMANDS);
    const handle = (event: KeyboardEvent) => {
      const isAltGr = event.getModifierState('AltGraph');
      if (event.defaultPrevented || event.isComposing || isAltGr) return;
      if (listener.press(event, keyPlace(document))) event.preventDefault();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [ui]);
}

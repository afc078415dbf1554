import { useEffect, useState } from 'react';
import { type KeyTip, tipsOnScreen } from '../commands/key-tips';
import { useUi } from '../stores/ui-context';
import styles from './key-tips.module.css';

/** How long Alt is held before the tips come: a chord is shorter. */
export const HOLD_MS = 400;

/** The tips while Alt alone is held, else none. */
function useTips(): readonly KeyTip[] {
  const ui = useUi();
  const [tips, setTips] = useState<readonly KeyTip[]>([]);
  useEffect(() => {
    let callOff: (() => void) | null = null;
    let isShown = false;
    const hide = () => {
      callOff?.();
      callOff = null;
      isShown = false;
      setTips([]);
    };
    const show = () => {
      isShown = true;
      setTips(tipsOnScreen(document, ui.settings.getState().settings.keys));
    };
    const press = (event: KeyboardEvent) => {
      const isAltAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (!isAltAlone) hide();
      else if (!event.repeat && callOff === null) callOff = ui.env.later(HOLD_MS, show);
    };
    const release = (event: KeyboardEvent) => {
      // A single Alt would give the focus to the menu; whoever looked at the tips did not ask for that.
      if (event.key === 'Alt' && isShown) event.preventDefault();
      hide();
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('keyup', release, true);
    window.addEventListener('blur', hide);
    return () => {
      hide();
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', release, true);
      window.removeEventListener('blur', hide);
    };
  }, [ui]);
  return tips;
}

/** Badges with the keys over what they do, while Alt is held. For the eye only: controls tell their keys to screen readers themselves. */
export function KeyTips() {
  const tips = useTips();
  if (tips.length === 0) return null;
  return (
    <div className={styles['tips']} aria-hidden data-key-tips>
      {tips.map(({ id, words, x, y }) => (
        <kbd key={id} className={styles['tip']} style={{ left: x, top: y }}>
          {words}
        </kbd>
      ))}
    </div>
  );
}

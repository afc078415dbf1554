import { useEffect } from 'react';
import { useStore } from 'zustand';
import { commandById } from '../commands/registry';
import { useCommandKeys } from '../commands/use-command-keys';
import { noteMouse } from '../stores/mouse-hints';
import { useUi } from '../stores/ui-context';
import { t } from '../text/words';
import { Button } from '../ui/button';
import styles from './mouse-hint.module.css';

/** Counts what is done by mouse though it has a key. A click by Enter or Space has no count of presses of a button. */
export function useMouseCount(): void {
  const ui = useUi();
  useEffect(() => {
    const note = (event: MouseEvent) => {
      if (event.detail === 0 || !(event.target instanceof Element)) return;
      const command = event.target.closest('[data-command]')?.getAttribute('data-command');
      if (typeof command === 'string') noteMouse(ui, command);
    };
    window.addEventListener('click', note, true);
    return () => window.removeEventListener('click', note, true);
  }, [ui]);
}

function Hint({
  command,
  times,
  onClose,
}: {
  readonly command: string;
  readonly times: number;
  readonly onClose: () => void;
}) {
  const { words } = useCommandKeys(command);
  const title = commandById(command)?.title();
  if (words === undefined || title === undefined) return null;
  return (
    <p role="status" className={styles['hint']}>
      {t('commands:hint.words', { times, title, keys: words })}
      <Button kind="quiet" onClick={onClose}>
        {t('commands:hint.close')}
      </Button>
    </p>
  );
}

/** The key of what was often done by mouse, in the last line of the window. */
export function MouseHintLine() {
  const { mouseHints } = useUi();
  const hint = useStore(mouseHints, (state) => state.hint);
  if (hint === null) return null;
  return <Hint {...hint} onClose={() => mouseHints.show(null)} />;
}

import { useStore } from 'zustand';
import { useCommandKeys } from '../commands/use-command-keys';
import { openUndone, undoLast } from '../stores/save-contact';
import type { UndoOffer } from '../stores/undo-store';
import { useUi } from '../stores/ui-context';
import { ERROR_WORDS } from '../text/code-words';
import { UNDO_WORDS } from '../text/ui-words';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './undo-bar.module.css';

function wordsOf(offer: UndoOffer): string {
  if (offer.phase === 'undone') return UNDO_WORDS.undone;
  if (offer.error === null) return offer.words;
  return `${ERROR_WORDS[offer.error.code].what} ${ERROR_WORDS[offer.error.code].act}`;
}

function buttonWords(phase: UndoOffer['phase']): string {
  if (phase === 'undoing') return UNDO_WORDS.undoing;
  return phase === 'failed' ? UNDO_WORDS.again : UNDO_WORDS.undo;
}

/** The last saved entry, and for ten seconds the way to take it back. */
export function UndoBar() {
  const ui = useUi();
  const offer = useStore(ui.undo, (state) => state.offer);
  const keys = useCommandKeys('record.undo');
  const openId = useStore(ui.account, (state) => state.accountId);
  if (offer === null) return null;
  const isOver = offer.phase === 'undone';
  // Somebody on the way to the button must not lose it: the clock stands while they are at it.
  const holding = {
    onMouseEnter: () => ui.undo.hold(true),
    onMouseLeave: () => ui.undo.hold(false),
    onFocus: () => ui.undo.hold(true),
    onBlur: () => ui.undo.hold(false),
  };
  return (
    <section
      className={classNames(styles['bar'], offer.phase === 'failed' && styles['failed'])}
      aria-label={UNDO_WORDS.region}
    >
      <span className={styles['words']}>{wordsOf(offer)}</span>
      {isOver && offer.accountId !== openId && (
        <Button className={styles['button']} onClick={() => void openUndone(ui)} {...holding}>
          {UNDO_WORDS.openAccount}
        </Button>
      )}
      {!isOver && (
        <Button
          className={styles['button']}
          aria-disabled={offer.phase === 'undoing'}
          onClick={() => void undoLast(ui)}
          {...keys.props}
          {...holding}
        >
          {buttonWords(offer.phase)}
          {keys.words !== undefined && <kbd className={styles['key']}>{keys.words}</kbd>}
        </Button>
      )}
    </section>
  );
}

import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What takes the focus when it opens; the close button when left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/** A modal sheet. Escape and the button close it; the focus goes back to where it was. */
export function Dialog({ title, closeLabel, onClose, initialFocus, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const { current: shown } = dialog;
    if (shown === null || shown.open) return;
    const before = document.activeElement;
    shown.showModal();
    initialFocus?.current?.focus();
    return () => {
      shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [initialFocus]);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={titleId} onClose={onClose}>
      <header className={styles['header']}>
        <h2 id={titleId}>{title}</h2>
        <Button onClick={() => dialog.current?.close()}>{closeLabel}</Button>
      </header>
      <div className={styles['body']}>{children}</div>
    </dialog>
  );
}

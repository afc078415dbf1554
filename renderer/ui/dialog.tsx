import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dialog as FluentDialog,
} from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What takes the focus when it opens; the first control when left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** `wide` for tables and long text. */
  readonly size?: 'normal' | 'wide';
  /** Buttons at the foot, besides closing. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A modal sheet. Escape and the button close it, a click beside it does not: what was typed would be lost. The focus goes back to
 * where it was.
 */
export function Dialog({ title, closeLabel, onClose, initialFocus, size = 'normal', actions, children }: DialogProps) {
  const opener = useRef<Element | null>(null);
  opener.current ??= document.activeElement;
  useEffect(() => {
    initialFocus?.current?.focus();
    const { current: before } = opener;
    return () => {
      // After the sheet is gone the page can take the focus again.
      queueMicrotask(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [initialFocus]);
  return (
    <FluentDialog
      open
      // At once: whoever works by keyboard is faster than a motion.
      surfaceMotion={null}
      onOpenChange={(_event, data) => {
        if (data.type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface className={classNames(styles['surface'], size === 'wide' && styles['wide'])} backdropMotion={null}>
        <DialogBody>
          <DialogTitle className={styles['title']} action={<Button onClick={onClose}>{closeLabel}</Button>}>
            {title}
          </DialogTitle>
          <DialogContent className={styles['content']}>{children}</DialogContent>
          {actions !== undefined && <DialogActions>{actions}</DialogActions>}
        </DialogBody>
      </DialogSurface>
    </FluentDialog>
  );
}

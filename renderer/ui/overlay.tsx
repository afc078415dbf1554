import { DialogSurface, Dialog as FluentDialog } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './overlay.module.css';

type OverlayProps = {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * Something quick before the desk, at once and without a motion; Escape and a click beside it close it. Its first field takes the
 * focus; whoever shows it gives the focus back.
 */
export function Overlay({ label, onClose, children }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <FluentDialog open surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface
        aria-label={label}
        className={styles['surface'] ?? ''}
        backdrop={{ className: styles['scrim'] ?? '' }}
        backdropMotion={null}
      >
        <div ref={box} className={styles['box']}>
          {children}
        </div>
      </DialogSurface>
    </FluentDialog>
  );
}

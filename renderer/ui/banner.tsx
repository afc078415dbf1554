import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names';

type BannerProps = {
  readonly level: 'info' | 'warn' | 'danger' | 'good';
  /** Says in a word what colour says: shown before the text. */
  readonly mark: string;
  readonly children: ReactNode;
  readonly role?: 'status' | 'alert' | 'note';
};

/** A full-width message in words, never by colour alone. */
export function Banner({ level, mark, children, role = 'note' }: BannerProps) {
  return (
    <div className={classNames(styles['banner'], styles[level])} role={role}>
      <strong className={styles['mark']}>{mark}</strong>
      <div className={styles['body']}>{children}</div>
    </div>
  );
}

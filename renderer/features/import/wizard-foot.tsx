import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import styles from './wizard-foot.module.css';

type Props = {
  /** What stands in the way, above the buttons. */
  readonly problems?: readonly string[];
  readonly problemsTitle?: string;
  /** Ways back. */
  readonly children?: ReactNode;
  readonly primary: string;
  readonly isBlocked?: boolean;
  /** The way on is what gets the focus when the page comes. */
  readonly isHome?: boolean;
};

/** The foot of a page of the wizard, always in view: what is missing, the way back, and the one way on. */
export function WizardFoot({
  problems = [],
  problemsTitle = '',
  children,
  primary,
  isBlocked = false,
  isHome = false,
}: Props) {
  return (
    <div className={styles['foot']}>
      {problems.length > 0 && (
        <section className={styles['problems']} aria-label={problemsTitle}>
          <h3>{problemsTitle}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['tools']}>
        {children}
        <Button kind="primary" type="submit" aria-disabled={isBlocked} {...(isHome ? { 'data-step-home': '' } : {})}>
          {primary}
        </Button>
      </div>
    </div>
  );
}

import { useRef } from 'react';
import { PracticeOffer } from '../features/practice/practice-offer';
import { useFocusHome, useUi } from '../stores/ui-context';
import { EMPTY_WORDS } from '../text/ui-words';
import { Button } from '../ui/button';
import styles from './empty-screen.module.css';

/** The desk before the first import. */
export function EmptyScreen() {
  const { screen } = useUi();
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome('import', button);
  return (
    <div className={styles['empty']}>
      <h1 className={styles['title']}>{EMPTY_WORDS.title}</h1>
      <p className={styles['body']}>{EMPTY_WORDS.body}</p>
      <Button ref={button} kind="primary" onClick={() => screen.go('import')}>
        {EMPTY_WORDS.button}
      </Button>
      <PracticeOffer />
    </div>
  );
}

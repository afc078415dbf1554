import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ErrorCode } from '#shared/kernel/error-codes';
import { ERROR_CODES } from '#shared/kernel/error-codes';
import type { DeskStatus } from '#shared/contract/views';
import { useUi } from '../stores/ui-context';
import { ERROR_WORDS, type ErrorWords } from '../text/code-words';
import { APP_WORDS, WAITING_WORDS } from '../text/ui-words';
import { formatBytes } from '../text/format';
import { t, words } from '../text/words';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import styles from './waiting-screen.module.css';

type CardProps = { readonly title: string; readonly children: React.ReactNode; readonly role: 'status' | 'alert' };

function Card({ title, children, role }: CardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Nothing else is there to have the focus, and the body must not have it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className={styles['screen']}>
      <div className={styles['card']} role={role}>
        <p className={styles['product']}>{APP_WORDS.product}</p>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}

/** The window before the desk is ready: what is going on, and how far it is. */
export function WaitingScreen({ status }: { readonly status: DeskStatus | null }) {
  const { desk } = useUi();
  const error = useStore(desk, (state) => state.error);
  if (status?.phase === 'rebuilding') {
    return (
      <Card title={WAITING_WORDS.rebuildingTitle} role="status">
        <p>{WAITING_WORDS.rebuilding}</p>
        <Progress label={WAITING_WORDS.progressLabel} value={status.progress} />
      </Card>
    );
  }
  return (
    <Card title={WAITING_WORDS.startingTitle} role="status">
      <p>{error === null ? WAITING_WORDS.starting : WAITING_WORDS.slow}</p>
    </Card>
  );
}

/** What a code means for a desk that cannot start; of files it is one of Kept's own, not one that somebody chose. */
function wordsOf(code: string): ErrorWords {
  if (code === 'FILE_NOT_READABLE') return WAITING_WORDS.ownFile;
  return Object.hasOwn(ERROR_CODES, code) ? ERROR_WORDS[code as ErrorCode] : ERROR_WORDS.INTERNAL;
}

type FailedProps = { readonly code: string; readonly onShowUnsaved: () => void };

/** The file for the administrator, who will ask for it. */
function Diagnostics() {
  const { health } = useUi();
  const isSaving = useStore(health, (state) => state.isSaving);
  const saved = useStore(health, (state) => state.saved);
  const { diagnostics: texts } = words.health;
  return (
    <>
      <Button aria-disabled={isSaving} onClick={() => void health.saveDiagnostics()}>
        {texts.save}
      </Button>
      <p className={styles['code']}>
        {saved === null
          ? texts.body
          : t('health:diagnostics.saved', { file: saved.fileName, size: formatBytes(saved.bytes) })}
      </p>
    </>
  );
}

/** The window when the desk cannot work: what happened, what to do, and the way back to what was not saved. */
export function FailedScreen({ code, onShowUnsaved }: FailedProps) {
  const { drafts, desk } = useUi();
  const hasBeenReady = useStore(desk, (state) => state.hasBeenReady);
  const unsaved = drafts.unsaved().length;
  const { what, act } = wordsOf(code);
  return (
    <Card title={hasBeenReady ? WAITING_WORDS.stoppedTitle : WAITING_WORDS.failedTitle} role="alert">
      <p className={styles['what']}>{what}</p>
      <p>{act}</p>
      <p className={styles['code']}>{WAITING_WORDS.code(code)}</p>
      <Diagnostics />
      {unsaved > 0 && (
        <>
          <p>{WAITING_WORDS.unsaved(unsaved)}</p>
          <Button onClick={onShowUnsaved}>{WAITING_WORDS.backToUnsaved}</Button>
        </>
      )}
    </Card>
  );
}

/** The window when it was opened without the program behind it. */
export function NoBridgeScreen() {
  return (
    <Card title={WAITING_WORDS.noBridgeTitle} role="alert">
      <p>{WAITING_WORDS.noBridge}</p>
    </Card>
  );
}

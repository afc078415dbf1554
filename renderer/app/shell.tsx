import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DeskStatus } from '#shared/contract/views';
import type { Screen } from '../stores/screen-store';
import { useUi } from '../stores/ui-context';
import { ComplianceScreen } from '../features/compliance/compliance-screen';
import { HealthScreen } from '../features/health/health-screen';
import { DropTarget } from '../features/import/drop-target';
import { ImportScreen } from '../features/import/import-screen';
import { PracticeBar } from '../features/practice/practice-bar';
import { PracticeScreen } from '../features/practice/practice-screen';
import { SettingsScreen } from '../features/settings/settings-screen';
import { APP_WORDS } from '../text/ui-words';
import { Banner } from '../ui/banner';
import { DeskScreen } from './desk-screen';
import { EmptyScreen } from './empty-screen';
import { ErrorBoundary } from './error-boundary';
import { KeyTips } from './key-tips';
import { KeysSheet } from './keys-sheet';
import { MouseHintLine, useMouseCount } from './mouse-hint';
import { Palette } from './palette';
import styles from './shell.module.css';
import { StatusLine } from './status-line';
import { TopBar } from './top-bar';
import { UndoBar } from './undo-bar';
import { useEscapeBack } from './use-escape-back';
import { useFocusGuard } from './use-focus-guard';
import { useKeyListener } from '../commands/use-key-listener';
import { FailedScreen, WaitingScreen } from './waiting-screen';

/**
 * Says once that the store is being brought up again, and once that it is back. The banner counts on, and would be read out with
 * every percent.
 */
function usePhaseSaid(phase: DeskStatus['phase'] | undefined): void {
  const { announcer } = useUi();
  const before = useRef(phase);
  useEffect(() => {
    const was = before.current;
    before.current = phase;
    if (was === phase || was === undefined) return;
    if (phase === 'starting') announcer.say(APP_WORDS.storeRestarting);
    if (phase === 'ready') announcer.say(APP_WORDS.readyAgain);
  }, [phase, announcer]);
}

/** What the whole window has to say while the panes stay usable. */
function WindowBanner({ status }: { readonly status: DeskStatus }) {
  if (status.phase === 'read-only') {
    return (
      <Banner level="danger" mark="!" role="alert">
        {APP_WORDS.readOnly}
      </Banner>
    );
  }
  if (status.phase === 'starting' || status.phase === 'rebuilding') {
    const percent = `${Math.round((status.progress ?? 0) * 100)}%`;
    return (
      <Banner level="warn" mark="!">
        {status.phase === 'starting' ? APP_WORDS.storeRestarting : APP_WORDS.rebuilding(percent)}
      </Banner>
    );
  }
  return null;
}

function otherScreen(shown: Screen): ReactNode {
  switch (shown) {
    case 'import':
      return <ImportScreen />;
    case 'compliance':
      return <ComplianceScreen />;
    case 'health':
      return <HealthScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'desk':
      return <EmptyScreen />;
  }
}

function Screens({ status }: { readonly status: DeskStatus }) {
  const { screen, desk } = useUi();
  const shown = useStore(screen, (state) => state.screen);
  if (shown === 'desk' && status.accounts > 0) return <DeskScreen />;
  return (
    <ErrorBoundary shown={shown} status={() => desk.getState().status}>
      {otherScreen(shown)}
    </ErrorBoundary>
  );
}

/** The window: waiting, failed, or the desk with its bars. */
export function Shell() {
  const { desk } = useUi();
  const status = useStore(desk, (state) => state.status);
  const hasBeenReady = useStore(desk, (state) => state.hasBeenReady);
  const [isShowingUnsaved, setIsShowingUnsaved] = useState(false);
  useKeyListener();
  useMouseCount();
  useFocusGuard();
  useEscapeBack();
  usePhaseSaid(hasBeenReady ? status?.phase : undefined);
  if (status === null) return <WaitingScreen status={null} />;
  if (status.phase === 'failed' && !isShowingUnsaved) {
    return <FailedScreen code={status.error?.code ?? 'INTERNAL'} onShowUnsaved={() => setIsShowingUnsaved(true)} />;
  }
  const isWaiting = status.phase === 'starting' || status.phase === 'rebuilding';
  if (isWaiting && !hasBeenReady) return <WaitingScreen status={status} />;
  return (
    <div className={styles['shell']}>
      <TopBar status={status} />
      <div className={styles['banner']}>
        {status.isPractice && <PracticeBar />}
        <WindowBanner status={status} />
      </div>
      <main className={styles['main']}>
        <Screens status={status} />
      </main>
      <StatusLine status={status}>
        <MouseHintLine />
        <UndoBar />
      </StatusLine>
      <KeysSheet />
      <Palette />
      <KeyTips />
      <DropTarget />
    </div>
  );
}

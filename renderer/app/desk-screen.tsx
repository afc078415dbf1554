import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { QueuePane } from '../features/queue/queue-pane';
import { TimelinePane } from '../features/timeline/timeline-pane';
import { type DeskShape, deskShape } from '../stores/desk-shape';
import type { DeskPane } from '../stores/layout-store';
import { useUi } from '../stores/ui-context';
import { AccountDesk } from './account-desk';
import styles from './desk-screen.module.css';
import { DeskSeparator, usePaneWidth } from './desk-separator';
import { DeskTabs } from './desk-tabs';
import { ErrorBoundary } from './error-boundary';
import { QueueRail } from './queue-rail';
import { useWindowWidth } from './use-size';

type PaneBoxProps = {
  readonly pane: DeskPane;
  readonly shape: DeskShape;
  readonly children: ReactNode;
};

/** The place of a pane. Where it is not to the fore it stays as it is, out of sight and out of reach of the focus. */
function PaneBox({ pane, shape, children }: PaneBoxProps) {
  const { layout, account, screen } = useUi();
  const front = useStore(layout, (state) => state.pane);
  const isOver = shape === 'rail' && pane === 'queue';
  const isShown = shape === 'wide' || (shape === 'rail' && pane !== 'queue') || front === pane;
  return (
    // The panes' own controls have the keys; this only closes what lies over the others.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles[pane]}
      data-pane={pane}
      data-is-shown={isShown}
      data-is-over={isOver}
      onFocus={() => layout.show(pane)}
      onPointerDown={() => layout.show(pane)}
      onKeyDown={(event) => {
        const isLeaving = isOver && event.key === 'Escape' && !event.defaultPrevented;
        if (isLeaving && account.getState().accountId !== null) screen.focusOn('call');
      }}
    >
      {children}
    </div>
  );
}

/** The one screen of the work: queue, account with its form, contact history. */
export function DeskScreen() {
  const { desk, account } = useUi();
  const box = useRef<HTMLDivElement>(null);
  const status = () => desk.getState().status;
  // A pane that failed for one account is tried again for the next.
  const accountId = useStore(account, (state) => state.accountId);
  const shape = deskShape(useWindowWidth());
  const [queue, timeline] = [usePaneWidth('queue'), usePaneWidth('timeline')];
  const widths = { '--queue-width': `${queue.width.now}px`, '--history-width': `${timeline.width.now}px` };
  return (
    <div ref={box} className={styles['desk']} data-shape={shape} style={widths as CSSProperties}>
      {shape === 'one' && <DeskTabs />}
      {shape === 'rail' && <QueueRail />}
      <PaneBox pane="queue" shape={shape}>
        <ErrorBoundary status={status}>
          <QueuePane />
        </ErrorBoundary>
      </PaneBox>
      {shape === 'wide' && <DeskSeparator pane="queue" sized={queue} />}
      <PaneBox pane="account" shape={shape}>
        <AccountDesk shape={shape} />
      </PaneBox>
      {shape !== 'one' && <DeskSeparator pane="timeline" sized={timeline} />}
      <PaneBox pane="timeline" shape={shape}>
        <ErrorBoundary shown={accountId} status={status}>
          <TimelinePane />
        </ErrorBoundary>
      </PaneBox>
    </div>
  );
}

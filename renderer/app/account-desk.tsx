import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { AccountHeader } from '../features/account/account-header';
import { AccountDetails } from '../features/account/account-pane';
import { CallBar } from '../features/call/call-bar';
import { ContactForm } from '../features/contact/contact-form';
import { GateDialogs } from '../features/gate/gate-dialogs';
import { GateStrip } from '../features/gate/gate-strip';
import { ScriptPanel } from '../features/script/script-panel';
import { type AreaShape, type DeskShape, areaShape } from '../stores/desk-shape';
import { DESK_AREAS, type DeskArea } from '../stores/layout-store';
import { useUi } from '../stores/ui-context';
import { ACCOUNT_WORDS } from '../text/ui-words';
import { t } from '../text/words';
import { Pane } from '../ui/pane';
import { Tabs } from '../ui/tabs';
import styles from './account-desk.module.css';
import { ErrorBoundary } from './error-boundary';
import { useSize } from './use-size';

function Boundary({ children }: { readonly children: ReactNode }) {
  const { desk, account } = useUi();
  // What failed for one account is tried again for the next.
  const accountId = useStore(account, (state) => state.accountId);
  return (
    <ErrorBoundary shown={accountId} status={() => desk.getState().status}>
      {children}
    </ErrorBoundary>
  );
}

/** Which of the parts are in sight. */
function isInSight(area: DeskArea, front: DeskArea, upper: DeskArea, shape: AreaShape): boolean {
  if (shape === 'three') return true;
  if (shape === 'one') return area === front;
  return area === 'form' || area === upper;
}

type AreaProps = { readonly area: DeskArea; readonly shape: AreaShape; readonly children: ReactNode };

function Area({ area, shape, children }: AreaProps) {
  const { layout } = useUi();
  const front = useStore(layout, (state) => state.area);
  const upper = useStore(layout, (state) => state.upper);
  return (
    <div className={styles[area]} data-area={area} data-is-shown={isInSight(area, front, upper, shape)}>
      <Boundary>{children}</Boundary>
    </div>
  );
}

function AreaTabs({ shape }: { readonly shape: AreaShape }) {
  const { layout } = useUi();
  const front = useStore(layout, (state) => (shape === 'two' ? state.upper : state.area));
  const areas = shape === 'two' ? DESK_AREAS.slice(0, 2) : DESK_AREAS;
  return (
    <div className={styles['tabs']}>
      <Tabs
        label={t('account:desk.areas')}
        tabs={areas.map((id) => ({ id, title: t(`account:desk.${id}`) }))}
        chosen={front}
        onChoose={(area) => layout.show('account', area)}
      />
    </div>
  );
}

/** An account begins with its facts, or with the script of the call that is under way on it; after the call come the facts again. */
function useFirstArea(): void {
  const { account, drafts, layout } = useUi();
  const accountId = useStore(account, (state) => state.accountId);
  const hasScript = useStore(
    drafts,
    ({ drafts: all }) => accountId !== null && (all[accountId]?.player ?? null) !== null,
  );
  useEffect(() => layout.turn(hasScript ? 'script' : 'account'), [accountId, hasScript, layout]);
  useEffect(() => {
    // Whoever is at the entry already stays there.
    const isAtEntry = document.activeElement?.closest('[data-area="form"]') ?? null;
    const { pane, upper } = layout.getState();
    if (isAtEntry === null) layout.show(pane, upper);
  }, [accountId, layout]);
}

/**
 * The pane of the open account, from the top: who it is and whether they may be contacted, the call, and below the facts, the script
 * and the entry, beside each other or by turns as there is room.
 */
export function AccountDesk({ shape: desk }: { readonly shape: DeskShape }) {
  const { account } = useUi();
  useFirstArea();
  const areas = useRef<HTMLDivElement>(null);
  const size = useSize(areas);
  const isOpen = useStore(account, (state) => state.accountId !== null);
  const shape = areaShape(size?.width ?? 0, size?.height ?? Infinity, desk);
  return (
    <Pane label={ACCOUNT_WORDS.region} className={styles['pane']}>
      <Boundary>
        <AccountHeader />
        <GateStrip />
        <GateDialogs />
      </Boundary>
      <Boundary>
        <CallBar />
      </Boundary>
      <div
        ref={areas}
        className={styles['areas']}
        data-shape={shape}
        // In the smallest window the pane scrolls: whoever goes into a part sees all of it, with its buttons.
        onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}
      >
        {isOpen && shape !== 'three' && desk !== 'one' && <AreaTabs shape={shape} />}
        <Area area="account" shape={shape}>
          <AccountDetails />
        </Area>
        <Area area="script" shape={shape}>
          <ScriptPanel />
        </Area>
        <Area area="form" shape={shape}>
          <ContactForm />
        </Area>
      </div>
    </Pane>
  );
}

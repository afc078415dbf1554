import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { useCommandKeys } from '../../commands/use-command-keys';
import type { AccountView } from '../../ipc/types';
import { judgementAt, phoneToCall } from '../../stores/begin-wish';
import { call, dropIncoming, endCall, notMade, receiveCall } from '../../stores/call-flow';
import type { ContactDraft } from '../../stores/contact-draft';
import { useFocusHome, useIsReadOnly, useUi } from '../../stores/ui-context';
import { ACT_TITLES } from '../../text/gate-words';
import { pointWords } from '../../text/point-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './call-bar.module.css';
import { CallTimer } from './call-timer';
import { ParkedChip } from './parked-chip';

function State({ word, isLive = false }: { readonly word: string; readonly isLive?: boolean }) {
  return (
    <strong className={classNames(styles['state'], isLive && styles['live'])}>
      <span aria-hidden>{isLive ? '●' : '○'}</span> {word}
    </strong>
  );
}

function pointOf(view: AccountView | null, id: string | null): string {
  const point = view?.account.contactPoints.find((each) => each.id === id);
  return point === undefined ? '' : pointWords(point);
}

/** The way to begin a call. It is the home of the focus of an open account, so it is always there. */
type CallButtonProps = { readonly label: string; readonly isPossible?: boolean; readonly children: ReactNode };

function CallButton({ label, isPossible = true, children }: CallButtonProps) {
  const ui = useUi();
  const button = useRef<HTMLButtonElement>(null);
  const { props } = useCommandKeys('call.begin');
  useFocusHome('call', button);
  const isReadOnly = useIsReadOnly();
  const asking = useStore(ui.begins, (state) => state.asking);
  return (
    <Button
      ref={button}
      kind={isPossible ? 'primary' : 'plain'}
      {...props}
      aria-label={label}
      aria-disabled={asking !== null || isReadOnly}
      onClick={() => void call(ui)}
    >
      {children}
    </Button>
  );
}

/** A call came in and belongs to no account yet. */
function Pending({ sinceMs, hasAccount }: { readonly sinceMs: number; readonly hasAccount: boolean }) {
  const ui = useUi();
  return (
    <>
      <State word={t('call:state.pending')} isLive />
      <CallTimer sinceMs={sinceMs} untilMs={null} />
      <span className={styles['where']}>{t('call:find')}</span>
      <span className={styles['spring']} />
      {hasAccount && <CallButton label={t('call:take')}>{t('call:take')}</CallButton>}
      <Button kind="quiet" onClick={() => dropIncoming(ui)}>
        {t('call:drop')}
      </Button>
    </>
  );
}

/** A call of the open account, while it lasts and until it is logged. */
function Lasting({ draft, view }: { readonly draft: ContactDraft; readonly view: AccountView | null }) {
  const ui = useUi();
  const home = useRef<HTMLButtonElement>(null);
  const { props: endKeys } = useCommandKeys('call.end');
  useFocusHome('call', home);
  const { call: timing, begun } = draft;
  if (timing === null) return null;
  const isLive = timing.endedAtMs === null;
  const live = timing.direction === 'in' ? t('call:state.received') : t('call:state.calling');
  return (
    <>
      <State word={isLive ? live : t('call:state.ended')} isLive={isLive} />
      <CallTimer sinceMs={timing.startedAtMs} untilMs={timing.endedAtMs} />
      <span className={styles['where']}>{pointOf(view, begun?.contactPointId ?? draft.words.contactPointId)}</span>
      <span className={styles['spring']} />
      {isLive && (
        <Button ref={home} {...endKeys} onClick={() => endCall(ui)}>
          {t('call:end')}
        </Button>
      )}
      <Button ref={isLive ? undefined : home} kind="quiet" onClick={() => notMade(ui)}>
        {t('call:notMade')}
      </Button>
    </>
  );
}

/** A letter, a message or a visit that was begun and is still to be logged. */
function Begun({ draft, view }: { readonly draft: ContactDraft; readonly view: AccountView | null }) {
  const ui = useUi();
  const home = useRef<HTMLButtonElement>(null);
  useFocusHome('call', home);
  const { begun } = draft;
  if (begun === null) return null;
  return (
    <>
      <State word={t('call:state.begun', { act: ACT_TITLES[begun.kind] })} isLive />
      <CallTimer sinceMs={begun.startedAtMs} untilMs={null} />
      <span className={styles['where']}>{pointOf(view, begun.contactPointId)}</span>
      <span className={styles['spring']} />
      <Button ref={home} kind="quiet" onClick={() => notMade(ui)}>
        {t('call:notMade')}
      </Button>
    </>
  );
}

function Idle({ view }: { readonly view: AccountView | null }) {
  const ui = useUi();
  const receivedKeys = useCommandKeys('call.received');
  const gate = useStore(ui.gate, (state) => (state.accountId === view?.account.id ? state.view : null));
  const asking = useStore(ui.begins, (state) => state.asking);
  const waitingFor = useStore(ui.calls, (state) => state.waitingFor);
  const pointId = phoneToCall(gate);
  const where = pointOf(view, pointId);
  const isBlocked = judgementAt(gate, pointId, 'dial')?.outcome === 'blocked';
  const word = isBlocked ? t('call:state.blocked') : t('call:state.idle');
  const isKnown = gate !== null && where === '';
  return (
    <>
      <State word={asking === null && waitingFor === null ? word : t('call:state.asking')} />
      <span className={styles['where']}>{isKnown ? t('call:noPhone') : where}</span>
      <span className={styles['spring']} />
      <ParkedChip />
      <Button kind="quiet" {...receivedKeys.props} onClick={() => receiveCall(ui)}>
        {t('call:received')}
      </Button>
      <CallButton label={t('call:beginLabel', { point: where })} isPossible={!isBlocked && where !== ''}>
        {t('call:begin')}
      </CallButton>
    </>
  );
}

/** The call of the open account in one line that never moves: how it stands, how long, to which number, and how it ends. */
export function CallBar() {
  const ui = useUi();
  const accountId = useStore(ui.account, (state) => state.accountId);
  const view = useStore(ui.account, (state) => state.view);
  const draft = useStore(ui.drafts, (state) => (accountId === null ? undefined : state.drafts[accountId]));
  const incomingSinceMs = useStore(ui.calls, (state) => state.incomingSinceMs);
  if (accountId === null && incomingSinceMs === null) return null;
  const isLive = draft !== undefined && (draft.call !== null || draft.begun !== null);
  return (
    <section
      className={classNames(styles['bar'], isLive && styles['isLive'])}
      aria-label={t('call:region')}
      data-pane="call"
    >
      {incomingSinceMs !== null && !isLive ? (
        <Pending sinceMs={incomingSinceMs} hasAccount={accountId !== null} />
      ) : draft !== undefined && draft.call !== null ? (
        <Lasting draft={draft} view={view} />
      ) : draft !== undefined && draft.begun !== null ? (
        <Begun draft={draft} view={view} />
      ) : (
        <Idle view={view} />
      )}
    </section>
  );
}

import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GatePoint, GateView } from '#shared/domain/compliance/gate-types';
import type { ContactPoint } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { beginContact } from '../../stores/begin-contact';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { QUALITY_TITLES } from '../../text/domain-words';
import { ACT_TITLES, POINT_WORDS, actMark } from '../../text/gate-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { pointLabel, pointValue, pointWords } from '../../text/point-words';
import { t } from '../../text/words';
import { classNames } from '../../ui/class-names';
import styles from './contact-points.module.css';
import { PointHistory } from './point-history';

type PointProps = {
  readonly view: AccountView;
  readonly gate: GateView | null;
  readonly point: ContactPoint;
  readonly judged: GatePoint | undefined;
  /** Its place in the list, from 1: the digit that begins a call to it. */
  readonly place: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onCurrent: () => void;
  readonly onToggle: () => void;
};

/** What may be done with a point, in words for a reader: `Call: May. Text: Not now.` */
export function actsWords(judged: GatePoint | undefined): string {
  return (judged?.acts ?? []).map((act) => `${ACT_TITLES[act.kind]}: ${actMark(act).word}.`).join(' ');
}

function Acts({ judged }: { readonly judged: GatePoint | undefined }) {
  return (judged?.acts ?? []).map((act) => {
    const { look, mark, word } = actMark(act);
    return (
      <span key={act.kind} className={classNames(styles['act'], styles[look])} data-act={act.kind} title={word}>
        {mark} {ACT_TITLES[act.kind]}
      </span>
    );
  });
}

/** The way of contact whose mark was clicked; a key on the row means its first. */
function clickedAct(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-act]')?.dataset['act'] : undefined;
}

function Row({ view, point, judged, place, isCurrent, onCurrent }: PointProps) {
  const { gateDialogs } = useUi();
  const quality = view.state.pointQuality[point.id];
  const party = view.account.parties.find((known) => known.id === point.partyId);
  const whose = view.account.parties.length <= 1 ? null : (party?.name ?? ACCOUNT_WORDS.noName);
  const act = judged?.acts[0]?.kind ?? null;
  const label = [pointWords(point), quality === undefined ? null : QUALITY_TITLES[quality], whose, actsWords(judged)];
  return (
    <button
      type="button"
      className={styles['point']}
      data-place={place}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={label.filter((part) => part !== null && part !== '').join(', ')}
      aria-haspopup="dialog"
      aria-keyshortcuts={`${place < 10 ? `${place} ` : ''}.`}
      onFocus={onCurrent}
      onClick={(event) => {
        const shown = judged?.acts.find(({ kind }) => kind === clickedAct(event.target))?.kind ?? act;
        if (shown !== null) gateDialogs.show({ kind: 'explain', contactPointId: point.id, act: shown, answer: null });
      }}
    >
      <span className={styles['place']} aria-hidden>
        {place < 10 ? place : ''}
      </span>
      <span className={styles['medium']}>{pointLabel(point)}</span>
      <bdi className={classNames(styles['value'], quality !== undefined && quality !== 'good' && styles['struck'])}>
        {pointValue(point)}
      </bdi>
      {quality !== undefined && (
        <span className={quality === 'good' ? styles['good'] : styles['bad']}>{QUALITY_TITLES[quality]}</span>
      )}
      {whose !== null && <bdi className={styles['party']}>{whose}</bdi>}
      <span className={styles['acts']}>
        <Acts judged={judged} />
      </span>
    </button>
  );
}

function Point(props: PointProps) {
  const { view, gate, point, isCurrent, isOpen, onToggle } = props;
  const uses = view.pointHistories[point.id]?.uses ?? 0;
  return (
    <li>
      <div className={styles['row']}>
        <Row {...props} />
        <button
          type="button"
          className={styles['toggle']}
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={t('account:point.history', { point: pointWords(point), count: uses })}
          title={t('account:point.historyTitle', { count: uses })}
          onClick={onToggle}
        >
          {uses}× <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
        </button>
      </div>
      {isOpen && <PointHistory view={view} point={point} gate={gate} />}
    </li>
  );
}

/**
 * How the people on the account can be reached, with what the rules say of each way and what contacts found out. One stop of the Tab
 * key, and one more for what became of the point: up and down move, right and left open and close its history, a digit begins, Enter,
 * Space and the full stop explain.
 */
export function ContactPoints({ view }: { readonly view: AccountView }) {
  const ui = useUi();
  const gate = useStore(ui.gate, (state) => (state.accountId === view.account.id ? state.view : null));
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(1);
  const [open, setOpen] = useState<string | null>(null);
  useFocusHome('points', list);
  const points = view.account.contactPoints;
  const at = Math.min(Math.max(1, current), Math.max(1, points.length));
  const goTo = (place: number) =>
    list.current?.querySelector<HTMLElement>(`[data-place="${Math.max(1, Math.min(points.length, place))}"]`)?.focus();
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : null;
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset['place'] !== undefined;
    if (event.key === 'ArrowDown') goTo(at + 1);
    else if (event.key === 'ArrowUp') goTo(at - 1);
    else if (event.key === 'ArrowRight') setOpen(points[at - 1]?.id ?? null);
    else if (event.key === 'ArrowLeft') setOpen(null);
    else if (event.key === 'Home') goTo(1);
    else if (event.key === 'End') goTo(points.length);
    else if (event.key === '.' && isOnRow) (event.target as HTMLElement).click();
    else if (digit !== null) begin(digit);
    else return;
    event.preventDefault();
  };
  // Sent to the list, the focus goes on to the point it was on last.
  const handleFocus = (event: FocusEvent) => {
    if (event.target === event.currentTarget) goTo(at);
  };
  const begin = (place: number) => {
    const point = points[place - 1];
    const act = gate?.points.find(({ contactPointId }) => contactPointId === point?.id)?.acts[0]?.kind;
    if (point !== undefined && act !== undefined) void beginContact(ui, point.id, act);
  };
  return (
    <section aria-label={ACCOUNT_WORDS.contactPoints}>
      <h3 className={styles['title']}>
        {ACCOUNT_WORDS.contactPoints}
        {points.length > 0 && <span className={styles['hint']}> · {POINT_WORDS.hint}</span>}
      </h3>
      {points.length === 0 && <p className={styles['none']}>{ACCOUNT_WORDS.noPoints}</p>}
      {/* The keys are those of the buttons inside; the list itself takes no focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} tabIndex={-1} className={styles['list']} onKeyDown={handleKey} onFocus={handleFocus}>
        {points.map((point, index) => (
          <Point
            key={point.id}
            view={view}
            gate={gate}
            point={point}
            judged={gate?.points.find(({ contactPointId }) => contactPointId === point.id)}
            place={index + 1}
            isCurrent={index + 1 === at}
            isOpen={point.id === open}
            onCurrent={() => setCurrent(index + 1)}
            onToggle={() => setOpen(point.id === open ? null : point.id)}
          />
        ))}
      </ul>
    </section>
  );
}

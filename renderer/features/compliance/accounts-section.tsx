import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type LocalDay, daysBetween } from '#shared/kernel/calendar';
import { QUEUE_VIEWS } from '#shared/domain/queue/views';
import type { AccountLine } from '../../ipc/types';
import { lookAt } from '../../stores/compliance-acts';
import type { AccountList } from '../../stores/compliance-store';
import { useUi } from '../../stores/ui-context';
import { LIST_COMPLIANCE_WORDS, LIST_EMPTY, LIST_TITLES } from '../../text/compliance-words';
import { formatDay } from '../../text/format';
import { LIST_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './accounts-section.module.css';
import { DecisionsView } from './decisions-view';
import { LoadState } from './load-state';
import section from './section.module.css';

type LinesProps = {
  readonly list: AccountList;
  readonly lines: readonly AccountLine[];
  /** The account that was looked at last: the focus goes back to it. */
  readonly lastId: string | null;
  readonly onOpen: (line: AccountLine) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The day by which the first duty is to be done, and by how many days it is late. */
function Due({ on }: { readonly on: LocalDay }) {
  const { desk } = useUi();
  const late = daysBetween(on, desk.today());
  return (
    <span className={classNames(styles['due'], late > 0 && section['danger'])}>
      {LIST_COMPLIANCE_WORDS.due(formatDay(on))}
      {late > 0 && `, ${LIST_WORDS.late(late)}`}
    </span>
  );
}

/** Accounts as a list of buttons; arrows move. */
function Lines({ list, lines, lastId, onOpen }: LinesProps) {
  const items = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (lastId !== null) items.current?.querySelector<HTMLElement>(`[data-account="${lastId}"]`)?.focus();
  }, [lastId]);
  const handleKey = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined || items.current === null) return;
    const buttons = [...items.current.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // The keys are those of the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={items} className={styles['lines']} aria-label={LIST_TITLES[list]} onKeyDown={handleKey}>
      {lines.map((line) => (
        <li key={line.accountId}>
          <button type="button" className={styles['line']} data-account={line.accountId} onClick={() => onOpen(line)}>
            <span className={section['strong']}>{line.name === '' ? LIST_COMPLIANCE_WORDS.noName : line.name}</span>
            <span>{line.externalId}</span>
            <span className={section['quiet']}>{line.clientName}</span>
            {line.dueOn !== undefined && <Due on={line.dueOn} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The way to the view of the queue with the same accounts; null where this desk keeps no such list. */
function useShowInQueue(list: AccountList): (() => void) | null {
  const { screen, queue } = useUi();
  const view = QUEUE_VIEWS.find((each) => each === list);
  if (view === undefined) return null;
  return () => {
    screen.go('desk');
    queue.setView(view);
    screen.focusOn('queue');
  };
}

/** Accounts with incidents, overrides or duties; opening one shows its decisions. */
export function AccountsSection({ list }: { readonly list: AccountList }) {
  const ui = useUi();
  const { compliance } = ui;
  const { value, error } = useStore(compliance, (state) => state.overview);
  const isOpened = useStore(compliance.opened, (state) => state.line !== null);
  const [lastId, setLastId] = useState<string | null>(null);
  const showInQueue = useShowInQueue(list);
  if (isOpened) return <DecisionsView />;
  const listed = value?.[list] ?? null;
  return (
    <>
      <div className={section['head']}>
        <h3 className={section['title']}>{LIST_TITLES[list]}</h3>
        {listed !== null && listed.accounts > listed.first.length && showInQueue !== null && (
          <Button onClick={showInQueue}>{LIST_COMPLIANCE_WORDS.inQueue}</Button>
        )}
      </div>
      <LoadState error={error} isLoading={value === null} />
      {listed?.accounts === 0 && <p>{LIST_EMPTY[list]}</p>}
      {listed !== null && listed.accounts > 0 && (
        <>
          <p className={section['quiet']}>
            {LIST_COMPLIANCE_WORDS.count(listed.accounts)}.{' '}
            {listed.accounts > listed.first.length && `${LIST_COMPLIANCE_WORDS.first(listed.first.length)} `}
            {LIST_COMPLIANCE_WORDS.hint}
          </p>
          <Lines
            list={list}
            lines={listed.first}
            lastId={lastId}
            onOpen={(line) => {
              setLastId(line.accountId);
              void lookAt(ui, line);
            }}
          />
        </>
      )}
    </>
  );
}

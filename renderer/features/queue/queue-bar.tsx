import { useStore } from 'zustand';
import { useCommandKeys } from '../../commands/use-command-keys';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { goToNext, workTarget } from '../../stores/work-acts';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Menu, type MenuChoice } from '../../ui/menu';
import { filterParts } from './filter-words';
import styles from './queue-bar.module.css';
import { removeView, saveChanges } from './view-acts';

/** What the person did today, and how far that is on the way to the day's goal. */
function Worked() {
  const { dayWork, settings } = useUi();
  const worked = useStore(dayWork, (state) => state.worked);
  const goal = useStore(settings, (state) => state.settings.dailyGoal);
  if (worked === null) return null;
  const { accounts, contacts, rightParty } = worked;
  return (
    <div className={styles['worked']} role="group" aria-label={words.queue.worked.label}>
      {goal !== null && (
        <progress className={styles['goal']} max={goal} value={Math.min(accounts, goal)} aria-hidden="true" />
      )}
      <span className={styles['workedWords']}>
        <strong>
          {goal === null
            ? t('queue:worked.accounts', { count: accounts })
            : t('queue:worked.ofGoal', { count: accounts, goal })}
        </strong>
        {' · '}
        {t('queue:worked.contacts', { count: contacts })}
        {' · '}
        <span title={words.queue.worked.rightPartyTitle}>{t('queue:worked.rightParty', { count: rightParty })}</span>
      </span>
    </div>
  );
}

/** What is done less often. */
function MoreMenu() {
  const ui = useUi();
  const isReadOnly = useIsReadOnly();
  const savedId = useStore(ui.queue, (state) => state.savedId);
  const lastId = useStore(ui.queue, (state) => state.lastSavedId);
  const isSorted = useStore(ui.queue, (state) => state.sort !== null);
  useStore(ui.settings, (state) => state.settings.savedViews);
  const [skip, followUp, save, columns] = [
    useCommandKeys('queue.skip').words,
    useCommandKeys('queue.follow-up').words,
    useCommandKeys('queue.save-view').words,
    useCommandKeys('queue.columns').words,
  ];
  const saved = ui.savedViews.views().find(({ id }) => id === (savedId ?? lastId));
  const keyed = (keys: string | undefined) => (keys === undefined ? {} : { keys });
  const about = (kind: 'skip' | 'follow-up') => () => {
    const target = workTarget(ui, true);
    if (target !== null) ui.queuePanels.open({ kind, ...target });
  };
  const ofSaved = saved === undefined ? [] : viewChoices(ui, saved, savedId === null);
  const choices: readonly MenuChoice[] = [
    { id: 'skip', title: words.queue.tools.skip, ...keyed(skip), isDisabled: isReadOnly, onChoose: about('skip') },
    {
      id: 'follow-up',
      title: words.queue.tools.followUp,
      ...keyed(followUp),
      isDisabled: isReadOnly,
      onChoose: about('follow-up'),
    },
    {
      id: 'save',
      title: words.queue.tools.saveView,
      ...keyed(save),
      onChoose: () => ui.queuePanels.open({ kind: 'save-view' }),
    },
    ...ofSaved,
    {
      id: 'order',
      title: words.queue.tools.ownOrder,
      isDisabled: !isSorted,
      onChoose: () => ui.queue.setSort(null),
    },
    {
      id: 'columns',
      title: words.queue.tools.columns,
      ...keyed(columns),
      onChoose: () => ui.queuePanels.open({ kind: 'columns' }),
    },
  ];
  return <Menu trigger={<Button kind="quiet">{words.queue.tools.more} ▾</Button>} choices={choices} />;
}

function viewChoices(
  ui: ReturnType<typeof useUi>,
  saved: ReturnType<typeof ui.savedViews.views>[number],
  isChanged: boolean,
): readonly MenuChoice[] {
  const { id, title } = saved;
  const change: MenuChoice = {
    id: 'change',
    title: t('queue:tools.changeView', { title }),
    onChoose: () => void saveChanges(ui, saved),
  };
  return [
    ...(isChanged ? [change] : []),
    {
      id: 'rename',
      title: t('queue:tools.renameView', { title }),
      onChoose: () => ui.queuePanels.open({ kind: 'rename-view', savedId: id }),
    },
    {
      id: 'delete',
      title: t('queue:tools.deleteView', { title }),
      onChoose: () => void removeView(ui, saved),
    },
  ];
}

/** The queue's tools, and what was done today. */
export function QueueBar() {
  const ui = useUi();
  const parts = useStore(ui.queue, (state) => filterParts(state.filter).length);
  const [next, find, filter] = [
    useCommandKeys('queue.next'),
    useCommandKeys('queue.find'),
    useCommandKeys('queue.filter'),
  ];
  return (
    <div className={styles['bar']}>
      <div className={styles['tools']} role="toolbar" aria-label={words.queue.tools.label}>
        <Button onClick={() => void goToNext(ui)} title={next.words} {...next.props}>
          {words.queue.tools.next}
        </Button>
        <Button onClick={() => ui.queuePanels.open({ kind: 'search' })} title={find.words} {...find.props}>
          {words.queue.tools.find}
        </Button>
        <Button
          onClick={() => ui.queuePanels.open({ kind: 'filter' })}
          title={filter.words}
          aria-pressed={parts > 0}
          {...filter.props}
        >
          {parts === 0 ? words.queue.tools.filter : t('queue:tools.filterOn', { count: parts })}
        </Button>
        <span className={styles['spring']} />
        <MoreMenu />
      </div>
      <Worked />
    </div>
  );
}

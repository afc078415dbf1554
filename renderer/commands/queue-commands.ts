import { QUEUE_VIEWS } from '#shared/domain/queue/views';
import type { QueueSortColumn } from '#shared/domain/queue/sort';
import type { QueuePanel } from '../stores/queue-panels';
import { VIEW_DIGITS } from '../stores/saved-views';
import type { UiState } from '../stores/ui-state';
import { goToNext, workTarget } from '../stores/work-acts';
import { t, words } from '../text/words';
import { canRecord, hasAccount, isAtDesk } from './at-desk';
import type { Command } from './command';

function isInQueue(): boolean {
  return (document.activeElement?.closest('[data-pane="queue"]') ?? null) !== null;
}

function opening(kind: 'filter' | 'columns' | 'save-view'): (ui: UiState) => void {
  return (ui) => ui.queuePanels.open({ kind });
}

/** Opens a panel about the account that is meant. */
function about(kind: Extract<QueuePanel, { readonly name: string }>['kind']): (ui: UiState) => boolean {
  return (ui) => {
    const target = workTarget(ui, isInQueue());
    if (target === null) return false;
    ui.queuePanels.open({ kind, ...target });
    return true;
  };
}

function hasTarget(ui: UiState): boolean {
  return isAtDesk(ui) && canRecord(ui) && workTarget(ui, false) !== null;
}

function isNarrowed(ui: UiState): boolean {
  const { filter, sort } = ui.queue.getState();
  return isAtDesk(ui) && (Object.keys(filter).length > 0 || sort !== null);
}

/** The view pinned to a digit; without one the view of that place among those that are always there. */
function goToView(ui: UiState, digit: number): boolean {
  const saved = ui.savedViews.views().find((view) => view.digit === digit);
  const own = QUEUE_VIEWS[digit - 1];
  if (saved !== undefined) ui.queue.showSaved(saved);
  else if (own !== undefined) ui.queue.setView(own);
  else return false;
  ui.screen.go('desk');
  ui.screen.focusOn('queue');
  return true;
}

/** The headings a queue is sorted by from the palette. */
const SORTS: readonly (readonly [QueueSortColumn, keyof typeof words.queue.columns])[] = [
  ['name', 'name'],
  ['client', 'creditor'],
  ['balance', 'balance'],
  ['days-past-due', 'age'],
  ['status', 'status'],
  ['last-contact', 'lastContact'],
  ['next-step', 'nextStep'],
  ['callable', 'call'],
  ['score', 'score'],
];
/** What is looked for first in these is large. */
const LARGEST_FIRST: readonly QueueSortColumn[] = ['balance', 'days-past-due', 'last-contact', 'score'];

/** What is done in the queue. */
export const queueCommands: readonly Command[] = [
  {
    id: 'queue.next',
    group: 'queue',
    title: () => t('queue:commands.next'),
    also: () => t('queue:commands.nextAlso'),
    keys: ['Alt+KeyJ'],
    scope: 'anywhere',
    when: isAtDesk,
    run: (ui) => void goToNext(ui),
  },
  {
    id: 'queue.find',
    group: 'queue',
    title: () => t('queue:commands.find'),
    also: () => t('queue:commands.findAlso'),
    keys: ['Ctrl+KeyF'],
    scope: 'anywhere',
    run: (ui) => {
      ui.screen.go('desk');
      ui.queuePanels.open({ kind: 'search' });
    },
  },
  {
    id: 'queue.skip',
    group: 'queue',
    title: () => t('queue:commands.skip'),
    also: () => t('queue:commands.skipAlso'),
    keys: ['Alt+KeyK'],
    scope: 'anywhere',
    when: hasTarget,
    run: about('skip'),
  },
  {
    id: 'queue.follow-up',
    group: 'queue',
    title: () => t('queue:commands.followUp'),
    also: () => t('queue:commands.followUpAlso'),
    keys: ['Alt+KeyF'],
    scope: 'anywhere',
    when: hasTarget,
    run: about('follow-up'),
  },
  {
    id: 'queue.filter',
    group: 'queue',
    title: () => t('queue:commands.filter'),
    keys: ['KeyF'],
    scope: 'queue',
    when: isAtDesk,
    run: opening('filter'),
  },
  {
    id: 'queue.clear-filter',
    group: 'queue',
    title: () => t('queue:commands.clearFilter'),
    keys: ['Shift+KeyF'],
    scope: 'queue',
    when: isNarrowed,
    run: (ui) => {
      ui.queue.setView(ui.queue.getState().view);
      ui.screen.focusOn('queue');
    },
  },
  {
    id: 'queue.callable',
    group: 'queue',
    title: () => t('queue:commands.callable'),
    keys: ['KeyC'],
    scope: 'outside-text',
    when: isAtDesk,
    run: (ui) => ui.queue.setView(ui.queue.getState().view === 'callable' ? 'work' : 'callable'),
  },
  {
    id: 'queue.columns',
    group: 'queue',
    title: () => t('queue:commands.columns'),
    keys: [],
    scope: 'anywhere',
    when: isAtDesk,
    run: opening('columns'),
  },
  {
    id: 'queue.save-view',
    group: 'queue',
    title: () => t('queue:commands.saveView'),
    keys: ['KeyS'],
    scope: 'queue',
    when: isAtDesk,
    run: opening('save-view'),
  },
  ...VIEW_DIGITS.map((digit): Command => ({
    id: `queue.view-${digit}`,
    group: 'queue',
    title: () => t('queue:commands.savedView', { digit }),
    keys: [`KeyG Digit${digit}`],
    scope: 'outside-text',
    when: (ui) => hasAccount(ui) || isAtDesk(ui),
    run: (ui) => goToView(ui, digit),
  })),
  ...SORTS.map(([by, column]): Command => ({
    id: `queue.sort-${by}`,
    group: 'queue',
    title: () => t('queue:commands.sort', { column: words.queue.columns[column] }),
    also: () => t('queue:commands.sortAlso'),
    keys: [],
    scope: 'anywhere',
    when: isAtDesk,
    run: (ui) => {
      ui.queue.setSort({ by, direction: LARGEST_FIRST.includes(by) ? 'desc' : 'asc' });
      ui.screen.focusOn('queue');
    },
  })),
];

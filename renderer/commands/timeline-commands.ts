import {
  compareNote,
  copyCitation,
  entryAtCursor,
  goToConversation,
  lookAtEntry,
  pinEntry,
  printHistory,
  saveHistory,
} from '../stores/timeline-acts';
import { isNarrowed } from '../stores/timeline-store';
import type { UiState } from '../stores/ui-state';
import { t } from '../text/words';
import { canRecord, hasAccount, isAtDesk } from './at-desk';
import type { Command } from './command';

function hasHistory(ui: UiState): boolean {
  return isAtDesk(ui) && ui.timeline.getState().history !== null;
}

function hasEntry(ui: UiState): boolean {
  return hasHistory(ui) && entryAtCursor(ui) !== null;
}

/** What is done with the entry the cursor is on. False when it is on none. */
function withEntry(act: (ui: UiState, entry: NonNullable<ReturnType<typeof entryAtCursor>>) => void) {
  return (ui: UiState): boolean => {
    const entry = entryAtCursor(ui);
    if (entry === null) return false;
    act(ui, entry);
    return true;
  };
}

/** What is done in the contact history. */
export const timelineCommands: readonly Command[] = [
  {
    id: 'timeline.filter',
    group: 'timeline',
    title: () => t('timeline:commands.filter'),
    keys: ['KeyF'],
    scope: 'timeline',
    when: hasHistory,
    run: (ui) => {
      const { areFiltersShown } = ui.timeline.getState();
      ui.timeline.showFilters(!areFiltersShown);
      ui.screen.focusOn(areFiltersShown ? 'timeline' : 'timeline-filter');
    },
  },
  {
    id: 'timeline.search',
    group: 'timeline',
    title: () => t('timeline:commands.search'),
    keys: ['Slash'],
    scope: 'timeline',
    when: hasHistory,
    run: (ui) => ui.screen.focusOn('timeline-search'),
  },
  {
    id: 'timeline.newer-conversation',
    group: 'timeline',
    title: () => t('timeline:commands.newer'),
    keys: ['BracketLeft'],
    scope: 'timeline',
    when: hasHistory,
    run: (ui) => void goToConversation(ui, 'newer'),
  },
  {
    id: 'timeline.older-conversation',
    group: 'timeline',
    title: () => t('timeline:commands.older'),
    keys: ['BracketRight'],
    scope: 'timeline',
    when: hasHistory,
    run: (ui) => void goToConversation(ui, 'older'),
  },
  {
    id: 'timeline.copy',
    group: 'timeline',
    title: () => t('timeline:commands.copy'),
    keys: ['KeyY'],
    scope: 'timeline',
    when: hasEntry,
    run: withEntry(copyCitation),
  },
  {
    id: 'timeline.compare',
    group: 'timeline',
    title: () => t('timeline:commands.diff'),
    keys: ['KeyE'],
    scope: 'timeline',
    when: hasEntry,
    run: withEntry(compareNote),
  },
  {
    id: 'timeline.pin',
    group: 'timeline',
    title: () => t('timeline:commands.pin'),
    keys: ['KeyP'],
    scope: 'timeline',
    when: (ui) => hasEntry(ui) && canRecord(ui),
    run: withEntry((ui, entry) => void pinEntry(ui, entry)),
  },
  {
    id: 'timeline.proof',
    group: 'timeline',
    title: () => t('timeline:commands.proof'),
    keys: ['KeyV'],
    scope: 'timeline',
    when: hasEntry,
    run: withEntry((ui, entry) => lookAtEntry(ui, entry, true)),
  },
  {
    id: 'timeline.show-all',
    group: 'timeline',
    title: () => t('timeline:commands.showAll'),
    keys: [],
    scope: 'anywhere',
    when: (ui) => hasHistory(ui) && isNarrowed(ui.timeline.getState()),
    run: (ui) => void ui.timeline.showAll(),
  },
  {
    id: 'timeline.fold',
    group: 'timeline',
    title: () => t('timeline:commands.fold'),
    keys: [],
    scope: 'anywhere',
    when: hasHistory,
    run: (ui) => ui.timeline.foldAll(ui.timeline.getState().folded.size === 0),
  },
  {
    id: 'timeline.add-note',
    group: 'timeline',
    title: () => t('timeline:commands.addNote'),
    keys: [],
    scope: 'anywhere',
    when: (ui) => hasAccount(ui) && canRecord(ui),
    run: (ui) => {
      const { accountId } = ui.account.getState();
      if (accountId !== null) ui.notes.begin(accountId, null, '');
    },
  },
  {
    id: 'timeline.print',
    group: 'timeline',
    title: () => t('timeline:commands.print'),
    keys: [],
    scope: 'anywhere',
    when: hasHistory,
    run: (ui) => void printHistory(ui),
  },
  {
    id: 'timeline.save-pdf',
    group: 'timeline',
    title: () => t('timeline:commands.savePdf'),
    keys: [],
    scope: 'anywhere',
    when: hasHistory,
    run: (ui) => void saveHistory(ui, 'pdf'),
  },
  {
    id: 'timeline.save-csv',
    group: 'timeline',
    title: () => t('timeline:commands.saveCsv'),
    keys: [],
    scope: 'anywhere',
    when: hasHistory,
    run: (ui) => void saveHistory(ui, 'csv'),
  },
];

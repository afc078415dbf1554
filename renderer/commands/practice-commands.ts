import type { UiState } from '../stores/ui-state';
import { t } from '../text/words';
import type { Command } from './command';

function isPractice(ui: UiState): boolean {
  return ui.desk.getState().status?.isPractice === true;
}

/** What is done in practice. */
export const practiceCommands: readonly Command[] = [
  {
    id: 'practice.open',
    group: 'help',
    title: () => t('practice:commands.open'),
    also: () => t('practice:commands.also'),
    keys: [],
    scope: 'anywhere',
    run: (ui) => {
      ui.screen.visit('practice', null);
      ui.screen.focusOn('practice');
    },
  },
  {
    id: 'practice.leave',
    group: 'help',
    title: () => t('practice:commands.leave'),
    also: () => t('practice:commands.also'),
    keys: [],
    scope: 'anywhere',
    when: isPractice,
    run: (ui) => void ui.practice.leave(),
  },
];

import type { UiState } from '../stores/ui-state';
import { t } from '../text/words';
import type { Command } from './command';

/** Shows the health page, where what was asked for is told. */
function atHealth(act: (ui: UiState) => Promise<void>): (ui: UiState) => void {
  return (ui) => {
    ui.screen.visit('health', null);
    ui.screen.focusOn('health');
    void act(ui);
  };
}

/** What is done on the page of how the desk stands. */
export const healthCommands: readonly Command[] = [
  {
    id: 'health.refresh',
    group: 'go',
    title: () => t('health:commands.refresh'),
    keys: [],
    scope: 'anywhere',
    when: (ui) => ui.screen.getState().screen === 'health',
    run: (ui) => void ui.health.refresh(),
  },
  {
    id: 'health.verify',
    group: 'go',
    title: () => t('health:commands.verify'),
    keys: [],
    scope: 'anywhere',
    run: atHealth((ui) => ui.health.verify()),
  },
  {
    id: 'health.diagnostics',
    group: 'go',
    title: () => t('health:commands.diagnostics'),
    keys: [],
    scope: 'anywhere',
    run: atHealth((ui) => ui.health.saveDiagnostics()),
  },
];

import { visitCompliance, visitImport } from '../stores/compliance-acts';
import { CODE_FIELD, COMPLIANCE_BUTTON, type FocusHome } from '../stores/screen-store';
import type { UiState } from '../stores/ui-state';
import { t } from '../text/words';
import { focusing, hasAccount, isAtDesk } from './at-desk';
import type { Command } from './command';

const PANES: readonly { readonly pane: string; readonly home: FocusHome }[] = [
  { pane: 'queue', home: 'queue' },
  { pane: 'account', home: CODE_FIELD },
  { pane: 'timeline', home: 'timeline' },
];

/** The pane of the desk the focus is in, also from a pane within it. */
function currentPane(): string | null {
  const panes = PANES.map(({ pane }) => `[data-pane="${pane}"]`).join(', ');
  return document.activeElement?.closest(panes)?.getAttribute('data-pane') ?? null;
}

/** Where the focus goes back to after a look at another screen; null: the screen puts it in its place itself. */
function currentHome(): FocusHome | null {
  const pane = PANES.find((each) => each.pane === currentPane());
  if (pane !== undefined) return pane.home;
  return document.activeElement?.id === COMPLIANCE_BUTTON ? 'compliance-button' : null;
}

/** The next of the panes of the screen. The *Compliance* screen has two: its parts, and what is shown of them. */
function nextPane(ui: UiState, by: 1 | -1): FocusHome | undefined {
  if (ui.screen.getState().screen === 'compliance') {
    const isAside = document.activeElement?.closest('[data-pane="compliance"]') ?? null;
    return isAside === null ? 'compliance' : 'compliance-content';
  }
  const panes = hasAccount(ui) ? PANES : PANES.slice(0, 1);
  const at = Math.max(
    0,
    panes.findIndex(({ pane }) => pane === currentPane()),
  );
  return panes[(at + by + panes.length) % panes.length]?.home;
}

function toNextPane(by: 1 | -1): (ui: UiState) => boolean {
  return (ui) => {
    const home = nextPane(ui, by);
    if (home !== undefined) ui.screen.focusOn(home);
    return home !== undefined;
  };
}

function hasPanes(ui: UiState): boolean {
  const { screen } = ui.screen.getState();
  return screen === 'compliance' || (screen === 'desk' && (ui.desk.getState().status?.accounts ?? 0) > 0);
}

/** Goes to a screen for a look; going back leads to where the focus is now. */
function visiting(screen: 'import' | 'health' | 'settings'): (ui: UiState) => void {
  return (ui) => {
    const home = currentHome();
    const isFromDesk = ui.screen.getState().screen === 'desk';
    ui.screen.visit(screen, home ?? (isFromDesk ? 'queue' : null));
    ui.screen.focusOn(screen);
  };
}

/** Ways around the window: its panes and its screens. */
export const goCommands: readonly Command[] = [
  {
    id: 'go.queue',
    group: 'go',
    title: () => t('commands:titles.focusQueue'),
    keys: ['Alt+KeyQ'],
    scope: 'anywhere',
    when: isAtDesk,
    run: focusing('queue'),
  },
  {
    id: 'go.history',
    group: 'go',
    title: () => t('commands:titles.focusHistory'),
    keys: ['Alt+KeyH'],
    scope: 'anywhere',
    when: hasAccount,
    run: focusing('timeline'),
  },
  {
    id: 'go.points',
    group: 'go',
    title: () => t('commands:titles.focusPoints'),
    keys: ['Alt+KeyG'],
    scope: 'anywhere',
    when: hasAccount,
    run: focusing('points'),
  },
  {
    id: 'go.next-pane',
    group: 'go',
    title: () => t('commands:titles.nextPane'),
    keys: ['F6'],
    scope: 'anywhere',
    when: hasPanes,
    run: toNextPane(1),
  },
  {
    id: 'go.previous-pane',
    group: 'go',
    title: () => t('commands:titles.previousPane'),
    keys: ['Shift+F6'],
    scope: 'anywhere',
    when: hasPanes,
    run: toNextPane(-1),
  },
  {
    id: 'go.desk',
    group: 'go',
    title: () => t('commands:titles.goDesk'),
    keys: [],
    scope: 'anywhere',
    when: (ui) => !isAtDesk(ui),
    run: (ui) => {
      ui.screen.go('desk');
      ui.screen.focusOn('queue');
    },
  },
  {
    id: 'go.compliance',
    group: 'compliance',
    title: () => t('commands:titles.goCompliance'),
    also: () => t('commands:also.goCompliance'),
    keys: ['Alt+KeyM'],
    scope: 'anywhere',
    run: (ui) => visitCompliance(ui, currentHome()),
  },
  {
    id: 'compliance.import-pack',
    group: 'compliance',
    title: () => t('commands:titles.importPack'),
    keys: [],
    scope: 'anywhere',
    run: visitImport,
  },
  {
    id: 'go.import',
    group: 'import',
    title: () => t('commands:titles.goImport'),
    also: () => t('commands:also.goImport'),
    keys: ['Alt+KeyI'],
    scope: 'anywhere',
    run: visiting('import'),
  },
  {
    id: 'go.health',
    group: 'go',
    title: () => t('commands:titles.goHealth'),
    also: () => t('commands:also.goHealth'),
    keys: ['Alt+Shift+KeyH'],
    scope: 'anywhere',
    run: visiting('health'),
  },
  {
    id: 'go.settings',
    group: 'go',
    title: () => t('commands:titles.goSettings'),
    also: () => t('commands:also.goSettings'),
    keys: ['Ctrl+Comma'],
    scope: 'anywhere',
    run: visiting('settings'),
  },
];

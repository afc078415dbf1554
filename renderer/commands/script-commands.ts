import { MOST_ANSWERS, SCRIPT_LANGUAGES } from '#shared/scripts/model';
import { playScript } from '../stores/script-acts';
import type { UiState } from '../stores/ui-state';
import { t } from '../text/words';
import { focusing, hasAccount } from './at-desk';
import type { Command } from './command';

function playerOf(ui: UiState) {
  const { accountId } = ui.account.getState();
  return accountId === null ? null : (ui.drafts.getState().drafts[accountId]?.player ?? null);
}

/** Whether a script stands at a step that waits for a key. */
function isPlaying(ui: UiState): boolean {
  return hasAccount(ui) && playerOf(ui)?.phase === 'running';
}

/** Enter on a button presses that button. */
function isOnButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLAnchorElement;
}

const answers = Array.from({ length: MOST_ANSWERS }, (_, index): Command => {
  const digit = index + 1;
  return {
    id: `script.answer-${digit}`,
    group: 'script',
    title: () => t('script:command.answer', { digit }),
    keys: [`Digit${digit}`, `Alt+Digit${digit}`],
    scope: 'anywhere',
    when: isPlaying,
    run: (ui) => playScript(ui, { kind: 'answer', digit }),
  };
});

/** What is done in the call script. */
export const scriptCommands: readonly Command[] = [
  {
    id: 'script.focus',
    group: 'script',
    title: () => t('script:command.focus'),
    keys: ['Alt+KeyS'],
    scope: 'anywhere',
    when: (ui) => hasAccount(ui) && playerOf(ui) !== null,
    run: focusing('script'),
  },
  ...answers,
  {
    id: 'script.continue',
    group: 'script',
    title: () => t('script:command.continue'),
    keys: ['Enter'],
    scope: 'script',
    when: isPlaying,
    run: (ui) => !isOnButton() && playScript(ui, { kind: 'continue' }),
  },
  {
    id: 'script.back',
    group: 'script',
    title: () => t('script:command.back'),
    keys: ['Alt+ArrowLeft'],
    scope: 'anywhere',
    when: (ui) => hasAccount(ui) && (playerOf(ui)?.trail.length ?? 0) > 0,
    run: (ui) => playScript(ui, { kind: 'back' }),
  },
  {
    id: 'script.language',
    group: 'script',
    title: () => t('script:command.language'),
    keys: ['Alt+KeyL'],
    scope: 'anywhere',
    when: (ui) => hasAccount(ui) && playerOf(ui) !== null,
    run: (ui) => {
      const now = playerOf(ui)?.language;
      const other = SCRIPT_LANGUAGES.find((each) => each !== now);
      return other !== undefined && playScript(ui, { kind: 'language', language: other });
    },
  },
];

import type { SettingsPatch } from '#shared/contract/settings';
import type { UiState } from '../stores/ui-state';
import { changeSettings, resizeText, toggleDensity, toggleSingleKeys } from '../stores/window-settings';
import { t } from '../text/words';
import type { Command } from './command';

function setting(patch: SettingsPatch): (ui: UiState) => void {
  return (ui) => void changeSettings(ui, patch);
}

/** How the window looks and speaks. */
export const windowCommands: readonly Command[] = [
  {
    id: 'window.palette',
    group: 'help',
    title: () => t('commands:titles.palette'),
    keys: ['Ctrl+KeyK'],
    scope: 'anywhere',
    isHidden: true,
    run: (ui) => ui.screen.showPalette(true),
  },
  {
    id: 'window.keys',
    group: 'help',
    title: () => t('commands:titles.keys'),
    also: () => t('commands:also.keys'),
    keys: ['F1', 'Shift+Slash'],
    scope: 'anywhere',
    run: (ui) => ui.screen.showKeys(true),
  },
  {
    id: 'window.larger',
    group: 'window',
    title: () => t('commands:titles.larger'),
    also: () => t('commands:also.larger'),
    keys: ['Ctrl+Equal', 'Ctrl+Shift+Equal', 'Ctrl+NumpadAdd'],
    scope: 'anywhere',
    worksInDialogs: true,
    run: (ui) => resizeText(ui, 1),
  },
  {
    id: 'window.smaller',
    group: 'window',
    title: () => t('commands:titles.smaller'),
    also: () => t('commands:also.smaller'),
    keys: ['Ctrl+Minus', 'Ctrl+NumpadSubtract'],
    scope: 'anywhere',
    worksInDialogs: true,
    run: (ui) => resizeText(ui, -1),
  },
  {
    id: 'window.usual-size',
    group: 'window',
    title: () => t('commands:titles.usualSize'),
    also: () => t('commands:also.usualSize'),
    keys: ['Ctrl+Digit0'],
    scope: 'anywhere',
    worksInDialogs: true,
    run: (ui) => resizeText(ui, 'usual'),
  },
  {
    id: 'window.light',
    group: 'window',
    title: () => t('commands:titles.light'),
    also: () => t('commands:also.light'),
    keys: [],
    scope: 'anywhere',
    run: setting({ theme: 'light' }),
  },
  {
    id: 'window.dark',
    group: 'window',
    title: () => t('commands:titles.dark'),
    also: () => t('commands:also.dark'),
    keys: [],
    scope: 'anywhere',
    run: setting({ theme: 'dark' }),
  },
  {
    id: 'window.system-theme',
    group: 'window',
    title: () => t('commands:titles.systemTheme'),
    also: () => t('commands:also.systemTheme'),
    keys: [],
    scope: 'anywhere',
    run: setting({ theme: 'system' }),
  },
  {
    id: 'window.density',
    group: 'window',
    title: () => t('commands:titles.compact'),
    also: () => t('commands:also.compact'),
    keys: [],
    scope: 'anywhere',
    run: toggleDensity,
  },
  {
    id: 'window.single-keys',
    group: 'window',
    title: () => t('commands:titles.singleKeys'),
    also: () => t('commands:also.singleKeys'),
    keys: [],
    scope: 'anywhere',
    run: toggleSingleKeys,
  },
  {
    id: 'window.english',
    group: 'window',
    title: () => t('commands:titles.english'),
    also: () => t('commands:also.english'),
    keys: [],
    scope: 'anywhere',
    run: setting({ language: 'en' }),
  },
  {
    id: 'window.spanish',
    group: 'window',
    title: () => t('commands:titles.spanish'),
    also: () => t('commands:also.spanish'),
    keys: [],
    scope: 'anywhere',
    run: setting({ language: 'es' }),
  },
];

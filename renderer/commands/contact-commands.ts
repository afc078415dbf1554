import { pressPrimary } from '../stores/primary';
import { CODE_FIELD } from '../stores/screen-store';
import { type Objection, raise } from '../stores/script-acts';
import { t, words } from '../text/words';
import { focusing, hasAccount, hasAccountView } from './at-desk';
import type { Chord, Command } from './command';

function objection(name: Objection, keys: readonly Chord[]): Command {
  return {
    id: `contact.${name}`,
    group: 'contact',
    title: () => words.contact.command[name],
    keys,
    scope: 'anywhere',
    when: hasAccountView,
    run: (ui) => raise(ui, name),
  };
}

/** What is done in the contact form. */
export const contactCommands: readonly Command[] = [
  {
    id: 'contact.primary',
    group: 'contact',
    title: () => t('contact:command.primary'),
    keys: ['Ctrl+Enter'],
    scope: 'anywhere',
    when: hasAccountView,
    run: pressPrimary,
  },
  {
    id: 'contact.code',
    group: 'contact',
    title: () => t('commands:titles.focusCode'),
    keys: ['Alt+KeyC'],
    scope: 'anywhere',
    when: hasAccount,
    run: focusing(CODE_FIELD),
  },
  {
    id: 'contact.note',
    group: 'contact',
    title: () => t('commands:titles.focusNote'),
    keys: ['Alt+KeyN'],
    scope: 'anywhere',
    when: hasAccount,
    run: focusing('note'),
  },
  {
    id: 'contact.promise',
    group: 'contact',
    title: () => t('contact:command.promise'),
    keys: ['Alt+KeyP'],
    scope: 'anywhere',
    when: hasAccountView,
    run: (ui) => {
      const { accountId } = ui.account.getState();
      if (accountId === null) return false;
      ui.drafts.edit(accountId, { code: 'PTP' });
      ui.screen.focusOn({ field: 'promise-amount' });
      return true;
    },
  },
  objection('bankruptcy', ['KeyB', 'Alt+Shift+KeyB']),
  objection('dispute', ['KeyD', 'Alt+Shift+KeyD']),
  objection('lawyer', ['KeyL', 'Alt+Shift+KeyL']),
  objection('cease', ['KeyX', 'Alt+Shift+KeyX']),
  objection('wrong', ['KeyW', 'Alt+Shift+KeyW']),
  // Alt+Shift+H leads to the health page.
  objection('hardship', ['KeyH', 'Alt+Shift+KeyU']),
];

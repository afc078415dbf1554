import { CODE_FIELD } from '../stores/screen-store';
import { t } from '../text/words';
import { focusing, hasAccount } from './at-desk';
import type { Command } from './command';

/** What is done in the contact form. */
export const contactCommands: readonly Command[] = [
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
];

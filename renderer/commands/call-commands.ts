import { beginContact } from '../stores/begin-contact';
import { t } from '../text/words';
import { hasAccount } from './at-desk';
import type { Command } from './command';

/** What is done with a call. */
export const callCommands: readonly Command[] = [
  {
    id: 'call.begin',
    group: 'call',
    title: () => t('commands:titles.begin'),
    also: () => t('commands:also.begin'),
    keys: ['F8', 'Alt+KeyD'],
    scope: 'anywhere',
    when: hasAccount,
    run: (ui) => void beginContact(ui),
  },
];

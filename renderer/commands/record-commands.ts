import { explainBest } from '../stores/begin-contact';
import { undoLast } from '../stores/save-contact';
import { t } from '../text/words';
import { hasAccount, hasAccountView } from './at-desk';
import type { Command } from './command';

/** What is put on record besides contacts, what the rules say, and taking back. */
export const recordCommands: readonly Command[] = [
  {
    id: 'record.open',
    group: 'record',
    title: () => t('commands:titles.record'),
    also: () => t('commands:also.record'),
    keys: ['Alt+KeyR'],
    scope: 'anywhere',
    when: hasAccountView,
    run: (ui) => ui.gateDialogs.show({ kind: 'record' }),
  },
  {
    id: 'record.undo',
    group: 'record',
    title: () => t('commands:titles.undo'),
    also: () => t('commands:also.undo'),
    keys: ['Alt+KeyZ'],
    scope: 'anywhere',
    when: (ui) => ui.undo.getState().offer !== null,
    run: (ui) => void undoLast(ui),
  },
  {
    id: 'compliance.why',
    group: 'compliance',
    title: () => t('commands:titles.why'),
    also: () => t('commands:also.why'),
    keys: ['Alt+KeyW'],
    scope: 'anywhere',
    when: hasAccount,
    run: explainBest,
  },
];

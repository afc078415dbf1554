import { call, endCall, openParked, receiveCall } from '../stores/call-flow';
import { t } from '../text/words';
import { hasAccount, isAtDesk } from './at-desk';
import type { Command } from './command';

/** What is done with a call. */
export const callCommands: readonly Command[] = [
  {
    id: 'call.begin',
    group: 'call',
    title: () => t('call:command.begin'),
    also: () => t('commands:also.begin'),
    keys: ['F8', 'Alt+KeyD'],
    scope: 'anywhere',
    when: hasAccount,
    run: (ui) => void call(ui),
  },
  {
    id: 'call.end',
    group: 'call',
    title: () => t('call:command.end'),
    keys: ['F9'],
    scope: 'anywhere',
    when: hasAccount,
    run: endCall,
  },
  {
    id: 'call.received',
    group: 'call',
    title: () => t('call:command.received'),
    keys: ['Shift+F8'],
    scope: 'anywhere',
    when: isAtDesk,
    run: receiveCall,
  },
  {
    id: 'call.parked',
    group: 'call',
    title: () => t('call:command.parked'),
    keys: ['Alt+Backspace'],
    scope: 'anywhere',
    when: (ui) => isAtDesk(ui) && ui.calls.getState().parked !== null,
    run: (ui) => void openParked(ui),
  },
];

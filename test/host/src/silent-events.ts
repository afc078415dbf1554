import type { EventEmitter } from 'node:events';
import { report } from './report';

/**
 * Events of Electron this host never emits and whose silence hides something a test would look for. Guards an app registers
 * against what must never happen (`will-download`) are not among them: Chromium is started so that nothing can be downloaded.
 */
const MISSING = {
  app: ['certificate-error', 'continue-activity', 'login', 'open-file', 'open-url', 'will-finish-launching'],
  BrowserWindow: [
    'app-command',
    'enter-html-full-screen',
    'query-session-end',
    'session-end',
    'will-move',
    'will-resize',
  ],
  session: ['preconnect', 'select-hid-device', 'select-serial-port', 'select-usb-device'],
  webContents: [
    'before-input-event',
    'before-mouse-event',
    'context-menu',
    'cursor-changed',
    'did-create-window',
    'did-frame-finish-load',
    'did-frame-navigate',
    'did-redirect-navigation',
    'found-in-page',
    'input-event',
    'ipc-message-sync',
    'page-favicon-updated',
    'zoom-changed',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Says so when somebody listens for an event that will never come: as loud as a missing member is. */
export function reportSilentEvents(emitter: EventEmitter, name: keyof typeof MISSING): void {
  const missing: readonly string[] = MISSING[name];
  emitter.on('newListener', (event: string | symbol) => {
    if (typeof event === 'string' && missing.includes(event)) report(`${name} never emits '${event}'`);
  });
}

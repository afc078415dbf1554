import type { ExternalLinks } from './external-links';
import { type HardenedSession, restrictSession } from './harden-session';
import { type NavigatingContents, confineNavigation } from './navigation';
import type { WindowRole } from './origins';

/** The part of the app that hardening needs; Electron's `App` fits. */
export type HardenedApp = {
  enableSandbox(): void;
  on(event: 'web-contents-created', listener: (event: unknown, contents: NavigatingContents) => void): unknown;
  on(event: 'session-created', listener: (session: Omit<HardenedSession, 'protocol'>) => void): unknown;
};

export type HardenParts = {
  readonly roleOf: (contentsId: number) => WindowRole | null;
  readonly links: ExternalLinks;
  /** Told what was refused, for the log. Never the address: it may hold what a person typed. */
  readonly onRefused: (what: string) => void;
};

/**
 * The app-wide walls, first thing in main, before the app is ready: the sandbox for every process, no permission in any session,
 * no way out of a page. Certificate errors are left to Chromium, which refuses them.
 */
export function hardenApp(app: HardenedApp, parts: HardenParts): void {
  app.enableSandbox();
  app.on('session-created', (session) => restrictSession(session, null));
  app.on('web-contents-created', (_event, contents) => {
    confineNavigation(contents, parts.roleOf, parts.links, parts.onRefused);
  });
}

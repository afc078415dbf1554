import { report } from './report';
import { origins, running } from './runtime';
import type { WebContents } from './web-contents';

const ANSWER_PATIENCE_MS = 5_000;

/** Electron's permission names and DevTools' for the same. */
const PERMISSIONS = {
  'persistent-storage': 'durableStorage',
  notifications: 'notifications',
  geolocation: 'geolocation',
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  'idle-detection': 'idleDetection',
  'local-fonts': 'localFonts',
  'window-management': 'windowManagement',
  midi: 'midi',
} as const;

/**
 * Settles an origin's permissions before it is loaded. Chromium would ask a person; here the session's check handler
 * (or, without one, its request handler) is asked beforehand, and what it does not grant is refused. Without handlers
 * everything is granted, as in Electron.
 */
export async function grantPermissions(contents: WebContents, url: string): Promise<void> {
  const mapped = origins.parse(url);
  if (!mapped) return;
  const permissions: string[] = [];
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    if (await isGranted(contents, name, mapped.url)) permissions.push(permission);
  }
  await running().chromium.cdp.send('Browser.grantPermissions', { permissions, origin: new URL(url).origin });
}

async function isGranted(contents: WebContents, name: string, url: string): Promise<boolean> {
  const { check, request } = contents.session.host;
  const origin = /^[^:]+:\/\/[^/]*/.exec(url)?.[0] ?? '';
  const details = { requestingUrl: url, isMainFrame: true };
  if (check) return check(contents, name, `${origin}/`, details);
  if (!request) return true;
  return new Promise((resolve) => {
    // A handler that waits for a person would keep the page from loading.
    const timer = setTimeout(() => {
      report(`nobody decided about the permission ${name}: it is refused`);
      resolve(false);
    }, ANSWER_PATIENCE_MS);
    const decide = (isAllowed: boolean): void => {
      clearTimeout(timer);
      resolve(isAllowed);
    };
    request(contents, name, decide, details);
  });
}

import type { ExternalLinks } from './external-links';
import { type WindowRole, isUrlOf } from './origins';

/** A window may go to pages of its own origin in its main frame, and nowhere else. */
export function mayNavigate(role: WindowRole | null, url: string, isMainFrame: boolean): boolean {
  return role !== null && isMainFrame && isUrlOf(role, url);
}

type Preventable = { readonly preventDefault: () => void };
type Navigation = Preventable & { readonly url: string; readonly isMainFrame: boolean };

/** The part of a window's contents that navigation needs. */
export type NavigatingContents = {
  readonly id: number;
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Navigation) => void,
  ): unknown;
  on(event: 'will-attach-webview' | 'select-bluetooth-device', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: 'deny' }): void;
};

/** Keeps contents where they are: no foreign navigation, no new window, no webview, no device chosen by default. */
export function confineNavigation(
  contents: NavigatingContents,
  roleOf: (contentsId: number) => WindowRole | null,
  links: ExternalLinks,
  onRefused: (what: string) => void,
): void {
  const judge = (details: Navigation): void => {
    if (mayNavigate(roleOf(contents.id), details.url, details.isMainFrame)) return;
    details.preventDefault();
    onRefused('navigation');
  };
  contents.on('will-navigate', judge);
  contents.on('will-redirect', judge);
  contents.on('will-frame-navigate', judge);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('webview');
  });
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onRefused('window');
    void links.open(url).catch(() => onRefused('external-link'));
    return { action: 'deny' };
  });
}

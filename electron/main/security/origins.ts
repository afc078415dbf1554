/** The one scheme of Kept's own pages. */
export const APP_SCHEME = 'app';

/** The kinds of window there are. Each has an origin, a storage partition and a process of its own. */
export type WindowRole = 'ui' | 'store' | 'document';

export const WINDOW_ROLES = ['ui', 'store', 'document'] as const satisfies readonly WindowRole[];

/**
 * DURABILITY: the store's origin is half of the address of its database (the partition is the other half). Changing it makes
 * every database on every desk invisible.
 */
export const STORE_ORIGIN = 'app://store';
export const UI_ORIGIN = 'app://ui';

/** Pages that are only printed: made by main, without script, preload or storage. */
export const DOCUMENT_ORIGIN = 'app://document';

export const ORIGINS: Readonly<Record<WindowRole, string>> = {
  ui: UI_ORIGIN,
  store: STORE_ORIGIN,
  document: DOCUMENT_ORIGIN,
};

/** The only host name a role's pages are served under. */
export const HOSTS: Readonly<Record<WindowRole, string>> = { ui: 'ui', store: 'store', document: 'document' };

/**
 * True when `url` is a page of exactly that role: scheme, host, no port, no credentials. Empty urls, `about:blank`, `blob:` and
 * `data:` never are.
 */
export function isUrlOf(role: WindowRole, url: string): boolean {
  // SECURITY: `new URL(url).origin` is the text "null" for custom schemes, so the parts are compared one by one.
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  return (
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === HOSTS[role] &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

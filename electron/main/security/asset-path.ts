import { HOSTS, type WindowRole, isUrlOf } from './origins';

/** What a request for a page's file comes to: the segments of a path under the root, or the status that refuses it. */
export type AssetPath =
  | { readonly ok: true; readonly segments: readonly string[] }
  | { readonly ok: false; readonly status: 403 | 404 | 405 };

/**
 * One segment of a bundle's path. An allow-list: no `..`, no hidden file, no backslash, no drive letter, no NTFS stream (`a:b`), no
 * control character, no trailing dot (which Windows drops) can be said in it.
 */
const SEGMENT = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/** Decides which file a request means, without touching the disk. `/` means `index.html`; the query is ignored. */
export function assetPath(role: WindowRole, method: string, url: string): AssetPath {
  if (method !== 'GET') return { ok: false, status: 405 };
  if (!isUrlOf(role, url)) return { ok: false, status: 404 };
  const decoded = decodedPath(url);
  if (decoded === null) return { ok: false, status: 403 };
  if (decoded === '/' || decoded === '') return { ok: true, segments: ['index.html'] };
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => SEGMENT.test(segment)) ? { ok: true, segments } : { ok: false, status: 403 };
}

/** SECURITY: decoded before it is checked. `app://ui/..%2f..%2fx` survives the normalisation of urls and is `/../../x` on a disk. */
function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The address of a role's first page. */
export function startUrl(role: WindowRole): string {
  return `app://${HOSTS[role]}/`;
}

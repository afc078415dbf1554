import type { CustomScheme } from 'electron';
import { APP_SCHEME } from './origins';

/**
 * `app:` is a standard, secure scheme: it has origins, and so storage, and counts as a secure context.
 * SECURITY: never `bypassCSP`, `corsEnabled`, `allowServiceWorkers` or `allowExtensions`.
 */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

type SchemeRegistry = { readonly registerSchemesAsPrivileged: (schemes: CustomScheme[]) => void };

/** Tells Chromium about `app:`. Once, and before the app is ready: afterwards it is too late and the pages have no storage. */
export function registerAppScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
}

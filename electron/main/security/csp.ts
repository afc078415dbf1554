import type { WindowRole } from './origins';

type Directives = Readonly<Record<string, string>>;

/** Nothing from anywhere, then what a page of Kept is made of. No page reaches a network: only main does. */
const COMMON: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const UI: Directives = {
  ...COMMON,
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/**
 * The store page shows nothing, so it gets no styles, images or fonts; it needs its worker.
 * SECURITY: no `require-trusted-types-for` here. It makes the worker's url a sink, and `new Worker('/worker.js')` throws without a
 * named policy (seen in Chromium 156). The page has no text of a person in its document, so a policy would guard nothing.
 */
const STORE: Directives = { ...COMMON, 'worker-src': "'self'" };

/** A page to be printed has its text and one stylesheet. No script at all, whoever wrote what stands in it. */
const DOCUMENT: Directives = { ...COMMON, 'script-src': "'none'", 'style-src': "'self'" };

const DIRECTIVES: Readonly<Record<WindowRole, Directives>> = { ui: UI, store: STORE, document: DOCUMENT };

/**
 * The Content-Security-Policy header of a role's pages. `styleNonce` lets one load of a page add style sheets of its own, as the
 * controls of the UI do; without it none but those of the app's files apply.
 */
export function contentSecurityPolicy(role: WindowRole, styleNonce: string | null = null): string {
  const directives = DIRECTIVES[role];
  const styles = directives['style-src'];
  const withNonce =
    styleNonce === null || styles === undefined ? {} : { 'style-src': `${styles} 'nonce-${styleNonce}'` };
  return Object.entries({ ...directives, ...withNonce })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Powers of the platform that no page of Kept uses; each is off for every origin. Only names that Chromium knows. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * The headers on every answer to a role's pages, also on refusals. No Cross-Origin-Opener-Policy: every window is denied already,
 * and it would cut the stand-in host off from the windows it opens.
 */
export function securityHeaders(role: WindowRole, styleNonce: string | null = null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(role, styleNonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cache-control': 'no-cache',
  };
}

import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { assetPath } from './asset-path';
import { securityHeaders } from './csp';
import { mediaTypeOf } from './media-types';
import { APP_SCHEME, type WindowRole } from './origins';

export type Handler = (request: Request) => Promise<Response>;

/** The part of a session's protocol that serving needs. */
export type SchemeServer = {
  readonly protocol: {
    readonly handle: (scheme: string, handler: Handler) => void;
    readonly isProtocolHandled: (scheme: string) => boolean;
  };
};

/** Serves the files under `rootDir` as the pages of one role, in one session. Throws when the session serves `app:` already. */
export function serveApp(session: SchemeServer, role: WindowRole, rootDir: string): void {
  if (session.protocol.isProtocolHandled(APP_SCHEME))
    throw new Error(`the session of ${role} serves ${APP_SCHEME}: twice`);
  session.protocol.handle(APP_SCHEME, createAppHandler(role, rootDir));
}

/** Answers GET requests for files under `rootDir`; everything else with 403, 404 or 405 and no word about why. */
export function createAppHandler(role: WindowRole, rootDir: string): Handler {
  const headers = securityHeaders(role);
  const refuse = (status: number): Response =>
    new Response(null, { status, headers: status === 405 ? { ...headers, allow: 'GET' } : headers });

  return async (request) => {
    const wanted = assetPath(role, request.method, request.url);
    if (!wanted.ok) return refuse(wanted.status);
    const mediaType = mediaTypeOf(wanted.segments.at(-1) ?? '');
    if (mediaType === null) return refuse(404);
    const bytes = await readInside(rootDir, wanted.segments);
    if (bytes === 'outside') return refuse(403);
    if (bytes === 'missing') return refuse(404);
    if (role === 'ui' && mediaType.startsWith('text/html')) return pageWithNonce(bytes, mediaType);
    return new Response(bytes, { status: 200, headers: { ...headers, 'content-type': mediaType } });
  };
}

/** What the UI's page holds in the place of the nonce of its load. */
const NONCE_PLACE = '__STYLE_NONCE__';

/**
 * SECURITY: the controls of the UI make style sheets while they run, and `unsafe-inline` is no price for that. Each load of the page
 * gets a nonce of its own, in the header and in a meta element; only script of the app can read it, and that is trusted already.
 */
function pageWithNonce(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const page = Buffer.from(bytes).toString().replace(NONCE_PLACE, nonce);
  return new Response(page, {
    status: 200,
    headers: { ...securityHeaders('ui', nonce), 'content-type': mediaType, 'cache-control': 'no-store' },
  });
}

/** SECURITY: the real path must be inside the real root, so that neither a segment nor a symlink leads out of it. */
async function readInside(
  rootDir: string,
  segments: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | 'missing' | 'outside'> {
  const found = await orMissing(async () => {
    const root = await realpath(rootDir);
    return { root, file: await realpath(path.join(root, ...segments)) };
  });
  if (found === 'missing') return 'missing';
  if (!isInside(found.root, found.file)) return 'outside';
  return orMissing(async () => new Uint8Array(await readFile(found.file)));
}

/** True when `file` lies under `root`, both absolute. */
export function isInside(
  root: string,
  file: string,
  paths: Pick<typeof path, 'relative' | 'isAbsolute' | 'sep'> = path,
): boolean {
  const relative = paths.relative(root, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);

async function orMissing<T>(read: () => Promise<T>): Promise<T | 'missing'> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && MISSING.has(error.code))
      return 'missing';
    throw error;
  }
}

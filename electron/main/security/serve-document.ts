import { securityHeaders } from './csp';
import { assetPath } from './asset-path';
import type { Handler } from './serve-app';

/** A page to be printed and its stylesheet, both in memory. */
export type PrintedPage = { readonly html: string; readonly style: string };

/** Answers with the page that is being printed now, and with nothing else; nothing of it may be kept. */
export function createDocumentHandler(page: () => PrintedPage | null): Handler {
  const headers = { ...securityHeaders('document'), 'cache-control': 'no-store' };
  return async (request) => {
    const wanted = assetPath('document', request.method, request.url);
    const current = page();
    if (!wanted.ok) return new Response(null, { status: wanted.status, headers });
    const name = wanted.segments.join('/');
    if (current !== null && name === 'index.html') {
      return new Response(current.html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
    }
    if (current !== null && name === 'style.css') {
      return new Response(current.style, { headers: { ...headers, 'content-type': 'text/css; charset=utf-8' } });
    }
    return new Response(null, { status: 404, headers });
  };
}

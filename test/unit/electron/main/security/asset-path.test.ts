import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetPath, startUrl } from '#main/security/asset-path';
import { WINDOW_ROLES } from '#main/security/origins';
import { isInside } from '#main/security/serve-app';

const piece = fc.constantFrom(
  '..',
  '.',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5c',
  '\\',
  '/',
  '//',
  'a',
  'index.html',
  'assets',
  '%00',
  '%25',
  '%252e',
  'C:',
  '::$DATA',
  ':',
  '~',
  ' ',
  '%20',
  '?',
  '#',
  '%c0%af',
  '%',
  '\u2024',
  '%E2%80%A4',
  'CON',
  '.git',
  'x.js.',
  '@',
  '*',
);
const anyPath = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('the path of a request', () => {
  it('never leads out of the root, on any platform', () => {
    fc.assert(
      fc.property(fc.oneof(anyPath, fc.string()), (text) => {
        const wanted = assetPath('ui', 'GET', `app://ui/${text}`);
        const segments = wanted.ok ? wanted.segments : ['refused'];
        expect(isInside('/kept/ui', path.posix.join('/kept/ui', ...segments), path.posix)).toBe(true);
        expect(isInside('C:\\kept\\ui', path.win32.join('C:\\kept\\ui', ...segments), path.win32)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['app://ui/..%2f..%2fx', 403],
    ['app://ui/assets/..%5c..%5cx', 403],
    ['app://ui/a%00.js', 403],
    ['app://ui//etc/passwd', 403],
    ['app://ui/%2fetc/passwd', 403],
    ['app://ui/C:/Windows/x.js', 403],
    ['app://ui/C%3a%5cWindows', 403],
    ['app://ui/index.html::$DATA', 403],
    ['app://ui/index.html.', 403],
    ['app://ui/.git/config.json', 403],
    ['app://ui/%E0%A4%A', 403],
    ['app://ui/%252e%252e%252fx', 403],
    ['app://ui/a/', 403],
    ['app://store/index.html', 404],
    ['app://ui:80/index.html', 404],
    ['app://user@ui/index.html', 404],
    ['app://UI/index.html', 404],
    ['app:///index.html', 404],
    ['http://ui/index.html', 404],
    ['not a url', 404],
  ])('of %s is refused', (url, status) => {
    expect(assetPath('ui', 'GET', url)).toEqual({ ok: false, status });
  });

  it('is decoded before it is looked at', () => {
    expect(assetPath('ui', 'GET', 'app://ui/%61ssets/main%2ejs')).toEqual({
      ok: true,
      segments: ['assets', 'main.js'],
    });
    expect(assetPath('ui', 'GET', 'app://ui/assets%2fmain.js')).toEqual({ ok: true, segments: ['assets', 'main.js'] });
  });

  it('with dots that the url parser resolves is an ordinary name under the root', () => {
    expect(assetPath('ui', 'GET', 'app://ui/%2e%2e/../x')).toEqual({ ok: true, segments: ['x'] });
  });

  it('is the named file, without its query', () => {
    expect(assetPath('ui', 'GET', 'app://ui/assets/index-Ab_1-2.js?v=1#x')).toEqual({
      ok: true,
      segments: ['assets', 'index-Ab_1-2.js'],
    });
    for (const role of WINDOW_ROLES) {
      expect(assetPath(role, 'GET', startUrl(role))).toEqual({ ok: true, segments: ['index.html'] });
    }
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get'])('is not asked for with %s', (method) => {
    expect(assetPath('ui', method, 'app://ui/')).toEqual({ ok: false, status: 405 });
  });
});

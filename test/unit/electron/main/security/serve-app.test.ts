import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#main/security/csp';
import { prepareSession } from '#main/security/harden-session';
import { createAppHandler, isInside } from '#main/security/serve-app';
import { createFakeSession } from './fake-electron';

const PAGE = '<!doctype html><meta name="style-nonce" content="__STYLE_NONCE__" /><title>Kept</title>';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kept-serve-'));
  root = path.join(folder, 'ui');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), PAGE);
  await writeFile(path.join(root, 'assets', 'main.js'), 'export {};\n');
  await writeFile(path.join(root, 'assets', 'letter.docx'), 'not a page');
  await writeFile(path.join(folder, 'secret.json'), '{"secret":true}');
  await writeFile(path.join(folder, 'ui-secret.json'), '{"secret":true}');
  await mkdir(path.join(folder, 'elsewhere'));
  await writeFile(path.join(folder, 'elsewhere', 'x.js'), 'secret');
  await symlink(path.join(folder, 'secret.json'), path.join(root, 'link.json'));
  await symlink(path.join(folder, 'elsewhere'), path.join(root, 'linked'));
  await symlink(path.join(root, 'assets', 'main.js'), path.join(root, 'inside.js'));
  await symlink('loop.js', path.join(root, 'loop.js'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => createAppHandler('ui', root)(new Request(url, { method }));

/** The nonce in the page that was served; empty when it has none. */
const nonceIn = (page: string) => /name="style-nonce" content="([^"]*)"/.exec(page)?.[1] ?? '';

describe('serving a page', () => {
  it('answers the file with its type and the walls of its role', async () => {
    const answer = await get('app://ui/');
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<title>Kept</title>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy('ui', nonceIn(page)),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.has('cross-origin-opener-policy')).toBe(false);
    expect(answer.headers.get('permissions-policy')).toContain('microphone=()');
    expect((await get('app://ui/assets/main.js')).headers.get('content-type')).toContain('text/javascript');
    expect((await get('app://ui/inside.js')).status).toBe(200);
  });

  it('gives each load of a page of the UI a nonce of its own for styles, in the policy and in the page alike', async () => {
    const answers = await Promise.all([get('app://ui/'), get('app://ui/index.html'), get('app://ui/')]);
    const nonces = await Promise.all(answers.map(async (answer) => nonceIn(await answer.text())));
    expect(new Set(nonces).size).toBe(3);
    for (const [at, nonce] of nonces.entries()) {
      expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
      const policy = answers[at]?.headers.get('content-security-policy') ?? '';
      expect(policy).toBe(contentSecurityPolicy('ui', nonce));
      expect(policy.match(/nonce-/g)).toHaveLength(1);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toContain('unsafe-inline');
      // A page kept by a cache would be served again with the nonce of an earlier load.
      expect(answers[at]?.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives no nonce to what is no page, nor to pages of other roles', async () => {
    const asset = await get('app://ui/assets/main.js');
    expect(asset.headers.get('content-security-policy')).toBe(contentSecurityPolicy('ui'));
    for (const role of ['store', 'document'] as const) {
      const answer = await createAppHandler(role, root)(new Request(`app://${role}/index.html`));
      expect(answer.headers.get('content-security-policy')).not.toContain('nonce-');
      expect(await answer.text()).toBe(PAGE);
    }
  });

  it.each([
    ['app://ui/nothing.js', 404],
    ['app://ui/assets', 404],
    ['app://ui/assets/main.js/more.js', 404],
    ['app://ui/assets/letter.docx', 404],
    [`app://ui/${'a'.repeat(5000)}.js`, 404],
    ['app://ui/loop.js', 404],
    ['app://ui/link.json', 403],
    ['app://ui/linked/x.js', 403],
    ['app://ui/..%2fsecret.json', 403],
    ['app://ui/..%2fui-secret.json', 403],
    ['app://store/index.html', 404],
  ])('answers %s with %i, the walls and nothing else', async (url, status) => {
    const answer = await get(url);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy('ui'));
  });

  it('answers GET only', async () => {
    const answer = await get('app://ui/', 'POST');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('answers nothing when its folder is not there', async () => {
    const handler = createAppHandler('ui', path.join(folder, 'gone'));
    expect((await handler(new Request('app://ui/'))).status).toBe(404);
  });

  it('is set up once per session', async () => {
    const { session, handlers } = createFakeSession();
    prepareSession(session, 'ui', root);
    expect((await handlers.app?.(new Request('app://ui/')))?.status).toBe(200);
    expect(() => prepareSession(session, 'ui', root)).toThrow('twice');
  });
});

describe('a file', () => {
  it.each([
    ['/kept/ui', '/kept/ui/a.js', true],
    ['/kept/ui', '/kept/ui', false],
    ['/kept/ui', '/kept/ui-secret/a.js', false],
    ['/kept/ui', '/kept', false],
    ['/kept/ui', '/kept/ui/..a.js', true],
  ])('of %s: %s is inside: %s', (from, file, expected) => {
    expect(isInside(from, file, path.posix)).toBe(expected);
  });

  it('on another drive is outside', () => {
    expect(isInside('C:\\kept\\ui', 'D:\\kept\\ui\\a.js', path.win32)).toBe(false);
    expect(isInside('C:\\kept\\ui', 'C:\\kept\\ui\\a.js', path.win32)).toBe(true);
  });
});

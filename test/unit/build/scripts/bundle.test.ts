import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '#build/scripts/bundle';
import { htmlProblems, preloadProblems } from '#build/scripts/bundle-checks';
import { inRoot } from '#build/scripts/paths';

const PAGE = (script: string) =>
  `<!doctype html><html lang="en"><head><title>t</title></head><body><div id="root"></div><script type="module" src="${script}"></script></body></html>`;

const SOURCES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'tiny', type: 'module', imports: { '#shared/*': './shared/*.ts' } }),
  'shared/kernel/answer.ts': 'export const answer: number = 42;',
  'electron/main/index.ts': `
    import { app } from 'electron';
    import { readFileSync } from 'node:fs';
    import iconv from 'iconv-lite';
    import { answer } from '#shared/kernel/answer';
    export const all = [app, readFileSync, iconv.encode('a', 'utf8'), answer];
    export const later = () => import('./later');`,
  'electron/main/later.ts': 'export const later = 1;',
  'electron/preload/ui.ts': `
    import { contextBridge } from 'electron';
    import { answer } from '#shared/kernel/answer';
    contextBridge.exposeInMainWorld('workstation', { answer });`,
  'electron/preload/store.ts': `import { ipcRenderer } from 'electron'; ipcRenderer.send('ready');`,
  'renderer/index.html': PAGE('/main.tsx'),
  'renderer/main.tsx': `
    import { createRoot } from 'react-dom/client';
    import './main.css';
    createRoot(document.body).render(<p>{process.env.NODE_ENV}</p>);`,
  'renderer/main.css': 'p { color: #333; }',
  'electron/host/index.html': PAGE('/index.ts'),
  'electron/host/index.ts': `
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage('open');`,
  'electron/host/worker.ts': `import { answer } from '#shared/kernel/answer'; postMessage(answer);`,
};

let root = '';

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function read(...segments: readonly string[]): string {
  return readFileSync(path.join(root, 'dist', ...segments), 'utf8');
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'kept-bundle-'));
  for (const [file, text] of Object.entries(SOURCES)) write(file, text);
  symlinkSync(inRoot('node_modules'), path.join(root, 'node_modules'), 'junction');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('bundle', () => {
  it('makes main one ES module with its packages inside and electron and Node outside', async () => {
    await bundle({ root, parts: ['main'] });
    const code = read('main', 'index.mjs');
    expect(readdirSync(path.join(root, 'dist/main')).toSorted()).toEqual(['index.mjs', 'index.mjs.map']);
    expect(code).toMatch(/from ["']electron["']/);
    expect(code).toMatch(/from ["']node:fs["']/);
    expect(code).not.toMatch(/from ["']iconv-lite["']/);
  });

  it('makes each preload one CommonJS file that requires nothing but electron', async () => {
    await bundle({ root, parts: ['preload'] });
    expect(readdirSync(path.join(root, 'dist/preload')).toSorted()).toEqual(['store.cjs', 'ui.cjs']);
    expect(preloadProblems(read('preload', 'ui.cjs'))).toEqual([]);
    expect(read('preload', 'ui.cjs')).toContain('42');
  });

  it('makes pages that run under a policy without inline scripts or styles, from the production half of React', async () => {
    await bundle({ root, parts: ['ui', 'store'] });
    expect(htmlProblems(read('ui', 'index.html'))).toEqual([]);
    const scripts = readdirSync(path.join(root, 'dist/ui/assets')).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => read('ui', 'assets', name)).join('\n');
    // `relList` is what vite's modulepreload polyfill asks for; the sentence is in React's development half only.
    const unwanted = ['relList', 'Download the React DevTools'].filter((text) => code.includes(text));
    expect(unwanted).toEqual([]);
    expect(read('ui', 'index.html')).toMatch(/href="\/assets\/[^"]+\.css"/);
  });

  it('makes the worker of the store page a file of its own', async () => {
    await bundle({ root, parts: ['store'] });
    const names = readdirSync(path.join(root, 'dist/store/assets'));
    expect(names.some((name) => name.startsWith('worker-') && name.endsWith('.js'))).toBe(true);
  });

  it('bundles only what changed since the last time', async () => {
    expect((await bundle({ root })).built).toEqual(['main', 'preload', 'ui', 'store']);
    expect((await bundle({ root })).built).toEqual([]);
    write('renderer/main.css', 'p { color: #444; }');
    expect(await bundle({ root })).toEqual({ built: ['ui'], unchanged: ['main', 'preload', 'store'] });
    write('shared/kernel/answer.ts', 'export const answer: number = 43;');
    expect((await bundle({ root })).built).toEqual(['main', 'preload', 'ui', 'store']);
  });

  it('keeps the last good bundle when the sources do not compile', async () => {
    await bundle({ root, parts: ['main'] });
    const before = read('main', 'index.mjs');
    write('electron/main/index.ts', 'export const = ;');
    await expect(bundle({ root, parts: ['main'] })).rejects.toThrow(/electron\/main\/index\.ts/);
    expect(read('main', 'index.mjs')).toBe(before);
  });

  it('says which file is missing', async () => {
    rmSync(path.join(root, 'electron/preload/store.ts'));
    await expect(bundle({ root })).rejects.toThrow('cannot bundle the preloads: electron/preload/store.ts is missing');
    expect(existsSync(path.join(root, 'dist/.bundle.lock'))).toBe(false);
  });

  it('leaves the work to one of several processes that start at once', async () => {
    const reports = await Promise.all([bundle({ root, parts: ['preload'] }), bundle({ root, parts: ['preload'] })]);
    expect(reports.flatMap((report) => report.built)).toEqual(['preload']);
  });

  it('refuses a page with an inline script', async () => {
    write('renderer/index.html', PAGE('/main.tsx').replace('<body>', '<body onload="start()">'));
    await expect(bundle({ root, parts: ['ui'] })).rejects.toThrow('index.html: an inline event handler in the HTML');
  });
});

describe('bundle checks', () => {
  it.each([
    ['an inline script', '<script>start()</script>'],
    ['an inline script', '<script type="module">start()</script>'],
    ['an inline style sheet', '<style>p { color: red }</style>'],
    ['a style attribute', '<p style="color: red">x</p>'],
    ['an inline event handler', '<body onload="start()">'],
    ['a resource from another origin', '<link rel="stylesheet" href="https://fonts.example.com/a.css">'],
    ['a base element', '<base href="/ui/">'],
  ])('find %s', (what, html) => {
    expect(htmlProblems(html)).toContain(`${what} in the HTML`);
  });

  it('find a preload that needs Node or is an ES module', () => {
    expect(preloadProblems(`const fs = require('node:fs');`)).toHaveLength(1);
    expect(preloadProblems(`import { ipcRenderer } from 'electron';`)).toHaveLength(1);
    expect(preloadProblems(`const { ipcRenderer } = require("electron");`)).toEqual([]);
  });
});

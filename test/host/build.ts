import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

const here = import.meta.dirname;
const dist = path.resolve(here, '../../dist/host');
const PAGE_MODULE = 'virtual:host-page';

/** `exec`, so that the process that is started is the one that runs: a kill must hit it. */
const SHELL_SCRIPT = '#!/bin/sh\nexec node "${0%/*}/boot.mjs" "$@"\n';
const CMD_SCRIPT = '@node "%~dp0boot.mjs" %*\r\n';

/**
 * Bundles the stand-in for the `electron` binary and returns its folder: what ELECTRON_OVERRIDE_DIST_PATH is set to.
 * Does nothing when the sources are those of the last build. May be called by several processes at once.
 */
export async function buildHost(): Promise<string> {
  const wanted = sourceHash();
  const mark = path.join(dist, 'built-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return dist;
  mkdirSync(dist, { recursive: true });
  const files = {
    'boot.mjs': await bundleBoot(await bundlePage()),
    electron: SHELL_SCRIPT,
    'electron.cmd': CMD_SCRIPT,
    'built-from': wanted,
  };
  for (const [name, text] of Object.entries(files)) replaceFile(path.join(dist, name), text);
  return dist;
}

/** Renamed into place: another process may be starting the old one in this moment. */
function replaceFile(file: string, text: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  chmodSync(fresh, 0o755);
  renameSync(fresh, file);
}

function sourceHash(): string {
  const hash = createHash('sha256').update(electronVersion());
  const files = [
    fileURLToPath(import.meta.url),
    path.join(here, 'find-chromium.ts'),
    ...readdirSync(path.join(here, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(here, 'src', name)),
  ];
  for (const file of files) hash.update(path.relative(here, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function electronVersion(): string {
  const facts = path.resolve(here, '../../node_modules/electron/package.json');
  return (JSON.parse(readFileSync(facts, 'utf8')) as { version: string }).version;
}

/** The script injected into every page, as text. */
async function bundlePage(): Promise<string> {
  return bundle({
    build: {
      target: 'chrome140',
      minify: true,
      lib: { entry: path.join(here, 'src/page/page.ts'), formats: ['iife'], name: 'hostPage' },
    },
  });
}

async function bundleBoot(pageText: string): Promise<string> {
  const pageModule: Plugin = {
    name: 'host-page',
    resolveId: (id) => (id === PAGE_MODULE ? id : undefined),
    load: (id) => (id === PAGE_MODULE ? `export default ${JSON.stringify(pageText)}` : undefined),
  };
  return bundle({
    plugins: [pageModule],
    define: { __ELECTRON_VERSION__: JSON.stringify(electronVersion()) },
    build: { target: 'node20', minify: false, ssr: path.join(here, 'src/boot.ts') },
  });
}

async function bundle(config: InlineConfig): Promise<string> {
  // Only here: importing vite costs more than everything else a second call does.
  const { build } = await import('vite');
  const result = await build({
    ...config,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the test host was not bundled');
  return output.output[0].code;
}

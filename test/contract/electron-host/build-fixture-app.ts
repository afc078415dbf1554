import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { InlineConfig } from 'vite';

const sources = path.join(import.meta.dirname, 'fixture-app');
const builds = path.resolve(import.meta.dirname, '../../../dist/test');

/**
 * Bundles the fixture as a product would be: main an ES module, preloads CommonJS, pages for the browser. Returns its
 * folder, which is named by the sources: an unchanged fixture is bundled once, and several workers may ask at once.
 */
export async function buildFixtureApp(): Promise<string> {
  const dist = path.join(builds, `electron-host-app-${sourceHash()}`);
  if (existsSync(dist)) return dist;
  const fresh = `${dist}.${process.pid}`;
  const web = path.join(fresh, 'web');
  mkdirSync(web, { recursive: true });
  await bundle('main.ts', fresh, 'main.mjs', 'es');
  await bundle('preload-ui.ts', fresh, 'preload-ui.cjs', 'cjs');
  await bundle('preload-store.ts', fresh, 'preload-store.cjs', 'cjs');
  await bundle('ui.ts', web, 'ui.js', 'es');
  await bundle('store.ts', web, 'store.js', 'es');
  for (const page of ['ui.html', 'store.html']) copyFileSync(path.join(sources, page), path.join(web, page));
  const facts = { name: 'host-fixture', version: '1.2.3', main: 'main.mjs', type: 'module' };
  writeFileSync(path.join(fresh, 'package.json'), JSON.stringify(facts));
  moveIntoPlace(fresh, dist);
  return dist;
}

function moveIntoPlace(fresh: string, dist: string): void {
  try {
    renameSync(fresh, dist);
  } catch (error) {
    // Another worker was first, with the same sources.
    if (!existsSync(dist)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(path.join(sources, name)));
  return hash.digest('hex').slice(0, 12);
}

async function bundle(entry: string, outDir: string, file: string, format: 'es' | 'cjs'): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: { entry: path.join(sources, entry), formats: [format], fileName: () => file },
      rollupOptions: { external: ['electron', /^node:/] },
    },
  };
  // Only here: importing vite costs more than everything else a second call does.
  const { build } = await import('vite');
  await build(config);
}

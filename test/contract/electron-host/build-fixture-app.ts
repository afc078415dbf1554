import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';

const sources = path.join(import.meta.dirname, 'fixture-app');
const dist = path.resolve(import.meta.dirname, '../../../dist/test/electron-host-app');

/** Bundles the fixture as a product would be: main an ES module, preloads CommonJS, pages for the browser. Its folder. */
export async function buildFixtureApp(): Promise<string> {
  const web = path.join(dist, 'web');
  mkdirSync(web, { recursive: true });
  await bundle('main.ts', dist, 'main.mjs', 'es', 'node20');
  await bundle('preload-ui.ts', dist, 'preload-ui.cjs', 'cjs', 'chrome140');
  await bundle('preload-store.ts', dist, 'preload-store.cjs', 'cjs', 'chrome140');
  await bundle('ui.ts', web, 'ui.js', 'es', 'chrome140');
  await bundle('store.ts', web, 'store.js', 'es', 'chrome140');
  for (const page of ['ui.html', 'store.html']) copyFileSync(path.join(sources, page), path.join(web, page));
  const facts = { name: 'host-fixture', version: '1.2.3', main: 'main.mjs', type: 'module' };
  writeFileSync(path.join(dist, 'package.json'), JSON.stringify(facts));
  return dist;
}

async function bundle(
  entry: string,
  outDir: string,
  file: string,
  format: 'es' | 'cjs',
  target: string,
): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: { entry: path.join(sources, entry), formats: [format], fileName: () => file },
      rollupOptions: { external: ['electron', /^node:/] },
    },
  };
  await build(config);
}

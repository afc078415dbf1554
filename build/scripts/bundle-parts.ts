import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Logger } from 'vite';

export type BundleMode = 'production' | 'development';
export type PartName = 'main' | 'preload' | 'ui' | 'store';

/** One output folder of `dist/`: what it is made from and what must come out. */
export type Part = {
  readonly name: PartName;
  readonly what: string;
  /** Files that must exist before the part can be bundled. */
  readonly entries: readonly string[];
  /** Folders and files whose change means bundling again. */
  readonly sources: readonly string[];
  /** Files that must be there afterwards, inside `dist/<name>`. */
  readonly outputs: readonly string[];
  readonly configs: (outDir: string, mode: BundleMode) => readonly InlineConfig[];
};

/** The Chromium of the pinned Electron, or older: what pages and preloads may be written for. */
const PAGE_TARGET = 'chrome146';
const MAIN_TARGET = 'node20';
const NODE_BUILTINS = [...builtinModules, /^node:/];

/** How long the bundler's plugins took says nothing on a machine that does other things as well. */
const QUIET = { bundlerTimings: false } as const;

/** Everything vite has to say goes to stderr: stdout belongs to the app whose command line is being used. */
function quietLogger(): Logger {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const warned = new Set<string>();
  const logger: Logger = {
    hasWarned: false,
    info: () => undefined,
    warn: (text) => {
      logger.hasWarned = true;
      say(text);
    },
    warnOnce: (text) => {
      if (!warned.has(text)) say(text);
      warned.add(text);
    },
    error: say,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
  };
  return logger;
}

function common(outDir: string, mode: BundleMode): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    mode,
    logLevel: 'warn',
    customLogger: quietLogger(),
    publicDir: false,
    clearScreen: false,
    build: {
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      // The pages come from the disk: what would be large for the web is not worth a word here.
      chunkSizeWarningLimit: 2_000,
    },
  };
}

function mainConfig(root: string, outDir: string, mode: BundleMode): InlineConfig {
  const base = common(outDir, mode);
  return {
    ...base,
    root,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: MAIN_TARGET,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        checks: QUIET,
        input: path.join(root, 'electron/main/index.ts'),
        external: ['electron', ...NODE_BUILTINS],
        output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false },
      },
    },
  };
}

/** A sandboxed preload may require `electron` and nothing else, so each one is a single CommonJS file. */
function preloadConfig(root: string, name: 'ui' | 'store', outDir: string, mode: BundleMode): InlineConfig {
  const base = common(outDir, mode);
  return {
    ...base,
    root,
    build: {
      ...base.build,
      target: PAGE_TARGET,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        checks: QUIET,
        input: path.join(root, `electron/preload/${name}.ts`),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  };
}

function pageConfig(root: string, outDir: string, mode: BundleMode): InlineConfig {
  const base = common(outDir, mode);
  return {
    ...base,
    root,
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      ...base.build,
      target: PAGE_TARGET,
      // SECURITY: the pages run under script-src 'self' and img-src 'self': nothing may be inlined into them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: QUIET },
      minify: mode === 'production',
      sourcemap: mode === 'development',
    },
  };
}

const SHARED = ['package.json', 'package-lock.json', 'build/scripts/bundle-parts.ts', 'shared'] as const;

/** The four parts of the app, from the sources below `root`. */
export function partsOf(root: string): readonly Part[] {
  return [
    {
      name: 'main',
      what: 'the main process',
      entries: ['electron/main/index.ts'],
      sources: [...SHARED, 'electron/main'],
      outputs: ['index.mjs', 'index.mjs.map'],
      configs: (outDir, mode) => [mainConfig(root, outDir, mode)],
    },
    {
      name: 'preload',
      what: 'the preloads',
      entries: ['electron/preload/ui.ts', 'electron/preload/store.ts'],
      sources: [...SHARED, 'electron/preload'],
      outputs: ['ui.cjs', 'store.cjs'],
      configs: (outDir, mode) => [preloadConfig(root, 'ui', outDir, mode), preloadConfig(root, 'store', outDir, mode)],
    },
    {
      name: 'ui',
      what: 'the UI page',
      entries: ['renderer/index.html', 'renderer/main.tsx'],
      sources: [...SHARED, 'renderer'],
      outputs: ['index.html'],
      configs: (outDir, mode) => [pageConfig(path.join(root, 'renderer'), outDir, mode)],
    },
    {
      name: 'store',
      what: 'the store page',
      entries: ['electron/host/index.html', 'electron/host/index.ts'],
      sources: [...SHARED, 'electron/host'],
      outputs: ['index.html'],
      configs: (outDir, mode) => [pageConfig(path.join(root, 'electron/host'), outDir, mode)],
    },
  ];
}

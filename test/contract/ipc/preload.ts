import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { bundle } from '#build/scripts/bundle';

const DIST = path.resolve(import.meta.dirname, '../../../dist/preload');

/** The text of a preload as it ships, bundled now if its sources changed. */
export async function preloadText(name: 'ui' | 'store'): Promise<string> {
  await bundle({ parts: ['preload'] });
  return readFileSync(path.join(DIST, `${name}.cjs`), 'utf8');
}

/** Runs a preload's text as a sandboxed renderer does: `electron` is all it can require, `window` all it has. */
export function runPreload(text: string, electron: object, window: object): void {
  const require = (name: string): object => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const run = compileFunction(text, ['require', 'module', 'exports', 'window']) as (...given: unknown[]) => void;
  run(require, module, module.exports, window);
}

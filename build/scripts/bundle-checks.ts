import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PartName } from './bundle-parts';

/** What a page's HTML must not hold, because its Content-Security-Policy would refuse it at run time. */
const FORBIDDEN_IN_HTML: readonly (readonly [RegExp, string])[] = [
  [/<script(?![^>]*\ssrc=)[^>]*>/i, 'an inline script'],
  [/<style[\s>]/i, 'an inline style sheet'],
  [/<[^>]+\sstyle\s*=/i, 'a style attribute'],
  [/<[^>]+\son[a-z]+\s*=/i, 'an inline event handler'],
  [/<(?:script|link|img)[^>]*\s(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i, 'a resource from another origin'],
  [/<base[\s>]/i, 'a base element'],
];

/** Why this HTML cannot run under the pages' Content-Security-Policy; empty when it can. */
export function htmlProblems(html: string): readonly string[] {
  return FORBIDDEN_IN_HTML.flatMap(([pattern, what]) => (pattern.test(html) ? [`${what} in the HTML`] : []));
}

/** Why this file cannot be a sandboxed preload; empty when it can. */
export function preloadProblems(code: string): readonly string[] {
  const required = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1] ?? '');
  const foreign = required.filter((name) => name !== 'electron');
  const problems = foreign.map((name) => `requires ${name}: a sandboxed preload may require electron only`);
  if (/^\s*(?:import|export)\s/m.test(code)) problems.push('is an ES module: a sandboxed preload must be CommonJS');
  return problems;
}

function checkHtml(outDir: string): readonly string[] {
  return readdirSync(outDir)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => htmlProblems(readFileSync(path.join(outDir, name), 'utf8')).map((text) => `${name}: ${text}`));
}

function checkPreloads(outDir: string): readonly string[] {
  const names = readdirSync(outDir);
  const extra = names.filter((name) => name !== 'ui.cjs' && name !== 'store.cjs');
  const problems = extra.map((name) => `${name}: a preload must be one self-contained file`);
  for (const name of names.filter((each) => each.endsWith('.cjs'))) {
    const found = preloadProblems(readFileSync(path.join(outDir, name), 'utf8'));
    problems.push(...found.map((text) => `${name}: ${text}`));
  }
  return problems;
}

/** What is wrong with a part that was just bundled into `outDir`; empty when nothing is. */
export function bundleProblems(part: PartName, outDir: string): readonly string[] {
  if (part === 'main') return [];
  return part === 'preload' ? checkPreloads(outDir) : checkHtml(outDir);
}

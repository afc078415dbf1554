import path from 'node:path';
import type { Problem, Rule } from './source';

const LONGEST_FILE = 500;
const LONGEST_ENTRY: Readonly<Record<string, number>> = { 'electron/main/index.ts': 80 };
const DRAWERS = ['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'misc'];
/** Files whose tool asks for a default export. */
const CONFIG_FILE = /(?:^build\/electron-builder|\/(?:[a-z-]+\.config|playwright-setup))\.ts$/;
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|property\.test|test-d|spec|config|d))?\.tsx?$/;

/** Files are short, named in kebab-case after what they hold, export by name, and lie in folders named after a thing. */
export const fileShape: Rule = (source) => {
  const problems: Problem[] = [];
  const add = (message: string, line = 1) => problems.push({ file: source.file, line, message });
  const lines = source.text.split('\n').length - (source.text.endsWith('\n') ? 1 : 0);
  const limit = LONGEST_ENTRY[source.file] ?? LONGEST_FILE;
  if (lines > limit) add(`has ${lines} lines, ${limit} are allowed: it holds more than one idea`);
  if (!KEBAB_CASE.test(path.posix.basename(source.file))) add('is not named in kebab-case');
  const drawer = path.posix
    .dirname(source.file)
    .split('/')
    .find((folder) => DRAWERS.includes(folder));
  if (drawer !== undefined) add(`lies in a folder named ${drawer}: name the thing`);
  if (source.hasDefaultExport && !CONFIG_FILE.test(source.file)) add('has a default export: export by name');
  for (const from of source.reExportsAllOf) add(`re-exports all of ${from}: import from where things are`);
  return problems;
};

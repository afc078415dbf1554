import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../scripts/fingerprint';
import { ROOT } from '../scripts/paths';
import { runTool } from '../scripts/tool-error';
import { ambient } from './ambient';
import { rawIpc, webPreferences } from './electron-use';
import { fileShape } from './file-shape';
import { importZones } from './import-zones';
import { screenWords } from './screen-words';
import { type Problem, type Rule, parseSource } from './source';

const FOLDERS = ['shared', 'electron', 'renderer', 'build', 'test'];
const RULES: readonly Rule[] = [importZones, ambient, rawIpc, webPreferences, fileShape, screenWords];

function sourceFiles(): readonly string[] {
  const isSource = (file: string) => /\.tsx?$/.test(file) && !file.startsWith('test/fixtures/');
  return FOLDERS.flatMap((folder) => filesBelow(path.join(ROOT, folder)))
    .map((file) => path.relative(ROOT, file).split(path.sep).join('/'))
    .filter(isSource);
}

function check(file: string): readonly Problem[] {
  const source = parseSource(file, readFileSync(path.join(ROOT, file), 'utf8'));
  return RULES.flatMap((rule) => rule(source));
}

await runTool(async () => {
  const files = sourceFiles();
  const problems = files.flatMap(check);
  for (const { file, line, message } of problems) process.stdout.write(`${file}:${line}: ${message}\n`);
  process.stdout.write(`${files.length} files, ${problems.length} broken rules\n`);
  return problems.length === 0 ? 0 : 1;
});

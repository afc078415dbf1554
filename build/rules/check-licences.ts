import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../scripts/paths';
import { runTool } from '../scripts/tool-error';
import { type Lockfile, licenceProblems } from './licences';

await runTool(async () => {
  const lockfile = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const problems = licenceProblems(lockfile);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.stdout.write(`${problems.length} runtime packages with a licence that is not allowed\n`);
  return problems.length === 0 ? 0 : 1;
});

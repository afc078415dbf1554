import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { filesBelow } from './fingerprint';
import { ROOT, inRoot } from './paths';
import { shrinkPng } from './shrink-png';
import { runTool } from './tool-error';

const FOLDER = 'test/e2e/goldens';

async function takePictures(args: readonly string[]): Promise<number> {
  const cli = [inRoot('node_modules/@playwright/test/cli.js'), 'test', '--config=build/playwright.config.ts'];
  const env = { ...process.env, KEPT_GOLDENS: 'renew' };
  const all = [
    '--import',
    'tsx',
    ...cli,
    '--project=e2e',
    '--update-snapshots=all',
    '--reporter=line',
    'goldens',
    ...args,
  ];
  const child = spawn(process.execPath, all, { cwd: ROOT, stdio: 'inherit', env });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * `npm run goldens`: takes the pictures of the main screens anew for this machine's platform and browser, and makes them small. Look at
 * what changed before it is committed. Arguments go to Playwright: `npm run goldens -- -g ugly`.
 */
await runTool(async () => {
  const before = new Map(filesBelow(inRoot(FOLDER)).map((file) => [file, statSync(file).mtimeMs]));
  const code = await takePictures(process.argv.slice(2));
  const pictures = filesBelow(inRoot(FOLDER)).filter((file) => file.endsWith('.png'));
  for (const file of pictures) {
    if (before.get(file) !== statSync(file).mtimeMs) writeFileSync(file, shrinkPng(readFileSync(file)));
  }
  const bytes = pictures.reduce((sum, file) => sum + statSync(file).size, 0);
  process.stdout.write(`${pictures.length} goldens, ${Math.round(bytes / 1024)} KB\n`);
  return code;
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle';
import { type Host, findHost } from './host';
import { ROOT, inRoot } from './paths';
import {
  NO_TESTS,
  type PlaywrightReport,
  type Sums,
  type VitestReport,
  addSums,
  playwrightSums,
  summaryLine,
  vitestSums,
} from './test-summary';
import { ToolError, runTool } from './tool-error';

const REPORTS = inRoot('test-results');

type Suite = {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly report: string;
  readonly sumsOf: (text: string) => Sums;
};

function vitestSuite(): Suite {
  const report = path.join(REPORTS, 'vitest.json');
  return {
    name: 'unit, property and contract tests',
    args: [
      inRoot('node_modules/vitest/vitest.mjs'),
      'run',
      '--config=build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: {},
    report,
    sumsOf: (text) => vitestSums(JSON.parse(text) as VitestReport),
  };
}

function playwrightSuite(host: Host): Suite {
  const report = path.join(REPORTS, 'playwright.json');
  return {
    name: 'the app end to end, and the contract of what runs it',
    args: [
      inRoot('node_modules/@playwright/test/cli.js'),
      'test',
      '--config=build/playwright.config.ts',
      '--reporter=list,json',
    ],
    env: { ...host.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    report,
    sumsOf: (text) => playwrightSums(JSON.parse(text) as PlaywrightReport),
  };
}

async function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a suite to its end. One that ends badly without a failed test has a fault outside its tests. */
async function runSuite(suite: Suite): Promise<Sums> {
  process.stdout.write(`\n== ${suite.name}\n`);
  rmSync(suite.report, { force: true });
  const code = await runNode(suite.args, suite.env);
  if (!existsSync(suite.report)) return { ...NO_TESTS, broken: 1 };
  const sums = suite.sumsOf(readFileSync(suite.report, 'utf8'));
  const isExplained = code === 0 || sums.failed + sums.broken > 0;
  return isExplained ? sums : { ...sums, broken: 1 };
}

/** Whether the machine can run all of it; what is missing is said before anything else runs. */
async function prepare(): Promise<Host | null> {
  try {
    await bundle();
    const host = await findHost({ say: (text) => process.stdout.write(`${text}\n`) });
    process.stdout.write(`${host.line}\n`);
    return host;
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    process.stdout.write(`the app cannot be run here, so its end-to-end tests fail: ${error.message}\n`);
    return null;
  }
}

await runTool(async () => {
  mkdirSync(REPORTS, { recursive: true });
  const host = await prepare();
  let sums: Sums = host === null ? { ...NO_TESTS, broken: 1 } : NO_TESTS;
  for (const suite of host === null ? [vitestSuite()] : [vitestSuite(), playwrightSuite(host)]) {
    const part = await runSuite(suite);
    process.stdout.write(`${suite.name}: ${summaryLine(part)}\n`);
    sums = addSums(sums, part);
  }
  process.stdout.write(`\n${summaryLine(sums)}\n`);
  return sums.failed + sums.broken === 0 ? 0 : 1;
});

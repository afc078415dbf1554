import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const isCi = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: path.join(root, 'test'),
  outputDir: path.join(root, 'test-results/playwright'),
  globalSetup: './playwright-setup.ts',
  // Each test starts the app with a data folder of its own; two at once is what a small machine bears.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: isCi,
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    // The first part of a picture's name is the machine it was taken on.
    toHaveScreenshot: { pathTemplate: '{testDir}/e2e/goldens/{arg}{ext}' },
  },
  // A picture is only ever made by `npm run goldens`, never by the way.
  updateSnapshots: 'none',
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'host', testMatch: 'contract/electron-host/**/*.spec.ts' },
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
  ],
});

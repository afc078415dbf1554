import { defineConfig } from '@playwright/test';

/** Only these specs, without the product. On a real Electron: KEPT_HOST_KIND=electron. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results/electron-host',
  globalSetup: './playwright-setup.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});

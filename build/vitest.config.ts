import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A project per kind of test; each is a folder of `test/`. Subpath imports (`#shared/...`) resolve by package.json. */
const project = (name: string, include: readonly string[]) => ({
  extends: true as const,
  test: { name, include: [...include] },
});

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    restoreMocks: true,
    // Random tests and file tests run beside others on small machines.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      project('unit', ['test/unit/**/*.test.{ts,tsx}']),
      project('property', ['test/property/**/*.property.test.ts']),
      project('contract', ['test/contract/**/*.test.ts']),
    ],
  },
});

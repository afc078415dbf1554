/** What a test run came to. `broken` are faults outside any test, such as a file that cannot be loaded. */
export type Sums = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly broken: number;
};

export const NO_TESTS: Sums = { passed: 0, failed: 0, skipped: 0, broken: 0 };

/** Vitest's JSON report, as far as it is read here. */
export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** Playwright's JSON report, as far as it is read here. */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

/** The sums of a vitest run. */
export function vitestSums(report: VitestReport): Sums {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    broken: broken.length,
  };
}

/** The sums of a Playwright run. A flaky test failed once: it counts as failed. */
export function playwrightSums(report: PlaywrightReport): Sums {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, broken: report.errors.length };
}

/** Both together. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    broken: a.broken + b.broken,
  };
}

/** The last line of a test run. A fault outside the tests counts as a failure. */
export function summaryLine(sums: Sums): string {
  return `${sums.passed} passed, ${sums.failed + sums.broken} failed, ${sums.skipped} skipped`;
}

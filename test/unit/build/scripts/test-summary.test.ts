import { describe, expect, it } from 'vitest';
import { NO_TESTS, addSums, playwrightSums, summaryLine, vitestSums } from '#build/scripts/test-summary';

describe('the sums of a test run', () => {
  it('count vitest tests, and a file that could not be loaded as a failure', () => {
    const sums = vitestSums({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(sums).toEqual({ passed: 5, failed: 1, skipped: 3, broken: 1 });
    expect(summaryLine(sums)).toBe('5 passed, 2 failed, 3 skipped');
  });

  it('count a flaky Playwright test as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightSums({ stats, errors: [] })).toEqual({ passed: 7, failed: 2, skipped: 2, broken: 0 });
  });

  it('add up over the suites', () => {
    const one = { passed: 1, failed: 2, skipped: 3, broken: 0 };
    expect(summaryLine(addSums(addSums(NO_TESTS, one), { ...one, broken: 1 }))).toBe('2 passed, 5 failed, 6 skipped');
  });
});

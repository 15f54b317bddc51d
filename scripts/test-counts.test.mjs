import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countReport, TestCounts } from './test-counts.mjs';

const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const stats = (counts) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...counts }, errors: [] });

describe('countReport', () => {
  it("sums Vitest's tests", () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
    expect(countReport('vitest', { numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded as failed', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    expect(countReport('vitest', { numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it("sums Playwright's tests, and takes a flaky one for failed", () => {
    expect(countReport('playwright', stats({ expected: 7, unexpected: 2, flaky: 1, skipped: 4 }))).toEqual({
      passed: 7,
      failed: 3,
    });
  });

  it('counts an error outside all tests as failed', () => {
    expect(countReport('playwright', { ...stats({ expected: 7 }), errors: [{ message: 'no such file' }] })).toEqual({
      passed: 7,
      failed: 1,
    });
  });
});

describe('TestCounts', () => {
  it('sums all runners and what else was counted', () => {
    const counts = new TestCounts();
    writeFileSync(
      counts.fileFor('vitest'),
      JSON.stringify({ numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'failed')] }),
    );
    writeFileSync(counts.fileFor('playwright'), JSON.stringify(stats({ expected: 5 })));
    counts.add('passed');
    expect(counts.summary()).toEqual({ passed: 9, failed: 1 });
  });

  it('sums nothing when no runner reported', () => {
    expect(new TestCounts().summary()).toEqual({ passed: 0, failed: 0 });
  });
});

// Sums the results of all test runners of one `npm test`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COUNT = {
  vitest: ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that can't be loaded fails without a test of its own.
    failed: numFailedTests + testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length,
  }),
  playwright: ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  }),
};

function hasFailedTest({ assertionResults }) {
  return assertionResults.some(({ status }) => status === 'failed');
}

/** A Vitest or Playwright report in JSON → how many of its tests passed and failed. */
export function countReport(runner, report) {
  return COUNT[runner](report);
}

/** Collects the runners' reports in a temporary folder. */
export class TestCounts {
  #folder = mkdtempSync(join(tmpdir(), 'spare-key-tests-'));
  #others = { passed: 0, failed: 0 };

  /** The file that a runner writes its JSON report to. */
  fileFor(runner) {
    return join(this.#folder, `${runner}.json`);
  }

  /** Counts a step that reports nothing as one test. */
  add(outcome) {
    this.#others[outcome] += 1;
  }

  /** `N passed, N failed` over all runners; to be asked for once, since it removes the reports. */
  summary() {
    const reports = Object.keys(COUNT).filter((runner) => existsSync(this.fileFor(runner)));
    const counts = reports.map((runner) => countReport(runner, JSON.parse(readFileSync(this.fileFor(runner), 'utf8'))));
    rmSync(this.#folder, { recursive: true });
    const sum = (name) => counts.reduce((total, count) => total + count[name], this.#others[name]);
    return { passed: sum('passed'), failed: sum('failed') };
  }
}

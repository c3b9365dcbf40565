import { heading, say } from './talk.mjs';

/**
 * @typedef {object} Skip
 * @property {string} what
 * @property {string} why
 *
 * @typedef {object} PlaywrightTest
 * @property {string} projectName
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {Array<{ type: string, description?: string }>} annotations
 *
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {Array<{ title: string, tests: PlaywrightTest[] }>} specs
 */

/** Counts over all stages, and the closing lines. */
export class Tally {
  passed = 0;
  failures = 0;
  /** @type {string[]} stages and checks that failed as a whole */
  failed = [];
  /** @type {Skip[]} */
  skipped = [];

  pass() {
    this.passed += 1;
  }

  /** @param {string} what */
  fail(what) {
    this.failed.push(what);
  }

  /**
   * @param {string} what
   * @param {string} why
   */
  skip(what, why) {
    this.skipped.push({ what, why });
  }

  /**
   * @param {{ passed: number, failed: number, skipped: Skip[] }} counts
   * @returns {number} how many failed
   */
  addCounts(counts) {
    this.passed += counts.passed;
    this.failures += counts.failed;
    this.skipped.push(...counts.skipped);
    return counts.failed;
  }

  /**
   * @param {{ suites: PlaywrightSuite[], errors: unknown[] }} report of Playwright's JSON reporter
   * @returns {number} how many failed
   */
  addPlaywright(report) {
    const counts = { passed: 0, failed: report.errors.length, skipped: /** @type {Skip[]} */ ([]) };
    const visit = (/** @type {PlaywrightSuite} */ suite, /** @type {string} */ path) => {
      for (const spec of suite.specs) {
        for (const test of spec.tests) {
          if (test.status === 'expected') counts.passed += 1;
          else if (test.status !== 'skipped') counts.failed += 1;
          else {
            const why = test.annotations.find((each) => each.type === 'skip' || each.type === 'fixme')?.description;
            counts.skipped.push({ what: `${path} > ${spec.title}`, why: why ?? 'no reason given' });
          }
        }
      }
      for (const inner of suite.suites ?? []) visit(inner, `${path} > ${inner.title}`);
    };
    for (const suite of report.suites) visit(suite, `e2e/${suite.title}`);
    return this.addCounts(counts);
  }

  /** The last line is alone and fixed in form, so that a machine can read it too. */
  print() {
    heading('Result');
    const reasons = new Map();
    for (const { what, why } of this.skipped) reasons.set(why, [...(reasons.get(why) ?? []), what]);
    for (const [why, tests] of reasons) {
      say(`Skipped, ${why}:`);
      for (const what of tests) say(`  ${what}`);
    }
    for (const what of this.failed) say(`Failed: ${what}`);
    const skipped = this.skipped.length > 0 ? `, ${this.skipped.length} skipped` : '';
    say(`${this.passed} passed, ${this.failures + this.failed.length} failed${skipped}`);
  }
}

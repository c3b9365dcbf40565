// What the test command needs of a Vitest run: the counts, and the reason of everything skipped.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export interface Counts {
  passed: number;
  failed: number;
  skipped: { what: string; why: string }[];
}

export class CountsReporter implements Reporter {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    // An error outside every test fails the run, so it is counted as a failure.
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count(test, counts);
      // A file that could not be loaded, or a hook that threw, has no failing test of its own.
      const silent = module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed');
      if (silent) counts.failed += 1;
    }
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(counts));
  }
}

function count(test: TestCase, counts: Counts): void {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'failed') counts.failed += 1;
  else {
    const note = result.state === 'skipped' ? result.note : undefined;
    counts.skipped.push({ what: `${test.module.relativeModuleId} > ${test.fullName}`, why: note ?? 'no reason given' });
  }
}

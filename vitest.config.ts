import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { CountsReporter } from './build/reporters/counts.ts';

/** The test command names a file for the counts; by hand there is no need for one. */
const countsFile = process.env.SWITCHYARD_TEST_COUNTS;

/** What waits for engines and other programs comes first: most of what is left when they are done computes. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification) => /\/e2e\/|\/electron\/host\/apply\//.test(moduleId);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: WaitingFirst },
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Tests start our own programs a thousand times: compiled once, each start takes less than half the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compiled') },
    // A test that hangs is ended; one on a machine that has much else to do is only late.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // More than a small machine has processors: the longest tests wait for other programs.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    reporters: countsFile ? ['default', new CountsReporter(countsFile)] : ['default'],
  },
});

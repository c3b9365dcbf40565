import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CountsReporter } from './build/reporters/counts.ts';

/** The test command names a file for the counts; by hand there is no need for one. */
const countsFile = process.env.SWITCHYARD_TEST_COUNTS;

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Tests start our own programs a thousand times: compiled once, each start takes less than half the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '.cache', 'compiled') },
    // A test that hangs is ended; one on a machine that has much else to do is only late.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One less than the processors there are would be one on a machine with two, and many tests wait for other programs.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: countsFile ? ['default', new CountsReporter(countsFile)] : ['default'],
  },
});

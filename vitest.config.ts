import { defineConfig } from 'vitest/config';
import { CountsReporter } from './build/reporters/counts.ts';

/** The test command names a file for the counts; by hand there is no need for one. */
const countsFile = process.env.SWITCHYARD_TEST_COUNTS;

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: countsFile ? ['default', new CountsReporter(countsFile)] : ['default'],
  },
});

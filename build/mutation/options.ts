/** What Stryker is told, whatever is mutated. */
export const strykerOptions = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/mutation/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  // A mutant in a table is there as soon as the file is loaded: every test would have to be run anew for each.
  ignoreStatic: true,
  // TypeScript 7 has no compiler API for Stryker to ask, and nothing here checks types: they are taken off.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  tempDirName: 'artifacts/mutation/sandbox',
  ignorePatterns: ['/*', '!/shared', '!/build', '!/docs', '!/examples', '!/package.json', '!/vitest.config.ts'],
  reporters: ['json', 'html', 'progress-append-only'],
  // Time on the clock says nothing on a busy machine; a loop without end is found by how often it comes by.
  timeoutMS: 120_000,
  timeoutFactor: 10,
  dryRunTimeoutMinutes: 60,
  allowEmpty: true,
  warnings: { slow: false },
} as const;

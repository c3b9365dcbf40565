import { at } from '../setup/places.mjs';

/** Who judges: the tests of `shared/`, and those that hold documents and examples to what `shared/` writes. */
export const TESTS: readonly string[] = [
  'shared/**/*.test.ts',
  'build/docs/exports.test.ts',
  'build/docs/rulesPage.test.ts',
];

/** Tests that say nothing of what is mutated, or need what the runner does not have; each with the reason. */
export const FILES_LEFT_OUT: readonly { readonly file: string; readonly why: string }[] = [
  { file: 'shared/design/hostileFile.test.ts', why: 'a hundred megabytes of files, each refused within a time' },
  { file: 'shared/language/**/*.test.ts', why: 'texts of two languages against each other, by Vite’s glob imports' },
];

/** Tests that take seconds for each mutant, or count on more cases than mutants are tried with. By how their names begin. */
export const TESTS_LEFT_OUT: readonly string[] = [
  'shared/rules/fixes.test.ts#fixing all of a rule > the same in random designs',
  'shared/rules/fixes.test.ts#a fix never creates a new error > in random designs',
  'shared/plan/changes/drift.property.test.ts#',
  'shared/import/docker/fuzz.test.ts#a megabyte > ',
  'shared/import/yaml/read.test.ts#the quick reader reads what the whole parser reads, or leaves it to that > in files as a',
  'shared/addressPlan/assign.test.ts#given to all > nothing that is anybody’s, in the design or on the host',
];

/** What Stryker is told, whatever is mutated. */
export const strykerOptions = {
  testRunner: 'in-process',
  plugins: [at('build', 'mutation', 'runner', 'inProcess.ts')],
  coverageAnalysis: 'perTest',
  // A mutant in a table is there as soon as the file is loaded: every test would have to be run anew for each.
  ignoreStatic: true,
  // TypeScript 7 has no compiler API for Stryker to ask, and nothing here checks types: they are taken off.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  tempDirName: 'artifacts/mutation/sandbox',
  ignorePatterns: ['/*', '!/shared', '!/build', '!/docs', '!/examples', '!/e2e', '!/electron', '!/package.json'],
  reporters: ['json', 'html', 'progress-append-only'],
  // Time on the clock says nothing on a busy machine; a loop without end is found by how often it comes by.
  timeoutMS: 300_000,
  timeoutFactor: 10,
  dryRunTimeoutMinutes: 60,
  allowEmpty: true,
  warnings: { slow: false },
} as const;

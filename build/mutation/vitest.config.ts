import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The tests that judge mutants: those of shared/, which need nothing but Node. Hundreds of them are run again for each
 * mutant, so the ones that read or try tens of thousands of things are left to `npm test`.
 */
export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      // A hundred megabytes of files, of which each must be refused within a time.
      'shared/design/hostileFile.test.ts',
      // Texts of both languages against each other: they do not run what is mutated.
      'shared/language/**',
    ],
    environment: 'node',
    pool: 'threads',
    // The machine may be busy with something else; a mutant that never ends is found by how often it passes one place.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

import fc, { type IRawProperty, type Parameters } from 'fast-check';

/** What tests import in place of fast-check when mutants are tried: fewer cases, for there are thousands of mutants. */
const MOST_RUNS = 12;

/** Takes the place of the one that comes with `export *`. */
export function assert<T>(property: IRawProperty<T, boolean>, parameters: Parameters<T> = {}) {
  const numRuns = Math.min(parameters.numRuns ?? MOST_RUNS, MOST_RUNS);
  // Smaller counterexamples are for people.
  return fc.assert(property, { ...parameters, numRuns, endOnFailure: true });
}

export * from 'fast-check';
// biome-ignore lint/style/noDefaultExport: fast-check has one, and tests import it.
export default { ...fc, assert };

import { type Module, resolveRelative } from './module.ts';

/** Taken by name by tools that load the file, or there for the compiler, which looks for a view of each. */
const TAKEN_BY_TOOLS = [
  'build/mutation/runner/inProcess.ts strykerPlugins',
  'build/mutation/runner/inProcess.ts strykerValidationSchema',
  'e2e/views/everyView.ts DIALOG_VIEWS',
  'e2e/views/everyView.ts PANEL_VIEWS',
];

/**
 * Values that are exported and that no other file takes, as sentences: the word, or all of the code, can go. Where a file
 * is imported as a whole, each of its exports counts as taken.
 */
export function checkExports(modules: readonly Module[]): string[] {
  const taken = new Set(TAKEN_BY_TOOLS);
  for (const { path, imports } of modules) {
    for (const { specifier, names } of imports) {
      const target = specifier === undefined ? undefined : resolveRelative(path, specifier);
      for (const name of names) taken.add(`${target} ${name}`);
    }
  }
  return modules.flatMap(({ path, exports }) =>
    exports
      .filter(({ name }) => !taken.has(`${path} ${name}`) && !taken.has(`${path} *`))
      .map(({ name, line }) => `${path}:${line}  exports ${name}, which no other file imports`),
  );
}

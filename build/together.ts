/** What the bundler knows of a module, as far as it is asked here. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * A group of the bundler's: a module and all that it imports, in one file named `name`; what an earlier group has is not in
 * it again. Left to itself the bundler cuts that into one file for each set of later parts which share it: forty of
 * them, and each is asked for, answered and compiled by itself.
 */
export function together(name: string, entry: string) {
  let modules: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    name(id: string, graph: Graph): string | null {
      modules ??= importedBy(entry, graph);
      return modules.has(id) ? name : null;
    },
  };
}

/** The module and all that it imports, but for what it imports while it runs. */
function importedBy(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

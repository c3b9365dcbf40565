interface Named {
  readonly id: string;
  readonly name: string;
}

/** By name, then by id, in the order of code units: the same on every machine and for every insertion order. */
export function byName(a: Named, b: Named): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Moves items behind those they need, and otherwise keeps the order given. What needs itself in a circle stays in the
 * order given.
 * @param needs the items one item needs.
 */
export function afterNeeds<T>(items: readonly T[], needs: (item: T) => readonly T[]): T[] {
  const ordered = new Set<T>();
  const entered = new Set<T>();
  for (const item of items) place(item);
  return [...ordered];

  function place(item: T): void {
    if (entered.has(item)) return;
    entered.add(item);
    for (const needed of needs(item)) place(needed);
    ordered.add(item);
  }
}

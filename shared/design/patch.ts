/** A shallow patch in which undefined removes the property, so that files stay free of empty values. */
export function patch<T extends object>(value: T, set: Partial<NoInfer<T>>): T {
  const next = { ...value, ...set };
  for (const key of Object.keys(set) as (keyof T)[]) if (next[key] === undefined) delete next[key];
  return next;
}

/** The list with some items changed; the same list where none is. */
export function mapChanged<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed = false;
  const next = list.map((item) => {
    const after = change(item);
    if (after !== item) changed = true;
    return after;
  });
  return changed ? next : list;
}

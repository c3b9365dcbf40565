/**
 * The difference between two designs, as JSON that takes as much room as what changed. Designs share structure, so finding
 * it costs what changed as well: what is identical is not looked into.
 */
export type Delta =
  /** The value in its place; absent where the old one goes without a new one. */
  | { readonly to?: unknown }
  /** What changed in an object, by key. */
  | { readonly keys: Readonly<Record<string, Delta>> }
  /** A list of things with ids: what goes and comes at one place of it, and what changed in those that stay. */
  | {
      readonly at: number;
      readonly cut: number;
      readonly insert: readonly unknown[];
      /** By the place in the old list. */
      readonly items: Readonly<Record<number, Delta>>;
    };

/** Nothing where both are the same. */
export function deltaBetween(before: unknown, after: unknown): Delta | undefined {
  if (before === after) return undefined;
  if (isList(before) && isList(after)) return listDelta(before, after);
  if (isRecord(before) && isRecord(after)) return recordDelta(before, after);
  return after === undefined ? {} : { to: after };
}

/**
 * @param value what `deltaBetween` was given as `before`, or a copy of it.
 * @returns what it was given as `after`. What the delta does not touch stays identical.
 * @throws TypeError where the delta does not fit the value.
 */
export function applyDelta(value: unknown, delta: Delta): unknown {
  if ('keys' in delta) return applyToRecord(value, delta.keys);
  if ('at' in delta) return applyToList(value, delta);
  return delta.to;
}

type Identified = { readonly id: string };
type ListDelta = Extract<Delta, { readonly at: number }>;

function recordDelta(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const keys: Record<string, Delta> = {};
  let changed = false;
  const note = (key: string, delta: Delta | undefined) => {
    if (!delta) return;
    // A key may be any text of a user's, `__proto__` as well.
    Object.defineProperty(keys, key, { value: delta, enumerable: true, configurable: true });
    changed = true;
  };
  for (const key of Object.keys(after)) note(key, deltaBetween(own(before, key), after[key]));
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) note(key, {});
  if (changed && losesOrder(before, after)) return { to: after };
  return changed ? { keys } : undefined;
}

/** Options are exported in the order they stand in, so a record of texts comes back in its order as well. */
function losesOrder(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(after);
  if (keys.length > MOST_ORDERED || !keys.every((key) => typeof after[key] === 'string')) return false;
  const made = [
    ...Object.keys(before).filter((key) => Object.hasOwn(after, key)),
    ...keys.filter((key) => !Object.hasOwn(before, key)),
  ];
  return made.some((key, at) => key !== keys[at]);
}

/** No network has as many options. */
const MOST_ORDERED = 64;

function listDelta(before: readonly Identified[], after: readonly Identified[]): ListDelta | undefined {
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && before[head]?.id === after[head]?.id) head++;
  let tail = 0;
  while (tail < shared - head && before.at(-1 - tail)?.id === after.at(-1 - tail)?.id) tail++;
  const items: Record<number, Delta> = {};
  let changed = before.length !== after.length || head + tail < before.length;
  const compare = (index: number, other: number) => {
    const delta = deltaBetween(before[index], after[other]);
    if (!delta) return;
    items[index] = delta;
    changed = true;
  };
  for (let index = 0; index < head; index++) compare(index, index);
  const shift = after.length - before.length;
  for (let index = before.length - tail; index < before.length; index++) compare(index, index + shift);
  if (!changed) return undefined;
  return { at: head, cut: before.length - head - tail, insert: after.slice(head, after.length - tail), items };
}

function applyToRecord(value: unknown, keys: Readonly<Record<string, Delta>>): unknown {
  if (!isRecord(value)) throw new TypeError('The change is of an object, and there is none.');
  const next: Record<string, unknown> = { ...value };
  for (const [key, delta] of Object.entries(keys)) {
    const changed = applyDelta(own(value, key), delta);
    if (changed === undefined) delete next[key];
    else Object.defineProperty(next, key, { value: changed, enumerable: true, configurable: true, writable: true });
  }
  return next;
}

function applyToList(value: unknown, { at, cut, insert, items }: ListDelta): unknown {
  if (!Array.isArray(value) || at + cut > value.length) {
    throw new TypeError('The change is of a list, and there is none as long.');
  }
  const next: unknown[] = [...value];
  for (const [index, delta] of Object.entries(items)) next[Number(index)] = applyDelta(value[Number(index)], delta);
  next.splice(at, cut, ...insert);
  return next;
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose things are told apart by ids; one of plain values is replaced as a whole. */
function isList(value: unknown): value is readonly Identified[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.id === 'string');
}

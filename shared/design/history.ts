import { applyDelta, type Delta, deltaBetween } from './delta.ts';

/**
 * A state that was left, kept as its difference from the state beside it: a step costs what it changed, not what the lists
 * and records it lies in take. While the state itself is still in memory, it is given back as the same object.
 */
export interface Kept<T extends object, S> {
  /** The step that led to the state; null at the beginning. */
  readonly step: S | null;
  /** From the neighbour that is nearer to the present state. */
  readonly delta: Delta | undefined;
  readonly ref: WeakRef<T>;
}

/** States before the present one, oldest first, and states that were taken back, the next one last. */
export interface History<T extends object, S> {
  readonly past: readonly Kept<T, S>[];
  readonly future: readonly Kept<T, S>[];
}

export interface Present<T extends object, S> {
  readonly value: T;
  readonly step: S | null;
}

export const NO_HISTORY: History<never, never> = { past: [], future: [] };

/** The history after a step has led from one state to another; what was taken back is forgotten. */
export function pushed<T extends object, S>(
  history: History<T, S>,
  from: Present<T, S>,
  to: T,
  limit: number,
): History<T, S> {
  const past = [...history.past, kept(from, to)];
  return { past: past.length > limit ? past.slice(past.length - limit) : past, future: [] };
}

/** The history after the present state was replaced within its step. */
export function merged<T extends object, S>(history: History<T, S>, from: T, to: T): History<T, S> {
  const last = history.past.at(-1);
  if (!last) return history;
  const before = stateOf(last, from);
  return { ...history, past: history.past.with(-1, kept({ value: before, step: last.step }, to)) };
}

/** Goes so many states back (below zero) or forward, as far as there are any. */
export function moved<T extends object, S>(
  history: History<T, S>,
  present: Present<T, S>,
  by: number,
): { readonly history: History<T, S>; readonly present: Present<T, S> } {
  const past = [...history.past];
  const future = [...history.future];
  const [from, to] = by < 0 ? [past, future] : [future, past];
  let now = present;
  for (let steps = Math.abs(by); steps > 0; steps--) {
    const next = from.pop();
    if (!next) break;
    const value = stateOf(next, now.value);
    to.push(kept(now, value));
    now = { value, step: next.step };
  }
  return { history: { past, future }, present: now };
}

/** How many states back (below zero) or forward a state is; undefined where it is not in the history. */
export function distanceTo<T extends object, S>(
  { past, future }: History<T, S>,
  present: T,
  wanted: T,
): number | undefined {
  if (present === wanted) return 0;
  const isIt = ({ ref }: Kept<T, S>) => ref.deref() === wanted;
  const before = past.findLastIndex(isIt);
  if (before >= 0) return before - past.length;
  const after = future.findLastIndex(isIt);
  return after < 0 ? undefined : future.length - after;
}

function kept<T extends object, S>({ value, step }: Present<T, S>, neighbour: T): Kept<T, S> {
  return { step, delta: deltaBetween(neighbour, value), ref: new WeakRef(value) };
}

function stateOf<T extends object, S>({ ref, delta }: Kept<T, S>, neighbour: T): T {
  return ref.deref() ?? (delta ? (applyDelta(neighbour, delta) as T) : neighbour);
}

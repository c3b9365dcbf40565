import { type EntityRef, LIST_OF } from '../../../shared/design/entities.ts';
import type { Design, Topology } from '../../../shared/design/schema.ts';
import type { EntityOf } from '../lookup.ts';

/** Kinds whose elements can be edited together. */
export type ManyKind = 'host' | 'adapter' | 'switch' | 'network' | 'container';

const kept = new WeakMap<
  readonly EntityRef[],
  { readonly topology: Topology; readonly elements: readonly unknown[] }
>();

/** The selected elements as they are now: one pass over the design, made once for as long as it does not change. */
export function elementsAt<K extends ManyKind>(
  of: K,
  design: Design,
  refs: readonly EntityRef[],
): readonly EntityOf[K][] {
  const known = kept.get(refs);
  if (known?.topology === design.topology) return known.elements as readonly EntityOf[K][];
  const ids = new Set(refs.map(({ id }) => id));
  const kind: ManyKind = of;
  const all: readonly { readonly id: string }[] =
    kind === 'host'
      ? design.topology.hosts
      : design.topology.hosts.flatMap((host): readonly { readonly id: string }[] => host[LIST_OF[kind]]);
  const elements = all.filter(({ id }) => ids.has(id));
  kept.set(refs, { topology: design.topology, elements });
  return elements as unknown as readonly EntityOf[K][];
}

/** The value all of them have; `same` is false where they differ. Lists are compared entry by entry. */
export function common<E, V>(
  elements: readonly E[],
  read: (element: E) => V,
): { readonly same: boolean; readonly value: V | undefined } {
  const [first] = elements;
  if (first === undefined) return { same: true, value: undefined };
  const value = read(first);
  const same = elements.every((element) => equal(read(element), value));
  return { same, value: same ? value : undefined };
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => item === b[at]);
  return a === b;
}

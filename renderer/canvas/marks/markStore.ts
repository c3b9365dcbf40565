import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../../../shared/design/entities.ts';

/** What a comparison with the hosts says of a drawn element; its name is `mark.…` in the languages. */
export const MARK_KINDS = [
  'create',
  'change',
  'replace',
  'delete',
  'conflict',
  'missing',
  'changed',
  'locked',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type Marks = ReadonlyMap<string, MarkKind>;

interface MarkState {
  readonly marks: Marks;
  /** By host, how many elements of it have which mark. */
  readonly hosts: ReadonlyMap<string, ReadonlyMap<MarkKind, number>>;
}

const NONE: MarkState = { marks: new Map(), hosts: new Map() };

/** Marks over the drawing while a view compares it with the hosts. Each node asks for its own only. */
export const markStore = createStore<MarkState>()(() => NONE);

export interface Marked {
  readonly ref: EntityRef;
  readonly mark: MarkKind;
}

/** Puts marks over the drawing; of several on one element the one that says most stays. */
export function setMarks(all: readonly Marked[]): void {
  markStore.setState(all.length === 0 ? NONE : collect(all));
}

export function clearMarks(): void {
  markStore.setState(NONE);
}

export function collect(all: readonly Marked[]): MarkState {
  const marks = new Map<string, MarkKind>();
  const places = new Map<string, string>();
  for (const { ref, mark } of all) {
    const id = ref.container ?? ref.id;
    // What happens to a connection is a change of its container.
    const said = ref.kind === 'endpoint' && mark !== 'conflict' ? 'change' : mark;
    const before = marks.get(id);
    if (before === undefined || rank(said) > rank(before)) marks.set(id, said);
    if (ref.host !== undefined) places.set(id, ref.host);
  }
  const hosts = new Map<string, Map<MarkKind, number>>();
  for (const [id, mark] of marks) {
    const host = places.get(id);
    if (host === undefined || mark === 'locked') continue;
    const counts = hosts.get(host) ?? new Map<MarkKind, number>();
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
    hosts.set(host, counts);
  }
  return { marks, hosts };
}

const RANK: readonly MarkKind[] = ['locked', 'change', 'changed', 'missing', 'create', 'delete', 'replace', 'conflict'];

function rank(mark: MarkKind): number {
  return RANK.indexOf(mark);
}

export function useMark(id: string): MarkKind | undefined {
  return useStore(markStore, (state) => state.marks.get(id));
}

export function useHostMarks(host: string): ReadonlyMap<MarkKind, number> | undefined {
  return useStore(markStore, (state) => state.hosts.get(host));
}

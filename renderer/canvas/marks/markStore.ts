import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { Ghost } from './ghosts.ts';

/** What a comparison with the hosts says of an element; its name is `mark.…` in the languages. The last two are of what is not drawn. */
const MARK_KINDS = [
  'create',
  'change',
  'replace',
  'delete',
  'conflict',
  'missing',
  'changed',
  'locked',
  'foreign',
  'extra',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type Marks = ReadonlyMap<string, MarkKind>;

interface MarkState {
  readonly marks: Marks;
  /** By host, how many elements of it have which mark. */
  readonly hosts: ReadonlyMap<string, ReadonlyMap<MarkKind, number>>;
  /** By host, what only it has. */
  readonly ghosts: ReadonlyMap<string, readonly Ghost[]>;
}

const NONE: MarkState = { marks: new Map(), hosts: new Map(), ghosts: new Map() };

/** Marks over the drawing while a view compares it with the hosts. Each node asks for its own only. */
export const markStore = createStore<MarkState>()(() => NONE);

export interface Marked {
  readonly ref: EntityRef;
  readonly mark: MarkKind;
}

/** Puts marks over the drawing; of several on one element the one that says most stays. */
export function setMarks(all: readonly Marked[], ghosts: Iterable<readonly [string, readonly Ghost[]]> = []): void {
  const there = new Map([...ghosts].filter(([, each]) => each.length > 0));
  markStore.setState(all.length === 0 && there.size === 0 ? NONE : { ...collect(all), ghosts: there });
}

export function clearMarks(): void {
  markStore.setState(NONE);
}

export function collect(all: readonly Marked[]): Pick<MarkState, 'marks' | 'hosts'> {
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

const RANK: readonly MarkKind[] = [
  'locked',
  'foreign',
  'extra',
  'change',
  'changed',
  'missing',
  'create',
  'delete',
  'replace',
  'conflict',
];

function rank(mark: MarkKind): number {
  return RANK.indexOf(mark);
}

export function useMark(id: string): MarkKind | undefined {
  return useStore(markStore, (state) => state.marks.get(id));
}

export function useHostMarks(host: string): ReadonlyMap<MarkKind, number> | undefined {
  return useStore(markStore, (state) => state.hosts.get(host));
}

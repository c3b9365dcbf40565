import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PathEnd, Protocol } from '../../shared/paths/path.ts';
import { viewStore } from '../store/view.ts';

export interface Pair {
  readonly from: PathEnd;
  readonly to: PathEnd;
}

/** What is asked in the Paths panel. What the answer is, is worked out from it and the design (`shownPath.ts`). */
export interface PathState {
  readonly from: PathEnd | null;
  readonly to: PathEnd | null;
  readonly protocol: Protocol;
  /** Port of the service inside the container; any when null. */
  readonly port: number | null;
  /** The published port is asked for at localhost. */
  readonly localhost: boolean;
  readonly view: 'path' | 'matrix';
  /** What the cells of the matrix say: who reaches whom, or who finds whom by name. */
  readonly shows: 'reach' | 'names';
  readonly grouped: boolean;
  /** The path of the cell under the pointer or the keyboard's focus; drawn, but not chosen. */
  readonly preview: Pair | null;
  /** Index of the hop to be seen on the canvas. */
  readonly hop: number | null;
}

const NOTHING_ASKED: PathState = {
  from: null,
  to: null,
  protocol: 'tcp',
  port: null,
  localhost: false,
  view: 'path',
  shows: 'reach',
  grouped: true,
  preview: null,
  hop: null,
};

export const pathStore = createStore<PathState>()(() => NOTHING_ASKED);

export function usePaths<T>(selector: (state: PathState) => T): T {
  return useStore(pathStore, selector);
}

/** Chooses one or both ends. */
export function setEnds(ends: Partial<Record<'from' | 'to', PathEnd | null>>): void {
  pathStore.setState({ ...ends, preview: null, hop: null });
}

/** Chooses a path and shows it hop by hop. */
export function follow({ from, to }: Pair): void {
  pathStore.setState({ from, to, view: 'path', preview: null, hop: null });
  viewStore.setState({ panel: 'paths' });
}

/** A published port can only be gone to: seen the other way round, its container sends. */
export function swapEnds(): void {
  const { from, to } = pathStore.getState();
  setEnds({ from: to && senderOf(to), to: from });
}

export function senderOf(end: PathEnd): PathEnd {
  return end.kind === 'port' ? { kind: 'container', host: end.host, id: end.container } : end;
}

export function preview(pair: Pair | null): void {
  if (pathStore.getState().preview !== pair) pathStore.setState({ preview: pair, hop: null });
}

export function lightHop(hop: number | null): void {
  if (pathStore.getState().hop !== hop) pathStore.setState({ hop });
}

/** Forgets the ends; what was set for all questions stays. */
export function clearPath(): void {
  setEnds({ from: null, to: null });
}

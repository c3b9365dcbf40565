import type { BenchSize } from '../designs.ts';

/** What the bench asks of a page: times between frames while something happens, and a way to come near. */
export interface BenchPage {
  /** Milliseconds from the first script to the first frame with nodes in it. */
  mounted?: number;
  startFrames: () => void;
  /** Gaps between the frames since `startFrames`. */
  stopFrames: () => number[];
  /** Shows one container at 100 % in the middle. */
  comeNear: () => void;
  /** Selects every container of the first two hosts. */
  selectMany: () => void;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Sets `window.bench` up; what comes near and what selects differs between the pages. */
export function recordFrames(page: Pick<BenchPage, 'comeNear' | 'selectMany'>): void {
  let gaps: number[] = [];
  let last = 0;
  let running = 0;
  const tick = (now: number) => {
    if (last > 0) gaps.push(now - last);
    last = now;
    running = requestAnimationFrame(tick);
  };
  window.bench = {
    ...page,
    startFrames: () => {
      gaps = [];
      last = 0;
      running = requestAnimationFrame(tick);
    },
    stopFrames: () => {
      cancelAnimationFrame(running);
      return gaps;
    },
  };
  const first = sizeAsked().hosts > 0 ? '.react-flow__node' : '.react-flow__pane';
  const wait = () => {
    if (!document.querySelector(first)) requestAnimationFrame(wait);
    else
      requestAnimationFrame(() => {
        window.bench.mounted = performance.now();
      });
  };
  requestAnimationFrame(wait);
}

export function sizeAsked(): BenchSize {
  const asked = new URLSearchParams(location.search);
  return { hosts: Number(asked.get('hosts')), containersPerHost: Number(asked.get('containers')) };
}

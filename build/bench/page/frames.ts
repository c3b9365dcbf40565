/** What the bench asks of a page: times between frames while something happens, and a way to come near. */
export interface BenchPage {
  /** Milliseconds from the first script to the first frame with nodes in it. */
  mounted?: number;
  startFrames: () => void;
  /** Gaps between the frames since `startFrames`. */
  stopFrames: () => number[];
  /** Shows one container at 100 % in the middle. */
  comeNear: () => void;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Sets `window.bench` up; `comeNear` differs between the pages. */
export function recordFrames(comeNear: () => void): void {
  let gaps: number[] = [];
  let last = 0;
  let running = 0;
  const tick = (now: number) => {
    if (last > 0) gaps.push(now - last);
    last = now;
    running = requestAnimationFrame(tick);
  };
  window.bench = {
    comeNear,
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
  const wait = () => {
    if (!document.querySelector('.react-flow__node')) requestAnimationFrame(wait);
    else
      requestAnimationFrame(() => {
        window.bench.mounted = performance.now();
      });
  };
  requestAnimationFrame(wait);
}

export function sizeAsked(): number {
  return Number(new URLSearchParams(location.search).get('nodes') ?? '500');
}

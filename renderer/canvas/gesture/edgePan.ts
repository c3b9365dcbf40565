import type { Point } from '../../../shared/design/placement/hitTest.ts';
import { OPTIONS } from '../../options.ts';
import { freeArea, panBy } from '../viewport.ts';

/** Moves the canvas while a gesture rests at the edge of what can be seen of it. */
export function createEdgePan(onPan: () => void): {
  readonly update: (at: Point | null) => void;
  readonly stop: () => void;
} {
  let frame = 0;
  let wait: ReturnType<typeof setTimeout> | undefined;
  let speed = { x: 0, y: 0 };
  const step = () => {
    panBy(speed.x, speed.y);
    onPan();
    frame = requestAnimationFrame(step);
  };
  const stop = () => {
    clearTimeout(wait);
    wait = undefined;
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    /** @param at the pointer relative to the canvas; null when it is not over it. */
    update(at) {
      speed = at ? edgeSpeed(at) : { x: 0, y: 0 };
      const moves = speed.x !== 0 || speed.y !== 0;
      if (!moves) stop();
      else if (frame === 0 && wait === undefined) wait = setTimeout(step, OPTIONS.edgePan.delay);
    },
    stop,
  };
}

function edgeSpeed(at: Point): Point {
  const area = freeArea();
  return {
    x: along(at.x - area.x, area.x + area.width - at.x),
    y: along(at.y - area.y, area.y + area.height - at.y),
  };
}

function along(before: number, after: number): number {
  const { zone, speed } = OPTIONS.edgePan;
  if (before < zone) return -speed;
  return after < zone ? speed : 0;
}

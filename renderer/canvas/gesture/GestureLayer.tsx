import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { boxesOf } from '../../../shared/design/placement/hitTest.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { useCanvas } from '../canvasStore.ts';
import { pathOfBoxes } from '../HostCells.tsx';
import { useGesture } from './gestureStore.ts';

/**
 * What a gesture lights up on the canvas: every legal target, the element under the pointer, and the line being pulled. One
 * drawing from the placement, so that no node is drawn again while the pointer moves.
 */
export function GestureLayer() {
  const gesture = useGesture((state) => state.gesture);
  return (
    <ViewportPortal>
      <svg className="sy-gesture" aria-hidden="true">
        {gesture && <Target />}
        {gesture?.kind === 'connect' && <LegalTargets legal={gesture.legal} />}
        {gesture?.kind === 'connect' && <Pull start={gesture.start} />}
      </svg>
    </ViewportPortal>
  );
}

function Target() {
  const hit = useGesture((state) => state.hit);
  const result = useGesture((state) => state.result);
  if (!hit || !result) return null;
  const { x, y, width, height } = hit.box;
  return (
    <rect className="sy-target" data-ok={result.ok} x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={7} />
  );
}

function LegalTargets({ legal }: { readonly legal: ReadonlySet<string> }) {
  const placed = useCanvas((state) => state.placed);
  const d = useMemo(() => pathOfBoxes(boxesWith(placed, legal)), [placed, legal]);
  return <path className="sy-legal" d={d} />;
}

function boxesWith(placed: readonly PlacedHost[], ids: ReadonlySet<string>): Box[] {
  const boxes: Box[] = [];
  for (const host of placed) {
    if (host.collapsed) continue;
    for (const kind of ['container', 'network', 'switch', 'adapter'] as const) {
      for (const [id, { x, y, width, height }] of boxesOf(host, kind)) {
        if (ids.has(id)) boxes.push({ x: host.x + x - 2, y: host.y + y - 2, width: width + 4, height: height + 4 });
      }
    }
  }
  return boxes;
}

function Pull({ start }: { readonly start: { readonly x: number; readonly y: number } }) {
  const at = useGesture((state) => state.at);
  const refused = useGesture((state) => state.result?.ok === false);
  const zoom = useFlowStore((state) => state.transform[2]);
  if (!at) return null;
  return (
    <g className="sy-pull" data-refused={refused || undefined}>
      <path d={`M${start.x} ${start.y}L${at.x} ${at.y}`} />
      <circle cx={start.x} cy={start.y} r={4 / zoom} />
      <circle cx={at.x} cy={at.y} r={5 / zoom} />
    </g>
  );
}

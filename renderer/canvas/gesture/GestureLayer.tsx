import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { boxesOf, type Point } from '../../../shared/design/placement/hitTest.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { useCanvas } from '../canvasStore.ts';
import { pathOfBoxes } from '../HostCells.tsx';
import { quickAddStore } from '../quickAdd/quickAddStore.ts';
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
        {gesture?.kind === 'copy' && <path className="sy-original" d={pathOfBoxes(gesture.originals)} />}
        <LooseWire />
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

function Pull({ start }: { readonly start: Point }) {
  const at = useGesture((state) => state.at);
  const refused = useGesture((state) => state.result?.ok === false);
  return at && <Wire start={start} end={at} refused={refused} />;
}

/** The wire whose end is just being asked for. */
function LooseWire() {
  const question = useStore(quickAddStore, ({ asked }) => (asked?.question.kind === 'extend' ? asked.question : null));
  return question && <Wire start={question.start} end={question.at} refused={false} />;
}

function Wire({ start, end, refused }: { readonly start: Point; readonly end: Point; readonly refused: boolean }) {
  const zoom = useFlowStore((state) => state.transform[2]);
  return (
    <g className="sy-pull" data-refused={refused || undefined}>
      <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      <circle cx={start.x} cy={start.y} r={4 / zoom} />
      <circle cx={end.x} cy={end.y} r={5 / zoom} />
    </g>
  );
}

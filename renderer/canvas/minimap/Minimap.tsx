import './minimap.css';
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import { OPTIONS } from '../../options.ts';
import { useView } from '../../store/hooks.ts';
import { canvasInsets, viewStore } from '../../store/view.ts';
import { canvasStore, useCanvas } from '../canvasStore.ts';
import { pathOfBoxes } from '../HostCells.tsx';
import { boundsOf, lookAt } from '../viewport.ts';
import { frameOf, isNeeded, miniatureOf, seenOf } from './miniature.ts';

/**
 * The whole drawing in small, with what is seen of it. A few paths however large the design is: React Flow's own draws a
 * component for each node. It is for the pointer; the keyboard has the outline.
 */
export function Minimap() {
  const mode = useView((view) => view.minimap);
  const empty = useCanvas((state) => state.placed.length === 0);
  const needed = useNeeded();
  return !empty && (mode === 'always' || (mode === 'when-needed' && needed)) ? <Shown /> : null;
}

type FlowState = ReturnType<ReturnType<typeof useStoreApi>['getState']>;

function seenIn(flow: FlowState) {
  return seenOf(flow.transform, flow, canvasInsets(viewStore.getState()));
}

/** Whether anything of the drawing is out of view, with room to say so. Asked with every move of the view, answered to React when it changes. */
function useNeeded(): boolean {
  const flow = useStoreApi();
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    let known = canvasStore.getState().placed;
    let bounds = known.length > 0 ? boundsOf(known) : undefined;
    const ask = () => {
      const { placed } = canvasStore.getState();
      if (placed !== known) bounds = placed.length > 0 ? boundsOf(placed) : undefined;
      known = placed;
      const state = flow.getState();
      const room = state.height - canvasInsets(viewStore.getState()).bottom;
      // Before it has a size nothing can be said.
      setNeeded(bounds !== undefined && state.width > 0 && isNeeded(seenIn(state), bounds, room));
    };
    ask();
    const stops = [
      flow.subscribe((state, before) => state.transform !== before.transform && ask()),
      canvasStore.subscribe((state, before) => state.placed !== before.placed && ask()),
      viewStore.subscribe((view, before) => !sameInsets(view, before) && ask()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [flow]);
  return needed;
}

function sameInsets(a: Parameters<typeof canvasInsets>[0], b: Parameters<typeof canvasInsets>[0]): boolean {
  return String(Object.values(canvasInsets(a))) === String(Object.values(canvasInsets(b)));
}

function Shown() {
  const texts = useTexts();
  const placed = useCanvas((state) => state.placed);
  const { hosts, lanes } = useMemo(() => miniatureOf(placed), [placed]);
  const frame = useMemo(() => frameOf(boundsOf(placed)), [placed]);
  const scale = Math.min(OPTIONS.minimap.width / frame.width, OPTIONS.minimap.height / frame.height);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    lookAt({ x: frame.x + (event.clientX - left) / scale, y: frame.y + (event.clientY - top) / scale });
  };
  return (
    <div
      className="sy-minimap"
      role="img"
      aria-label={texts('minimap.label')}
      style={{ width: frame.width * scale, height: frame.height * scale }}
      onPointerDown={go}
      onPointerMove={go}
    >
      <svg viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`} aria-hidden="true">
        <path className="sy-mini-hosts" d={hosts} />
        {[...lanes].map(([look, d]) => (
          <path key={look} className="sy-mini-lane" data-driver={look} d={d} />
        ))}
        <Selected />
      </svg>
      <Seen x={frame.x} y={frame.y} scale={scale} />
    </div>
  );
}

/** The hosts in which something is selected. */
function Selected() {
  const placed = useCanvas((state) => state.placed);
  const selection = useView((view) => view.selection);
  const boxes = useMemo(() => {
    const ids = new Set(selection.map((ref) => (ref.kind === 'host' ? ref.id : ref.host)));
    return placed.filter(({ host }) => ids.has(host.id));
  }, [placed, selection]);
  return <path className="sy-mini-selected" d={pathOfBoxes(boxes)} />;
}

/** What is seen. It follows every move of the view, so it is moved by hand, over a picture that stays as it is painted. */
function Seen({ x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }) {
  const flow = useStoreApi();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      const seen = seenIn(flow.getState());
      const style = element.current?.style;
      if (!style) return;
      style.transform = `translate(${(seen.x - x) * scale}px, ${(seen.y - y) * scale}px)`;
      style.width = `${seen.width * scale}px`;
      style.height = `${seen.height * scale}px`;
    };
    show();
    const stops = [
      flow.subscribe((state, before) => state.transform !== before.transform && show()),
      viewStore.subscribe((view, before) => !sameInsets(view, before) && show()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [flow, x, y, scale]);
  return <div ref={element} className="sy-mini-seen" />;
}

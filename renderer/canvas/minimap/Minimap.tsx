import './minimap.css';
import { useStore as useFlowStore } from '@xyflow/react';
import { type PointerEvent, useMemo } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import { OPTIONS } from '../../options.ts';
import { useView } from '../../store/hooks.ts';
import { useCanvas } from '../canvasStore.ts';
import { pathOfBoxes } from '../HostCells.tsx';
import { boundsOf, lookAt, seenBox } from '../viewport.ts';
import { frameOf, miniatureOf } from './miniature.ts';
import { minimapShown } from './minimapShown.ts';

/**
 * The whole drawing in small, with what is seen of it. A few paths however large the design is: React Flow's own draws a
 * component for each node. It is for the pointer; the keyboard has the outline.
 */
export function Minimap() {
  // The view and the panels both say whether there is anything out of sight.
  const mode = useView((view) => view.minimap);
  const insets = useView((view) => `${view.paletteOpen} ${view.inspectorOpen} ${view.panel}`);
  const placed = useCanvas((state) => state.placed);
  const shown = useFlowStore(() => mode !== 'never' && insets !== '' && placed.length > 0 && minimapShown());
  return shown ? <Shown /> : null;
}

function Shown() {
  const texts = useTexts();
  const placed = useCanvas((state) => state.placed);
  const { hosts, lanes } = useMemo(() => miniatureOf(placed), [placed]);
  const frame = useMemo(() => frameOf(boundsOf(placed)), [placed]);
  const scale = Math.min(OPTIONS.minimap.width / frame.width, OPTIONS.minimap.height / frame.height);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    lookAt({ x: frame.x + (event.clientX - left) / scale, y: frame.y + (event.clientY - top) / scale });
  };
  return (
    <svg
      className="sy-minimap nowheel nopan"
      role="img"
      aria-label={texts('minimap.label')}
      width={frame.width * scale}
      height={frame.height * scale}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      onPointerDown={go}
      onPointerMove={go}
    >
      <path className="sy-mini-hosts" d={hosts} />
      {[...lanes].map(([look, d]) => (
        <path key={look} className="sy-mini-lane" data-driver={look} d={d} />
      ))}
      <Selected />
      <Seen />
    </svg>
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

/** Follows every move of the view, alone. */
function Seen() {
  useFlowStore((state) => state.transform);
  useView((view) => `${view.paletteOpen} ${view.inspectorOpen} ${view.panel}`);
  const { x, y, width, height } = seenBox();
  return <rect className="sy-mini-seen" x={x} y={y} width={width} height={height} />;
}

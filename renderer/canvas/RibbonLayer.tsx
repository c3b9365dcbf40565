import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import { type Ribbon, ribbonDrop } from '../../shared/design/placement/ribbons.ts';
import { pathOf } from '../../shared/design/placement/wires.ts';
import { useTexts } from '../language/useTexts.ts';
import { select } from '../store/view.ts';
import { useCanvas } from './canvasStore.ts';
import { isFar } from './detail.ts';

/**
 * VXLAN between the hosts of overlays, below the hosts. Not React Flow edges: those end at handles measured in the page,
 * and a host that is out of sight has none.
 */
export function RibbonLayer() {
  const ribbons = useCanvas((state) => state.ribbons);
  if (ribbons.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="sy-ribbons" data-driver="overlay" aria-hidden="true">
        {ribbons.map((ribbon) => (
          <RibbonPath key={ribbon.id} ribbon={ribbon} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** Follows its two hosts, also while they are dragged; React Flow knows where they are. */
const RibbonPath = memo(function RibbonPath({ ribbon }: { readonly ribbon: Ribbon }) {
  const texts = useTexts();
  const far = useCanvas((state) => isFar(state.detail));
  const at = useFlowStore((state) => {
    const from = state.nodeLookup.get(ribbon.from.host)?.internals.positionAbsolute;
    const to = state.nodeLookup.get(ribbon.to.host)?.internals.positionAbsolute;
    return from && to ? [from.x, from.y, to.x, to.y] : null;
  }, shallow);
  if (!at) return null;
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = at;
  const start = { x: fromX + ribbon.from.x, y: fromY + ribbon.from.y };
  const end = { x: toX + ribbon.to.x, y: toY + ribbon.to.y };
  const depth = Math.max(start.y, end.y) + ribbonDrop(ribbon.track);
  const d = pathOf([start, { x: start.x, y: depth }, { x: end.x, y: depth }, end], 12);
  return (
    <g className="sy-ribbon">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the network's lane does the same from the keyboard */}
      <path className="sy-ribbon-ground" d={d} onClick={() => select(ribbon.ref)} />
      <path className="sy-ribbon-dots" d={d} />
      {!far && (
        <text
          className="sy-ribbon-text"
          x={(start.x + end.x) / 2}
          y={depth}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {texts('canvas.vxlan', { name: ribbon.name })}
        </text>
      )}
    </g>
  );
});

import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import type { Gap, Guide } from '../../../shared/design/placement/snap.ts';
import { guideStore } from './snapping.ts';

/** The helper lines of a drag: what lines up, and distances that are the same. One drawing; no node is drawn again for it. */
export function GuideLayer() {
  const { guides, gaps, origin } = useStore(guideStore);
  const zoom = useFlowStore((state) => (guides.length + gaps.length > 0 ? state.transform[2] : 1));
  if (guides.length + gaps.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="sy-gesture sy-guides" aria-hidden="true">
        <g transform={`translate(${origin.x} ${origin.y})`}>
          <path className="sy-guide" d={guides.map(guidePath).join('')} />
          <path className="sy-gap" d={gaps.map((gap) => gapPath(gap, 4 / zoom)).join('')} />
          {gaps.map((gap) => (
            <Distance key={`${gap.axis} ${gap.from} ${gap.across}`} gap={gap} scale={1 / zoom} />
          ))}
        </g>
      </svg>
    </ViewportPortal>
  );
}

function guidePath({ axis, at, from, to }: Guide): string {
  return axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;
}

/** A line with a stroke across at each end. */
function gapPath({ axis, from, to, across }: Gap, end: number): string {
  const [low, high] = [across - end, across + end];
  return axis === 'x'
    ? `M${from} ${low}V${high}M${to} ${low}V${high}M${from} ${across}H${to}`
    : `M${low} ${from}H${high}M${low} ${to}H${high}M${across} ${from}V${to}`;
}

/** The same size on screen at any zoom. */
function Distance({ gap, scale }: { readonly gap: Gap; readonly scale: number }) {
  const middle = (gap.from + gap.to) / 2;
  const at = gap.axis === 'x' ? `${middle} ${gap.across}` : `${gap.across} ${middle}`;
  const text = String(Math.round(gap.to - gap.from));
  const width = 10 + text.length * 7;
  return (
    <g transform={`translate(${at}) scale(${scale})`}>
      <rect className="sy-distance" x={-width / 2} y={-9} width={width} height={18} rx={4} />
      <text className="sy-distance-text" textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </g>
  );
}

import { memo } from 'react';
import type { MapPart } from '../../shared/addressPlan/map.ts';
import { boxOf, type MapLayout } from './mapLayout.ts';

interface PartCellsProps {
  readonly layout: MapLayout;
  readonly parts: readonly MapPart[];
}

/** The parts of a large subnet, each as a bar: how much of it is used, reserved, somebody else’s. */
export const PartCells = memo(function PartCells({ layout, parts }: PartCellsProps) {
  const bars = barsOf(layout, parts);
  return (
    <>
      <path className="sy-map-free" d={bars.empty} />
      <path className="sy-map-part" d={bars.ground} />
      <path className="sy-map-used" d={bars.used} />
      <path className="sy-map-elsewhere" d={bars.elsewhere} />
      <path className="sy-map-conflict" d={bars.conflicts} />
      {parts.map((part, index) => {
        const { x, y, width, height } = boxOf(layout, index);
        const count = part.used + part.conflicts;
        if (count === 0) return null;
        return (
          <text key={part.subnet.base} className="sy-map-part-label" x={x + width - 4} y={y + height / 2 + 4}>
            {count}
          </text>
        );
      })}
    </>
  );
});

/** Part of the height that shows a conflict. */
const MARK = 4;

function barsOf(layout: MapLayout, parts: readonly MapPart[]) {
  const bars = { empty: '', ground: '', used: '', elsewhere: '', conflicts: '' };
  for (const [index, part] of parts.entries()) {
    const { x, y, width, height } = boxOf(layout, index);
    const bar = (from: number, share: number) => (share > 0 ? `M${x + from} ${y}h${share}v${height}h${-share}z` : '');
    // One address of a million is still to be seen.
    const share = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / part.size) * width)));
    const count = part.used + part.conflicts;
    const used = Math.min(width, share(count));
    bars[count > 0 ? 'ground' : 'empty'] += bar(0, width);
    bars.used += bar(0, used);
    bars.elsewhere += bar(used, Math.min(width - used, share(part.elsewhere)));
    if (part.conflicts > 0) bars.conflicts += `M${x} ${y + height - MARK}h${width}v${MARK}h${-width}z`;
  }
  return bars;
}

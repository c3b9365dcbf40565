import { memo, useMemo } from 'react';
import type { Box, HostPlacement } from '../../shared/design/placement/placeHost.ts';
import type { Host } from '../../shared/design/schema.ts';
import { useView } from '../store/hooks.ts';
import { patternId } from './DriverPatterns.tsx';
import { type DriverLook, driverLook } from './driverLook.ts';

interface HostCellsProps {
  readonly host: Host;
  readonly inside: HostPlacement;
}

/** What is in a host, from afar: one path per driver for all its containers and one for its lanes, however many there are. */
export const HostCells = memo(function HostCells({ host, inside }: HostCellsProps) {
  const cells = useMemo(() => cellPaths(host, inside), [host, inside]);
  const rest = useMemo(() => pathOfBoxes([...inside.switches.values(), ...inside.adapters.values()]), [inside]);
  return (
    <svg className="sy-cells" aria-hidden="true">
      <path className="sy-cell-hardware" d={rest} />
      {cells.map(({ look, lanes, containers }) => (
        <g key={look} data-driver={look}>
          <path className="sy-cell-lane" d={lanes} fill={`url(#${patternId(look)})`} />
          <path className="sy-cell" d={containers} />
        </g>
      ))}
      <SelectedCells host={host} inside={inside} />
    </svg>
  );
});

function SelectedCells({ host, inside }: HostCellsProps) {
  const selection = useView((view) => view.selection);
  const boxes = selection.flatMap((ref) => {
    if (ref.host !== host.id && ref.kind !== 'network') return [];
    const { containers, lanes, switches, adapters } = inside;
    const id = ref.container ?? ref.id;
    return containers.get(id) ?? lanes.get(id) ?? switches.get(id) ?? adapters.get(id) ?? [];
  });
  return boxes.length > 0 && <path className="sy-cell-selected" d={pathOfBoxes(boxes)} />;
}

function cellPaths(host: Host, inside: HostPlacement) {
  const byLook = new Map<DriverLook, { lanes: Box[]; containers: Box[] }>();
  const at = (look: DriverLook) => {
    const kept = byLook.get(look) ?? { lanes: [], containers: [] };
    byLook.set(look, kept);
    return kept;
  };
  for (const lane of inside.lanes.values()) at(driverLook(lane.network.driver)).lanes.push(lane);
  for (const container of host.containers) {
    const box = inside.containers.get(container.id);
    const lane = container.endpoints.map((endpoint) => inside.lanes.get(endpoint.network)).find(Boolean);
    if (box) at(lane ? driverLook(lane.network.driver) : 'other').containers.push(box);
  }
  return [...byLook].map(([look, { lanes, containers }]) => ({
    look,
    lanes: pathOfBoxes(lanes),
    containers: pathOfBoxes(containers),
  }));
}

export function pathOfBoxes(boxes: readonly Box[]): string {
  return boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`).join('');
}

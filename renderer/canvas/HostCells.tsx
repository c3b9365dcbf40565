import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { type DriverLook, driverLook } from '../../shared/design/look/driverLook.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import type { Box, HostPlacement } from '../../shared/design/placement/placeHost.ts';
import type { Host } from '../../shared/design/schema.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Severity } from '../../shared/rules/rule.ts';
import { useView } from '../store/hooks.ts';
import { verdictStore } from '../store/verdict.ts';
import { patternId } from './DriverPatterns.tsx';
import { worstByElement } from './useSummary.ts';

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
      <CellMarks host={host} inside={inside} />
      <SelectedCells host={host} inside={inside} />
    </svg>
  );
});

/** Errors and warnings, at the upper right corner of what they belong to. */
function CellMarks({ host, inside }: HostCellsProps) {
  const findings = useStore(verdictStore, (state) => state.verdict.byHost.get(host.id));
  const marks = useMemo(() => markPaths(inside, findings ?? []), [inside, findings]);
  return (['warning', 'error'] as const).map((severity) => (
    <g key={severity} className="sy-severity" data-severity={severity}>
      <path className="sy-severity-ground" d={marks[severity].map(severity === 'error' ? disc : triangle).join('')} />
      {severity === 'error' && <path className="sy-severity-mark" d={marks.error.map(cross).join('')} />}
    </g>
  ));
}

function markPaths(inside: HostPlacement, findings: readonly Finding[]) {
  const marks: Record<Severity, Point[]> = { error: [], warning: [], info: [] };
  for (const [id, severity] of worstByElement(findings)) {
    const box = boxOf(inside, id);
    if (box) marks[severity].push({ x: box.x + box.width - MARK, y: box.y + box.height / 2 });
  }
  return marks;
}

/** Radius of a mark; at the smallest zoom of this level it is a speck of colour, which is what one looks for from there. */
const MARK = 18;

function disc({ x, y }: Point): string {
  return `M${x - MARK} ${y}a${MARK} ${MARK} 0 1 1 ${2 * MARK} 0a${MARK} ${MARK} 0 1 1 ${-2 * MARK} 0Z`;
}

function cross({ x, y }: Point): string {
  const arm = MARK / 2.4;
  return `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}M${x + arm} ${y - arm}l${-2 * arm} ${2 * arm}`;
}

function triangle({ x, y }: Point): string {
  return `M${x} ${y - MARK}l${MARK} ${1.8 * MARK}h${-2 * MARK}Z`;
}

function boxOf({ containers, lanes, switches, adapters }: HostPlacement, id: string): Box | undefined {
  return containers.get(id) ?? lanes.get(id) ?? switches.get(id) ?? adapters.get(id);
}

function SelectedCells({ host, inside }: HostCellsProps) {
  const selection = useView((view) => view.selection);
  const boxes = selection.flatMap((ref) => {
    if (ref.host !== host.id && ref.kind !== 'network') return [];
    return boxOf(inside, ref.container ?? ref.id) ?? [];
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

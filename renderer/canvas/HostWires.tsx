import { type MouseEvent, memo, useMemo } from 'react';
import { type DriverLook, driverLook } from '../../shared/design/look/driverLook.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import type { HostPlacement } from '../../shared/design/placement/placeHost.ts';
import { ribbonExits } from '../../shared/design/placement/ribbons.ts';
import {
  createWireRouter,
  pathOf,
  uplinkPoints,
  type Wire,
  type WireRouter,
} from '../../shared/design/placement/wires.ts';
import type { Host } from '../../shared/design/schema.ts';
import { useView } from '../store/hooks.ts';
import { select } from '../store/view.ts';
import { useCanvas } from './canvasStore.ts';

interface HostWiresProps {
  readonly host: Host;
  readonly inside: HostPlacement;
  readonly width: number;
  readonly height: number;
}

/**
 * All wires of a host in one drawing: one path per network for resting wires, however many there are, and one for each wire
 * of a container that is being dragged. Thousands of React Flow edges would each be a component.
 */
export const HostWires = memo(function HostWires({ host, inside, width, height }: HostWiresProps) {
  const dragged = useCanvas((state) => state.dragged.get(host.id));
  const router = useMemo(() => createWireRouter(inside), [inside]);
  const draggedIds = dragged && [...dragged.keys()].join();
  // Which containers are dragged changes twice in a drag, where they are with every frame: the resting wires depend on the first.
  const resting = useMemo(() => restingWires(host, inside, router, draggedIds), [host, inside, router, draggedIds]);
  return (
    <svg className="sy-wires" width={width} height={height} aria-hidden="true">
      <Uplinks host={host} inside={inside} height={height} />
      {resting.map((group) => (
        <WireGroupPath key={group.network} group={group} host={host.id} />
      ))}
      {dragged ? (
        <DraggedWires host={host} inside={inside} router={router} dragged={dragged} />
      ) : (
        <SelectedWires host={host} inside={inside} router={router} />
      )}
    </svg>
  );
});

interface WireGroup {
  readonly network: string;
  readonly look: DriverLook;
  readonly wires: readonly Wire[];
  readonly d: string;
  readonly ends: string;
}

function restingWires(
  host: Host,
  inside: HostPlacement,
  router: WireRouter,
  draggedIds: string | undefined,
): readonly WireGroup[] {
  const skip = new Set(draggedIds?.split(','));
  const groups = new Map<string, Wire[]>();
  for (const container of host.containers) {
    const box = inside.containers.get(container.id);
    if (!box || skip.has(container.id)) continue;
    for (const wire of router.route(container, box)) {
      const group = groups.get(wire.network);
      if (group) group.push(wire);
      else groups.set(wire.network, [wire]);
    }
  }
  return [...groups].map(([network, wires]) => ({
    network,
    look: driverLook(inside.lanes.get(network)?.network.driver ?? ''),
    wires,
    d: wires.map((wire) => pathOf(wire.points)).join(''),
    ends: wires.map((wire) => endDot(wire.points.at(-1))).join(''),
  }));
}

function WireGroupPath({ group, host }: { readonly group: WireGroup; readonly host: string }) {
  const onClick = (event: MouseEvent<SVGPathElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const wire = nearestWire(group.wires, at);
    if (!wire) return;
    event.stopPropagation();
    select({ kind: 'endpoint', id: wire.endpoint, host, container: wire.container });
  };
  return (
    <g data-driver={group.look}>
      <path className="sy-wire" d={group.d} />
      <path className="sy-wire-end" d={group.ends} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the endpoint's tab does the same from the keyboard */}
      <path className="sy-wire-hit" d={group.d} onClick={onClick} />
    </g>
  );
}

function DraggedWires({
  host,
  inside,
  router,
  dragged,
}: {
  readonly host: Host;
  readonly inside: HostPlacement;
  readonly router: WireRouter;
  readonly dragged: ReadonlyMap<string, Point>;
}) {
  return host.containers.flatMap((container) => {
    const at = dragged.get(container.id);
    const box = inside.containers.get(container.id);
    if (!at || !box) return [];
    return drawWires(router.route(container, { ...box, x: at.x, y: at.y }), inside, 'sy-wire');
  });
}

function SelectedWires({
  host,
  inside,
  router,
}: Omit<HostWiresProps, 'width' | 'height'> & { readonly router: WireRouter }) {
  const selected = useView((view) => {
    const [only] = view.selection;
    return view.selection.length === 1 && only && isHere(only, host.id) ? only : null;
  });
  if (!selected) return null;
  const container = host.containers.find((item) => item.id === (selected.container ?? selected.id));
  const box = container && inside.containers.get(container.id);
  if (!container || !box) return null;
  const wires = router.route(container, box);
  const shown = selected.kind === 'endpoint' ? wires.filter((wire) => wire.endpoint === selected.id) : wires;
  return drawWires(shown, inside, 'sy-wire-selected');
}

function isHere(ref: { readonly kind: string; readonly host?: string }, host: string): boolean {
  return ref.host === host && (ref.kind === 'container' || ref.kind === 'endpoint');
}

function drawWires(wires: readonly Wire[], inside: HostPlacement, className: string) {
  return wires.map((wire) => (
    <path
      key={wire.endpoint}
      className={className}
      data-driver={driverLook(inside.lanes.get(wire.network)?.network.driver ?? '')}
      d={pathOf(wire.points)}
    />
  ));
}

/** From the switch bars down to their adapters, and from overlays down to where they leave the host. */
const Uplinks = memo(function Uplinks({ host, inside, height }: Omit<HostWiresProps, 'width'>) {
  const paths = host.switches.flatMap((vswitch) => {
    const bar = inside.switches.get(vswitch.id);
    return vswitch.adapters.flatMap((id) => {
      const adapter = inside.adapters.get(id);
      return bar && adapter ? [pathOf(uplinkPoints(bar, adapter))] : [];
    });
  });
  const exits = ribbonExits(host, inside);
  return (
    <>
      <path className="sy-uplink" d={paths.join('')} />
      {exits.map(({ network, x }) => {
        const lane = inside.lanes.get(network);
        const bound = host.switches.some((item) => item.id === lane?.network.switch && item.adapters.length > 0);
        if (!lane || bound) return null;
        return (
          <path
            key={network}
            className="sy-vxlan"
            data-driver="overlay"
            d={`M${x} ${lane.y + lane.height}V${height}`}
          />
        );
      })}
    </>
  );
});

function nearestWire(wires: readonly Wire[], at: Point): Wire | undefined {
  let best: Wire | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const wire of wires) {
    const far = distanceTo(wire.points, at);
    if (far >= least) continue;
    least = far;
    best = wire;
  }
  return best;
}

function distanceTo(points: readonly Point[], at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const dx = Math.max(Math.min(from.x, to.x) - at.x, 0, at.x - Math.max(from.x, to.x));
    const dy = Math.max(Math.min(from.y, to.y) - at.y, 0, at.y - Math.max(from.y, to.y));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

function endDot(end: Point | undefined): string {
  return end ? `M${end.x - 3} ${end.y}a3 3 0 0 1 6 0Z` : '';
}

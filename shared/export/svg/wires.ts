import { driverLook } from '../../design/look/driverLook.ts';
import type { PlacedHost } from '../../design/placement/placeDesign.ts';
import { type Ribbon, ribbonDrop, ribbonExits } from '../../design/placement/ribbons.ts';
import { createWireRouter, pathOf, uplinkPoints, type Wire } from '../../design/placement/wires.ts';
import type { Texts } from '../../language/texts.ts';
import { compareText } from '../../plan/order.ts';
import { COLORS, DRIVER_TONES } from './colors.ts';
import { label, labelWidth, rect } from './draw.ts';
import { block, element, NOTHING, pathData, text, type Xml } from './xml.ts';

/** Dots, as VXLAN is drawn everywhere. */
const DOTS = { fill: 'none', 'stroke-width': 4, 'stroke-linecap': 'round', 'stroke-dasharray': '0.1 8' };

/** All wires of a host: from switches to adapters, from overlays to where they leave, from endpoints to lanes. */
export function drawWires(placed: PlacedHost): Xml {
  return block('g', { fill: 'none' }, [uplinks(placed), ...exits(placed), ...endpointWires(placed)]);
}

function uplinks({ host, inside }: PlacedHost): Xml {
  const paths = host.switches.flatMap((vswitch) => {
    const bar = inside.switches.get(vswitch.id);
    return vswitch.adapters.flatMap((id) => {
      const adapter = inside.adapters.get(id);
      return bar && adapter ? [pathOf(uplinkPoints(bar, adapter))] : [];
    });
  });
  if (paths.length === 0) return NOTHING;
  const d = pathData(paths.sort(compareText).join(''));
  return element('path', { d, stroke: COLORS.hardware, 'stroke-width': 3 });
}

/** An overlay without an adapter of its own leaves the host straight down. */
function exits({ host, inside, height }: PlacedHost): Xml[] {
  return ribbonExits(host, inside)
    .toSorted((a, b) => a.x - b.x || compareText(a.network, b.network))
    .flatMap(({ network, x }) => {
      const lane = inside.lanes.get(network);
      const bound = host.switches.some((item) => item.id === lane?.network.switch && item.adapters.length > 0);
      if (!lane || bound) return [];
      const d = pathData(`M${x} ${lane.y + lane.height}V${height}`);
      return [element('path', { d, stroke: DRIVER_TONES.overlay.strong, ...DOTS })];
    });
}

/** A path for each network. A white rim keeps crossing wires apart where colours do not, on a black and white printer. */
function endpointWires({ host, inside }: PlacedHost): Xml[] {
  const router = createWireRouter(inside);
  const byNetwork = new Map<string, Wire[]>();
  for (const container of host.containers) {
    const box = inside.containers.get(container.id);
    if (!box) continue;
    for (const wire of router.route(container, box)) {
      const wires = byNetwork.get(wire.network);
      if (wires) wires.push(wire);
      else byNetwork.set(wire.network, [wire]);
    }
  }
  return [...byNetwork]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([network, wires]) => {
      const { strong } = DRIVER_TONES[driverLook(inside.lanes.get(network)?.network.driver ?? '')];
      const paths = wires.map((wire) => pathOf(wire.points)).sort(compareText);
      const d = pathData(paths.join(''));
      const ends = wires.flatMap(({ points }) => points.slice(-1)).sort((a, b) => a.x - b.x || a.y - b.y);
      const dots = pathData(ends.map(({ x, y }) => `M${x - 3} ${y}a3 3 0 0 1 6 0Z`).join(''));
      return [
        element('path', { d, stroke: COLORS.surface, 'stroke-width': 4 }),
        element('path', { d, stroke: strong, 'stroke-width': 1.75 }),
        element('path', { d: dots, fill: strong }),
      ];
    });
}

/** A ribbon where it lies on the canvas. */
export interface PlacedRibbon {
  readonly ribbon: Ribbon;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Height at which it runs across. */
  readonly depth: number;
}

export function placeRibbon(ribbon: Ribbon, hosts: ReadonlyMap<string, PlacedHost>): PlacedRibbon[] {
  const fromHost = hosts.get(ribbon.from.host);
  const toHost = hosts.get(ribbon.to.host);
  if (!fromHost || !toHost) return [];
  const from = { x: fromHost.x + ribbon.from.x, y: fromHost.y + ribbon.from.y };
  const to = { x: toHost.x + ribbon.to.x, y: toHost.y + ribbon.to.y };
  return [{ ribbon, from, to, depth: Math.max(from.y, to.y) + ribbonDrop(ribbon.track) }];
}

/** Where hosts stand above each other, a ribbon has no length of its own to write on. */
const LEAST_LABEL = 240;

/** VXLAN between two hosts: a dotted ribbon with the overlay's name. */
export function drawRibbon({ ribbon, from, to, depth }: PlacedRibbon, texts: Texts): Xml {
  const { strong, soft, text: dark } = DRIVER_TONES.overlay;
  const d = pathData(pathOf([from, { x: from.x, y: depth }, { x: to.x, y: depth }, to], 12));
  const said = texts('canvas.vxlan', { name: ribbon.name });
  const style = { size: 12, bold: true, fill: dark, anchor: 'middle' } as const;
  const room = Math.max(Math.abs(to.x - from.x) - 60, LEAST_LABEL);
  const width = Math.min(labelWidth(said, style), room) + 12;
  const middle = (from.x + to.x) / 2;
  return block('g', {}, [
    element('title', {}, text(said)),
    element('path', { d, fill: 'none', stroke: soft, 'stroke-width': 12 }),
    element('path', { d, stroke: strong, ...DOTS }),
    rect({ x: middle - width / 2, y: depth - 9, width, height: 18 }, { fill: COLORS.surface }),
    label(said, middle, depth, room, style),
  ]);
}

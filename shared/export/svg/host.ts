import { findHost, networksFor } from '../../design/entities.ts';
import { factsLine } from '../../design/look/hostFacts.ts';
import { isAdapterUnnamed } from '../../design/look/switches.ts';
import type { Point } from '../../design/placement/hitTest.ts';
import { MEASURES } from '../../design/placement/measures.ts';
import type { PlacedHost } from '../../design/placement/placeDesign.ts';
import type { Host } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import { compareText } from '../../plan/order.ts';
import { drawAdapter, drawLane, drawSwitch } from './bars.ts';
import { COLORS } from './colors.ts';
import { drawContainer } from './container.ts';
import { badge, chip, group, label, labelWidth, rect } from './draw.ts';
import type { Picture } from './picture.ts';
import { drawWires } from './wires.ts';
import { block, element, type Xml } from './xml.ts';

const RADIUS = 8;
const PADDING = 14;
const GAP = 8;

/** A host with everything in it, or its title bar where it is folded. */
export function drawHost(picture: Picture, placed: PlacedHost): Xml {
  const { host, collapsed, width, height } = placed;
  const { texts } = picture;
  const role = swarmRole(host, texts);
  const swarm = picture.design.topology.swarms.find(({ id }) => id === host.swarmId)?.name;
  const title = [
    texts('canvas.label.host', { name: host.name }),
    factsLine(host, texts),
    [role, swarm].filter(Boolean).join(' · '),
  ];
  const frame = { x: 0, y: 0, width, height };
  return group(title, placed, [
    rect(frame, { rx: RADIUS, fill: COLORS.surface }),
    ...titleBar(picture, placed, role),
    rect(frame, { rx: RADIUS, fill: 'none', stroke: COLORS['edge-strong'] }),
    ...(collapsed ? [] : insideOf(picture, placed)),
  ]);
}

function titleBar({ texts, found }: Picture, { host, collapsed, width }: PlacedHost, role: string | undefined): Xml[] {
  const height = collapsed ? MEASURES.title : MEASURES.title - 1;
  const middle = height / 2;
  const parts: Xml[] = [];
  let right = width - PADDING;
  const place = ({ markup, width: taken }: { markup: readonly Xml[]; width: number }) => {
    parts.push(...markup);
    if (taken > 0) right -= taken + GAP;
  };
  place(badge(found.get(host.id), right, middle));
  if (collapsed) place(chip(countsText(host, texts), right, middle));
  if (role !== undefined) place(chip(role, right, middle));
  const style = { size: 15, bold: true };
  const room = right - PADDING;
  const name = Math.min(labelWidth(host.name, style), room);
  const facts = room - name - GAP;
  const bottom = collapsed
    ? `V${height - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${width - RADIUS} ${height}H${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 0 ${height - RADIUS}`
    : `V${height}H0`;
  const ground = `M0 ${RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} 0H${width - RADIUS}A${RADIUS} ${RADIUS} 0 0 1 ${width} ${RADIUS}${bottom}Z`;
  return [
    element('path', { d: ground, fill: COLORS.raised }),
    ...(collapsed ? [] : [element('path', { d: `M0 ${height}H${width}`, stroke: COLORS['edge-strong'] })]),
    label(host.name, PADDING, middle, name, style),
    ...(facts > 30
      ? [label(factsLine(host, texts), PADDING + name + GAP, middle, facts, { size: 12, fill: COLORS['text-quiet'] })]
      : []),
    ...parts,
  ];
}

function swarmRole(host: Host, texts: Texts): string | undefined {
  return host.swarm === 'manager' || host.swarm === 'worker' ? texts(`canvas.swarm.${host.swarm}`) : undefined;
}

function countsText(host: Host, texts: Texts): string {
  return [
    texts('canvas.containers', { count: host.containers.length }),
    texts('canvas.networks', { count: host.networks.length }),
  ].join(' · ');
}

function insideOf(picture: Picture, placed: PlacedHost): Xml[] {
  const { host, inside } = placed;
  const { design } = picture;
  const networks = new Map(networksFor(design, host).map(({ network }) => [network.id, network]));
  const lanes = byPlace([...inside.lanes.values()], ({ network }) => network.id).map((lane) =>
    drawLane(picture, lane, lane.visiting ? findHost(design, lane.owner)?.name : undefined),
  );
  return [
    drawWires(placed),
    block('g', {}, lanes),
    block(
      'g',
      {},
      drawEach(host.switches, inside.switches, (vswitch, box) =>
        drawSwitch(picture, vswitch, box, isAdapterUnnamed(host, vswitch)),
      ),
    ),
    block(
      'g',
      {},
      drawEach(host.adapters, inside.adapters, (adapter, box) => drawAdapter(picture, adapter, box)),
    ),
    block(
      'g',
      {},
      drawEach(host.containers, inside.containers, (container, box) =>
        drawContainer(picture, container, box, networks),
      ),
    ),
  ];
}

function drawEach<T extends { readonly id: string }, B extends Point>(
  items: readonly T[],
  boxes: ReadonlyMap<string, B>,
  draw: (item: T, box: B) => Xml,
): Xml[] {
  const places = items.flatMap((item) => {
    const box = boxes.get(item.id);
    return box ? [{ item, box, x: box.x, y: box.y }] : [];
  });
  return byPlace(places, ({ item }) => item.id).map(({ item, box }) => draw(item, box));
}

/** As one reads: from the top, from the left. So the file does not depend on the order in which things were drawn. */
export function byPlace<T extends Point>(items: readonly T[], idOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => a.y - b.y || a.x - b.x || compareText(idOf(a), idOf(b)));
}

import type { EntityRef } from '../../../shared/design/entities.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { tabsOf } from '../../../shared/design/placement/wires.ts';
import type { Hop, Path, PathEnd } from '../../../shared/paths/path.ts';
import type { HostLookup } from './drawing.ts';

/**
 * What of the drawing a path lights up: the titles of its hosts, and every element it passes or is meant for. None of the
 * boxes overlap, so that they can be cut out of a veil.
 */
export function litBoxes(path: Path, hosts: HostLookup): Box[] {
  const boxes = new Map<string, Box>();
  for (const end of [path.from, path.to]) lightEnd(boxes, end, hosts);
  for (const hop of path.hops) {
    const host = hop.host === undefined ? undefined : hosts(hop.host);
    if (!host) continue;
    lightTitle(boxes, host);
    if (hop.entity && !host.collapsed) lightElement(boxes, host, hop, hop.entity);
  }
  return [...boxes.values()];
}

/** The hosts of a path as they stand. */
export function hostBoxes({ hops, from, to }: Path, hosts: HostLookup): Box[] {
  const ends = [from, to].map((end) => (end.kind === 'outside' ? undefined : end.kind === 'host' ? end.id : end.host));
  const ids = new Set([...hops.map(({ host }) => host), ...ends]);
  return [...ids].flatMap((id) => {
    const host = id === undefined ? undefined : hosts(id);
    return host ? [{ x: host.x, y: host.y, width: host.width, height: host.height }] : [];
  });
}

type Boxes = Map<string, Box>;

function lightEnd(boxes: Boxes, end: PathEnd, hosts: HostLookup): void {
  const host = end.kind === 'outside' ? undefined : hosts(end.kind === 'host' ? end.id : end.host);
  if (!host || end.kind === 'outside') return;
  lightTitle(boxes, host);
  if (end.kind !== 'host') light(boxes, host, host.inside.containers, end.kind === 'port' ? end.container : end.id);
}

/** A folded host is nothing but its title. */
function lightTitle(boxes: Boxes, { host, x, y, width }: PlacedHost): void {
  boxes.set(`title ${host.id}`, grown({ x, y, width, height: MEASURES.title }, 1));
}

function lightElement(boxes: Boxes, host: PlacedHost, { kind }: Hop, { kind: type, id, container }: EntityRef): void {
  const { containers, lanes, switches, adapters } = host.inside;
  light(boxes, host, containers, type === 'endpoint' ? container : id);
  for (const elements of [lanes, switches, adapters]) light(boxes, host, elements, id);
  const card = host.host.containers.find((item) => item.id === container);
  const endpoint = kind === 'vnic' && card?.endpoints.find((item) => item.id === id);
  if (!card || !endpoint) return;
  // The packet crosses the network's lane on the way to the switch.
  light(boxes, host, lanes, endpoint.network);
  lightTab(
    boxes,
    host,
    card.id,
    tabsOf(card).find((tab) => tab.endpoint === id),
  );
}

/** The half of a tab that hangs below its card. */
function lightTab(
  boxes: Boxes,
  host: PlacedHost,
  container: string,
  tab: { x: number; width: number } | undefined,
): void {
  const card = host.inside.containers.get(container);
  if (!card || !tab) return;
  boxes.set(`tab ${container} ${tab.x}`, {
    x: host.x + card.x + tab.x - 1,
    y: host.y + card.y + card.height + CARD_AIR,
    width: tab.width + 2,
    height: MEASURES.tab.height / 2,
  });
}

/** Around a card, for its edge; bars lie closer to each other. */
const CARD_AIR = 2;
const BAR_AIR = 1;

function light(boxes: Boxes, host: PlacedHost, elements: ReadonlyMap<string, Box>, id: string | undefined): void {
  const box = id === undefined || host.collapsed ? undefined : elements.get(id);
  if (!box) return;
  const { x, y, width, height } = box;
  const air = elements === host.inside.containers ? CARD_AIR : BAR_AIR;
  boxes.set(`${host.host.id} ${id}`, grown({ x: host.x + x, y: host.y + y, width, height }, air));
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

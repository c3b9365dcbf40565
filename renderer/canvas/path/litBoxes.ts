import type { EntityRef } from '../../../shared/design/entities.ts';
import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import type { Hop, Path } from '../../../shared/paths/path.ts';
import type { HostLookup } from './drawing.ts';

/** What of the drawing a path lights up: the titles of its hosts, and every element it passes or is meant for. */
export function litBoxes(path: Path, hosts: HostLookup): Box[] {
  const boxes = new Map<string, Box>();
  const light = (host: PlacedHost | undefined, id: string, box: Box | undefined, more: Partial<Box> = {}) => {
    if (!host || !box || host.collapsed) return;
    boxes.set(`${host.host.id}/${id}`, { ...box, ...more, x: host.x + box.x, y: host.y + box.y });
  };
  for (const { id, container } of placesOf(path)) {
    const host = hosts(id);
    if (!host) continue;
    light(host, 'title', { x: 0, y: 0, width: host.width, height: MEASURES.title });
    if (host.collapsed) boxes.set(id, { x: host.x, y: host.y, width: host.width, height: host.height });
    const card = container === undefined ? undefined : host.inside.containers.get(container);
    light(host, container ?? '', card, { height: (card?.height ?? 0) + TAB });
  }
  for (const hop of path.hops) {
    const host = hop.host === undefined ? undefined : hosts(hop.host);
    const { entity } = hop;
    if (!host || !entity) continue;
    const { lanes, switches, adapters } = host.inside;
    light(host, entity.id, switches.get(entity.id) ?? adapters.get(entity.id) ?? lanes.get(entity.id));
    const network = networkOf(hop, host, entity);
    light(host, network ?? '', lanes.get(network ?? ''));
  }
  return [...boxes.values()];
}

/** Half of an endpoint's tab hangs below its card. */
const TAB = MEASURES.tab.height / 2 + 2;

/** Hosts and containers of a path, with those it is meant for. */
function placesOf({ hops, from, to }: Path): { readonly id: string; readonly container?: string | undefined }[] {
  const ends = [from, to].flatMap((end) => {
    if (end.kind === 'outside') return [];
    if (end.kind === 'host') return [{ id: end.id }];
    return [{ id: end.host, container: end.kind === 'port' ? end.container : end.id }];
  });
  const passed = hops.flatMap(({ host, entity }) => {
    if (host === undefined) return [];
    const container =
      entity?.kind === 'endpoint' ? entity.container : entity?.kind === 'container' ? entity.id : undefined;
    return [{ id: host, container }];
  });
  return [...ends, ...passed];
}

/** The network of the endpoint at a vNIC: the packet crosses its lane on the way to the switch. */
function networkOf({ kind }: Hop, { host }: PlacedHost, entity: EntityRef): string | undefined {
  if (kind !== 'vnic' || entity.kind !== 'endpoint') return undefined;
  const container = host.containers.find(({ id }) => id === entity.container);
  return container?.endpoints.find(({ id }) => id === entity.id)?.network;
}

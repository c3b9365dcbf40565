import type { EntityRef } from '../entities.ts';
import type { Host } from '../schema.ts';
import { MEASURES } from './measures.ts';
import type { PlacedHost } from './placeDesign.ts';
import type { HostPlacement } from './placeHost.ts';

/** VXLAN between two neighbouring hosts of an overlay. */
export interface Ribbon {
  readonly id: string;
  readonly ref: EntityRef;
  readonly name: string;
  /** Several overlays lie below one another. */
  readonly track: number;
  readonly from: RibbonEnd;
  readonly to: RibbonEnd;
}

/** Where a ribbon leaves a host, relative to it. */
export interface RibbonEnd {
  readonly host: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Where overlays leave a host at its lower edge: through the first adapter of their switch, else below their lane. A folded
 * host lets them out in its middle.
 */
export function ribbonExits(host: Host, inside: HostPlacement): { readonly network: string; readonly x: number }[] {
  const overlays = [...inside.lanes.values()].filter((lane) => lane.network.driver === 'overlay');
  return overlays.map(({ network, x, width }) => {
    const vswitch = host.switches.find((item) => item.id === network.switch);
    const adapter = inside.adapters.get(vswitch?.adapters[0] ?? '');
    return { network: network.id, x: adapter ? adapter.x + adapter.width / 2 : x + width / 2 };
  });
}

/** Each overlay as a chain from host to host, from left to right, so that ribbons cross as little as they can. */
export function buildRibbons(placed: readonly PlacedHost[]): Ribbon[] {
  const members = new Map<string, Member[]>();
  for (const place of placed) {
    for (const exit of ribbonExits(place.host, place.inside)) {
      const lane = place.inside.lanes.get(exit.network);
      if (!lane) continue;
      const x = place.collapsed ? place.width / 2 : exit.x;
      const end = { host: place.host.id, x, y: place.height };
      const member = { place, end, name: lane.network.name, owner: lane.owner };
      const list = members.get(exit.network);
      if (list) list.push(member);
      else members.set(exit.network, [member]);
    }
  }
  return [...members].flatMap(([network, list], track) => chain(network, list, track));
}

interface Member {
  readonly place: PlacedHost;
  readonly end: RibbonEnd;
  readonly name: string;
  readonly owner: string;
}

function chain(network: string, list: readonly Member[], track: number): Ribbon[] {
  const inOrder = list.toSorted((a, b) => a.place.x - b.place.x || a.place.y - b.place.y);
  return inOrder.slice(1).flatMap((to, index) => {
    const from = inOrder[index];
    if (!from) return [];
    const id = `${network}:${from.end.host}:${to.end.host}`;
    const ref = { kind: 'network', id: network, host: to.owner } as const;
    return { id, ref, name: to.name, track, from: from.end, to: to.end };
  });
}

/** How far below the lower of two hosts a ribbon runs. */
export function ribbonDrop(track: number): number {
  return MEASURES.hostGap / 2 - 4 + (track % 3) * 12;
}

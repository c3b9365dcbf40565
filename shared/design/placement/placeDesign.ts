import { networksFor } from '../entities.ts';
import type { Design, Host, Layout } from '../schema.ts';
import { MEASURES } from './measures.ts';
import { type HostPlacement, placeHost } from './placeHost.ts';
import { separate } from './separate.ts';

/** A host with its packed inside and its place on the canvas. */
export interface PlacedHost {
  readonly host: Host;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly collapsed: boolean;
  readonly inside: HostPlacement;
}

/**
 * Places every host: where the user put it, else packed in rows below those. Remembers the packed inside of hosts that did
 * not change, so an edit of one host packs one host.
 */
export function createPlacer(): (design: Design) => readonly PlacedHost[] {
  let memory = new Map<string, { readonly key: readonly unknown[]; readonly inside: HostPlacement }>();
  return (design) => {
    const next: typeof memory = new Map();
    const insides = design.topology.hosts.map((host) => {
      const visiting = networksFor(design, host).filter((place) => place.host.id !== host.id);
      const moved = host.containers.map((container) => design.layout.positions[container.id]);
      const key = [host, ...visiting.map((place) => place.network), ...moved];
      const kept = memory.get(host.id);
      const inside = kept && same(kept.key, key) ? kept.inside : placeHost(host, visiting, design.layout.positions);
      next.set(host.id, { key, inside });
      return { host, inside };
    });
    memory = next;
    return placeHosts(insides, design.layout);
  };
}

function placeHosts(insides: readonly { host: Host; inside: HostPlacement }[], layout: Layout): readonly PlacedHost[] {
  const { hostGap, title } = MEASURES;
  const sized = insides.map(({ host, inside }) => {
    const collapsed = layout.collapsed.includes(host.id);
    const asked = layout.sizes[host.id];
    const width = collapsed ? MEASURES.emptyHost.width : Math.max(inside.width, asked?.width ?? 0);
    const height = collapsed ? title : Math.max(inside.height, asked?.height ?? 0);
    return { host, inside, width, height, collapsed, place: layout.positions[host.id] };
  });
  const placedBottom = sized.reduce(
    (most, item) => (item.place ? Math.max(most, item.place.y + item.height + hostGap) : most),
    0,
  );
  const packed = sized.filter((item) => !item.place);
  const area = packed.reduce((sum, item) => sum + (item.width + hostGap) * (item.height + hostGap), 0);
  const rowWidth = Math.max(Math.sqrt(area * 1.6), 1);
  let x = 0;
  let y = placedBottom;
  let rowHeight = 0;
  const all = sized.map(({ place, ...item }) => {
    if (place) return { ...item, x: place.x, y: place.y };
    if (x > 0 && x + item.width > rowWidth) {
      x = 0;
      y += rowHeight + hostGap;
      rowHeight = 0;
    }
    const at = { ...item, x, y };
    x += item.width + hostGap;
    rowHeight = Math.max(rowHeight, item.height);
    return at;
  });
  return separate(all, MEASURES.hostClearance);
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

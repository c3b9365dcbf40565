import { networksFor } from '../entities.ts';
import { lockedIds } from '../locks.ts';
import type { Design, Host, Layout } from '../schema.ts';
import { atOnce } from '../steps.ts';
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

export interface Placer {
  (design: Design): readonly PlacedHost[];
  /** The same in steps, for who has something else to do in between. What is packed is remembered as they go. */
  steps(design: Design): Generator<void, readonly PlacedHost[]>;
}

/**
 * Places every host: where the user put it, else packed in rows below those. Remembers the packed inside of hosts that did
 * not change, so an edit of one host packs one host, and taking it back none.
 */
export function createPlacer(): Placer {
  const memory = new WeakMap<Host, { readonly key: readonly unknown[]; readonly inside: HostPlacement }>();

  function insideOf(design: Design, host: Host): HostPlacement {
    const visiting = networksFor(design, host).filter((place) => place.host.id !== host.id);
    const moved = host.containers.map((container) => design.layout.positions[container.id]);
    const key = [...visiting.map((place) => place.network), ...moved];
    const kept = memory.get(host);
    if (kept && same(kept.key, key)) return kept.inside;
    const inside = placeHost(host, visiting, design.layout.positions);
    memory.set(host, { key, inside });
    return inside;
  }

  function* steps(design: Design): Generator<void, readonly PlacedHost[]> {
    const insides: { host: Host; inside: HostPlacement }[] = [];
    for (const host of design.topology.hosts) {
      insides.push({ host, inside: insideOf(design, host) });
      yield;
    }
    return placeHosts(insides, design.layout);
  }

  return Object.assign((design: Design) => atOnce(steps(design)), { steps });
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
  const at = packInRows(packed);
  let next = 0;
  const all = sized.map(({ place, ...item }) => {
    const { x, y } = place ?? at[next++] ?? { x: 0, y: 0 };
    return { ...item, x, y: place ? y : y + placedBottom };
  });
  const locked = lockedIds(layout);
  return separate(all, MEASURES.hostClearance, ({ host }) => locked.has(host.id));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width to height of the area a design is mostly looked at in: a window without its panels. */
const SHAPE = 1.6;

/** Places sizes in rows, in order; of some row widths the one whose whole is shown largest. */
function packInRows(sizes: readonly Size[]): { readonly x: number; readonly y: number }[] {
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const area = sizes.reduce(
    (sum, { width, height }) => sum + (width + MEASURES.hostGap) * (height + MEASURES.hostGap),
    0,
  );
  const balanced = Math.sqrt(area * SHAPE);
  const tries = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5].map((factor) => rows(sizes, Math.max(widest, balanced * factor)));
  return tries.reduce((best, one) => (one.extent < best.extent ? one : best)).at;
}

function rows(sizes: readonly Size[], rowWidth: number) {
  const { hostGap } = MEASURES;
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let right = 0;
  const at = sizes.map(({ width, height }) => {
    if (x > 0 && x + width > rowWidth) {
      x = 0;
      y += rowHeight + hostGap;
      rowHeight = 0;
    }
    const place = { x, y };
    right = Math.max(right, x + width);
    x += width + hostGap;
    rowHeight = Math.max(rowHeight, height);
    return place;
  });
  return { at, extent: Math.max(right / SHAPE, y + rowHeight) };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

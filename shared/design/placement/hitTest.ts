import type { EntityRef } from '../entities.ts';
import type { PlacedHost } from './placeDesign.ts';
import type { Box } from './placeHost.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies at a place of the drawing. */
export interface Hit {
  /** The element; a network's `host` is the one it was made on, also where its lane visits another. */
  readonly ref: EntityRef;
  /** The host it is drawn in. */
  readonly on: string;
  /** Where it is drawn, in canvas units. */
  readonly box: Box;
}

/** Search order inside a host: what is drawn on top first. */
const LAYERS = ['container', 'network', 'switch', 'adapter'] as const;

/**
 * The element at a point: in a host its innermost element, else the host.
 * @param reach how far beside an element still counts, in canvas units; a host itself has no reach.
 * @param wanted narrows what may be found inside hosts, for gestures that aim at some elements only.
 */
export function hitTest(
  placed: readonly PlacedHost[],
  point: Point,
  reach = 0,
  wanted?: (ref: EntityRef) => boolean,
): Hit | undefined {
  for (let index = placed.length - 1; index >= 0; index--) {
    const host = placed[index];
    if (!host || distance(host, point) > reach) continue;
    const hostHit: Hit | undefined = distance(host, point) === 0 ? hitOf(host, hostRef(host), host) : undefined;
    const inside = host.collapsed ? undefined : hitInside(host, point, reach, wanted);
    if (inside ?? hostHit) return inside ?? hostHit;
  }
  return undefined;
}

function hitInside(
  host: PlacedHost,
  point: Point,
  reach: number,
  wanted: ((ref: EntityRef) => boolean) | undefined,
): Hit | undefined {
  const local = { x: point.x - host.x, y: point.y - host.y };
  let best: { readonly ref: EntityRef; readonly box: Box; readonly far: number } | undefined;
  for (const layer of LAYERS) {
    for (const [id, box] of boxesOf(host, layer)) {
      const far = distance(box, local);
      if (far > reach || (best && best.far <= far)) continue;
      const ref = { kind: layer, id, host: owner(host, layer, box) };
      if (wanted && !wanted(ref)) continue;
      best = { ref, box, far };
      if (far === 0) break;
    }
    if (best?.far === 0) break;
  }
  if (!best) return undefined;
  return hitOf(host, best.ref, { ...best.box, x: best.box.x + host.x, y: best.box.y + host.y });
}

function hitOf(host: PlacedHost, ref: EntityRef, { x, y, width, height }: Box): Hit {
  return { ref, on: host.host.id, box: { x, y, width, height } };
}

function hostRef(host: PlacedHost): EntityRef {
  return { kind: 'host', id: host.host.id };
}

function owner(host: PlacedHost, layer: (typeof LAYERS)[number], box: Box): string {
  return layer === 'network' && 'owner' in box ? String(box.owner) : host.host.id;
}

/** The boxes of one kind of element in a host, relative to it. */
export function boxesOf(host: PlacedHost, kind: (typeof LAYERS)[number]): ReadonlyMap<string, Box> {
  const { containers, lanes, switches, adapters } = host.inside;
  return { container: containers, network: lanes, switch: switches, adapter: adapters }[kind];
}

/** Distance of a point from a box; 0 inside it. */
function distance(box: Box, point: Point): number {
  const dx = Math.max(box.x - point.x, 0, point.x - (box.x + box.width));
  const dy = Math.max(box.y - point.y, 0, point.y - (box.y + box.height));
  return Math.hypot(dx, dy);
}

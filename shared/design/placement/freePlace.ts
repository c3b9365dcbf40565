import type { EntityRef } from '../entities.ts';
import { overlaps } from './boxes.ts';
import type { Point } from './hitTest.ts';
import { MEASURES } from './measures.ts';
import type { PlacedHost } from './placeDesign.ts';

/**
 * The place in its host, relative to it, at which a new container stands with its middle at a point. Undefined where it would
 * cover another container or the lanes, or leave the host: packing then finds a place for it. Everything else is always packed.
 */
export function freePlace(placed: readonly PlacedHost[], made: EntityRef, at: Point): Point | undefined {
  const host = made.kind === 'container' ? placed.find((item) => item.host.id === made.host) : undefined;
  if (!host || host.collapsed) return undefined;
  const { container, margin, title, gap, wires } = MEASURES;
  const box = {
    x: Math.round(at.x - host.x - container.width / 2),
    y: Math.round(at.y - host.y - container.height / 2),
    ...container,
  };
  const { containers, lanes, switches, adapters } = host.inside;
  const bars = [...lanes.values(), ...switches.values(), ...adapters.values()];
  const floor = bars.reduce((least, { y }) => Math.min(least, y - wires), host.height - margin);
  const inside = box.x >= margin && box.y >= title && box.x + box.width <= host.width - margin;
  if (!inside || box.y + box.height > floor) return undefined;
  if ([...containers.values()].some((other) => overlaps(box, other, gap / 2))) return undefined;
  return { x: box.x, y: box.y };
}

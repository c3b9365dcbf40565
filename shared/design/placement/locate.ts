import type { EntityRef } from '../entities.ts';
import type { PlacedHost } from './placeDesign.ts';
import type { Box } from './placeHost.ts';

/**
 * Where an element is drawn, in canvas units; undefined where it is not. What is inside a folded host is where the host is;
 * an endpoint is where its container is.
 */
export function locate(placed: readonly PlacedHost[], ref: EntityRef): Box | undefined {
  const hostId = ref.kind === 'host' ? ref.id : ref.host;
  const host = placed.find((item) => item.host.id === hostId);
  if (!host) return undefined;
  const { x, y, width, height } = host;
  const box = host.collapsed ? undefined : inside(host, ref);
  return box ? { x: x + box.x, y: y + box.y, width: box.width, height: box.height } : { x, y, width, height };
}

function inside({ inside }: PlacedHost, ref: EntityRef): Box | undefined {
  switch (ref.kind) {
    case 'container':
      return inside.containers.get(ref.id);
    case 'endpoint':
      return inside.containers.get(ref.container ?? '');
    case 'network':
      return inside.lanes.get(ref.id);
    case 'switch':
      return inside.switches.get(ref.id);
    case 'adapter':
      return inside.adapters.get(ref.id);
    default:
      return undefined;
  }
}

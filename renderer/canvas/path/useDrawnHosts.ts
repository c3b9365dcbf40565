import { useStore as useFlowStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Path } from '../../../shared/paths/path.ts';
import { useCanvas } from '../canvasStore.ts';
import type { HostLookup } from './drawing.ts';

/** The hosts of a path as they are on screen now, also while one of them or a container in it is being dragged. */
export function useDrawnHosts(path: Path): HostLookup {
  const ids = useMemo(() => hostsOf(path), [path]);
  const placed = useCanvas((state) => state.placed);
  const dragged = useCanvas((state) => state.dragged);
  // React Flow knows where a dragged host is; as one text, because it is asked at every change of anything.
  const moved = useFlowStore(({ nodeLookup }) =>
    ids
      .map((id) => {
        const at = nodeLookup.get(id)?.internals.positionAbsolute;
        return at ? `${at.x} ${at.y}` : '';
      })
      .join(),
  );
  return useMemo(() => {
    const at = new Map(moved.split(',').map((text, index) => [ids[index] ?? '', text.split(' ').map(Number)]));
    const hosts = new Map<string, PlacedHost>();
    for (const host of placed) {
      const { id } = host.host;
      if (!ids.includes(id)) continue;
      const [x = host.x, y = host.y] = at.get(id) ?? [];
      const containers = dragged.get(id);
      const inside = containers ? withMoved(host, containers) : host.inside;
      hosts.set(id, Number.isNaN(x) || Number.isNaN(y) ? { ...host, inside } : { ...host, x, y, inside });
    }
    return (id) => hosts.get(id);
  }, [placed, ids, moved, dragged]);
}

function withMoved({ inside }: PlacedHost, moved: ReadonlyMap<string, { readonly x: number; readonly y: number }>) {
  const containers = new Map(inside.containers);
  for (const [id, at] of moved) {
    const box = containers.get(id);
    if (box) containers.set(id, { ...box, ...at });
  }
  return { ...inside, containers };
}

function hostsOf({ hops, from, to }: Path): readonly string[] {
  const ids = new Set<string>();
  for (const { host } of hops) if (host !== undefined) ids.add(host);
  for (const end of [from, to]) {
    if (end.kind === 'host') ids.add(end.id);
    else if (end.kind !== 'outside') ids.add(end.host);
  }
  return [...ids];
}

import type { NodeSelectionChange } from '@xyflow/react';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import { viewStore } from '../store/view.ts';
import { type CanvasNode, laneNodeId } from './nodes.ts';

/** Nodes that show the selected elements; a network's lanes are selected on every host they are drawn on. */
export function nodeIdsOf(selection: readonly EntityRef[], placed: readonly PlacedHost[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const ref of selection) {
    if (ref.kind === 'endpoint' || ref.kind === 'swarm' || ref.kind === 'design') continue;
    ids.add(ref.id);
    if (ref.kind !== 'network' || ref.host === undefined) continue;
    for (const { host, inside } of placed) {
      if (inside.lanes.has(ref.id)) ids.add(laneNodeId(ref.id, ref.host, host.id));
    }
  }
  return ids;
}

/** Takes what React Flow says about selecting into the window's selection, the only place where it is kept. */
export function selectNodes(changes: readonly NodeSelectionChange[], nodes: readonly CanvasNode[]): void {
  const { selection } = viewStore.getState();
  const refs = new Map(selection.map((ref) => [ref.id, ref]));
  const wanted = new Map(changes.map((change) => [change.id, change.selected]));
  for (const node of nodes) {
    const selected = wanted.get(node.id);
    if (selected === undefined) continue;
    const { ref } = node.data;
    if (selected) refs.set(ref.id, ref);
    else refs.delete(ref.id);
  }
  // Selecting a node leaves an endpoint that was selected before; it is no node, so React Flow does not say so.
  const added = changes.some((change) => change.selected);
  const next = [...refs.values()].filter((ref) => !added || ref.kind !== 'endpoint');
  if (next.length === selection.length && next.every((ref, index) => ref === selection[index])) return;
  viewStore.setState({ selection: next });
}

const endpointIds = new WeakMap<readonly EntityRef[], ReadonlySet<string>>();

/** Whether an endpoint is selected. Every visible tab asks with every change of the view, so the answer is an index. */
export function isEndpointSelected(selection: readonly EntityRef[], id: string | undefined): boolean {
  let ids = endpointIds.get(selection);
  if (!ids) {
    ids = new Set(selection.filter((ref) => ref.kind === 'endpoint').map((ref) => ref.id));
    endpointIds.set(selection, ids);
  }
  return id !== undefined && ids.has(id);
}

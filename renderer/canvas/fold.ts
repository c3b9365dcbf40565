import { inPlace } from '../../shared/design/gestures/move.ts';
import type { PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import { documentStore, edit } from '../store/document.ts';

/** Folds a host to its title bar, or unfolds it. The other hosts stay where they are. */
export function foldHost(id: string, fold: boolean, placed: readonly PlacedHost[]): void {
  const { design } = documentStore.getState();
  const host = design.topology.hosts.find((item) => item.id === id);
  const rest = design.layout.collapsed.filter((other) => other !== id);
  if (!host || rest.length < design.layout.collapsed.length === fold) return;
  const collapsed = fold ? [...rest, id] : rest;
  edit(inPlace(design, placed, { type: 'change-layout', set: { collapsed } }), {
    key: fold ? 'canvas.step.fold' : 'canvas.step.unfold',
    params: { name: host.name },
  });
}
